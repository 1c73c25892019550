// Whom to court, on the real data: every card is a firm of the rows, every sentence is true of its row, none stands without a reason.
import { afterAll, describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { buildTargetsView } from '#graph/query/target-view';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const MANY = 500;
const work = tables('enterprise_segments').map((row) => ({
  firm: `enterprise:${row.cell('enterprise_id')}`,
  segment: `segment:${row.cell('segment_id')}`,
  status: row.cell('status'),
}));
const links = tables('segment_links').map((row) => ({
  from: `segment:${row.cell('from_segment')}`,
  to: `segment:${row.cell('to_segment')}`,
}));
const roles = new Map(tables('enterprises').map((row) => [`enterprise:${row.cell('id')}`, row.cell('role')]));
const ids = tables('segments').map((row) => toNodeId('segment', row.cell('id')));
const sample = ids.filter((_, at) => at % 9 === 0);

const workersOf = (segments: readonly string[], isAsked: (status: string) => boolean) =>
  new Set(work.filter(({ segment, status }) => segments.includes(segment) && isAsked(status)).map(({ firm }) => firm));

describe('targets of a segment', () => {
  it.each(sample)('%s: are the firms of the rows', async (id) => {
    const { expand, extend, buyers, isCut } = await buildTargetsView(snapshot, id, MANY);
    expect(isCut).toBe(false);
    const makers = workersOf([id], (status) => status !== 'closed');
    expect(new Set(expand.items.map((card) => card.id))).toEqual(makers);
    const users = links.filter(({ from }) => from === id).map(({ to }) => to);
    expect(new Set(buyers.items.map((card) => card.id))).toEqual(workersOf(users, (status) => status === 'operating'));
    const others = new Set([...makers, ...buyers.items.map((card) => card.id)]);
    for (const { id: firm } of extend.items) expect([firm, others.has(firm)]).toEqual([firm, false]);
    const tied = [...users, ...links.filter(({ to }) => to === id).map(({ from }) => from)];
    const next = [...workersOf(tied, (status) => status !== 'closed')].filter((firm) => !others.has(firm));
    expect(extend.items.map((card) => card.id)).toEqual(expect.arrayContaining(next));
  });

  it('gives one to three reasons each, with sources for what firms do, leaders first', async () => {
    for (const id of sample) {
      const { expand, extend, buyers } = await buildTargetsView(snapshot, id, MANY);
      for (const { items } of [expand, extend, buyers]) {
        const leads = items.map((card) => Number(roles.get(card.id) === 'chain-leader'));
        expect(leads).toEqual(leads.toSorted((a, b) => b - a));
        for (const { evidence, reasons } of items) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(evidence.length).toBe(Math.min(3, reasons));
          expect(evidence[0]?.sources.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('counts all of them, however few are listed', async () => {
    const [whole, part] = await Promise.all(
      [MANY, 2].map((limit) =>
        buildTargetsView(snapshot, toNodeId('segment', 'new-display.polarizer-optical-films'), limit),
      ),
    );
    expect(part?.extend.total).toBe(whole?.extend.total);
    expect(part?.extend.items).toEqual(whole?.extend.items.slice(0, 2));
    expect(whole?.extend.items).toHaveLength(whole?.extend.total ?? 0);
  });

  it('asks for a place only where the verdict does', async () => {
    for (const id of sample) {
      const { verdict, preset, districts } = await buildTargetsView(snapshot, id, 1);
      expect([id, preset === undefined]).toEqual([id, verdict === 'verify' || verdict === 'none']);
      for (const { segment } of districts) expect(segment.id).toBe(id);
    }
  });

  it('never says that nobody makes it, only that nobody is on record', async () => {
    for (const id of ids.filter((_, at) => at % 4 === 0)) {
      const { headline, expand } = await buildTargetsView(snapshot, id, 1);
      expect([id, headline.zh]).toEqual([id, expect.not.stringMatching(/(^|[^0-9])0 家已在做/)]);
      if (expand.total === 0) expect([id, headline.zh]).toEqual([id, expect.stringContaining('不等于没有')]);
    }
  });

  it('refuses a segment that does not exist', async () => {
    await expect(buildTargetsView(snapshot, toNodeId('segment', 'no.such'), 5)).rejects.toMatchObject({
      field: 'segment',
    });
  });
});
