// Activities of enterprises as chips: who, where, doing what, in which year.
// May import: port, model, wire. Invariant: an enterprise that works in several segments has one chip in each.
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { Activity, Page } from '#graph/store/port';
import type { Firm } from '#graph/wire/chain';
import { toRef } from './thing-refs';

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
export function toTruncated(page: Page<unknown>): { shown: number; total: number } | null {
  return page.items.length < page.total ? { shown: page.items.length, total: page.total } : null;
}
