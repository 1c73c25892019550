// The query texts: valid on Neo4j 5 by its own parser, each in one place and in use, none made of what people type.
import { lintCypherQuery } from '@neo4j-cypher/language-support';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CITY_ID, NODE_LABELS, type NodeId } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { buildGrafeoRunner, loadEngine } from '#graph/store/embedded/grafeo-runner';
import type { GraphStore } from '#graph/store/port';
import { listFiles, readProjectFile } from '../../architecture/project-files';
import { buildSyntheticDataset } from '../../contract/contract-dataset';
import { findBrokenRules, isWriting, listParameters } from './cypher-rules';
import { readCypherTexts } from './cypher-texts';
import { type Asked, buildRecordingRunner } from './recording-runner';

const TEXTS = await readCypherTexts();
/** The default language of Neo4j 5 and of the lines after it. */
const VERSION = 'CYPHER 5';

/** What Neo4j's own parser and semantic check say of a text, warnings included. */
function findFaults(text: string): readonly string[] {
  const { diagnostics } = lintCypherQuery(text, {
    labels: [...Object.values(NODE_LABELS), 'Entity', 'Dataset', 'Command', 'CommandLog'],
    relationshipTypes: [...RELATION_TYPES],
    parameters: Object.fromEntries(listParameters(text).map((name) => [name, ''])),
    defaultLanguage: VERSION,
  });
  return diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));
}

