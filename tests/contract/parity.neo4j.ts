// The same questions to the embedded engine and to Neo4j: not one answer may differ, whatever the rows say.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { NODE_KINDS, type NodeId } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import type { GraphLoader, GraphStore } from '#graph/store/port';
import { pick, type Random } from '../fixtures/synthetic/random';
import { type ContractDataset, readProjectDataset } from './contract-dataset';
import { embeddedEngine } from './embedded-engine';
import { buildNeo4jEngine } from './neo4j-engine';

const QUESTIONS = 110;
const SEED = 26;

type Question = { readonly text: string; readonly ask: (store: GraphStore) => Promise<unknown> };

const SERVERS = inject('neo4jServers');
/** The project's own data; the contract asks of invented firms, which are odder. */
const dataset = await readProjectDataset();

describe(`with ${dataset.name}`, () => {
  const questions = listQuestions(dataset);
  const load = (loader: GraphLoader) => loader.load(dataset.graph, dataset.record, () => undefined);
  const answers = new Map<string, unknown>();
  beforeAll(async () => {
    const { store, close } = await embeddedEngine.openLoaded(load);
    try {
      for (const { text, ask } of questions) answers.set(text, await ask(store));
    } finally {
      await close();
    }
  });

  it(`there are ${QUESTIONS} different questions`, () => {
    expect(answers.size).toBe(questions.length);
    expect(answers.size).toBeGreaterThanOrEqual(QUESTIONS);
  });

  it.each(SERVERS)('Neo4j $line answers them as the embedded engine does', async (server) => {
    const { store, close } = await buildNeo4jEngine(server).openLoaded(load);
    try {
      for (const { text, ask } of questions) expect([text, await ask(store)]).toEqual([text, answers.get(text)]);
    } finally {
      await close();
    }
  });
});

/** Every whole read once, then paged and filtered reads of things drawn by a seed until there are enough. */
function listQuestions({ graph }: ContractDataset): readonly Question[] {
  const random = buildRandom(SEED);
  const ids = graph.nodes.map(({ id }) => id);
  const of = (kind: string) => ids.filter((id) => id.startsWith(`${kind}:`));
  const wholes: Question[] = [
    { text: 'counts', ask: (store) => store.counts() },
    { text: 'chainSummaries', ask: (store) => store.chainSummaries() },
    { text: 'chainFeeds', ask: (store) => store.chainFeeds() },
    { text: 'deployments', ask: (store) => store.deployments() },
    { text: 'districtSummaries', ask: (store) => store.districtSummaries() },
    { text: 'districtChains', ask: (store) => store.districtChains() },
    { text: 'segmentPlaces', ask: (store) => store.segmentPlaces() },
    { text: 'work of sole firms', ask: (store) => askSoleWork(store) },
    { text: 'programSummaries', ask: (store) => store.programSummaries() },
    {
      text: 'every list',
      ask: (store) => Promise.all(NODE_KINDS.map((kind) => walk((page) => store.list(kind, page)))),
    },
    {
      text: 'relations from every thing',
      ask: (store) => Promise.all(toParts(ids).map((part) => store.relationsFrom(part, RELATION_TYPES))),
    },
    { text: 'every search entry', ask: (store) => walk((page) => store.searchEntries(page)) },
    { text: 'every segment summary', ask: (store) => walk((page) => store.segmentSummaries({}, page)) },
  ];
  const drawn = new Map<string, Question>();
  while (drawn.size < QUESTIONS) {
    const question = draw(random, {
      any: ids,
      chains: of('chain'),
      districts: of('district'),
      segments: of('segment'),
    });
    drawn.set(question.text, question);
  }
  return [...wholes, ...drawn.values()];
}

/** What the first firms that a segment hangs on work in. */
async function askSoleWork(store: GraphStore): Promise<unknown> {
  const ids = await store.soleFirms();
  return [ids, await store.firmWork(ids.slice(0, 500))];
}

/** Parts that one read takes. */
function toParts(ids: readonly NodeId[]): readonly (readonly NodeId[])[] {
  return Array.from({ length: Math.ceil(ids.length / 2000) }, (_, part) => ids.slice(part * 2000, (part + 1) * 2000));
}

type Pools = Readonly<Record<'any' | 'chains' | 'districts' | 'segments', readonly NodeId[]>>;

function draw(random: Random, { any, chains, districts, segments }: Pools): Question {
  const maybe = (pool: readonly NodeId[]) => (random() < 0.5 ? undefined : pick(pool, random));
  const limit = 1 + Math.floor(random() * 60);
  const [id, chainId, districtId] = [pick(any, random), maybe(chains), maybe(districts)];
  const builders: readonly (() => Question)[] = [
    () => ({ text: `thing ${id}`, ask: (store) => store.thing(id) }),
    () => ({ text: `relationGroups ${id}`, ask: (store) => store.relationGroups(id) }),
    () => ({ text: `neighbours ${id} ${limit}`, ask: (store) => askNeighbours(store, id, limit) }),
    () => ({ text: `neighbourhood ${id} ${limit}`, ask: (store) => store.neighbourhood(id, limit) }),
    () => ({ text: `wideNeighbourhood ${id} ${limit}`, ask: (store) => store.wideNeighbourhood(id, limit) }),
    () => {
      const other = pick(any, random);
      return { text: `places ${id} ${other}`, ask: (store) => store.places([id, other]) };
    },
    () => {
      const filter = { chainId, districtId, segmentId: maybe(segments) };
      return {
        text: `enterprises ${JSON.stringify(filter)}`,
        ask: (store) => walk((page) => store.enterprises(filter, page)),
      };
    },
    () => ({
      text: `activities ${chainId} ${districtId} ${limit}`,
      ask: (store) => store.activities({ chainId, districtId }, limit),
    }),
    () => {
      const chain = pick(chains, random);
      return { text: `chainLinks ${chain}`, ask: (store) => store.chainLinks(chain) };
    },
    () => {
      const statuses = (['present', 'weak', 'absent', 'unknown'] as const).filter(() => random() < 0.5);
      const filter = { chainId, statuses };
      return {
        text: `segmentSummaries ${JSON.stringify(filter)} ${limit}`,
        ask: (store) => store.segmentSummaries(filter, { limit }),
      };
    },
  ];
  return pick(builders, random)();
}

/** Two pages of every group of neighbours. */
async function askNeighbours(store: GraphStore, id: NodeId, limit: number): Promise<unknown> {
  const groups = await store.relationGroups(id);
  return Promise.all(
    groups.map(async (group) => {
      const first = await store.neighbours(id, group, { limit });
      const { nextCursor } = first;
      return nextCursor === undefined
        ? [first]
        : [first, await store.neighbours(id, group, { limit, cursor: nextCursor })];
    }),
  );
}

async function walk<T>(
  read: (page: { limit: number; cursor?: string }) => Promise<{ items: readonly T[]; nextCursor: string | undefined }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 300, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}
