// Reads of what surrounds a thing, for drawing.
// May import: model, port, rows, cypher. Invariants: sources are left out; neighbours come by sort key, theirs after them; every relation
// among what is given back is given back; `total` counts all there is.
import { z } from 'zod';
import { type NodeId, nodeIdSchema } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { Relation } from '#graph/model/relations';
import {
  countNeighbourhood,
  countWideNeighbourhood,
  neighbourhood,
  neighboursOfEach,
  relationsAmong,
} from './cypher/neighbourhood';
import { things } from './cypher/things';
import type { CypherRunner } from './cypher-runner';
import type { GraphStore } from './port';
import { readWhole } from './read-whole';
import { parseRelation, parseThing, parseTotal } from './rows';

/** Neighbours that one neighbour brings into a wide neighbourhood; more of them are counted, not read. */
const MOST_OF_EACH = 300;

const farRow = z.object({ at: z.number().int(), id: nodeIdSchema, sortKey: z.string() });

export function buildAroundReads(runner: CypherRunner): Pick<GraphStore, 'neighbourhood' | 'wideNeighbourhood'> {
  return {
    async neighbourhood(id, limit) {
      const [near, total] = await Promise.all([readNear(runner, id, limit), count(runner, countNeighbourhood, id)]);
      const relations = await readRelationsAmong(runner, [id, ...near.map((thing) => thing.id)]);
      return { things: near, relations, total };
    },
    async wideNeighbourhood(id, limit) {
      const [around, total] = await Promise.all([
        readWide(runner, id, limit),
        count(runner, countWideNeighbourhood, id),
      ]);
      const relations = await readRelationsAmong(runner, [id, ...around.map((thing) => thing.id)]);
      return { things: around, relations, total };
    },
  };
}

async function count(runner: CypherRunner, text: string, id: NodeId): Promise<number> {
  return parseTotal(await runner.read(text, { id }));
}

async function readNear(runner: CypherRunner, id: NodeId, limit: number): Promise<readonly Thing[]> {
  return (await runner.read(neighbourhood, { id, limit })).map((row) => parseThing(row['props']));
}

async function readWide(runner: CypherRunner, id: NodeId, limit: number): Promise<readonly Thing[]> {
  const near = await readNear(runner, id, limit);
  const far = await readFar(runner, { near: near.map((thing) => thing.id), known: new Set([id]), limit });
  const rows = far.length === 0 ? [] : await runner.read(things, { ids: far, limit: far.length });
  const found = new Map(rows.map((row) => parseThing(row['props'])).map((thing) => [thing.id, thing]));
  return [...near, ...far.flatMap((other) => found.get(other) ?? [])];
}

type Wanted = { readonly near: readonly NodeId[]; readonly known: ReadonlySet<NodeId>; readonly limit: number };

/** Ids of neighbours of the near things, thing by thing, until near and far are `limit` together. */
async function readFar(runner: CypherRunner, { near, known, limit }: Wanted): Promise<readonly NodeId[]> {
  const seen = new Set([...known, ...near]);
  const far: NodeId[] = [];
  const page = limit + seen.size;
  let first = 0;
  let sortKey = '';
  let ofFirst = 0;
  while (first < near.length && near.length + far.length < limit) {
    const rows = (await runner.read(neighboursOfEach, { ids: near.slice(first), sortKey, limit: page })).map((row) =>
      farRow.parse(row),
    );
    let at = 0;
    for (const row of rows) {
      if (row.at !== at) ofFirst = 0;
      at = row.at;
      ofFirst += 1;
      if (ofFirst > MOST_OF_EACH || seen.has(row.id) || near.length + far.length === limit) continue;
      seen.add(row.id);
      far.push(row.id);
    }
    const last = rows.at(-1);
    if (rows.length < page || last === undefined) break;
    // The page ended within the neighbours of one thing: go on behind them, or with the next thing when it brought enough.
    const isDone = ofFirst >= MOST_OF_EACH;
    first += isDone ? at + 1 : at;
    sortKey = isDone ? '' : last.sortKey;
    if (isDone) ofFirst = 0;
  }
  return far;
}

async function readRelationsAmong(runner: CypherRunner, ids: readonly NodeId[]): Promise<readonly Relation[]> {
  const rows = await readWhole(runner, relationsAmong, { ids });
  return rows.map((row) =>
    parseRelation({ type: row['type'], from: row['source'], to: row['target'], props: row['props'] }),
  );
}