describe('every text', () => {
  it('is valid', { timeout: 120_000 }, () => {
    // The parser takes its time: of a text that is written for every label or type the first stands for all.
    const firsts = TEXTS.filter(({ name }, index) => TEXTS[index - 1]?.name !== name);
    for (const { name, text } of firsts) expect([name, findFaults(text)]).toEqual([name, []]);
  });

  it.each([
    ['MATCH (n:Entity RETURN n.id AS id', "Invalid input 'RETURN'"],
    ['MATCH (n:Entity) RETURN m.id AS id', 'not defined'],
    ['MATCH (n:Entity) RETURN n.id AS id ORDER n.id', 'Invalid input'],
    ['MATCH (n:Enterprize) RETURN n.id AS id', 'Enterprize'],
    ['MATCH (:Entity)-[r:SUPLIES]->(:Entity) RETURN r.id AS id', 'SUPLIES'],
    ['MATCH (n:Entity) RETURN count(n), n.id ORDER BY n.name', 'n'],
  ])('%s would be caught', (text, word) => {
    expect(findFaults(text).join()).toContain(word);
  });

  it('keeps the rules that make both engines answer alike', () => {
    for (const { name, text } of TEXTS) expect([name, findBrokenRules(text)]).toEqual([name, []]);
  });

  it.each([
    'MATCH (n:Chain|Segment) RETURN n.id AS id',
    'MATCH (n:Entity) RETURN collect(n.id)[0..2] AS ids',
    'MATCH (n:Entity) RETURN n.id AS id LIMIT 5',
    'MATCH (n:Entity) WITH n ORDER BY n.id RETURN n.id AS id LIMIT 5',
    'MATCH (n:Entity) WITH n LIMIT $limit DELETE n',
    'CALL db.labels() YIELD label RETURN label',
    'MATCH (n:Entity) RETURN n',
    'MATCH (a:Entity)-[r:FEEDS]->(b:Entity) RETURN a.id AS id, r AS link',
    "MATCH (n:Entity) WHERE n.id = 'chain:new-display' RETURN n.id AS id",
  ])('%s would break one of them', (text) => {
    expect(findBrokenRules(text)).toHaveLength(1);
  });

  it('gives every unique constraint an index beside it', () => {
    const schema = TEXTS.filter(({ file }) => file === 'schema.ts').map(({ text }) => text);
    const unique = schema.flatMap(
      (text) => /\((\w):(\w+)\) REQUIRE \1\.(\w+) IS UNIQUE/.exec(text)?.slice(2).join() ?? [],
    );
    const indexed = schema.flatMap(
      (text) => /^CREATE INDEX .* \((\w):(\w+)\) ON \(\1\.(\w+)\)/.exec(text)?.slice(2).join() ?? [],
    );
    expect(unique.length).toBeGreaterThan(0);
    expect(indexed).toEqual(expect.arrayContaining(unique));
  });

  it('stands in one place', () => {
    expect(new Set(TEXTS.map(({ text }) => text)).size).toBe(TEXTS.length);
    const elsewhere = listFiles(/^(graph|app|scripts)\/.*\.(ts|tsx|mjs)$/)
      // The log of the workspace has no second engine to agree with: its few texts stand beside what they do.
      .filter((path) => !/^graph\/(store\/cypher|workspace\/neo4j)\//.test(path))
      .filter((path) => /\b(MATCH|MERGE|UNWIND|DETACH DELETE)\s*[($]/.test(readProjectFile(path)));
    expect(elsewhere).toEqual([]);
  });
});

const HOSTILE = ["x' OR 1=1 //", '"}) DETACH DELETE n //', '`', '$id', '\\', '重庆', ''];

describe('what is asked of the engine', () => {
  let store: GraphStore;
  let asked: readonly Asked[];

  beforeAll(async () => {
    const { GrafeoDB } = await loadEngine();
    const recording = buildRecordingRunner(buildGrafeoRunner(GrafeoDB.create()));
    store = buildCypherStore(recording.runner);
    asked = recording.asked;
    const loader = buildCypherLoader(recording.runner);
    for (const firms of [20, 10]) {
      const { graph, record } = await buildSyntheticDataset({ firms, seed: firms });
      await loader.load(graph, record, () => undefined);
    }
    await loader.readDigest();
    for (const text of [...HOSTILE, CITY_ID]) await askEverything(store, text);
  });
  afterAll(() => store.close());

  it('is one of the texts, whatever stands in an id, a filter or a cursor', () => {
    const known = new Set(TEXTS.map(({ text }) => text));
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter(({ text }) => !known.has(text))).toEqual([]);
  });

  it('uses every text there is', () => {
    const used = new Set(asked.map(({ text }) => text));
    const byExport = new Map<string, boolean>();
    for (const { file, name, text } of TEXTS) {
      const key = `${file} ${name}`;
      byExport.set(key, (byExport.get(key) ?? false) || used.has(text));
    }
    expect([...byExport].filter(([, isUsed]) => !isUsed)).toEqual([]);
  });

  it('carries every parameter that its text names, and nothing that is undefined', () => {
    for (const { text, parameters } of asked) {
      expect([text, listParameters(text).filter((name) => !(name in parameters))]).toEqual([text, []]);
      expect(hasUndefined(parameters)).toBe(false);
    }
  });

  it('never writes where it reads', () => {
    expect(asked.filter(({ kind, text }) => (kind === 'write') !== isWriting(text))).toEqual([]);
  });
});

/** A driver that packs values for a wire has nothing to pack for undefined. */
function hasUndefined(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === undefined;
  return Object.values(value).some(hasUndefined);
}

/** Asks every named read, with a text in the place of each id. What it answers does not matter here. */
async function askEverything(store: GraphStore, text: string): Promise<void> {
  const id = text as NodeId;
  const place = Buffer.from(JSON.stringify({ sortKey: text, id: text, relation: text })).toString('base64url');
  const page = { limit: 2, cursor: place };
  await store.describe();
  await store.counts();
  await store.thing(id);
  await store.things([id, id]);
  await store.list('chain', page);
  await store.enterprises({ districtId: id, chainId: id, segmentId: id }, page);
  await store.relationGroups(id);
  await store.neighbours(id, { type: 'IN_CHAIN', direction: 'in', kind: 'segment' }, page);
  await store.neighbourhood(id, 3);
  await store.wideNeighbourhood(id, 500);
  await store.relationsFrom([id], RELATION_TYPES);
  await store.places([id]);
  await store.chainSummaries();
  await store.chainFeeds();
  await store.deployments();
  await store.districtSummaries();
  await store.districtChains();
  await store.segmentPlaces();
  await store.soleFirms();
  await store.firmWork([id]);
  await store.programSummaries();
  await store.segmentSummaries({ chainId: id, stage: 'upstream', statuses: ['weak'] }, { limit: 2 });
  await store.segmentSummaries({}, { limit: 2 });
  await store.chainLinks(id);
  await store.activities({ chainId: id, districtId: id }, 3);
  await store.activities({ chainId: id }, 3);
  await store.activities({}, 3);
  await store.searchEntries(page);
}
