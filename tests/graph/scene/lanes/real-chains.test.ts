// The pictures of all real chains: everything drawn, nothing on top of anything else, the same every time.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type NodeId, nodeIdSchema } from '#graph/model/ids';
import { buildChainView } from '#graph/query/chain-view';
import { readSnapshot } from '#graph/query/snapshot';
import { buildLanes } from '#graph/scene/lanes/build-lanes';
import { openStore } from '#graph/store/open-store';
import type { GraphStore } from '#graph/store/port';
import type { ChainView } from '#graph/wire/chain';
import { type CardBox, type Lanes, lanesSchema } from '#graph/wire/lanes';
import { buildRealStore, type RealStore, readCsv } from '../../query/real-store';
import { renameChain, shuffleChain } from './disturb';
import { countDrawnCrossings, findCardOnRoute, findOverlap, inNeither } from './geometry';

type Drawn = { readonly view: ChainView; readonly lanes: Lanes };

let real: RealStore;
let store: GraphStore;
const drawn: Drawn[] = [];

beforeAll(async () => {
  real = await buildRealStore();
  store = await openStore();
  const snapshot = await readSnapshot(store);
  for (const row of await readCsv('chains')) {
    const view = await buildChainView(snapshot, nodeIdSchema.parse(`chain:${row['id']}`));
    drawn.push({ view, lanes: await buildLanes(view) });
  }
}, 600_000);

afterAll(async () => {
  await store.close();
  await real.remove();
});

const each = (check: (item: Drawn) => readonly string[]): readonly string[] =>
  drawn.flatMap((item) => check(item).map((fault) => `${item.view.id}: ${fault}`));
const byId = (id: string): Drawn => {
  const found = drawn.find(({ view }) => view.id === id);
  if (found === undefined) throw new Error(`${id} is no chain of the dataset`);
  return found;
};

describe('the picture of every real chain', () => {
  test('has the shape that crosses HTTP', () => {
    expect(drawn.length).toBe(33);
    for (const { lanes } of drawn) expect(lanesSchema.parse(lanes)).toEqual(lanes);
  });

  test('has one card for every segment of the files, and one for every linked chain and side', async () => {
    const segments = await readCsv('segments');
    const links = await readCsv('segment_links');
    const chainOf = new Map(segments.map((row) => [row['id'], row['chain_id']]));
    for (const { view, lanes } of drawn) {
      const rest = view.id.slice('chain:'.length);
      const own = segments.filter((row) => row['chain_id'] === rest).map((row) => `segment:${row['id']}`);
      expect(idsOf(lanes.cards, undefined)).toEqual(own.sort());
      const suppliers = links.filter((row) => chainOf.get(row['to_segment']) === rest);
      const users = links.filter((row) => chainOf.get(row['from_segment']) === rest);
      expect(idsOf(lanes.cards, 'in')).toEqual(
        others(
          suppliers.map((row) => chainOf.get(row['from_segment'])),
          rest,
        ),
      );
      expect(idsOf(lanes.cards, 'out')).toEqual(
        others(
          users.map((row) => chainOf.get(row['to_segment'])),
          rest,
        ),
      );
    }
  });

  test('holds every supply link of the files in exactly one route', async () => {
    const links = await readCsv('segment_links');
    const chainOf = new Map((await readCsv('segments')).map((row) => [row['id'], row['chain_id']]));
    for (const { view, lanes } of drawn) {
      const rest = view.id.slice('chain:'.length);
      const own = links
        .filter((row) => [row['from_segment'], row['to_segment']].some((end) => chainOf.get(end) === rest))
        .map((row) => `FEEDS|segment:${row['from_segment']}|segment:${row['to_segment']}`);
      expect(lanes.routes.flatMap((route) => route.links).sort()).toEqual(own.sort());
    }
  });
});

