// All shortest ways between two nodes of a graph. May import: nothing.
// Invariants: ways come in the order of the neighbours, whatever `most` is; every way is counted, also those not listed.

/** Neighbours of a node, distinct, in the order in which ways are to be listed. */
export type NeighboursOf<Id> = (id: Id) => readonly Id[];
export type ShortestPaths<Id> = {
  /** Edges of each way. */
  readonly length: number;
  /** All shortest ways there are; exact up to 2^53. */
  readonly total: number;
  /** The first of them as rows of nodes, both ends included. */
  readonly rows: readonly (readonly Id[])[];
};
type Asked<Id> = { readonly from: Id; readonly to: Id /** Most ways listed. */; readonly most: number };

/**
 * Breadth first from the end, with the number of shortest ways of each node (the counting of Brandes 2001, "A Faster Algorithm for
 * Betweenness Centrality"), then depth first from the start along nodes that lead nearer. Undefined when there is no way; a node is joined
 * to itself by one way of no edge.
 */
export function findShortestPaths<Id>(neighboursOf: NeighboursOf<Id>, asked: Asked<Id>): ShortestPaths<Id> | undefined {
  const ways = countWays(neighboursOf, asked);
  const start = ways.get(asked.from);
  if (start === undefined) return undefined;
  return { length: start.steps, total: start.count, rows: listRows(neighboursOf, ways, asked) };
}

/** Steps that are left from a node to the end, and the number of shortest ways. */
type Ways<Id> = ReadonlyMap<Id, { readonly steps: number; readonly count: number }>;

/** Ring by ring, until the start is reached; a node has as many ways as those next to it on the ring before. */
function countWays<Id>(neighboursOf: NeighboursOf<Id>, { from, to }: Asked<Id>): Ways<Id> {
  const ways = new Map([[to, { steps: 0, count: 1 }]]);
  let ring: readonly Id[] = [to];
  for (let steps = 1; ring.length > 0 && !ways.has(from); steps += 1) {
    const next = new Map<Id, number>();
    for (const id of ring) {
      const count = ways.get(id)?.count ?? 0;
      for (const other of neighboursOf(id)) if (!ways.has(other)) next.set(other, (next.get(other) ?? 0) + count);
    }
    for (const [id, count] of next) ways.set(id, { steps, count });
    ring = [...next.keys()];
  }
  return ways;
}

/** Every step leads nearer, so none is walked in vain. */
function listRows<Id>(neighboursOf: NeighboursOf<Id>, ways: Ways<Id>, { from, most }: Asked<Id>) {
  const rows: (readonly Id[])[] = [];
  const stack: (readonly Id[])[] = [[from]];
  while (rows.length < most) {
    const row = stack.pop();
    const last = row?.at(-1);
    if (row === undefined || last === undefined) return rows;
    const steps = ways.get(last)?.steps ?? 0;
    if (steps === 0) rows.push(row);
    else {
      const nearer = neighboursOf(last).filter((id) => ways.get(id)?.steps === steps - 1);
      for (const id of nearer.toReversed()) stack.push([...row, id]);
    }
  }
  return rows;
}
