// Where the arrow keys lead from a thing: up the chain, down the chain, to the next of its kind.
// May import: atlas. Invariants: only things of the picture are reached; walking in one direction and back ends in the same column of the chain,
// not always at the same thing; the order is the answer's.
import type { NodeId } from '#graph/model/ids';
import type { ExploreRelation } from '#graph/wire/explore';
import type { Atlas } from './atlas';

export type Step = 'upstream' | 'downstream' | 'previous' | 'next';

/** Relations that goods or work flow along: from the first end to the second. */
const FLOWS: readonly ExploreRelation[] = ['FEEDS', 'SUPPLIES'];

/** The thing a step leads to, or `undefined` where it leads nowhere. Things without a flow of their own go to what they stand in, and into it. */
export function walk(
  atlas: Atlas,
  ids: ReadonlySet<NodeId>,
  { from, step }: { from: NodeId; step: Step },
): NodeId | undefined {
  if (step === 'upstream' || step === 'downstream') {
    return (
      listFlow(atlas, ids, { from, step })[0] ??
      (step === 'upstream' ? parent(atlas, ids, from) : child(atlas, ids, from))
    );
  }
  const siblings = listSiblings(atlas, ids, from);
  const at = siblings.indexOf(from);
  return at === -1 ? undefined : siblings[at + (step === 'next' ? 1 : -1)];
}

/** Things one step up or down the chain, each once. */
export function listFlow(
  { edgesAt }: Atlas,
  ids: ReadonlySet<NodeId>,
  { from, step }: { readonly from: NodeId; readonly step: 'upstream' | 'downstream' },
): readonly NodeId[] {
  const found = new Set<NodeId>();
  for (const edge of edgesAt.get(from) ?? []) {
    if (!FLOWS.includes(edge.type) || edge.from === edge.to) continue;
    const other = step === 'upstream' ? edge.from : edge.to;
    if (other !== from && ids.has(other)) found.add(other);
  }
  return [...found];
}

function listSiblings({ childrenOf, parentOf, nodes }: Atlas, ids: ReadonlySet<NodeId>, of: NodeId): readonly NodeId[] {
  const parent = parentOf.get(of);
  const kind = nodes.get(of)?.kind;
  const all = parent === undefined ? [of] : (childrenOf.get(parent) ?? []);
  return all.filter((id) => ids.has(id) && nodes.get(id)?.kind === kind);
}

function parent({ parentOf }: Atlas, ids: ReadonlySet<NodeId>, of: NodeId): NodeId | undefined {
  const id = parentOf.get(of);
  return id !== undefined && ids.has(id) ? id : undefined;
}

function child({ childrenOf }: Atlas, ids: ReadonlySet<NodeId>, of: NodeId): NodeId | undefined {
  return childrenOf.get(of)?.find((id) => ids.has(id));
}
