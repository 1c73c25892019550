// What holds what in a scene: firms in a segment or a district, segments in their chain, chains in a group of industries.
// May import: wire, model, explore's atlas and arrangement. Invariants: a thing is held once; holders are things of the scene; lists are by id.
import type { NodeId } from '#graph/model/ids';
import type { ExploreKind, ExploreNode } from '#graph/wire/explore';
import { compareText } from '../../city/total-order';
import type { Scene } from '../arrangement';
import type { Atlas } from '../atlas';

/** Things of a kind in the scene, by id. */
export function listThings({ atlas, ids }: Scene, kind: ExploreKind): readonly ExploreNode[] {
  const things: ExploreNode[] = [];
  for (const id of ids) {
    const node = atlas.nodes.get(id);
    if (node?.kind === kind) things.push(node);
  }
  return things.sort((a, b) => compareText(a.id, b.id));
}

export type Firms = {
  readonly heldBy: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** Firms of which neither a segment nor the district is in the scene. */
  readonly homeless: readonly NodeId[];
};

/** Firms by what they stand in: by the grouping, else by the other of segment and district. */
export function holdFirms(scene: Scene): Firms {
  const heldBy = new Map<NodeId, NodeId[]>();
  const homeless: NodeId[] = [];
  const scope = new Set(scene.scope);
  for (const { id } of listThings(scene, 'enterprise')) {
    const district = toKept(scene, scene.atlas.districtOf.get(id));
    const segment = findSegment(scene, id, scope);
    const holder = scene.grouping === 'district' ? (district ?? segment) : (segment ?? district);
    if (holder === undefined) homeless.push(id);
    else push(heldBy, holder, id);
  }
  return { heldBy, homeless };
}

/** The firm's own segment, else the first of its segments: those of the chains looked at come first. */
function findSegment(scene: Scene, firm: NodeId, scope: ReadonlySet<NodeId>): NodeId | undefined {
  const { atlas } = scene;
  const own = toKept(scene, atlas.parentOf.get(firm));
  const isScoped = (segment: NodeId) => scope.size === 0 || scope.has(atlas.nodes.get(segment)?.chainId ?? segment);
  if (own !== undefined && isScoped(own)) return own;
  const others = (atlas.edgesAt.get(firm) ?? []).flatMap(({ type, from, to }) =>
    type === 'OPERATES_IN' && from === firm && scene.ids.has(to) ? [to] : [],
  );
  return others.find(isScoped) ?? own ?? others[0];
}

function toKept({ ids }: Scene, id: NodeId | undefined): NodeId | undefined {
  return id !== undefined && ids.has(id) ? id : undefined;
}

/** Segments of each chain of the scene or not, by id of the segment. */
export function holdSegments(scene: Scene): ReadonlyMap<NodeId, readonly ExploreNode[]> {
  const heldBy = new Map<NodeId, ExploreNode[]>();
  for (const segment of listThings(scene, 'segment')) push(heldBy, segment.chainId ?? segment.id, segment);
  return heldBy;
}

/** FEEDS between things of the scene, each once, in the order of the answer. */
export function listFeeds({ atlas, ids }: Scene): readonly { readonly from: NodeId; readonly to: NodeId }[] {
  return atlas.view.edges.filter(
    ({ type, from, to }) => type === 'FEEDS' && from !== to && ids.has(from) && ids.has(to),
  );
}

/** Chain of a segment; the id itself for anything else. */
export function toChain(atlas: Atlas, id: NodeId): NodeId {
  return atlas.nodes.get(id)?.chainId ?? id;
}

/** Chain leaders at the end, where there is room for their names. */
export function putLeadersLast({ nodes }: Atlas, firms: readonly NodeId[]): readonly NodeId[] {
  const isLeader = (id: NodeId) => nodes.get(id)?.role === 'chain-leader';
  return [...firms.filter((id) => !isLeader(id)), ...firms.filter(isLeader)];
}

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
