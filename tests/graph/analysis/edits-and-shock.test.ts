// A cluster small enough to work out on paper: ore feeds steel, steel feeds cars; glass feeds cars too, and is easily bought outside.
//
//   ore (1 firm, west) ── low ──> steel (2 firms, west and east) ── low ──> car (1 firm, east)
//                                 glass (1 firm, east) ─────────── high ──> car
//                                 paint (to be verified) ── medium ──> glass
import { describe, expect, it } from 'vitest';
import type { Cluster, FirmFact, SegmentFact } from '#graph/analysis/cluster';
import { buildKnockOuts } from '#graph/analysis/knock-out';
import { findRepair } from '#graph/analysis/repair';
import { applyEdits } from '#graph/analysis/scenario';
import { buildSupplyNetwork } from '#graph/analysis/supply-network';
import type { Edit } from '#graph/model/edit';
import { toNodeId } from '#graph/model/ids';

const segment = (name: string) => toNodeId('segment', `t.${name}`);
const [WEST, EAST] = [toNodeId('district', 'west'), toNodeId('district', 'east')];
const [ORE, STEEL, CAR, GLASS, PAINT] = [
  segment('ore'),
  segment('steel'),
  segment('car'),
  segment('glass'),
  segment('paint'),
];
const fact = (id: SegmentFact['id'], status: SegmentFact['status'], operating: number): SegmentFact => ({
  id,
  chainId: toNodeId('chain', 't'),
  stage: 'midstream',
  status,
  gbt4754: [],
  operating,
  leaders: 0,
});
const place = (segmentId: SegmentFact['id'], districtId: typeof WEST) => ({
  segmentId,
  districtId,
  firms: 1,
  leaders: 0,
});
const CLUSTER: Cluster = {
  segments: [
    fact(ORE, 'present', 1),
    fact(STEEL, 'present', 2),
    fact(CAR, 'present', 1),
    fact(GLASS, 'weak', 1),
    fact(PAINT, 'unknown', 0),
  ],
  supplies: [
    { from: ORE, to: STEEL, inputGroup: 'ore', necessity: 'required', substitutable: 'low' },
    { from: STEEL, to: CAR, inputGroup: 'steel', necessity: 'required', substitutable: 'low' },
    { from: GLASS, to: CAR, inputGroup: 'glass', necessity: 'required', substitutable: 'high' },
    { from: PAINT, to: GLASS, inputGroup: 'paint', necessity: 'required', substitutable: 'medium' },
  ],
  places: [place(ORE, WEST), place(STEEL, WEST), place(STEEL, EAST), place(CAR, EAST), place(GLASS, EAST)],
  districts: [WEST, EAST],
  deployments: [],
  soleFirms: [],
};
const MINER: FirmFact = { id: toNodeId('enterprise', 'miner'), segmentIds: [ORE], districtId: WEST, isLeader: false };
const SMITH: FirmFact = { id: toNodeId('enterprise', 'smith'), segmentIds: [STEEL], districtId: WEST, isLeader: false };
const FIRMS = new Map([MINER, SMITH].map((firm) => [firm.id, firm]));

function strike(edits: readonly Edit[]) {
  const { base, cluster, shock } = applyEdits(CLUSTER, edits, FIRMS);
  const network = buildSupplyNetwork(base);
  const impact = buildKnockOuts(network).toImpact(shock);
  const statusOf = new Map(cluster.segments.map(({ id, status }) => [id, status]));
  return { base, cluster, shock, network, impact, statusOf };
}
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('a firm that stops', () => {
  it('takes with it what nobody else supplies, in order and with the reason', () => {
    const { impact } = strike([{ kind: 'off', id: MINER.id }]);
    expect(impact.stopped.stops).toEqual([
      { id: ORE, isHit: true, lacks: [] },
      { id: STEEL, isHit: false, lacks: [ORE] },
      { id: CAR, isHit: false, lacks: [STEEL] },
    ]);
    expect(impact.stopped.ends).toEqual([CAR]);
    expect(impact.strained.stops).toEqual([]);
  });

  it('stops nothing where another is on record', () => {
    const { shock, impact, cluster } = strike([{ kind: 'off', id: SMITH.id }]);
    expect([shock.segments, impact.stopped.stops]).toEqual([[], []]);
    expect(cluster.segments.find(({ id }) => id === STEEL)?.operating).toBe(1);
  });

  it('stops nothing where the scenario brings another', () => {
    const join: Edit = { kind: 'firm', segmentId: ORE, districtId: EAST, isLeader: false };
    const { shock, statusOf } = strike([{ kind: 'off', id: MINER.id }, join]);
    expect([shock.segments, statusOf.get(ORE)]).toEqual([[], 'present']);
    expect(strike([join, { kind: 'off', id: MINER.id }]).shock).toEqual(shock);
  });
});

