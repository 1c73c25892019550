// What a client can rely on at every address: tags, methods, limits, cursors, filters.
import { afterAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '#graph/wire/endpoints';
import { buildRealStore, readCsv } from '../../graph/query/real-store';
import { ask, askJson, ROUTES } from './ask';

const real = await buildRealStore();
afterAll(real.remove);

const LISTS = [
  'industries',
  'chains',
  'segments',
  'enterprises',
  'districts',
  'regions',
  'programs',
  'indicators',
  'findings',
  'events',
  'sources',
  'industry-codes',
  'gaps',
] as const;

async function askItems(address: string): Promise<{ ids: string[]; total: number; nextCursor: string | null }> {
  const { items, total, nextCursor } = await (await ask(address)).json();
  return { ids: items.map((item: { id: string }) => item.id), total, nextCursor };
}

async function expectProblem(answer: Response, expected: Readonly<Record<string, unknown>>): Promise<void> {
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const problem = await answer.json();
  expect(problem).toMatchObject(expected);
  expect(problem.status).toBe(answer.status);
  expect(problem.type).toBe(`about:blank#${problem.code}`);
  expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.ts:|node_modules/);
}

describe('lists', () => {
  it.each(LISTS)('/api/%s can be walked to its end in small steps, every item once', async (list) => {
    const whole = await askItems(`/api/${list}?limit=200`);
    expect(whole.ids.length).toBe(Math.min(200, whole.total));
    const step = Math.max(1, Math.ceil(whole.total / 4));
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await askItems(
        `/api/${list}?limit=${Math.min(200, step)}${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      expect(page.total).toBe(whole.total);
      walked.push(...page.ids);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(walked.length).toBe(whole.total);
    expect(new Set(walked).size).toBe(whole.total);
    expect(walked.slice(0, whole.ids.length)).toEqual(whole.ids);
  });

  it.each(LISTS)('/api/%s says which limit or cursor is not valid', async (list) => {
    for (const limit of ['0', '-1', '1e9', 'NaN', '', '201', '99999999999999', '1.5', ' 5', '0x10', '٣', 'null']) {
      const answer = await ask(`/api/${list}?limit=${encodeURIComponent(limit)}`);
      expect([limit, answer.status]).toEqual([limit, 400]);
      await expectProblem(answer, { code: 'invalid-query', field: 'limit' });
    }
    const foreign = (await askItems(list === 'chains' ? '/api/segments?limit=1' : '/api/chains?limit=1')).nextCursor;
    for (const cursor of ['', 'x', '0', 'AAAA', '%00', '%F0%9F%98%80', 'a'.repeat(2001), foreign ?? '']) {
      const answer = await ask(`/api/${list}?cursor=${cursor}`);
      expect([cursor, answer.status]).toEqual([cursor, 400]);
      await expectProblem(answer, { code: 'invalid-query', field: 'cursor' });
    }
  });

  it('refuses the cursor of the same list under another filter', async () => {
    const { nextCursor } = await askItems('/api/enterprises?district=fuling&limit=2');
    const answer = await ask(`/api/enterprises?district=banan&limit=2&cursor=${nextCursor}`);
    await expectProblem(answer, { status: 400, field: 'cursor' });
  });

  it('refuses a filter that names nothing rather than answering with an empty list', async () => {
    await expectProblem(await ask('/api/enterprises?district=nowhere'), { status: 400, field: 'district' });
    await expectProblem(await ask('/api/segments?chain=nothing'), { status: 400, field: 'chain' });
    await expectProblem(await ask('/api/gaps?chain=nothing'), { status: 400, field: 'chain' });
    await expectProblem(await ask('/api/chains?industry=nothing'), { status: 400, field: 'industry' });
    await expectProblem(await ask('/api/indicators?subject=chain:nothing'), { status: 400, field: 'subject' });
    await expectProblem(await ask('/api/enterprises?district=chain:new-display'), { status: 400, field: 'district' });
    await expectProblem(await ask('/api/gaps?status=weak,gone'), { status: 400, field: 'status' });
    await expectProblem(await ask('/api/gaps?stage=Upstream'), { status: 400, field: 'stage' });
  });

  it('takes a filter with or without its kind', async () => {
    const short = await askItems('/api/enterprises?district=fuling');
    expect(await askItems('/api/enterprises?district=district:fuling')).toEqual(short);
    const main = (await readCsv('enterprises'))
      .filter((row) => row['district_id'] === 'fuling')
      .map((row) => row['id']);
    const further = (await readCsv('enterprise_sites')).filter((row) => row['district_id'] === 'fuling');
    expect(short.total).toBe(new Set([...main, ...further.map((row) => row['enterprise_id'])]).size);
  });
});

describe('every address', () => {
  const addresses = ROUTES.map(({ pattern }) =>
    pattern
      .replace('{kind}/{rest}', 'chain/new-display')
      .replace('chain/{rest}', 'chain/new-display')
      .replace('district/{rest}', 'district/fuling')
      .replace('{...path}', 'nothing/here/at/all'),
  );

  it.each(addresses.filter((address) => !address.endsWith('/all')))('%s refuses other methods', async (address) => {
    const isWritten = ENDPOINTS.some(({ path, write }) => path === address && write !== undefined);
    for (const method of [...(isWritten ? [] : ['POST']), 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await ask(address, { method });
      expect(answer.headers.get('Allow')).toBe(isWritten ? 'GET, HEAD, POST' : 'GET, HEAD');
      await expectProblem(answer, { status: 405, code: 'method-not-allowed' });
    }
  });

  it('refuses parameters it does not take, and those given twice', async () => {
    await expectProblem(await ask('/api/gaps?chian=new-display'), { status: 400, field: 'chian' });
    await expectProblem(await ask('/api/gaps?limit=3&limit=4'), { status: 400, field: 'limit' });
    await expectProblem(await ask('/api/health?verbose'), { status: 400, field: 'verbose' });
    await expectProblem(await ask('/api/search?q=a&q=b'), { status: 400, field: 'q' });
    await expectProblem(await ask('/api/search'), { status: 400, field: 'q' });
    await expectProblem(await ask('/api/search?q=%20%20'), { status: 400, field: 'q' });
    await expectProblem(await ask(`/api/search?q=${'a'.repeat(301)}`), { status: 400, field: 'q' });
    await expectProblem(await ask('/api/graph?focus=new-display'), { status: 400, field: 'focus' });
    await expectProblem(await ask('/api/graph?focus=chain:new-display&level=3'), { status: 400, field: 'level' });
  });

  it.each(['/api/nothing', '/api/chain', '/api/chain/a/b/c', '/api/Chains', '/api/__proto__', '/api/a/b/c/d/e/f'])(
    '%s is a 404 problem, whatever the method',
    async (address) => {
      await expectProblem(await ask(address), { status: 404, code: 'not-found', instance: address });
      await expectProblem(await ask(address, { method: 'POST' }), { status: 404, code: 'not-found' });
    },
  );

  it.each([
    'NEW-DISPLAY',
    'new display',
    'new_display',
    'a'.repeat(3000),
    '..%2F..%2Fetc%2Fpasswd',
    '%00',
    '%F0%9F%98%80',
    '%E0%A4%A',
    '-',
    'constructor',
    'toString',
    "'; DROP TABLE chains; --",
  ])('an id that is none (%s) is a 404 problem', async (rest) => {
    for (const kind of ['chain', 'district', 'segment', 'constructor', 'CHAIN']) {
      const path = `/api/${kind}/${encodeURI(rest).replaceAll('%25', '%')}`;
      await expectProblem(await ask(path), { status: 404, code: 'not-found' });
    }
  });
});

describe('scenarios', () => {
  it('takes the edits of a scenario as one list or one by one, and refuses what is none', async () => {
    const [one, other] = ['off~enterprise:boe-b8', 'off~district:fuling'];
    const listed = await askJson(`/api/scenario?edit=${one},${other}`);
    expect(await askJson(`/api/scenario?edit=${one}&edit=${other}`)).toEqual(listed);
    for (const edit of ['', 'off', 'off~chain:new-display', `${one},`, `${one};${other}`, 'state~segment:a.b~gone']) {
      await expectProblem(await ask(`/api/scenario?edit=${edit}`), { status: 400, field: 'edit' });
    }
    const many = Array.from({ length: 51 }, (_, at) => `off~segment:a.${at}`).join(',');
    await expectProblem(await ask(`/api/scenario?edit=${many}`), { status: 400, field: 'edit' });
    await expectProblem(await ask('/api/scenario?edit=off~segment:no.such'), { status: 400, field: 'edit' });
    await expectProblem(await ask('/api/scenario?name=a,b,c,d'), { status: 400, field: 'name' });
    await expectProblem(await ask('/api/scenario?name=a&name=b'), { status: 400, field: 'name' });
    await expectProblem(await ask('/api/scenario?add=off'), { status: 400, field: 'what' });
    await expectProblem(await ask('/api/scenario?add=state&what=lcd'), { status: 400, field: 'how' });
  });
});

describe('tags', () => {
  it('answers 304 to a client that has the answer, and only to that one', async () => {
    const first = await ask('/api/chain/new-display');
    const etag = first.headers.get('ETag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get('Cache-Control')).toBe('no-cache');
    const again = await ask('/api/chain/new-display', { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get('ETag')).toBe(etag);
    expect(await again.text()).toBe('');
    const other = await ask('/api/chain/motorcycle', { headers: { 'If-None-Match': etag } });
    expect(other.status).toBe(200);
  });

  it('never tags a failure or the health of the store', async () => {
    for (const address of ['/api/chain/nothing', '/api/health', '/api/gaps?limit=0']) {
      const answer = await ask(address, { headers: { 'If-None-Match': '*' } });
      expect(answer.status).not.toBe(304);
      expect(answer.headers.get('ETag')).toBeNull();
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('gives the same bytes twice', async () => {
    for (const address of ['/api', '/api/gaps', '/api/district/fuling', '/api/search?q=芯片', '/api/openapi.json']) {
      expect(await (await ask(address)).text()).toBe(await (await ask(address)).text());
    }
  });
});

describe('pictures', () => {
  it('draws each chain in lanes: every segment has a card, every link a route', async () => {
    const { segments, links, rims, lanes } = await (await ask('/api/chain/new-display')).json();
    const cards = new Set(lanes.cards.map((card: { id: string }) => card.id));
    for (const segment of segments) expect(cards).toContain(segment.id);
    const routed = lanes.routes.flatMap((route: { links: string[] }) => route.links);
    const all = [
      ...links,
      ...rims.in.flatMap((rim: { links: [] }) => rim.links),
      ...rims.out.flatMap((rim: { links: [] }) => rim.links),
    ];
    expect(routed.sort()).toEqual(all.map((link: { id: string }) => link.id).sort());
  });

  it('joins only nodes that are drawn and counts the others', async () => {
    for (const address of [
      '/api/graph?focus=chain:new-display&limit=7',
      '/api/graph?focus=district:fuling&level=2&limit=90',
      '/api/graph?focus=source:bulletin-2021&limit=1',
    ]) {
      const { nodes, edges, truncated } = await (await ask(address)).json();
      const ids = new Set(nodes.map((node: { id: string }) => node.id));
      expect(ids.size).toBe(nodes.length);
      expect(nodes.length).toBeLessThanOrEqual(Number(new URL(address, 'http://x').searchParams.get('limit')));
      for (const edge of edges) expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
      if (truncated !== null) {
        expect(truncated.shown).toBe(nodes.length);
        expect(truncated.total).toBeGreaterThan(nodes.length);
      }
    }
    const small = await askJson('/api/graph?focus=chain:new-display&limit=500');
    expect(small['truncated']).toBeNull();
  });
});
