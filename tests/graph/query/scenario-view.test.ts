// Scenarios on the real rows. What is expected is worked out from the CSV, by going round until nothing more stops.
import { afterAll, describe, expect, it } from 'vitest';
import { groupBy } from '#graph/analysis/group-by';
import { buildScenarioView } from '#graph/query/scenario-view';
import { parseEdit } from '#graph/wire/edit-token';
import { type ScenarioResult, scenarioViewSchema } from '#graph/wire/scenario';
import { groupRows } from '../../contract/dataset-rows';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const statusOf = new Map(tables('segment_status').map((row) => [row.cell('segment_id'), row.cell('status')]));
const runs = (id: string) => ['present', 'weak'].includes(statusOf.get(id) ?? '');
const required = tables('segment_links').filter(
  (row) => row.cell('necessity') === 'required' && runs(row.cell('to_segment')),
);
const working = tables('enterprise_segments').filter((row) => row.cell('status') === 'operating');

/** Everything that stops with these segments where an input has to be so easy to buy outside. */
function spread(hit: readonly string[], eases: readonly string[]): ReadonlySet<string> {
  const stopped = new Set(hit.filter(runs));
  const groups = groupBy(required, (row) => `${row.cell('to_segment')} ${row.cell('input_group')}`);
  for (let before = -1; before < stopped.size; ) {
    before = stopped.size;
    for (const members of groups.values()) {
      const isBoughtAlready = members.every((row) => !runs(row.cell('from_segment')));
      const isDelivered = members.some((row) => {
        const from = row.cell('from_segment');
        return (runs(from) && !stopped.has(from)) || eases.includes(row.cell('substitutable'));
      });
      if (!isBoughtAlready && !isDelivered) stopped.add(members[0]?.cell('to_segment') ?? '');
    }
  }
  return stopped;
}

async function ask(...tokens: readonly string[]) {
  const edits = tokens.flatMap((token) => parseEdit(token) ?? []);
  expect(edits.length).toBe(tokens.length);
  return buildScenarioView(snapshot, { scenarios: edits.length === 0 ? [] : [{ edits }], limit: 5 });
}

async function askOne(...tokens: readonly string[]): Promise<ScenarioResult> {
  const [first] = (await ask(...tokens)).scenarios;
  if (first === undefined) throw new Error('No scenario was answered');
  return first;
}

const idsOf = (rows: readonly { readonly id: string }[] = []) => rows.map(({ id }) => id.replace(/^\w+:/, ''));

describe('a stress test', () => {
  it.each(['power-electrical-equipment.insulation-parts', 'new-display.lcd-panel', 'power-battery.pack'])(
    'of %s stops and strains what the rows say',
    async (id) => {
      const { stress } = await askOne(`off~segment:${id}`);
      const stopped = spread([id], ['medium', 'high']);
      const affected = spread([id], ['high']);
      expect(new Set(idsOf(stress?.stopped.items))).toEqual(stopped);
      expect(new Set(idsOf(stress?.strained.items))).toEqual(new Set([...affected].filter((own) => !stopped.has(own))));
      expect(stress?.stopped.items[0]).toMatchObject({ isHit: true });
      for (const { isHit, lacks } of stress?.stopped.items.slice(1) ?? []) {
        expect([isHit, lacks.length > 0]).toEqual([false, true]);
      }
    },
  );

  it('of a firm hits the segments in which it is the only one on record, and says so', async () => {
    const firm = 'abb-transformer-cq';
    const own = working.filter((row) => row.cell('enterprise_id') === firm).map((row) => row.cell('segment_id'));
    const sole = own.filter((id) => working.filter((row) => row.cell('segment_id') === id).length === 1);
    const { stress, edits, headline } = await askOne(`off~enterprise:${firm}`);
    expect(idsOf(stress?.stopped.items.filter(({ isHit }) => isHit))).toEqual(sole);
    expect(stress?.stopped.items[0]?.reason.zh).toBe('失去唯一有记录的在产企业');
    expect(edits[0]?.note?.zh).toBe(`它在产的 ${own.length} 个环节里，${sole.length} 个只记录了它一家`);
    const [stopped, affected] = [spread(sole, ['medium', 'high']), spread(sole, ['high'])];
    expect(headline.zh).toContain(`停产：${stopped.size} 个环节停摆，另有 ${affected.size - stopped.size} 个吃紧`);
  });

  it('of a firm among others stops nothing and says who else there is', async () => {
    const { stress, headline, edits } = await askOne('off~enterprise:boe-b8');
    expect(stress?.stopped.total).toBe(0);
    expect(stress?.repair).toBeUndefined();
    expect(headline.zh).toContain('没有环节因此停摆或吃紧');
    expect(edits[0]?.note?.zh).toContain('都还有别的在产企业记录');
  });

  it('of a district hits what has all its operating firms there', async () => {
    const home = new Map(tables('enterprises').map((row) => [row.cell('id'), row.cell('district_id')]));
    const bySegment = groupRows(working, 'segment_id');
    const hit = [...bySegment].filter(([, rows]) =>
      rows.every((row) => home.get(row.cell('enterprise_id')) === 'fuling'),
    );
    const { stress } = await askOne('off~district:fuling');
    expect(new Set(idsOf(stress?.stopped.items.filter(({ isHit }) => isHit)))).toEqual(
      new Set(hit.map(([id]) => id).filter(runs)),
    );
    expect(stress?.repair?.segments.length).toBeGreaterThan(0);
  });

  it('names the fewest to be supplied again: with them switched on nothing at an end stops', async () => {
    const { stress } = await askOne('off~district:liangjiang');
    const hit = idsOf(stress?.stopped.items.filter(({ isHit }) => isHit));
    const repaired = new Set(idsOf(stress?.repair?.segments));
    const left = spread(
      hit.filter((id) => !repaired.has(id)),
      ['medium', 'high'],
    );
    for (const end of idsOf(stress?.ends.stopped)) expect(left.has(end)).toBe(false);
    expect(stress?.repair?.isSmallest).toBe(true);
  });

  it('of what is to be verified stops nothing and does not call it absent', async () => {
    const unknown = [...statusOf].find(([, status]) => status === 'unknown')?.[0];
    const { stress, edits } = await askOne(`off~segment:${unknown}`);
    expect(stress?.stopped.total).toBe(0);
    expect(edits[0]?.note?.zh).toContain('待核实');
  });
});