describe('a district that stops', () => {
  it('hits what has all its firms there, with those that the scenario brings', () => {
    const { shock } = strike([
      { kind: 'off', id: WEST },
      { kind: 'firm', segmentId: ORE, districtId: WEST, isLeader: true },
    ]);
    expect(shock.segments).toEqual([ORE]);
  });
});

describe('the outside source of a segment', () => {
  it('is what a segment to be verified is bought from: without it its user stops, and with that what needs the user', () => {
    const { impact } = strike([{ kind: 'outside-off', id: PAINT }]);
    expect(impact.stopped.stops).toEqual([{ id: GLASS, isHit: false, lacks: [PAINT] }]);
    expect(impact.strained.stops).toEqual([]);
  });

  it('is missed together with the glass makers here', () => {
    const { impact, network, shock } = strike([
      { kind: 'off', id: GLASS },
      { kind: 'outside-off', id: GLASS },
    ]);
    expect(idsOf(impact.stopped.stops)).toEqual([GLASS, CAR]);
    expect(findRepair(network, shock, impact.stopped)).toEqual({ segments: [GLASS], isSmallest: true });
  });
});

describe('what is supposed', () => {
  it('leaves the cluster that was given as it was', () => {
    const copy = structuredClone(CLUSTER);
    strike([
      { kind: 'state', segmentId: CAR, status: 'weak' },
      { kind: 'unlink', from: ORE, to: STEEL },
      { kind: 'off', id: STEEL },
    ]);
    expect(CLUSTER).toEqual(copy);
  });

  it('is felt by a shock: a link that goes lets its user run, one that comes makes it stop', () => {
    const cut = strike([
      { kind: 'unlink', from: ORE, to: STEEL },
      { kind: 'off', id: ORE },
    ]);
    expect(idsOf(cut.impact.stopped.stops)).toEqual([ORE]);
    const joined = strike([
      { kind: 'link', from: ORE, to: GLASS, necessity: 'required' },
      { kind: 'off', id: ORE },
    ]);
    expect(idsOf(joined.impact.stopped.stops)).toEqual([ORE, GLASS, STEEL, CAR]);
    const optional = strike([
      { kind: 'link', from: ORE, to: GLASS, necessity: 'optional' },
      { kind: 'off', id: ORE },
    ]);
    expect(idsOf(optional.impact.stopped.stops)).toEqual([ORE, STEEL, CAR]);
  });

  it('gives a segment to be verified the state that its firms let suppose', () => {
    const one: Edit = { kind: 'firm', segmentId: PAINT, districtId: EAST, isLeader: false };
    expect(strike([one]).statusOf.get(PAINT)).toBe('weak');
    expect(strike([one, { ...one, districtId: WEST }, { ...one, isLeader: true }]).statusOf.get(PAINT)).toBe('present');
  });

  it('gives way to what is switched off', () => {
    const { statusOf } = strike([
      { kind: 'state', segmentId: ORE, status: 'present' },
      { kind: 'off', id: ORE },
    ]);
    expect(statusOf.get(ORE)).toBe('absent');
  });

  it('is refused of what is not there', () => {
    const nobody = toNodeId('enterprise', 'nobody');
    expect(() => strike([{ kind: 'off', id: nobody }])).toThrow(expect.objectContaining({ code: 'invalid-query' }));
  });
});