describe('the geometry of every real chain', () => {
  test('keeps every card inside the lane of its stage', () => {
    const faults = each(({ view, lanes }) => {
      const stageOf = new Map<NodeId, string>(view.segments.map(({ id, stage }) => [id, stage]));
      return lanes.cards.flatMap((card) => {
        const name = card.rim === undefined ? stageOf.get(card.id) : `rim-${card.rim}`;
        const lane = lanes.lanes.find((item) => item.lane === name);
        const isInside =
          lane !== undefined &&
          card.x >= lane.x &&
          card.x + card.width <= lane.x + lane.width &&
          card.y >= lane.y &&
          card.y + card.height <= lane.y + lane.height;
        return isInside ? [] : [`${card.id} leaves ${name}`];
      });
    });
    expect(faults).toEqual([]);
  });

  test('lets no two cards overlap', () => {
    expect(each(({ lanes }) => findOverlap(lanes.cards))).toEqual([]);
  });

  test('leads no route through a card', () => {
    expect(each(({ lanes }) => findCardOnRoute(lanes))).toEqual([]);
  });

  test('draws routes orthogonally, from the right of their supplier to the left of their user', () => {
    const faults = each(({ lanes }) =>
      lanes.routes.flatMap((route) => {
        const isLevel = route.points.slice(1).every((point, index) => {
          const before = route.points[index];
          return before !== undefined && (point.x === before.x || point.y === before.y);
        });
        const [start, end] = [route.points[0], route.points.at(-1)];
        const starts = start !== undefined && isAt(start, lanes.cards, { id: route.from, side: 'right' });
        const ends = end !== undefined && isAt(end, lanes.cards, { id: route.to, side: 'left' });
        return isLevel && starts && ends ? [] : [route.id];
      }),
    );
    expect(faults).toEqual([]);
  });

  // Lines are merged only where the merged line shows no supply that is not there; that honesty costs crossings.
  test('crosses fewer than 900 times over all 33', () => {
    const crossings = drawn.map(({ lanes }) => countDrawnCrossings(lanes));
    expect(crossings.reduce((sum, count) => sum + count, 0)).toBeLessThan(900);
  });

  test('leaves the names of most chains legible on a screen of 1440 by 900', () => {
    // The room beside the panel, 1068 by 703, at the scale where 13 px are 12.
    const [width, height] = [(1068 * 13) / 12, (703 * 13) / 12];
    const larger = drawn.filter(({ lanes }) => lanes.width > width || lanes.height > height);
    expect(larger.length).toBeLessThanOrEqual(8);
  });
});

describe('a picture', () => {
  const some = ['chain:new-display', 'chain:power-battery', 'chain:modern-tcm'];

  test('does not depend on the order of its input', async () => {
    for (const id of some) {
      const { view, lanes } = byId(id);
      for (const seed of [1, 2]) expect(await buildLanes(shuffleChain(view, seed))).toEqual(lanes);
    }
  }, 120_000);

  test('does not depend on the names of ids where their order stays', async () => {
    for (const id of some) {
      const { view, lanes } = byId(id);
      const renamed = await buildLanes(renameChain(view));
      expect(renamed.cards.map(toBox)).toEqual(lanes.cards.map(toBox));
      expect(renamed.routes.map(({ points }) => points)).toEqual(lanes.routes.map(({ points }) => points));
      expect(inNeither(lanes.cards, renamed.cards)).toBeGreaterThan(0);
    }
  }, 120_000);
});

function idsOf(cards: readonly CardBox[], rim: CardBox['rim']): readonly string[] {
  return cards
    .filter((card) => card.rim === rim)
    .map(({ id }) => String(id))
    .sort();
}

function others(chains: readonly (string | undefined)[], own: string): readonly string[] {
  return [...new Set(chains.filter((chain) => chain !== own).map((chain) => `chain:${chain}`))].sort();
}

function toBox({ x, y, width, height, rim }: CardBox) {
  return { x, y, width, height, rim };
}

type End = { readonly id: string; readonly side: 'left' | 'right' };

function isAt(
  point: { readonly x: number; readonly y: number },
  cards: readonly CardBox[],
  { id, side }: End,
): boolean {
  return cards.some((card) => {
    const x = side === 'left' ? card.x : card.x + card.width;
    return card.id === id && Math.abs(point.x - x) < 0.2 && point.y >= card.y && point.y <= card.y + card.height;
  });
}
