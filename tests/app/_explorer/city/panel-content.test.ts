// What the panel shows of a chain, cut from the answer of the real API, against the CSV files.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import { buildChainView } from '#graph/query/chain-view';
import { readSnapshot, type Snapshot } from '#graph/query/snapshot';
import { openStore } from '#graph/store/open-store';
import { chainViewSchema } from '#graph/wire/chain';
import { type PanelContent, toChainContent } from '../../../../app/_explorer/city/panel-content';
import { buildRealStore, type RealStore, readCsv } from '../../../graph/query/real-store';

let real: RealStore;
let snapshot: Snapshot;
const contents = new Map<string, PanelContent>();

beforeAll(async () => {
  real = await buildRealStore();
  snapshot = await readSnapshot(await openStore());
  for (const { id = '' } of await readCsv('chains')) {
    contents.set(id, toChainContent(await buildChainView(snapshot, toNodeId('chain', id))));
  }
});

afterAll(async () => {
  await snapshot.store.close();
  await real.remove();
});

describe('the panel of a chain', () => {
  test('lists exactly the segments that are not present, the worst first', async () => {
    const states = new Map((await readCsv('segment_status')).map((row) => [row['segment_id'], row['status'] ?? '']));
    const segments = await readCsv('segments');
    for (const [chain, { chain: digest }] of contents) {
      const own = segments.filter((row) => row['chain_id'] === chain);
      const expected = own.filter((row) => (states.get(row['id']) ?? 'unknown') !== 'present');
      expect(digest?.incomplete.map(({ id }) => String(id)).sort(), chain).toEqual(
        expected.map((row) => `segment:${row['id']}`).sort(),
      );
      const order = digest?.incomplete.map(({ status }) => ['absent', 'weak', 'unknown'].indexOf(status)) ?? [];
      expect(order).toEqual([...order].sort());
    }
  });

  test('names each firm once and says how many there are in all', async () => {
    const work = await readCsv('enterprise_segments');
    for (const [chain, { chain: digest }] of contents) {
      const own = work.filter((row) => row['segment_id']?.startsWith(`${chain}.`));
      expect(digest?.firmsTotal, chain).toBe(new Set(own.map((row) => row['enterprise_id'])).size);
      const named = digest?.firms.map(({ id }) => id) ?? [];
      expect(new Set(named).size).toBe(named.length);
      expect(named.length, chain).toBe(Math.min(24, digest?.firmsTotal ?? 0));
    }
  });

  test('is the same whether cut from the view or from what crossed HTTP', async () => {
    const view = await buildChainView(snapshot, toNodeId('chain', 'power-battery'));
    const crossed = chainViewSchema.parse(JSON.parse(JSON.stringify(view)));
    const flat = (value: unknown) => JSON.parse(JSON.stringify(value));
    expect(flat(toChainContent(crossed))).toEqual(flat(toChainContent(view)));
  });

  test('is a small part of the whole view', async () => {
    const view = await buildChainView(snapshot, toNodeId('chain', 'power-battery'));
    const size = (value: unknown) => JSON.stringify(value).length;
    expect(size(contents.get('power-battery'))).toBeLessThan(size(view) / 2);
  });
});
