// Holds the served OpenAPI document against the real answers: every address, every kind of failure.
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NODE_KINDS } from '#graph/model/ids';
import { buildRealStore } from '../../graph/query/real-store';
import { ask, askJson, ROUTES } from './ask';

const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  parameters: z.array(
    z.object({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean(), schema: z.looseObject({}) }),
  ),
  responses: z.record(
    z.string(),
    z.object({
      description: z.string(),
      content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })).optional(),
    }),
  ),
});
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  jsonSchemaDialect: z.string(),
  paths: z.record(z.string(), z.object({ get: operationSchema })),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});
type OpenApi = z.infer<typeof documentSchema>;

/** At least one real address per documented path. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  '/api/paths': [
    '/api/paths?from=enterprise:boe-b8&to=district:fuling',
    '/api/paths?from=boe&to=%E9%95%BF%E5%AE%89&limit=1',
  ],
  '/api': ['/api', '/api?lens=gaps&select=chain:new-display&states=weak,absent&expand=&camera=1,2,3'],
  '/api/chain/{rest}': ['/api/chain/new-display', '/api/chain/personal-care-beauty', '/api/chain/integrated-circuits'],
  '/api/district/{rest}': ['/api/district/fuling', '/api/district/chengkou', '/api/district/liangjiang'],
  '/api/{kind}/{rest}': [
    '/api/city/chongqing',
    '/api/industry/electronics',
    '/api/segment/agricultural-machinery.harvester',
    '/api/enterprise/boe-b8',
    '/api/region/central',
    '/api/program/three-projects',
    '/api/indicator/b-output-2025',
    '/api/finding/agricultural-machinery.f01',
    '/api/event/meeting-20210219',
    '/api/source/bulletin-2021',
    '/api/source/general',
    '/api/industry-code/3974',
    '/api/industry-code/C',
  ],
  '/api/{kind}/{rest}/neighbours': [
    '/api/source/bulletin-2021/neighbours?type=CITES&direction=in&kind=indicator&limit=5',
    '/api/chain/new-display/neighbours?type=IN_CHAIN&direction=in&kind=segment',
    '/api/enterprise/boe-b8/neighbours?type=SUPPLIES&direction=out&kind=enterprise',
  ],
  '/api/gaps': [
    '/api/gaps',
    '/api/gaps?chain=new-display&stage=upstream&status=weak,unknown&limit=3',
    '/api/gaps?district=fuling&verdict=fill,secure&sort=criticality&group=district&limit=5',
  ],
  '/api/opportunities': [
    '/api/opportunities?limit=5',
    '/api/opportunities?preset=secure&district=fuling&fit=80&limit=3',
  ],
  '/api/verify': ['/api/verify?limit=5'],
  '/api/targets': [
    '/api/targets?segment=new-display.polarizer-optical-films',
    '/api/targets?segment=new-display.driver-ic&limit=3',
  ],
  '/api/dossier': [
    '/api/dossier?of=enterprise:boe-b8',
    '/api/dossier?of=segment:new-display.driver-ic',
    '/api/dossier?of=district:wuxi',
  ],
  '/api/briefing': ['/api/briefing?of=chain:new-display', '/api/briefing?of=district:fuling'],
  '/api/why': [
    '/api/why?of=verdict&segment=new-display.driver-ic',
    '/api/why?of=criticality&segment=synthetic-materials.olefins-aromatics',
    '/api/why?of=concentration&segment=new-display.touch-display-modules',
    '/api/why?of=completeness&chain=new-display',
    '/api/why?of=quotient&chain=synthetic-materials&district=fuling',
    '/api/why?of=fit&segment=synthetic-materials.olefins-aromatics&district=fuling',
    '/api/why?of=opportunity&segment=synthetic-materials.olefins-aromatics&district=fuling&preset=fill',
    '/api/why?of=demand&segment=new-display.driver-ic&data=00000000',
    '/api/why?of=similarity&district=fuling&peer=changshou',
  ],
  '/api/compare': ['/api/compare', '/api/compare?districts=fuling,changshou&add=rongchang'],
  '/api/search': [
    '/api/search?q=长安',
    '/api/search?q=caqc&kind=enterprise,segment&limit=3',
    '/api/search?q=zzzzzz',
    '/api/search?q=涪陵 上游 薄弱',
    '/api/search?q=firms<3 state:缺&facets=none',
  ],
  '/api/explore': ['/api/explore', '/api/explore?limit=600&reading=map&scope=chain:new-display&year=2024,none&tiles=1'],
  '/api/scenario': [
    '/api/scenario?limit=3',
    '/api/scenario?edit=off~district:liangjiang,outside-off~segment:new-display.driver-ic&limit=1',
    '/api/scenario?edit=firm~segment:new-display.lcd-panel~district:fuling&with=off~enterprise:boe-b8&name=A,B&limit=1',
    '/api/scenario?add=off&what=%E4%BA%AC%E4%B8%9C%E6%96%B9&limit=1',
  ],
  '/api/leads': [
    '/api/leads',
    '/api/leads?stage=talks&group=x&lead=enterprise:boe-b8&seen=3&fault=conflict&mine=e30&limit=3',
  ],
  '/api/leads/history': ['/api/leads/history', '/api/leads/history?lead=enterprise:boe-b8&limit=5'],
  '/api/graph': [
    '/api/graph?focus=chain:new-display&limit=10',
    '/api/graph?focus=enterprise:boe-b8&level=2&limit=60',
    '/api/graph?focus=city:chongqing',
  ],
  '/api/industries': ['/api/industries'],
  '/api/chains': ['/api/chains', '/api/chains?industry=electronics&limit=2'],
  '/api/segments': ['/api/segments?limit=200', '/api/segments?chain=chain:new-display&stage=midstream&status=weak'],
  '/api/enterprises': [
    '/api/enterprises?limit=200',
    '/api/enterprises?district=fuling&limit=3',
    '/api/enterprises?segment=smart-terminals.camera-acoustics&chain=smart-terminals',
  ],
  '/api/districts': ['/api/districts'],
  '/api/regions': ['/api/regions'],
  '/api/programs': ['/api/programs', '/api/programs?kind=measure,support'],
  '/api/indicators': ['/api/indicators?limit=200', '/api/indicators?subject=city:chongqing&limit=200'],
  '/api/findings': ['/api/findings?limit=200', '/api/findings?kind=missing'],
  '/api/events': ['/api/events'],
  '/api/sources': ['/api/sources?limit=200'],
  '/api/industry-codes': ['/api/industry-codes?limit=200'],
  '/api/dataset': ['/api/dataset'],
  '/api/health': ['/api/health'],
  '/api/openapi.json': ['/api/openapi.json'],
};

const real = await buildRealStore();
afterAll(real.remove);

let document: OpenApi;
let ajv: Ajv2020;

beforeAll(async () => {
  const served = await askJson('/api/openapi.json');
  document = documentSchema.parse(served);
  ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema({ $id: 'openapi', ...served });
});

function check(ref: string, value: unknown): readonly unknown[] {
  const validate = ajv.getSchema(`openapi${ref}`);
  if (validate === undefined) throw new Error(`The document has no ${ref}`);
  return validate(value) === true ? [] : (validate.errors ?? []).slice(0, 3);
}

function toRef(path: string, status: number, mediaType: string): string {
  const ref = document.paths[path]?.get.responses[status]?.content?.[mediaType]?.schema.$ref;
  if (ref === undefined) throw new Error(`The document does not say that ${path} answers ${status} ${mediaType}`);
  return ref;
}

describe('the document', () => {
  it('names every route file and no other', () => {
    const routes = ROUTES.map(({ pattern }) => pattern).filter((pattern) => pattern !== '/api/{...path}');
    expect(Object.keys(document.paths).sort()).toEqual(routes.sort());
  });

  it('gives each operation its own name and each place in a path its parameter', () => {
    const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, ...get }));
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, parameters } of operations) {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(places);
    }
  });

  it('gives every limit a default and a ceiling', () => {
    const limits = Object.values(document.paths).flatMap(({ get }) =>
      get.parameters.filter(({ name }) => name === 'limit'),
    );
    expect(limits.length).toBeGreaterThan(14);
    for (const { schema } of limits) {
      expect(schema).toMatchObject({
        type: 'integer',
        minimum: 1,
        default: expect.any(Number),
        maximum: expect.any(Number),
      });
    }
  });

  it('holds only references that lead somewhere', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '');
    expect(refs.length).toBeGreaterThan(40);
    for (const ref of new Set(refs)) expect(ajv.getSchema(`openapi${ref}`)).toBeDefined();
  });

  it('would notice an answer that is wrong', async () => {
    const chain = await askJson('/api/chain/new-display');
    expect(check('#/components/schemas/ChainView', { ...chain, segments: [{ id: 'segment:x' }] })).not.toEqual([]);
    expect(check('#/components/schemas/ChainView', { ...chain, surplus: 1 })).not.toEqual([]);
  });
});

describe('answers', () => {
  it('has an example of every path', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(document.paths).sort());
  });

  it.each(
    Object.entries(EXAMPLES).flatMap(([path, addresses]) => addresses.map((address) => [address, path] as const)),
  )('%s is as documented', async (address, path) => {
    const answer = await ask(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('application/json');
    expect(check(toRef(path, 200, 'application/json'), await answer.json())).toEqual([]);
  });

  it('shows a thing of every kind', () => {
    const shown = [...(EXAMPLES['/api/{kind}/{rest}'] ?? []), '/api/chain/x', '/api/district/x'];
    const kinds = new Set(shown.map((address) => address.split('/')[2]));
    expect([...kinds].sort()).toEqual([...NODE_KINDS].sort());
  });
});

describe('failures', () => {
  type Failure = { readonly path: string; readonly address: string; readonly status: number; readonly method?: string };
  const anywhere = Object.entries(EXAMPLES).flatMap(([path, [address = '']]): readonly Failure[] => {
    const more = `${address}${address.includes('?') ? '&' : '?'}`;
    return [
      { path, address: `${more}nonsense=1`, status: 400 },
      { path, address: `${more}nonsense=${'x'.repeat(5000)}`, status: 414 },
      { path, address, status: 405, method: 'DELETE' },
    ];
  });
  const nothing: readonly Failure[] = [
    { path: '/api/chain/{rest}', address: '/api/chain/no-such-chain', status: 404 },
    { path: '/api/district/{rest}', address: '/api/district/no-such-district', status: 404 },
    { path: '/api/{kind}/{rest}', address: '/api/segment/no-such-segment', status: 404 },
    { path: '/api/{kind}/{rest}', address: '/api/nonsense/x', status: 404 },
    {
      path: '/api/{kind}/{rest}/neighbours',
      address: '/api/source/none/neighbours?type=CITES&direction=in&kind=chain',
      status: 404,
    },
    { path: '/api/graph', address: '/api/graph?focus=chain:none', status: 404 },
    { path: '/api/scenario', address: '/api/scenario?add=off&what=enterprise:none', status: 404 },
  ];

  it.each([...anywhere, ...nothing])(
    '$path answers $status as documented',
    async ({ path, address, status, method }) => {
      const answer = await ask(address, { method: method ?? 'GET' });
      expect(answer.status).toBe(status);
      expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
      const problem = await answer.json();
      expect(check(toRef(path, status, 'application/problem+json'), problem)).toEqual([]);
      expect(problem).toMatchObject({ status, instance: new URL(address, 'http://x').pathname });
    },
  );
});
