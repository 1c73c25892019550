// A cycle in a directed graph, if there is one.
// May import: nothing. Invariant: iterative, so depth does not matter; the first cycle in the order given is found, always the same.

/**
 * One cycle per strongly tangled part: each entry is a closed walk `a, b, …, a`. Depth-first search with three colours
 * (Cormen et al., Introduction to Algorithms, 22.3); O(nodes + edges).
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: (readonly string[])[] = [];
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    const path: { readonly node: string; next: number }[] = [{ node: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = edges.get(top.node)?.[top.next++];
      if (target === undefined) {
        state.set(top.node, 'done');
        path.pop();
      } else if (state.get(target) === 'open') {
        const from = path.findIndex(({ node }) => node === target);
        cycles.push([...path.slice(from).map(({ node }) => node), target]);
      } else if (!state.has(target)) {
        state.set(target, 'open');
        path.push({ node: target, next: 0 });
      }
    }
  }
  return cycles;
}
