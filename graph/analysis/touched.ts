// What a change of states can change. May import: cluster.
// Invariant: whatever is said of a segment that is not touched, and hangs on its own state and those next to it only, is as before.
import type { NodeId } from '#graph/model/ids';
import type { Cluster } from './cluster';

/** Whether a segment, or one next to it along a supply link, is in another state than before. */
export function buildTouched({ segments, supplies }: Cluster, before: Cluster): (id: NodeId) => boolean {
  const statusOf = new Map(before.segments.map(({ id, status }) => [id, status]));
  const changed = new Set(segments.filter(({ id, status }) => statusOf.get(id) !== status).map(({ id }) => id));
  const touched = new Set(changed);
  for (const { from, to } of supplies) {
    if (changed.has(from)) touched.add(to);
    if (changed.has(to)) touched.add(from);
  }
  return (id) => touched.has(id);
}
