// The cluster as analysis reads it: plain rows, and nothing of stores, pages or pictures.
// May import: model. Invariants: every id that a row names is a row of its own kind; a firm counts in a segment when its activity there is
// `operating`, and stands in the district of its main site, so that the firms of a segment add up over districts; supplies run in no circle.
import type { NodeId } from '#graph/model/ids';
import type { DeploymentRole, SegmentStatus, Stage } from '#graph/model/vocabulary';

export type SegmentFact = {
  readonly id: NodeId;
  readonly chainId: NodeId;
  readonly stage: Stage;
  readonly status: SegmentStatus;
  /** Codes of GB/T 4754-2017. */
  readonly gbt4754: readonly string[];
  /** Distinct operating firms on record, and the chain leaders among them; 0 means no record, not "no firm". */
  readonly operating: number;
  readonly leaders: number;
};

/** A supply link: the product of `from` is an input of `to`. Links of one `inputGroup` of one `to` are alternatives. */
export type SupplyFact = {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly inputGroup: string;
  readonly necessity: 'required' | 'optional';
  /** How easily the input is bought outside the city. */
  readonly substitutable: 'high' | 'medium' | 'low';
};

/** Operating firms of a segment in a district, at least one, and the chain leaders among them. */
export type PlaceFact = {
  readonly segmentId: NodeId;
  readonly districtId: NodeId;
  readonly firms: number;
  readonly leaders: number;
};

/** A firm with the segments it operates in and the district of its main site. */
export type FirmFact = {
  readonly id: NodeId;
  readonly segmentIds: readonly NodeId[];
  readonly districtId: NodeId;
  readonly isLeader: boolean;
};

/** The strongest statement that places a chain in a district. */
export type DeploymentFact = {
  readonly chainId: NodeId;
  readonly districtId: NodeId;
  readonly role: DeploymentRole;
};

export type Cluster = {
  readonly segments: readonly SegmentFact[];
  readonly supplies: readonly SupplyFact[];
  readonly places: readonly PlaceFact[];
  readonly districts: readonly NodeId[];
  readonly deployments: readonly DeploymentFact[];
  /** Firms that are the only one operating in some segment: no other firm alone can stop one. */
  readonly soleFirms: readonly FirmFact[];
};

/** Whether a segment runs in the city by the record: present or weak. Absent does not, unknown is not claimed to. */
export function isHere(status: SegmentStatus): boolean {
  return status === 'present' || status === 'weak';
}

/** Whether the record proves a gap: weak or absent. Unknown proves nothing. */
export function isGap(status: SegmentStatus): boolean {
  return status === 'weak' || status === 'absent';
}

/** Order of ids, the last word where figures are equal. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
