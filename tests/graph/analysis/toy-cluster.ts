// Small clusters written as rows of a sheet, so that a test can be read beside its working.
import { z } from 'zod';
import type { Cluster, FirmFact, PlaceFact, SegmentFact, SupplyFact } from '#graph/analysis/cluster';
import { type NodeId, toNodeId, toRest } from '#graph/model/ids';
import { deploymentRoleSchema, type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';

export type Sheet = {
  /** `x.a present` or `x.a present 3 1`, three firms, one of them a leader; without counts those of the places. Codes follow: `x.a weak 3411`. */
  readonly segments: readonly string[];
  /** `x.a > x.b`, then in any order a group, `optional`, and how easily it is bought outside; else required, low, a group of its own. */
  readonly supplies?: readonly string[];
  /** `x.a north 2 1`: two firms of the segment in the district, one of them a leader; one firm without counts. */
  readonly places?: readonly string[];
  /** Districts beside those of the places. */
  readonly districts?: readonly string[];
  /** `x north lead`. */
  readonly deployments?: readonly string[];
  /** `boss north x.a x.b`: firms that are the only one in a segment; a name that begins with `boss` is a leader. */
  readonly soleFirms?: readonly string[];
};

export const toSegment = (rest: string): NodeId => toNodeId('segment', rest);
export const toDistrict = (rest: string): NodeId => toNodeId('district', rest);
export const toFirm = (rest: string): NodeId => toNodeId('enterprise', rest);
/** Ids as they stand in a sheet. */
export const toNames = (ids: Iterable<NodeId>): readonly string[] => [...ids].map(toRest);

export function buildToy(sheet: Sheet): Cluster {
  const places = (sheet.places ?? []).map(toPlace);
  const districts = [...places.map(({ districtId }) => districtId), ...(sheet.districts ?? []).map(toDistrict)];
  return {
    segments: sheet.segments.map((row) => toSegmentFact(row, places)),
    supplies: (sheet.supplies ?? []).map(toSupply),
    places,
    districts: [...new Set(districts)],
    deployments: (sheet.deployments ?? []).map((row) => {
      const [chain = '', district = '', role] = row.split(' ');
      return {
        chainId: toNodeId('chain', chain),
        districtId: toDistrict(district),
        role: deploymentRoleSchema.parse(role),
      };
    }),
    soleFirms: (sheet.soleFirms ?? []).map(toFirmFact),
  };
}

function toSegmentFact(row: string, places: readonly PlaceFact[]): SegmentFact {
  const [name = '', status, ...rest] = row.split(' ');
  const counts = rest.filter((word) => !/^\d{4}$/.test(word)).map(Number);
  const id = toSegment(name);
  const own = places.filter(({ segmentId }) => segmentId === id);
  const sum = (key: 'firms' | 'leaders') => own.reduce((total, place) => total + place[key], 0);
  return {
    id,
    chainId: toNodeId('chain', name.split('.')[0] ?? ''),
    stage: 'midstream',
    status: segmentStatusSchema.parse(status),
    gbt4754: rest.filter((word) => /^\d{4}$/.test(word)),
    operating: counts[0] ?? sum('firms'),
    leaders: counts[1] ?? sum('leaders'),
  };
}

const EASE = z.enum(['high', 'medium', 'low']);

function toSupply(row: string): SupplyFact {
  const [ends = '', words = ''] = row.split(/(?<=> \S+) /);
  const [from = '', to = ''] = ends.split(' > ');
  const rest = words.split(' ').filter((word) => word !== '');
  const ease = rest.map((word) => EASE.safeParse(word).data).find((word) => word !== undefined);
  const group = rest.find((word) => word !== 'optional' && !EASE.safeParse(word).success);
  return {
    from: toSegment(from),
    to: toSegment(to),
    inputGroup: group ?? from,
    necessity: rest.includes('optional') ? 'optional' : 'required',
    substitutable: ease ?? 'low',
  };
}

function toPlace(row: string): PlaceFact {
  const [segment = '', district = '', firms = '1', leaders = '0'] = row.split(' ');
  return {
    segmentId: toSegment(segment),
    districtId: toDistrict(district),
    firms: Number(firms),
    leaders: Number(leaders),
  };
}

export function toFirmFact(row: string): FirmFact {
  const [name = '', district = '', ...segments] = row.split(' ');
  return {
    id: toFirm(name),
    districtId: toDistrict(district),
    segmentIds: segments.map(toSegment),
    isLeader: name.startsWith('boss'),
  };
}

/** The same cluster with other states. */
export function withStatus(cluster: Cluster, name: string, status: SegmentStatus): Cluster {
  const id = toSegment(name);
  return {
    ...cluster,
    segments: cluster.segments.map((segment) => (segment.id === id ? { ...segment, status } : segment)),
  };
}
