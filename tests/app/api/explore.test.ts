// The explorer's address as a client meets it: the whole cluster, smaller on request.
import { afterAll, describe, expect, it } from 'vitest';
import { exploreViewSchema } from '#graph/wire/explore';
import { buildRealStore } from '../../graph/query/real-store';
import { ask, askJson } from './ask';

const real = await buildRealStore();
afterAll(real.remove);

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
