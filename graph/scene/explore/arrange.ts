// One question for all readings: the arrangement of a scene.
// May import: the readings, filters, atlas. Invariants: everything it needs but the atlas can be sent to a worker; the picture depends on the view
// alone and not on what was looked at before, so the same address shows the same picture; a filter moves nothing.
import type { NodeId } from '#graph/model/ids';
import type { ExploreKind } from '#graph/wire/explore';
import { type Grouping, NO_FILTERS, type Reading } from '#graph/wire/explore-state';
import type { Arrangement, Scene, Spot } from './arrangement';
import type { Atlas } from './atlas';
import { crop } from './crop';
import { applyFilters } from './filters';
import { arrangeForce } from './force/arrange-force';
import { arrangeFiltered } from './lanes/filtered-lanes';
import { arrangeMap } from './map/arrange-map';
import type { Boundaries } from './map/boundaries';
import { holdFirms } from './place/holders';

export type ArrangeRequest = {
  readonly reading: Reading;
  readonly ids: ReadonlySet<NodeId>;
  readonly scope: readonly NodeId[];
  readonly grouping: Grouping;
  readonly tiles: boolean;
  /** Whether the stage is taller than wide: force and map then stand upright. */
  readonly isTall?: boolean;
  /** Of the districts, for the map alone. */
  readonly boundaries?: Boundaries | undefined;
};

const NO_BOUNDARIES: Boundaries = { attribution: '', districts: [] };

export function arrange(
  atlas: Atlas,
  { reading, ids, scope, grouping, tiles, isTall = false, boundaries = NO_BOUNDARIES }: ArrangeRequest,
): Arrangement {
  const scene: Scene = { atlas, ids, scope, grouping };
  switch (reading) {
    case 'lanes':
      return arrangeWithout(scene, listOut(scene));
    case 'map':
      return arrangeMap(scene, boundaries, { tiles, isTall, all: applyFilters(atlas, NO_FILTERS, scope).ids });
    case 'force':
      return crop(arrangeForce(scene, { kept: keepInPlace(scene, isTall), isTall }));
  }
}

/** Chains side by side stand for themselves: their industries are said over the picture. */
function listOut({ scope, grouping }: Scene): readonly ExploreKind[] {
  const places: readonly ExploreKind[] = grouping === 'district' ? ['program'] : ['district', 'region', 'program'];
  return scope.length === 0 ? places : [...places, 'industry'];
}

/** Lanes are about chains: what is no part of them has no place there, and is said to have none. */
function arrangeWithout(scene: Scene, kinds: readonly ExploreKind[]): Arrangement {
  const isOut = (id: NodeId) => kinds.some((kind) => scene.atlas.nodes.get(id)?.kind === kind);
  const drop = (ids: ReadonlySet<NodeId>) => new Set([...ids].filter((id) => !isOut(id)));
  const whole = applyFilters(scene.atlas, NO_FILTERS, scene.scope).ids;
  const arrangement = arrangeFiltered({ ...scene, ids: drop(scene.ids) }, drop(whole));
  return { ...arrangement, placeless: [...arrangement.placeless, ...[...scene.ids].filter(isOut)] };
}

/** Where things stand while no filter is set. A firm whose segment a filter took stands in another of its own, and moves there. */
function keepInPlace(scene: Scene, isTall: boolean): ReadonlyMap<NodeId, Spot> {
  const whole = arrangeWhole(scene, isTall);
  const now = listHolders(scene);
  return new Map([...whole.spots].filter(([id]) => whole.holders.get(id) === now.get(id)));
}

type Whole = {
  readonly key: string;
  readonly spots: ReadonlyMap<NodeId, Spot>;
  readonly holders: ReadonlyMap<NodeId, NodeId>;
};
const known = new WeakMap<Atlas, Whole>();

/** The last one is remembered: filters change often, what is looked at seldom. */
function arrangeWhole({ atlas, scope, grouping }: Scene, isTall: boolean): Whole {
  const key = `${isTall} ${grouping} ${scope.join()}`;
  const last = known.get(atlas);
  if (last?.key === key) return last;
  const scene = { atlas, scope, grouping, ids: applyFilters(atlas, NO_FILTERS, scope).ids };
  const whole = { key, spots: arrangeForce(scene, { isTall }).spots, holders: listHolders(scene) };
  known.set(atlas, whole);
  return whole;
}

function listHolders(scene: Scene): ReadonlyMap<NodeId, NodeId> {
  return new Map([...holdFirms(scene).heldBy].flatMap(([holder, ids]) => ids.map((id) => [id, holder] as const)));
}
