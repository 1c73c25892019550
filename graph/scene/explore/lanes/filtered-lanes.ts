// Lanes as filters leave them: everything stands where it stands while no filter is set.
// May import: wire, model, explore. Invariants: a filter moves nothing but firms whose segment it took, into another of their own, and what has
// to make room for them.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Arrangement, Ground, Scene } from '../arrangement';
import { type Firms, holdFirms } from '../place/holders';
import { arrangeLanes } from './arrange-lanes';

/** `whole` is what the picture holds without filters. */
export function arrangeFiltered(scene: Scene, whole: ReadonlySet<NodeId>): Arrangement {
  if ([...whole].every((id) => scene.ids.has(id))) return arrangeLanes(scene);
  const unfiltered = { ...scene, ids: new Set([...whole, ...scene.ids]) };
  const lanes = arrangeLanes(unfiltered, { firms: mergeFirms(holdFirms(unfiltered), holdFirms(scene)) });
  const isKept = buildIsKept(scene);
  return {
    ...lanes,
    spots: new Map([...lanes.spots].filter(([id]) => scene.ids.has(id))),
    grounds: lanes.grounds.filter(isKept),
    placeless: lanes.placeless.filter((id) => scene.ids.has(id)),
    whole: lanes,
  };
}

/** Everyone where he stands without filters, but for those whose segment is gone: they come last in their other one. */
function mergeFirms(before: Firms, now: Firms): Firms {
  const holderOf = new Map([...now.heldBy].flatMap(([holder, firms]) => firms.map((firm) => [firm, holder] as const)));
  const heldBy = new Map<NodeId, readonly NodeId[]>();
  for (const holder of new Set([...before.heldBy.keys(), ...now.heldBy.keys()])) {
    const own = before.heldBy.get(holder) ?? [];
    const known = new Set(own);
    const stayed = own.filter((firm) => (holderOf.get(firm) ?? holder) === holder);
    const come = (now.heldBy.get(holder) ?? []).filter((firm) => !known.has(firm)).sort(compareText);
    heldBy.set(holder, [...stayed, ...come]);
  }
  return { heldBy, homeless: now.homeless };
}

/** A chain at the rim is no thing of the scene; its block stays while a segment of it does. */
function buildIsKept({ atlas, ids }: Scene): (ground: Ground) => boolean {
  const chains = new Set([...ids].flatMap((id) => atlas.nodes.get(id)?.chainId ?? []));
  return ({ thing }) => thing === undefined || ids.has(thing) || chains.has(thing);
}
