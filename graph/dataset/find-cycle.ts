// Closed walks in a directed graph, and for each the edge that is probably wrong.
// May import: nothing. Invariants: iterative, so depth does not matter; bounded work; the same edges in the same order give the same cycles.

export type Edge = { readonly from: string; readonly to: string };
export type Cycle<E extends Edge> = {
  /** Without it fewer walks are closed than without any other edge of the walk; of equals the last one given. */
  readonly culprit: E;
  /** From the culprit round to its start; empty where there are more cycles than can be told apart. */
  readonly walk: readonly E[];
};

/** Steps along edges before the search settles for naming edges. */
const MAX_STEPS = 5_000_000;

/** Cycles such that without their culprits no walk is closed. One wrong edge gives one cycle, however many walks it closes. */
export function findCycles<E extends Edge>(edges: readonly E[]): readonly Cycle<E>[] {
  const order = new Map(edges.map((edge, index) => [edge, index]));
  const found: Cycle<E>[] = [];
  let core = trimEnds(edges);
  for (let steps = 0; core.length > 0; ) {
    const walk = findWalk(core);
    steps += core.length * (walk.length + 1);
    if (steps > MAX_STEPS) return [...found, ...findBackEdges(core).map((culprit) => ({ culprit, walk: [] }))];
    const trials = walk
      .toSorted((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0))
      .map((edge) => ({ edge, rest: trimEnds(core.filter((other) => other !== edge)) }));
    const best = trials.reduce((a, b) => (b.rest.length < a.rest.length ? b : a));
    const start = walk.indexOf(best.edge);
    found.push({ culprit: best.edge, walk: [...walk.slice(start), ...walk.slice(0, start)] });
    core = best.rest;
  }
  return found;
}

/** What is left when all that leads out of no cycle or into none is gone; nothing when there is no cycle (Kahn 1962). */
function trimEnds<E extends Edge>(edges: readonly E[]): readonly E[] {
  return peel(peel(edges, 'from', 'to'), 'to', 'from');
}

function peel<E extends Edge>(edges: readonly E[], tail: keyof Edge, head: keyof Edge): readonly E[] {
  const entering = new Map<string, number>();
  for (const edge of edges) entering.set(edge[head], (entering.get(edge[head]) ?? 0) + 1);
  const leaving = groupBy(edges, tail);
  const gone = new Set([...leaving.keys()].filter((node) => !entering.has(node)));
  for (const node of gone) {
    for (const { [head]: next } of leaving.get(node) ?? []) {
      const left = (entering.get(next) ?? 0) - 1;
      entering.set(next, left);
      if (left === 0) gone.add(next);
    }
  }
  return gone.size === 0 ? edges : edges.filter((edge) => !gone.has(edge[tail]));
}

function groupBy<E extends Edge>(edges: readonly E[], end: keyof Edge): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>();
  for (const edge of edges) {
    const known = groups.get(edge[end]);
    if (known === undefined) groups.set(edge[end], [edge]);
    else known.push(edge);
  }
  return groups;
}

/** In a core every edge leads on, so walking anywhere closes a walk; the shortest one through its last edge is given. */
function findWalk<E extends Edge>(core: readonly E[]): readonly E[] {
  const leaving = groupBy(core, 'from');
  const visited = new Set<string>();
  let edge = core[0];
  while (edge !== undefined && !visited.has(edge.to)) {
    visited.add(edge.from);
    if (visited.has(edge.to)) break;
    edge = leaving.get(edge.to)?.[0];
  }
  return edge === undefined ? [] : [edge, ...findShortestPath(leaving, edge.to, edge.from)];
}

/** Breadth-first. */
function findShortestPath<E extends Edge>(
  leaving: ReadonlyMap<string, readonly E[]>,
  start: string,
  goal: string,
): readonly E[] {
  const cameBy = new Map<string, E | undefined>([[start, undefined]]);
  for (const node of cameBy.keys()) {
    if (node === goal) break;
    for (const edge of leaving.get(node) ?? []) if (!cameBy.has(edge.to)) cameBy.set(edge.to, edge);
  }
  const path: E[] = [];
  for (let edge = cameBy.get(goal); edge !== undefined; edge = cameBy.get(edge.from)) path.push(edge);
  return path.reverse();
}

/** Edges to a node that the depth-first search has not left yet (Cormen et al., Introduction to Algorithms, ch. 22.3). */
function findBackEdges<E extends Edge>(edges: readonly E[]): readonly E[] {
  const leaving = groupBy(edges, 'from');
  const open = new Set<string>();
  const done = new Set<string>();
  const found: E[] = [];
  for (const start of leaving.keys()) {
    if (done.has(start)) continue;
    const path = [{ node: start, next: 0 }];
    open.add(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = leaving.get(top.node)?.[top.next++];
      if (edge === undefined) {
        done.add(top.node);
        open.delete(top.node);
        path.pop();
      } else if (open.has(edge.to)) {
        found.push(edge);
      } else if (!done.has(edge.to)) {
        open.add(edge.to);
        path.push({ node: edge.to, next: 0 });
      }
    }
  }
  return found;
}
