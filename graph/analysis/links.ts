// A graph as one walks it, whichever way its edges point: what lies next to a node, and what joins it to a neighbour.
// May import: nothing. Invariants: neighbours are distinct, among the nodes given, never the node itself, and in their order.

/** What joins two nodes. */
export type Link<Id> = { readonly from: Id; readonly to: Id };
export type Links<Id, E> = {
  neighboursOf(id: Id): readonly Id[];
  /** Every edge between two nodes, in the order in which they stand at the first. */
  between(a: Id, b: Id): readonly E[];
};

/** `edgesAt` gives the edges at a node, whichever end it is; it is asked once for the neighbours of each. */
export function buildLinks<Id, E extends Link<Id>>(
  nodes: Iterable<Id>,
  edgesAt: (id: Id) => readonly E[],
): Links<Id, E> {
  const order = new Map([...nodes].map((id, at) => [id, at]));
  const known = new Map<Id, readonly Id[]>();
  const find = (id: Id): readonly Id[] => {
    const others = new Set(edgesAt(id).map(({ from, to }) => (from === id ? to : from)));
    others.delete(id);
    return [...others].filter((other) => order.has(other)).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
  return {
    neighboursOf: (id) => {
      const neighbours = known.get(id) ?? find(id);
      known.set(id, neighbours);
      return neighbours;
    },
    between: (a, b) => edgesAt(a).filter(({ from, to }) => (from === a && to === b) || (from === b && to === a)),
  };
}
