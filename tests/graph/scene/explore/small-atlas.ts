// A cluster small enough to work out by hand: two chains of two industries, four segments, five firms, three districts in two regions.
import { CITY_ID, type NodeId, nodeIdSchema } from '#graph/model/ids';
import { type Atlas, buildAtlas } from '#graph/scene/explore/atlas';
import { type ExploreEdge, type ExploreNode, exploreViewSchema } from '#graph/wire/explore';

export const id = (text: string): NodeId => nodeIdSchema.parse(text);

type Said = Partial<Omit<ExploreNode, 'id' | 'kind'>>;
const node = (text: string, said: Said = {}): unknown => ({
  id: text,
  kind: text.slice(0, text.indexOf(':')),
  nameZh: text,
  sourceIds: [],
  ...said,
});
/** `TYPE from to` and what is said of it. */
const edge = (text: string, said: Partial<ExploreEdge> = {}): unknown => {
  const [type, from, to] = text.split(' ');
  return { type, from, to, ...said };
};

const NODES = [
  node(CITY_ID),
  node('industry:cars'),
  node('industry:energy'),
  node('chain:batteries', { confidence: 'high' }),
  node('chain:vehicles', { confidence: 'low' }),
  // Cells feed packs, packs feed assembly in the other chain.
  node('segment:batteries.cells', {
    chainId: id('chain:batteries'),
    stage: 'upstream',
    status: 'weak',
    confidence: 'low',
    asOf: 2019,
  }),
  node('segment:batteries.packs', {
    chainId: id('chain:batteries'),
    stage: 'midstream',
    status: 'present',
    confidence: 'high',
    asOf: 2024,
  }),
  node('segment:vehicles.assembly', {
    chainId: id('chain:vehicles'),
    stage: 'downstream',
    status: 'present',
    confidence: 'high',
    asOf: 2024,
  }),
  node('segment:vehicles.seats', {
    chainId: id('chain:vehicles'),
    stage: 'upstream',
    status: 'unknown',
    confidence: 'low',
  }),
  node('enterprise:a', {
    enterpriseKind: 'company',
    role: 'key',
    confidence: 'high',
    asOf: 2024,
    tags: ['上市', '民企'],
  }),
  node('enterprise:b', { enterpriseKind: 'company', role: 'key', confidence: 'low', asOf: 2024 }),
  node('enterprise:c', { enterpriseKind: 'institute', role: 'research', confidence: 'high', asOf: 2019 }),
  node('enterprise:d', { enterpriseKind: 'company', role: 'key', confidence: 'high', tags: ['上市'] }),
  // Without a segment.
  node('enterprise:e', { enterpriseKind: 'park', role: 'key', confidence: 'high', asOf: 2024 }),
  node('district:east'),
  node('district:north'),
  node('district:west'),
  node('region:inner'),
  node('region:outer'),
  node('region:whole'),
  node('program:battery-plan', { asOf: 2021 }),
  node('program:place-plan', { asOf: 2022 }),
];

const EDGES = [
  edge('PART_OF chain:batteries industry:cars'),
  edge('PART_OF chain:batteries industry:energy'),
  edge('PART_OF chain:vehicles industry:cars'),
  edge('PART_OF region:inner region:whole'),
  edge('IN_CHAIN segment:batteries.cells chain:batteries'),
  edge('IN_CHAIN segment:batteries.packs chain:batteries'),
  edge('IN_CHAIN segment:vehicles.assembly chain:vehicles'),
  edge('IN_CHAIN segment:vehicles.seats chain:vehicles'),
  edge('FEEDS segment:batteries.cells segment:batteries.packs'),
  edge('FEEDS segment:batteries.packs segment:vehicles.assembly'),
  edge('FEEDS segment:vehicles.seats segment:vehicles.assembly'),
  edge('OPERATES_IN enterprise:a segment:batteries.cells', { operation: 'operating' }),
  edge('OPERATES_IN enterprise:a segment:batteries.packs', { operation: 'planned' }),
  edge('OPERATES_IN enterprise:b segment:batteries.packs', { operation: 'operating' }),
  edge('OPERATES_IN enterprise:c segment:batteries.packs', { operation: 'operating' }),
  edge('OPERATES_IN enterprise:d segment:batteries.packs', { operation: 'operating' }),
  edge('OPERATES_IN enterprise:d segment:vehicles.assembly', { operation: 'operating' }),
  edge('LOCATED_IN enterprise:a district:east', { main: true }),
  edge('LOCATED_IN enterprise:a district:west', { main: false }),
  edge('LOCATED_IN enterprise:b district:east', { main: true }),
  edge('LOCATED_IN enterprise:c district:north', { main: true }),
  edge('LOCATED_IN enterprise:d district:east', { main: true }),
  edge('LOCATED_IN enterprise:e district:west', { main: true }),
  edge('SUPPLIES enterprise:b enterprise:d'),
  edge('IN_REGION district:east region:inner'),
  edge('IN_REGION district:north region:inner'),
  edge('IN_REGION district:west region:outer'),
  edge('COVERS program:battery-plan chain:batteries'),
  edge('COVERS program:place-plan region:whole'),
  edge('BUILDS_IN program:place-plan district:west'),
];

/** The same with more in it: firms by their names, and relations as `TYPE from to`. */
export function buildSmallAtlas(firms: readonly string[] = [], relations: readonly string[] = []): Atlas {
  return buildAtlas(
    exploreViewSchema.parse({
      headline: { zh: '', en: '' },
      dataset: { name: '', version: '', digest: '' },
      nodes: [...NODES, ...firms.map((name) => node(`enterprise:${name}`, { confidence: 'high' }))],
      edges: [...EDGES, ...relations.map((text) => edge(text))],
      sources: [],
      truncated: null,
    }),
  );
}
