// The page of a thing: groups of neighbours with their whole counts, statements of one pair put together, sources named.
import { afterAll, describe, expect, it } from 'vitest';
import { NODE_KINDS, type NodeId, toNodeId } from '#graph/model/ids';
import { buildNeighbours, buildThingView } from '#graph/query/thing-view';
import { thingViewSchema } from '#graph/wire/thing';
import { listExpectedNodes, listExpectedRelations } from '../../contract/expected-graph';
import { spread } from '../../contract/walk-pages';
import { openRealSnapshot } from './real-snapshot';

const { snapshot, tables, close } = await openRealSnapshot();
afterAll(close);

const nodes = listExpectedNodes(tables);
const relations = listExpectedRelations(tables);
const kindOf = new Map(nodes.map(({ id, kind }) => [id, kind]));
const sampled = NODE_KINDS.flatMap((kind) =>
  spread(
    nodes.filter((node) => node.kind === kind),
    6,
  ),
).map(({ id }) => id);
/** Said of one pair more than once with nothing between them but the source: shown once. */
const PUT_TOGETHER = ['PART_OF', 'COVERS', 'BUILDS_IN', 'CITES'];

/** Group → number of its entries, by the rows; what a thing cites is no group. */
function expectedGroups(id: NodeId): Readonly<Record<string, number>> {
  const groups = new Map<string, NodeId[]>();
  for (const { type, from, to } of relations) {
    for (const [mine, other, direction] of [
      [from, to, 'out'],
      [to, from, 'in'],
    ] as const) {
      if (mine !== id || (type === 'CITES' && direction === 'out')) continue;
      const key = `${type} ${direction} ${kindOf.get(other)}`;
      groups.set(key, [...(groups.get(key) ?? []), other]);
    }
  }
  return Object.fromEntries(
    [...groups].map(([key, others]) => {
      const type = key.split(' ')[0] ?? '';
      return [key, PUT_TOGETHER.includes(type) ? new Set(others).size : others.length];
    }),
  );
}

describe('buildThingView', () => {
  it.each(sampled)('%s counts every neighbour and shows the first of them', async (id) => {
    const view = await buildThingView(snapshot, id);
    expect(thingViewSchema.safeParse(view).error).toBeUndefined();
    const shown = view.groups.map(({ type, direction, kind, total }) => [`${type} ${direction} ${kind}`, total]);
    expect(Object.fromEntries(shown)).toEqual(expectedGroups(id));
    for (const { items, total, nextCursor } of view.groups) {
      expect(items.length).toBe(Math.min(total, 8));
      expect(nextCursor === null).toBe(items.length === total);
      expect(new Set(items.map((item) => `${item.id} ${JSON.stringify(item.relation)}`)).size).toBe(items.length);
    }
  });

  it('names all sources of a pair that is stated more than once', async () => {
    const stated = new Map<string, Set<string>>();
    for (const row of tables('program_links')) {
      const key = `${row.cell('program_id')} ${row.cell('target_type')} ${row.cell('target_id')} ${row.cell('relation')}`;
      stated.set(key, (stated.get(key) ?? new Set()).add(row.cell('source_id')));
    }
    const twice = [...stated].filter(([, sources]) => sources.size > 1);
    expect(twice.length).toBeGreaterThan(0);
    for (const [key, sources] of twice) {
      const [program = '', kind = '', target = '', relation = ''] = key.split(' ');
      const view = await buildThingView(snapshot, toNodeId('program', program));
      const group = view.groups.find(
        ({ type, direction, kind: other }) => type === relation.toUpperCase() && direction === 'out' && other === kind,
      );
      const item = group?.items.find(({ id }) => id === `${kind}:${target}`);
      if (item === undefined) continue;
      expect(item.relation.sources.map(({ id }) => id)).toEqual(
        expect.arrayContaining([...sources].map((source) => `source:${source}`)),
      );
    }
  });

  it('says that there is nothing where there is nothing', async () => {
    const nothing = toNodeId('enterprise', 'no-such-firm');
    await expect(buildThingView(snapshot, nothing)).rejects.toMatchObject({ code: 'not-found' });
    const group = { type: 'SUPPLIES', direction: 'out', kind: 'enterprise', limit: 5 } as const;
    await expect(buildNeighbours(snapshot, nothing, group)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('answers with an empty group where a thing has no such neighbours', async () => {
    const group = { type: 'SUPPLIES', direction: 'out', kind: 'enterprise', limit: 5 } as const;
    const view = await buildNeighbours(snapshot, toNodeId('chain', 'new-display'), group);
    expect(view).toEqual({
      type: 'SUPPLIES',
      direction: 'out',
      kind: 'enterprise',
      items: [],
      total: 0,
      nextCursor: null,
    });
  });
});
