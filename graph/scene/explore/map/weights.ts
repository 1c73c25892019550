// Which districts a thing is at, and how much: firms on record of segments and chains, districts of a region, what a program covers.
// May import: model, explore. Invariants: counts whole firms by the district of their main site; a firm in several segments of a chain counts once.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Scene } from '../arrangement';

/** Weight of each district; empty where nothing is on record. All firms of the answer count, so that a filter moves nothing. */
export function listWeights({ atlas }: Scene, id: NodeId): ReadonlyMap<NodeId, number> {
  const edges = atlas.edgesAt.get(id) ?? [];
  switch (atlas.nodes.get(id)?.kind) {
    case 'segment':
      return countDistricts(atlas.districtOf, listFirms(atlas, id));
    case 'chain':
      return countDistricts(
        atlas.districtOf,
        (atlas.childrenOf.get(id) ?? []).flatMap((segment) => listFirms(atlas, segment)),
      );
    case 'region':
      return new Map(
        edges.flatMap(({ type, from }) => (type === 'IN_REGION' && from !== id ? [[from, 1] as const] : [])),
      );
    case 'program':
      return new Map(
        edges.flatMap(({ from, to }) => (from === id && to.startsWith('district:') ? [[to, 1] as const] : [])),
      );
    default:
      return new Map();
  }
}

/** The district with most of a thing's firms, of equals the first by id; `undefined` where no firm is on record. */
export function findHome(scene: Scene, id: NodeId): NodeId | undefined {
  const ranked = [...listWeights(scene, id)].sort(([a, one], [b, other]) => other - one || compareText(a, b));
  return ranked[0]?.[0];
}

function listFirms({ edgesAt }: Scene['atlas'], segment: NodeId): readonly NodeId[] {
  return (edgesAt.get(segment) ?? []).flatMap(({ type, from }) => (type === 'OPERATES_IN' ? [from] : []));
}

function countDistricts(
  districtOf: ReadonlyMap<NodeId, NodeId>,
  firms: readonly NodeId[],
): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const firm of new Set(firms)) {
    const district = districtOf.get(firm);
    if (district !== undefined) counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  return counts;
}