describe('a what-if', () => {
  it('changes nothing but what it says, and never the data', async () => {
    const [weak = ''] = [...statusOf].find(([, status]) => status === 'weak') ?? [];
    const { changes, stress } = await askOne(`state~segment:${weak}~present`);
    const { before, after } = changes.states;
    expect(before.weak).toBe([...statusOf.values()].filter((status) => status === 'weak').length);
    expect(after).toEqual({ ...before, weak: before.weak - 1, present: before.present + 1 });
    expect(changes.stateChanges).toMatchObject({
      total: 1,
      items: [{ id: `segment:${weak}`, before: 'weak', after: 'present' }],
    });
    expect(idsOf(changes.completeness.items)).toContain(weak.split('.')[0]);
    expect(stress).toBeUndefined();
    expect((await askOne('off~enterprise:boe-b8')).changes.states.before).toEqual(before);
  });

  it('adds a firm: the spread over districts is measured anew', async () => {
    const { changes, headline } = await askOne('firm~segment:new-display.lcd-panel~district:chengkou~leader');
    const [row] = changes.concentration.items;
    expect(row?.after?.firms).toBe((row?.before?.firms ?? 0) + 1);
    expect(headline.zh).toContain('加一家链主企业');
  });

  it('keeps running what a new firm supplies', async () => {
    const id = 'segment:power-electrical-equipment.insulation-parts';
    const saved = await askOne('off~enterprise:abb-transformer-cq', `firm~${id}~district:fuling`);
    expect(saved.stress?.stopped.total).toBe(0);
  });
});

describe('the answer', () => {
  it('is as documented, with and without scenarios', async () => {
    for (const tokens of [[], ['off~district:liangjiang', 'outside-off~segment:new-display.driver-ic']]) {
      const parsed = scenarioViewSchema.strict().safeParse(await ask(...tokens));
      expect(parsed.error).toBeUndefined();
    }
  });

  it('ranks what would stop most, each with the edit that tries it', async () => {
    const { ranking, scenarios } = await ask();
    expect(scenarios).toEqual([]);
    for (const { items, total } of Object.values(ranking)) {
      expect(items.length).toBe(5);
      expect(total).toBeGreaterThan(5);
      for (const { token, stops, strained } of items) {
        const { stress } = await askOne(token);
        expect([stress?.stopped.total, stress?.strained.total]).toEqual([stops, strained]);
      }
    }
  });

  it('finds a thing by its name, and refuses what nobody knows', async () => {
    const by = (what: string) => buildScenarioView(snapshot, { scenarios: [], words: { add: 'off', what }, limit: 1 });
    expect((await by('京东方光电')).scenarios[0]?.edits[0]?.token).toBe('off~enterprise:boe-b8');
    await expect(by('☃')).rejects.toMatchObject({ code: 'not-found', field: 'what' });
    await expect(by('chain:new-display')).rejects.toMatchObject({ code: 'not-found', field: 'what' });
    await expect(ask('off~segment:no.such')).rejects.toMatchObject({ code: 'invalid-query', field: 'edit' });
  });
});
