// Activities of enterprises as chips: who, where, doing what, in which year.
// May import: port, model, wire, errors. Invariants: an enterprise that works in several segments has one chip in each; numbers are counted
// of all activities, whatever part of them is sent.
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { Activity, ActivityFilter, GraphStore } from '#graph/store/port';
import type { Firm } from '#graph/wire/chain';
import { toRef } from './thing-refs';

/** Most activities one view sends; a view with more of them says so. */
export const MAX_ACTIVITIES = 5000;
/** Most activities that are counted one by one. */
const MAX_COUNTED = 100_000;

/** Every activity that passes a filter. Throws GraphError 'internal' when there are more than can be counted. */
export async function readActivities(store: GraphStore, filter: ActivityFilter): Promise<readonly Activity[]> {
  const { items, total } = await store.activities(filter, MAX_COUNTED);
  if (items.length === total) return items;
  throw new GraphError(
    'internal',
    `There are ${total} activities of firms here; at most ${MAX_COUNTED} can be counted.`,
  );
}

/** An activity as a chip. */
export function toFirm({ enterprise, districtId, props }: Activity, districts: ReadonlyMap<NodeId, Thing>): Firm {
  const district = districts.get(districtId);
  return {
    ...toRef(enterprise),
    shortName: enterprise.shortName,
    role: enterprise.role,
    enterpriseKind: enterprise.kind,
    district: district === undefined ? undefined : toRef(district),
    operation: props.status,
    activityZh: props.activityZh,
    confidence: props.confidence,
    asOf: props.asOf,
  };
}

/** Distinct enterprises among activities, and those of them that operate. */
export function countFirms(activities: readonly Activity[]): {
  readonly enterprises: number;
  readonly operating: number;
} {
  const running = activities.filter(({ props }) => props.status === 'operating');
  return {
    enterprises: new Set(activities.map(({ enterprise }) => enterprise.id)).size,
    operating: new Set(running.map(({ enterprise }) => enterprise.id)).size,
  };
}

/** What a page left out, or null. */
export function toTruncated(shown: number, total: number): { shown: number; total: number } | null {
  return shown < total ? { shown, total } : null;
}
