// A piece of the graph for the canvas, from the real dataset, against its CSV files.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { buildGraphView } from '#graph/query/neighbourhood';
import { readSnapshot, type Snapshot } from '#graph/query/snapshot';
import { openStore } from '#graph/store/open-store';
import { type GraphView, graphViewSchema } from '#graph/wire/graph';
import { buildRealStore, type RealStore, readCsv } from './real-store';

let real: RealStore;
let snapshot: Snapshot;
/** The district with most firms on record, and they. */
let busiest: NodeId;
let firms: readonly string[];

beforeAll(async () => {
  real = await buildRealStore();
  snapshot = await readSnapshot(await openStore());
  const byDistrict = new Map<string, Set<string>>();
  const add = (district: string | undefined, firm: string | undefined) => {
    if (district === undefined || district === '') return;
    byDistrict.set(district, (byDistrict.get(district) ?? new Set()).add(`enterprise:${firm}`));
  };
  for (const row of await readCsv('enterprises')) add(row['district_id'], row['id']);
  for (const row of await readCsv('enterprise_sites')) add(row['district_id'], row['enterprise_id']);
  const [most] = [...byDistrict].sort(([, a], [, b]) => b.size - a.size);
  busiest = toNodeId('district', most?.[0] ?? '');
  firms = [...(most?.[1] ?? [])].sort();
});

afterAll(async () => {
  await snapshot.store.close();
  await real.remove();
});

const ask = (focus: NodeId, level: number, limit: number): Promise<GraphView> =>
  buildGraphView(snapshot, { focus, level, limit });

describe('a thing with its neighbours', () => {
  test('comes first, and every edge joins two nodes of the answer', async () => {
    for (const [level, limit] of [
      [1, 1],
      [1, 10],
      [1, 500],
      [2, 10],
      [2, 500],
    ] as const) {
      const view = await ask(busiest, level, limit);
      expect(graphViewSchema.parse(view)).toEqual(JSON.parse(JSON.stringify(view)));
      expect(view.nodes[0]?.id).toBe(busiest);
      const ids = view.nodes.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(limit);
      for (const { from, to } of view.edges) {
        expect(ids).toContain(from);
        expect(ids).toContain(to);
      }
      expect(new Set(view.edges.map(({ id }) => id)).size).toBe(view.edges.length);
    }
  });

  test('holds them all when there is room', async () => {
    const view = await ask(busiest, 1, 500);
    const shown = view.nodes.filter(({ kind }) => kind === 'enterprise').map(({ id }) => String(id));
    expect(shown.sort()).toEqual(firms);
    expect(view.truncated).toBeNull();
  });

  test('says how many found no room, the thing itself counted with them', async () => {
    const all = await ask(busiest, 1, 500);
    const few = await ask(busiest, 1, 10);
    expect(few.nodes).toHaveLength(10);
    expect(few.truncated).toEqual({ shown: 10, total: all.nodes.length });
    const exact = await ask(busiest, 1, all.nodes.length);
    expect(exact.truncated).toBeNull();
    expect(exact.nodes).toEqual(all.nodes);
  });

  test('takes in the neighbours of neighbours at level 2', async () => {
    const row = (await readCsv('segments')).find(({ chain_id: chain }) => chain === 'new-display');
    const focus = toNodeId('segment', row?.['id'] ?? '');
    const near = await ask(focus, 1, 500);
    const wide = await ask(focus, 2, 500);
    const ids = new Set(wide.nodes.map(({ id }) => id));
    for (const { id } of near.nodes) expect(ids).toContain(id);
    const siblings = (await readCsv('segments')).filter(({ chain_id: chain }) => chain === 'new-display');
    for (const sibling of siblings) expect(ids).toContain(`segment:${sibling['id']}`);
    expect(wide.nodes.length).toBeGreaterThan(near.nodes.length);
  });

  test('gives short names where there is little room', async () => {
    const view = await ask(busiest, 1, 500);
    const short = new Map((await readCsv('enterprises')).map((row) => [`enterprise:${row['id']}`, row['short_name']]));
    for (const node of view.nodes.filter(({ kind }) => kind === 'enterprise')) {
      expect(node.shortZh).toBe(short.get(node.id));
    }
  });

  test('is refused when there is no such thing', async () => {
    await expect(ask(toNodeId('chain', 'no-such-chain'), 1, 10)).rejects.toMatchObject({ code: 'not-found' });
  });
});
