// One question for all readings: the arrangement of a scene.
// May import: the readings, atlas. Invariant: everything it needs but the atlas can be sent to a worker.
import type { NodeId } from '#graph/model/ids';
import type { Grouping, Reading } from '#graph/wire/explore-state';
import type { Arrangement, Spot } from './arrangement';
import type { Atlas } from './atlas';
import { arrangeForce } from './force/arrange-force';
import { arrangeLanes } from './lanes/arrange-lanes';

export type ArrangeRequest = {
  readonly reading: Reading;
  readonly ids: ReadonlySet<NodeId>;
  readonly scope: readonly NodeId[];
  readonly grouping: Grouping;
  readonly tiles: boolean;
  /** Spots of the picture before, of the same reading: things that are still there keep theirs where the reading can. */
  readonly kept?: ReadonlyMap<NodeId, Spot> | undefined;
};

export function arrange(atlas: Atlas, { reading, ids, scope, grouping, kept }: ArrangeRequest): Arrangement {
  const scene = { atlas, ids, scope, grouping };
  if (reading === 'lanes') return arrangeLanes(scene);
  return arrangeForce(scene, kept === undefined ? {} : { kept });
}
