// In which layer of its stage a segment stands: after everything of the stage that supplies it.
// May import: wire, model. Invariants: a supply path inside a stage runs from lower to higher layers; a loop of supplies is cut where it closes,
// in the order of ids, so that any data give layers.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import type { ExploreNode } from '#graph/wire/explore';
import { push } from '../place/holders';

export const STAGES = ['upstream', 'midstream', 'downstream'] as const satisfies readonly Stage[];
export type Link = { readonly from: NodeId; readonly to: NodeId };
/** Segments of one layer of one stage of one chain, by id. */
export type Layer = { readonly stage: Stage; readonly ids: readonly NodeId[] };

/** Layers of one chain from left to right; stages without segments have none. A segment without a stage stands in the middle one. */
export function layerSegments(segments: readonly ExploreNode[], links: readonly Link[]): readonly Layer[] {
  return STAGES.flatMap((stage) => {
    const ids = segments.filter((segment) => (segment.stage ?? 'midstream') === stage).map(({ id }) => id);
    const depths = toDepths(ids, links);
    const count = Math.max(0, ...depths.values()) + 1;
    const layers = Array.from({ length: ids.length === 0 ? 0 : count }, (_, layer) => ({
      stage,
      ids: ids.filter((id) => depths.get(id) === layer),
    }));
    return layers.filter((layer) => layer.ids.length > 0);
  });
}

/** Longest path of supplies that ends at each segment, in links. */
function toDepths(ids: readonly NodeId[], links: readonly Link[]): ReadonlyMap<NodeId, number> {
  const inside = new Set(ids);
  const suppliers = new Map<NodeId, NodeId[]>();
  for (const { from, to } of links) if (inside.has(from) && inside.has(to)) push(suppliers, to, from);
  const depths = new Map<NodeId, number>();
  const open = new Set<NodeId>();
  const visit = (id: NodeId): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    open.add(id);
    let depth = 0;
    for (const supplier of suppliers.get(id) ?? [])
      if (!open.has(supplier)) depth = Math.max(depth, visit(supplier) + 1);
    open.delete(id);
    depths.set(id, depth);
    return depth;
  };
  for (const id of ids) visit(id);
  return depths;
}
