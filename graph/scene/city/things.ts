// Everything a reader can point at: marks of the sheet and what stands round expanded ones.
// May import: wire, model, scene. Invariants: an id stands once; what is drawn on top is found first.
import type { NodeId, NodeKind } from '#graph/model/ids';
import type { CityLayout, Rect, Slot } from './layout-types';
import type { Cluster, Satellite } from './satellites';

export type Thing = {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly cell: Rect;
};
export type ThingIndex = {
  readonly all: readonly Thing[];
  readonly byId: ReadonlyMap<NodeId, Slot | Satellite>;
  readonly find: (id: NodeId | undefined) => Thing | undefined;
};

/** Half the side of a satellite's area that answers to the pointer, px. */
const SATELLITE_REACH = 7;

export function buildThingIndex(layout: CityLayout, clusters: readonly Cluster[]): ThingIndex {
  const satellites = clusters.flatMap((cluster) => cluster.satellites);
  const all: readonly Thing[] = [...satellites.map(toThing), ...layout.slots];
  const known = new Map<NodeId, Thing>(all.map((thing) => [thing.id, thing]));
  const byId = new Map<NodeId, Slot | Satellite>([...satellites, ...layout.slots].map((item) => [item.id, item]));
  return { all, byId, find: (id) => (id === undefined ? undefined : known.get(id)) };
}

function toThing({ id, kind, x, y }: Satellite): Thing {
  const side = 2 * SATELLITE_REACH;
  return {
    id,
    kind,
    x,
    y,
    radius: 5,
    cell: { x: x - SATELLITE_REACH, y: y - SATELLITE_REACH, width: side, height: side },
  };
}
