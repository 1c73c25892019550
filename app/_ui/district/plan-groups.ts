// Plan against actual: which chains a text places here, and which have operating firms here.
// May import: wire. Invariants: every chain of the district stands in exactly one group; "mentioned" is no plan.
import type { DistrictChain } from '#graph/wire/district';

export const PLAN_GROUPS = ['planned', 'plannedOnly', 'actualOnly', 'mentioned', 'underway'] as const;
export type PlanGroup = (typeof PLAN_GROUPS)[number];

/** The group of a chain. */
export function toPlanGroup({ role, operating }: DistrictChain): PlanGroup {
  if (role === 'mentioned') return 'mentioned';
  if (role !== undefined) return operating > 0 ? 'planned' : 'plannedOnly';
  return operating > 0 ? 'actualOnly' : 'underway';
}
