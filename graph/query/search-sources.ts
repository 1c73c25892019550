// The sources that hits rest on. May import: port, wire. Invariant: those of a thing's own row and, for a segment, of its state.
import type { NodeId } from '#graph/model/ids';
import type { SourceRef } from '#graph/wire/ref';
import { toOwnSourceIds } from './segment-card';
import type { Snapshot } from './snapshot';
import { readSources, readThings } from './thing-refs';

export async function readHitSources(
  { store }: Snapshot,
  ids: readonly NodeId[],
): Promise<(id: NodeId) => readonly SourceRef[]> {
  const things = await readThings(store, ids);
  const lookUp = await readSources(
    store,
    [...things.values()].flatMap((thing) => toOwnSourceIds(thing)),
  );
  return (id) => {
    const thing = things.get(id);
    return thing === undefined ? [] : lookUp(toOwnSourceIds(thing));
  };
}
