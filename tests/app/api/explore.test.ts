// The explorer's address as a client meets it: the whole cluster, smaller on request, packed for those who take it.
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { exploreViewSchema } from '#graph/wire/explore';
import { buildRealStore } from '../../graph/query/real-store';
import { ask, askJson } from './ask';

const real = await buildRealStore();
afterAll(real.remove);

const GZIP = { headers: { 'Accept-Encoding': 'br, gzip' } };
const plain = exploreViewSchema.parse(await askJson('/api/explore'));

describe('/api/explore', () => {
  it('answers the same whatever the picture of the page', async () => {
    const query =
      'reading=map&lens=share&of=district:fuling&scope=chain:new-display&state=weak&year=none&open=x&lines=none&tiles=1';
    expect(await askJson(`/api/explore?${query}&camera=1,2,3&path=a,b&firm=company&tag=链主`)).toEqual(plain);
  });

  it('leaves out firms where a limit asks for fewer things, and says so', async () => {
    const cut = exploreViewSchema.parse(await askJson('/api/explore?limit=700'));
    expect(cut.nodes.length).toBe(700);
    const firms = plain.nodes.filter(({ kind }) => kind === 'enterprise').length;
    expect(cut.truncated).toEqual({ shown: firms - (plain.nodes.length - 700), total: firms });
  });

  it.each(['0', '20001', '1.5', 'all'])('refuses the limit %s', async (limit) => {
    const answer = await ask(`/api/explore?limit=${limit}`);
    expect([answer.status, await answer.json()]).toEqual([400, expect.objectContaining({ field: 'limit' })]);
  });
});

describe('a long answer', () => {
  it('is packed for those who take gzip, and is the same to all', async () => {
    const [packed, again, bare] = await Promise.all([
      ask('/api/explore', GZIP),
      ask('/api/explore', GZIP),
      ask('/api/explore'),
    ]);
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    expect(packed.headers.get('Content-Type')).toBe('application/json');
    expect(packed.headers.get('Vary')).toBe('Accept-Encoding');
    expect(packed.headers.get('ETag')).toBe(bare.headers.get('ETag'));
    expect(bare.headers.get('Content-Encoding')).toBeNull();
    const bytes = Buffer.from(await packed.arrayBuffer());
    expect(bytes.equals(Buffer.from(await again.arrayBuffer()))).toBe(true);
    const text = await bare.text();
    expect(gunzipSync(bytes).toString()).toBe(text);
    expect(bytes.length).toBeLessThan(text.length / 4);
  });

  it('is not sent again to those who have it', async () => {
    const tag = (await ask('/api/explore', GZIP)).headers.get('ETag') ?? '';
    const answer = await ask('/api/explore', { headers: { ...GZIP.headers, 'If-None-Match': tag } });
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([304, 0]);
  });

  it('is told from a short one, which the server packs as it sends it', async () => {
    const answer = await ask('/api/regions', GZIP);
    expect(answer.headers.get('Content-Encoding')).toBeNull();
    expect(answer.headers.get('Content-Type')).toBe('application/json');
    expect((await answer.json()).total).toBeGreaterThan(0);
  });
});
