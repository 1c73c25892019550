// The order in which districts and programs stand at the rim of every reading.
// May import: wire, model, explore's atlas and arrangement. Invariants: regions before their districts, programs after what they are part of; ties by id.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Scene } from '../arrangement';
import { toTrail } from '../atlas';
import { listThings } from './holders';

/** Regions and districts: each region, then what lies in it. */
export function orderPlaces(scene: Scene): readonly NodeId[] {
  return orderTrees(
    scene,
    [...listThings(scene, 'region'), ...listThings(scene, 'district')].map(({ id }) => id),
  );
}

/** Programs, each followed by its parts. */
export function orderPrograms(scene: Scene): readonly NodeId[] {
  return orderTrees(
    scene,
    listThings(scene, 'program').map(({ id }) => id),
  );
}

/** By the way down from the city, so that a whole comes right before its parts. */
function orderTrees({ atlas }: Scene, ids: readonly NodeId[]): readonly NodeId[] {
  const keyed = ids.map((id) => ({ id, key: toTrail(atlas, id).join(' ') }));
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ id }) => id);
}
