// What pages say of districts, opportunities and numbers, on the real data: figures that hang together, and sentences that are true of their rows.
import { afterAll, describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { opportunityPartSchema, presetSchema } from '#graph/model/vocabulary';
import { buildCompareView } from '#graph/query/compare-view';
import { buildDistrictProfile } from '#graph/query/district-profile';
import { buildGapsView } from '#graph/query/gap-list';
import { buildOpportunitiesView, buildVerifyView } from '#graph/query/opportunity-view';
import { buildWhyView } from '#graph/query/why-view';
import { whyMeasureSchema } from '#graph/wire/why';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const ALL = { limit: 10_000 };
const district = (rest: string) => toNodeId('district', rest);
const segment = (rest: string) => toNodeId('segment', rest);
const mainDistricts = new Map(tables('enterprises').map((row) => [row.cell('id'), row.cell('district_id')]));
const work = tables('enterprise_segments').filter((row) => row.cell('status') === 'operating');

describe('opportunities', () => {
  it.each(presetSchema.options)('under %s are ranked by a score that is the sum of its parts', async (preset) => {
    const { items, total, weights } = await buildOpportunitiesView(snapshot, { preset }, ALL);
    expect(items).toHaveLength(total);
    expect(weights.map(({ part }) => part)).toEqual(opportunityPartSchema.options);
    for (const [at, item] of items.entries()) {
      expect(item.rank).toBe(at + 1);
      expect(item.score).toBeCloseTo(
        item.parts.reduce((sum, { points }) => sum + points, 0),
        9,
      );
      expect(item.verdict).not.toBe('verify');
      expect(item.segment.status).not.toBe('unknown');
    }
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('keep their ranks under a filter, and are none for a district nothing is known of', async () => {
    const whole = await buildOpportunitiesView(snapshot, {}, ALL);
    const fuling = await buildOpportunitiesView(snapshot, { district: district('fuling') }, ALL);
    expect(fuling.items.map(({ rank }) => rank)).toEqual(
      whole.items.filter((item) => item.district.id === 'district:fuling').map(({ rank }) => rank),
    );
    const idle = tables('districts')
      .map((row) => row.cell('id'))
      .filter((id) => !work.some((row) => mainDistricts.get(row.cell('enterprise_id')) === id));
    expect(whole.unranked.map(({ id }) => id)).toEqual(idle.map((id) => `district:${id}`).sort());
    expect(whole.items.some((item) => whole.unranked.some(({ id }) => id === item.district.id))).toBe(false);
  });

  it('follow free weights, and refuse none at all', async () => {
    const only = await buildOpportunitiesView(
      snapshot,
      { weights: { demand: 100, criticality: 0, fit: 0, concentration: 0, policy: 0 } },
      { limit: 3 },
    );
    const demands = only.items.map(({ parts }) => parts.find(({ part }) => part === 'demand')?.percentile);
    expect(only.items.map(({ score }) => score)).toEqual(demands);
    const nothing = { demand: 0, criticality: 0, fit: 0, concentration: 0, policy: 0 };
    await expect(buildOpportunitiesView(snapshot, { weights: nothing }, ALL)).rejects.toMatchObject({
      field: 'demand',
    });
    await expect(buildOpportunitiesView(snapshot, { district: district('nowhere') }, ALL)).rejects.toMatchObject({
      field: 'district',
    });
  });
});

describe('what to verify first', () => {
  it('lists every unknown once, the one that changes most first', async () => {
    const { items, total, headline } = await buildVerifyView(snapshot, { preset: 'fill' }, ALL);
    const unknown = tables('segment_status').filter((row) => row.cell('status') === 'unknown').length;
    expect([items.length, total]).toEqual([unknown, unknown]);
    for (const { status, changes, byOutcome } of items) {
      expect(status).toBe('unknown');
      expect(changes).toBeCloseTo((byOutcome.present + byOutcome.weak + byOutcome.absent) / 3, 9);
    }
    expect(headline.zh).toContain(`${unknown} 个待核实`);
  });
});

describe('the profile of a district', () => {
  it('compares its firms with the city, and lists only what is on record here', async () => {
    const { structure, peers, peerAdvantages } = await buildDistrictProfile(snapshot, district('fuling'));
    const here = work.filter((row) => mainDistricts.get(row.cell('enterprise_id')) === 'fuling');
    for (const { id, quotient } of structure) {
      const own = here.filter((row) => `chain:${row.cell('segment_id').split('.')[0]}` === id);
      expect([id, quotient.here, quotient.place, quotient.all]).toEqual([id, own.length, here.length, work.length]);
      expect(quotient.low).toBeLessThan(quotient.shrunk);
      expect(quotient.high).toBeGreaterThan(quotient.shrunk);
    }
    expect(peers.map(({ id }) => id)).not.toContain('district:fuling');
    for (const { id } of peerAdvantages) {
      expect(here.some((row) => `segment:${row.cell('segment_id')}` === id)).toBe(false);
    }
  });

  it('stands beside others with the same figures', async () => {
    const { structure } = await buildDistrictProfile(snapshot, district('changshou'));
    const { districts, rows } = await buildCompareView(snapshot, ['fuling', 'changshou', 'fuling'].map(district));
    expect(districts.map(({ id }) => id)).toEqual(['district:fuling', 'district:changshou']);
    const own = rows.flatMap(({ id, cells }) =>
      cells
        .filter(({ districtId }) => districtId === 'district:changshou')
        .map(({ quotient }) => [id, quotient] as const),
    );
    expect(new Map(own)).toEqual(new Map(structure.map(({ id, quotient }) => [id, quotient])));
    await expect(buildCompareView(snapshot, [district('nowhere')])).rejects.toMatchObject({ field: 'districts' });
    expect((await buildCompareView(snapshot, [])).rows).toEqual([]);
  });
});

const QUESTIONS = {
  verdict: { segment: segment('new-display.driver-ic') },
  criticality: { segment: segment('synthetic-materials.olefins-aromatics') },
  concentration: { segment: segment('new-display.touch-display-modules') },
  completeness: { chain: toNodeId('chain', 'new-display') },
  quotient: { chain: toNodeId('chain', 'synthetic-materials'), district: district('fuling') },
  fit: { segment: segment('synthetic-materials.olefins-aromatics'), district: district('fuling') },
  opportunity: { segment: segment('synthetic-materials.olefins-aromatics'), district: district('fuling') },
  demand: { segment: segment('new-display.driver-ic') },
  similarity: { district: district('fuling'), peer: district('changshou') },
  verification: { segment: segment('agricultural-machinery.plant-protection') },
} as const;

describe('why', () => {
  it.each(whyMeasureSchema.options)('explains %s with its formula, its inputs and the data it is of', async (of) => {
    const view = await buildWhyView(snapshot, { of, ...QUESTIONS[of] });
    expect(view.dataset.digest).toBe(snapshot.load.digest);
    expect(view.inputs.length).toBeGreaterThan(1);
    expect(view.headline.zh).toContain(view.value.zh);
    for (const text of [view.formula, view.method, view.limits, view.value]) {
      expect(`${text.zh}${text.en}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  });

  it('tells the figures that the board shows', async () => {
    const { items } = await buildGapsView(snapshot, { status: ['present', 'weak', 'absent', 'unknown'] }, ALL);
    for (const { id, criticality, concentration } of items.slice(0, 60)) {
      const stops = await buildWhyView(snapshot, { of: 'criticality', segment: id });
      expect([id, stops.value.zh]).toEqual([id, expect.stringContaining(`停摆 ${criticality.stops} 个`)]);
      expect(stops.inputs).toHaveLength(1 + criticality.affected);
      const spread = await buildWhyView(snapshot, { of: 'concentration', segment: id });
      if (concentration === undefined) expect(spread.value.zh).toContain('没有在产企业记录');
      else expect(spread.value.zh).toContain(`HHI ${Math.round(concentration.hhi * 1000) / 1000}`);
    }
  });
});

describe('why as the pages tell it', () => {
  it('counts the users that the board counts, and tells each', async () => {
    const { items } = await buildGapsView(snapshot, { status: ['present', 'weak', 'absent', 'unknown'] }, ALL);
    for (const { id, users, usersHere, usersHereRequired } of items.slice(0, 120)) {
      const { value, inputs } = await buildWhyView(snapshot, { of: 'demand', segment: id });
      expect([id, value.zh]).toEqual([
        id,
        expect.stringContaining(`${usersHere} 个（其中必需 ${usersHereRequired} 个）`),
      ]);
      expect(inputs).toHaveLength(1 + users);
      expect(inputs.filter((input) => input.value.zh.includes('，算；'))).toHaveLength(usersHere);
    }
  });

  it('tells the likeness that the profile shows, and the share of the list of unknowns', async () => {
    const { peers } = await buildDistrictProfile(snapshot, district('fuling'));
    for (const { id, similarity } of peers) {
      const { value } = await buildWhyView(snapshot, { of: 'similarity', district: district('fuling'), peer: id });
      expect(Number(value.zh)).toBeCloseTo(similarity, 3);
    }
    const { items } = await buildVerifyView(snapshot, { preset: 'fill' }, { limit: 5 });
    for (const { id, changes } of items) {
      const { value } = await buildWhyView(snapshot, { of: 'verification', segment: id, preset: 'fill' });
      expect(value.zh).toContain(`${Math.round(changes * 1000) / 10}%`);
    }
  });

  it('says when it is asked of other data', async () => {
    const { digest } = snapshot.load;
    const ask = (data: string) => buildWhyView(snapshot, { of: 'completeness', ...QUESTIONS.completeness, data });
    expect((await ask(digest.slice(0, 12))).askedDigest).toBeUndefined();
    expect((await ask('0123456789ab')).askedDigest).toBe('0123456789ab');
  });

  it('refuses what it is not asked of, and figures that there are not', async () => {
    await expect(buildWhyView(snapshot, { of: 'verdict' })).rejects.toMatchObject({ field: 'segment' });
    await expect(
      buildWhyView(snapshot, { of: 'quotient', chain: QUESTIONS.completeness.chain, district: district('wuxi') }),
    ).rejects.toMatchObject({ field: 'of' });
  });
});
