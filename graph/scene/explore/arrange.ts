// One question for all readings: the arrangement of a scene.
// May import: the readings, atlas. Invariant: everything it needs but the atlas can be sent to a worker.
import type { NodeId } from '#graph/model/ids';
import type { Grouping, Reading } from '#graph/wire/explore-state';
import type { Arrangement, Spot } from './arrangement';
import type { Atlas } from './atlas';
import { arrangeForce } from './force/arrange-force';
import { arrangeLanes } from './lanes/arrange-lanes';
import { arrangeMap } from './map/arrange-map';
import type { Boundaries } from './map/boundaries';

export type ArrangeRequest = {
  readonly reading: Reading;
  readonly ids: ReadonlySet<NodeId>;
  readonly scope: readonly NodeId[];
  readonly grouping: Grouping;
  readonly tiles: boolean;
  /** Spots of the picture before, of the same reading: things that are still there keep theirs where the reading can. */
  readonly kept?: ReadonlyMap<NodeId, Spot> | undefined;
  /** Of the districts, for the map alone. */
  readonly boundaries?: Boundaries | undefined;
};

const NO_BOUNDARIES: Boundaries = { attribution: '', districts: [] };

export function arrange(
  atlas: Atlas,
  { reading, ids, scope, grouping, tiles, kept, boundaries = NO_BOUNDARIES }: ArrangeRequest,
): Arrangement {
  const scene = { atlas, ids, scope, grouping };
  if (reading === 'lanes') return arrangeLanes(scene);
  if (reading === 'map') return arrangeMap(scene, boundaries, { tiles });
  return arrangeForce(scene, kept === undefined ? {} : { kept });
}
