// Activities of enterprises as chips: who, where, doing what, in which year.
// May import: port, model, wire. Invariants: an enterprise that works in several segments has one chip in each; numbers are those of the
// store, whatever part of the activities is sent.
import type { NodeId } from '#graph/model/ids';
import type { Activity } from '#graph/store/port';
import type { Firm } from '#graph/wire/chain';
import type { Ref } from '#graph/wire/ref';
import { toNamedRef } from './thing-refs';

/** Most activities one view sends; a view with more of them says so. */
export const MAX_ACTIVITIES = 5000;

/** An activity as a chip. */
export function toFirm({ enterprise, districtId, props }: Activity, districts: ReadonlyMap<NodeId, Ref>): Firm {
  return {
    ...toNamedRef(enterprise),
    shortName: enterprise.shortName,
    role: enterprise.role,
    enterpriseKind: enterprise.kind,
    district: districts.get(districtId),
    operation: props.status,
    activityZh: props.activityZh,
    confidence: props.confidence,
    asOf: props.asOf,
  };
}

/** What a page left out, or null. */
export function toTruncated(shown: number, total: number): { shown: number; total: number } | null {
  return shown < total ? { shown, total } : null;
}
