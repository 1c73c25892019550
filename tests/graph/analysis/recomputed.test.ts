// Every figure of the real data, from the rows of its CSV files by plain loops, against what is measured of the loaded store.
import { afterAll, describe, expect, it } from 'vitest';
import { STOPPING, STRAINING } from '#graph/analysis/knock-out';
import { toQuotient } from '#graph/analysis/quotient';
import type { NodeId } from '#graph/model/ids';
import { readClusterRows, readDiagnosis, readRelatedness } from '#graph/query/cluster';
import { openRealSnapshot } from '../query/real-snapshot';
import {
  coverPlainly,
  isRunning,
  judgePlainly,
  listCounts,
  listQuotients,
  listUsers,
  proximityPlainly,
  readRows,
  type SegmentRow,
  sum,
} from './recompute';
import { groupPlainly, runSlowly } from './run-slowly';
import { findOddNumbers } from './walk-values';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);
const cluster = await readClusterRows(snapshot);
const { segments, chains, knockOuts } = await readDiagnosis(snapshot);
const relatedness = await readRelatedness(snapshot);
const rows = readRows(tables);
const usersOf = listUsers(rows);
const space = listQuotients(rows);

describe('what is read', () => {
  it('is every row: segments with their firms, districts, links', () => {
    const found = cluster.segments.map(({ id, status, operating, leaders }) => [id, status, operating, leaders]);
    const expected = rows.segments.map(({ id, status }) => [id, status, sum(listCounts(rows, id)), rows.leadersOf(id)]);
    expect(found.sort()).toEqual(expected.sort());
    expect([...cluster.districts].sort()).toEqual([...rows.districts].sort());
    const toText = (link: object) => JSON.stringify(Object.entries(link).sort());
    expect(cluster.supplies.map(toText).sort()).toEqual(rows.supplies.map(toText).sort());
    expect([rows.segments.length > 400, rows.districts.length > 40, rows.supplies.length > 1_000]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('of every segment', () => {
  it('users here and those to be verified', () => {
    for (const { id } of rows.segments) {
      const { users = [], requiring = [] } = usersOf.get(id) ?? {};
      const found = segments.get(id);
      const toIds = (list: readonly SegmentRow[]) => list.map((row) => row.id).sort();
      expect([found?.users, found?.usersHereIds]).toEqual([users.length, toIds(users.filter(isRunning))]);
      expect(found?.usersHereRequiredIds).toEqual(toIds(requiring.filter(isRunning)));
      expect(found?.usersUnknownIds).toEqual(toIds(users.filter(({ status }) => status === 'unknown')));
    }
  });

  it('concentration over districts', () => {
    for (const { id } of rows.segments) {
      const counts = listCounts(rows, id);
      const hhi = sum(counts.map((count) => (count / sum(counts)) ** 2));
      const found = segments.get(id)?.concentration;
      expect(found?.firms).toBe(counts.length === 0 ? undefined : sum(counts));
      expect(found?.hhi ?? 0).toBeCloseTo(hhi, 12);
      expect(found?.largest.firms).toBe(counts.length === 0 ? undefined : Math.max(...counts));
    }
  });

  it('what stops and what comes under strain', () => {
    for (const row of rows.segments) {
      const shock = isRunning(row) ? { segments: [row.id] } : { segments: [], outside: [row.id] };
      for (const least of [STOPPING, STRAINING]) {
        const stops = runSlowly(rows, shock, least);
        expect(
          knockOuts
            .run(shock, least)
            .stops.map(({ id }) => id)
            .toSorted(),
        ).toEqual(stops);
        const ends = stops.filter((id) => !(usersOf.get(id)?.users ?? []).some(isRunning));
        const { stopped, affected } = segments.get(row.id)?.criticality ?? {};
        expect(least === STOPPING ? stopped : affected).toEqual({ stops: stops.length, ends: ends.length });
      }
    }
  });

  it('the verdict and its rule', () => {
    const found = new Map([...segments].map(([id, { judgement }]) => [id, `${judgement.verdict} ${judgement.rule}`]));
    for (const row of rows.segments) expect([row.id, found.get(row.id)]).toEqual([row.id, judgePlainly(rows, row)]);
    expect(found.size).toBe(rows.segments.length);
  });
});

describe('of every chain', () => {
  it('completeness in three versions, and what is to be verified', () => {
    const requiring = (row: SegmentRow) => usersOf.get(row.id)?.requiring.length ?? 0;
    for (const [chain, own] of groupPlainly(rows.segments, (row) => row.chain)) {
      const found = [...chains.values()].find(({ chainId }) => chainId === `chain:${chain}`)?.completeness;
      const expected = [
        coverPlainly(own, () => 1),
        coverPlainly(own, (row) => 1 + requiring(row)),
        coverPlainly(
          own.filter((row) => requiring(row) > 0),
          () => 1,
        ),
      ];
      expect([found?.count.value, found?.weighted.value, found?.mustHave.value]).toEqual(expected);
      const unknown = own.filter(({ status }) => status === 'unknown').length;
      expect([found?.count.known, found?.count.unknown]).toEqual([own.length - unknown, unknown]);
      expect(found?.unknownShare).toBe(unknown / own.length);
    }
    expect(chains.size).toBe(tables('chains').length);
  });
});

describe('of every segment in every district', () => {
  it('the location quotient, and what counts as strong', () => {
    const countWhere = (key: 'districtId' | 'segmentId', id: NodeId) =>
      sum(cluster.places.filter((place) => place[key] === id).map(({ firms }) => firms));
    const [places, kinds] = [
      new Map(rows.districts.map((id) => [id, countWhere('districtId', id)])),
      new Map(rows.segments.map(({ id }) => [id, countWhere('segmentId', id)])),
    ];
    const here = new Map(cluster.places.map((place) => [`${place.segmentId} ${place.districtId}`, place.firms]));
    for (const { id } of rows.segments)
      for (const district of rows.districts) {
        const key = `${id} ${district}`;
        const margins = {
          here: here.get(key) ?? 0,
          place: places.get(district) ?? 0,
          kind: kinds.get(id) ?? 0,
          all: space.all,
        };
        const expected = space.quotients.get(key);
        if (expected === undefined) expect(toQuotient(margins)).toBeUndefined();
        else expect(toQuotient(margins)?.value).toBeCloseTo(expected, 10);
        expect(relatedness.isSpecialised(district, id)).toBe(space.strongIn.get(id)?.has(district));
      }
    expect(space.quotients.size).toBeGreaterThan(10_000);
  });

  it('proximity and density', () => {
    const none: ReadonlySet<NodeId> = new Set();
    const strongIn = (id: NodeId) => space.strongIn.get(id) ?? none;
    for (const { id } of rows.segments) {
      const near = rows.segments
        .filter((other) => other.id !== id)
        .map((other) => [other.id, proximityPlainly(strongIn(id), strongIn(other.id))] as const);
      for (const [other, proximity] of near)
        if (relatedness.proximityOf(id, other) !== proximity) expect([id, other]).toBe(proximity);
      const whole = sum(near.map(([, proximity]) => proximity));
      for (const district of rows.districts) {
        const part = sum(near.map(([other, proximity]) => (strongIn(other).has(district) ? proximity : 0)));
        const found = relatedness.fitOf(id, district).density?.value;
        if (whole === 0) expect(found).toBeUndefined();
        else expect(Math.abs((found ?? 9) - part / whole)).toBeLessThan(1e-9);
      }
    }
  });

  it('the evidence of supply and of codes', () => {
    const rowOf = new Map(rows.segments.map((row) => [row.id, row]));
    const nextTo = new Map(
      rows.segments.map(({ id }) => [
        id,
        [...new Set(rows.supplies.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])))].filter(
          (other) => isRunning(rowOf.get(other) ?? { id: other, chain: '', status: 'unknown', codes: [] }),
        ),
      ]),
    );
    for (const { id, codes } of rows.segments)
      for (const district of rows.districts) {
        const { supply, code } = relatedness.fitOf(id, district);
        const near = nextTo.get(id) ?? [];
        expect(supply?.whole ?? 0).toBe(near.length);
        expect(supply?.part ?? 0).toBe(near.filter((other) => rows.firmsIn(other, district) > 0).length);
        expect(code?.part ?? 0).toBe(findLongestStart(id, codes, district));
      }
  });
});

/** Digits, two at least, that a code of the segment shares with one of another segment worked in there. */
function findLongestStart(id: NodeId, codes: readonly string[], district: NodeId): number {
  const others = worked.get(district) ?? [];
  for (const digits of [4, 3, 2])
    if (
      others.some(
        (row) =>
          row.id !== id &&
          row.codes.some((code) => codes.some((own) => own.slice(0, digits) === code.slice(0, digits))),
      )
    )
      return digits;
  return 0;
}
const worked = new Map(
  rows.districts.map((district) => [district, rows.segments.filter(({ id }) => rows.firmsIn(id, district) > 0)]),
);

it('no figure of the real data is none', () => {
  expect(findOddNumbers([segments, chains])).toEqual([]);
});
