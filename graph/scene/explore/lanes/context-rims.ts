// Segments of other chains at the rims: what supplies the chains looked at stands left, what uses them right.
// May import: wire, model, explore. Invariants: each stands on one side; chains of a side, and segments of a chain, are ordered by where their
// links go, ties by id; rows do not overlap; firms lie in the row of what holds them.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Ground, Point, Scene, Spot } from '../arrangement';
import { type Box, placeDots, toDotsHeight } from '../place/dot-grid';
import { type Firms, holdSegments, putLeadersLast } from '../place/holders';
import type { Link } from './layers';

export type Sides = { readonly left: readonly NodeId[]; readonly right: readonly NodeId[] };

/** Segments and chains outside of the scope by side: more supplies given than taken stands left. */
export function splitContext(scene: Scene, feeds: readonly Link[]): Sides {
  const scope = new Set(scene.scope);
  const balance = new Map<NodeId, number>();
  for (const { from, to } of feeds) {
    balance.set(from, (balance.get(from) ?? 0) + 1);
    balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  const others = [...holdSegments(scene)].filter(([chain]) => !scope.has(chain)).flatMap(([, segments]) => segments);
  const isLeft = (id: NodeId) => (balance.get(id) ?? 0) >= 0;
  const ids = others.map(({ id }) => id);
  return { left: ids.filter(isLeft), right: ids.filter((id) => !isLeft(id)) };
}

export type ContextAsked = {
  readonly scene: Scene;
  readonly firms: Firms;
  readonly ids: readonly NodeId[];
  readonly feeds: readonly Link[];
  /** Where stands what they are linked with. */
  readonly places: ReadonlyMap<NodeId, Point>;
  readonly side: keyof Sides;
  readonly box: Box;
  /** Height under the box that may be taken where it is too low. */
  readonly spare: number;
  readonly unit: number;
};
export type PlacedContext = {
  readonly spots: ReadonlyMap<NodeId, Spot>;
  readonly grounds: readonly Ground[];
  readonly bottom: number;
};

/** Height of a chain's name, of a segment's row at best and at least, and the air between chains, px of the stage. */
const HEAD = 15;
const ROW = { most: 17, least: 7 } as const;
const GAP = { most: 8, least: 2 } as const;
const PAD = 1.5;
const MARK = 5;
/** Segments beside one another where there are too many for a row each. */
const MOST_PER_ROW = 6;

/** A block a chain: its name, and its segments under it. Blocks stand as near to what they are linked with as the others allow. */
export function placeContext(asked: ContextAsked): PlacedContext {
  const { unit } = asked;
  const heights = new Map(asked.ids.map((id) => [id, toHeight(id, asked.feeds, asked.places)]));
  const groups = groupByChain(asked, heights);
  const { row, perRow, gap, box } = chooseRows(asked, groups);
  const blocks = groups.map((group) => {
    const rows = toRows(asked, group.members, perRow);
    const height = HEAD + 2 * PAD + rows.reduce((sum, { dots }) => sum + row + dots, 0);
    return { ...group, rows, height: height * unit };
  });
  const spots = new Map<NodeId, Spot>();
  const grounds: Ground[] = [];
  let bottom = box.y;
  for (const [index, top] of spread(blocks, box, gap * unit).entries()) {
    const block = blocks[index];
    if (block === undefined) continue;
    fillBlock(asked, { ...block, top, row, perRow }, { spots, grounds });
    bottom = Math.max(bottom, top + block.height);
  }
  return { spots, grounds, bottom };
}

type RimRows = { readonly row: number; readonly perRow: number; readonly gap: number; readonly box: Box };

/** A row a segment if there is room, in all of the height if need be; otherwise as few beside one another as fit. */
function chooseRows(asked: ContextAsked, groups: readonly Group[]): RimRows {
  const { box, spare, unit } = asked;
  const whole = { ...box, height: box.height + spare };
  for (let perRow = 1; perRow <= MOST_PER_ROW; perRow += 1) {
    const rows = groups.flatMap(({ members }) => toRows(asked, members, perRow));
    const fixed = groups.length * (HEAD + 2 * PAD) + rows.reduce((sum, { dots }) => sum + dots, 0);
    for (const [at, room] of [box, whole].entries()) {
      const free = room.height / unit - fixed - groups.length * GAP.least;
      const row = Math.min(ROW.most, free / Math.max(1, rows.length));
      if (row < (at === 0 ? ROW.most : ROW.least)) continue;
      const left = (free - row * rows.length) / Math.max(1, groups.length);
      return { row, perRow, gap: Math.min(GAP.most, GAP.least + left), box: room };
    }
  }
  return { row: ROW.least, perRow: MOST_PER_ROW, gap: GAP.least, box: whole };
}

type RimRow = { readonly members: readonly NodeId[]; readonly dots: number };

/** Firms that have no place in the chains looked at stand under their segment, px of the stage. */
function toRows({ firms, box, unit }: ContextAsked, members: readonly NodeId[], perRow: number): readonly RimRow[] {
  return Array.from({ length: Math.ceil(members.length / perRow) }, (_, at) => {
    const own = members.slice(at * perRow, (at + 1) * perRow);
    const width = box.width / unit / perRow - 4;
    const heights = own.map((id) => {
      const count = firms.heldBy.get(id)?.length ?? 0;
      return count === 0 ? 0 : toDotsHeight(count, width) + 3;
    });
    return { members: own, dots: Math.max(0, ...heights) };
  });
}

type Group = { readonly chain: NodeId; readonly members: readonly NodeId[]; readonly wish: number };

function groupByChain({ scene, ids }: ContextAsked, heights: ReadonlyMap<NodeId, number>): readonly Group[] {
  const byChain = new Map<NodeId, NodeId[]>();
  for (const id of ids) {
    const chain = scene.atlas.nodes.get(id)?.chainId ?? id;
    byChain.set(chain, [...(byChain.get(chain) ?? []), id]);
  }
  const heightOf = (id: NodeId) => heights.get(id) ?? 0;
  return [...byChain]
    .map(([chain, members]) => ({
      chain,
      members: [...members].sort((a, b) => heightOf(a) - heightOf(b) || compareText(a, b)),
      wish: members.reduce((sum, id) => sum + heightOf(id), 0) / Math.max(1, members.length),
    }))
    .sort((a, b) => a.wish - b.wish || compareText(a.chain, b.chain));
}

/** Tops of the blocks: in order, each as near to its wish as those before and after it allow. */
function spread(blocks: readonly (Group & { readonly height: number })[], box: Box, gap: number): readonly number[] {
  const tops: number[] = [];
  let free = box.y;
  for (const { wish, height } of blocks) {
    const top = Math.max(free, wish - height / 2);
    tops.push(top);
    free = top + height + gap;
  }
  let end = Math.max(box.y + box.height, box.y + blocks.reduce((sum, { height }) => sum + height + gap, -gap));
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const height = blocks[index]?.height ?? 0;
    const top = Math.min(tops[index] ?? 0, end - height);
    tops[index] = top;
    end = top - gap;
  }
  return tops;
}

type Block = Group & {
  readonly rows: readonly RimRow[];
  readonly top: number;
  readonly height: number;
  readonly row: number;
  readonly perRow: number;
};
type Into = { readonly spots: Map<NodeId, Spot>; readonly grounds: Ground[] };

function fillBlock(asked: ContextAsked, block: Block, into: Into): void {
  const { box, unit } = asked;
  fillHead(asked, block, into);
  let y = block.top + (PAD + HEAD) * unit;
  const width = box.width / block.perRow;
  for (const { members, dots } of block.rows) {
    for (const [at, id] of members.entries()) {
      const cell = { x: box.x + at * width, y, width, height: (block.row + dots) * unit };
      fillRow(asked, { id, box: cell, row: block.row * unit }, into);
    }
    y += (block.row + dots) * unit;
  }
}

/** The edge of the block and the chain's name. */
function fillHead({ scene, box, side, unit }: ContextAsked, { chain, top, height }: Block, into: Into): void {
  const node = scene.atlas.nodes.get(chain);
  const named = { nameZh: node?.nameZh ?? chain, nameEn: node?.nameEn ?? node?.nameZh ?? chain };
  const { x, width } = box;
  const isThing = scene.ids.has(chain);
  const head = { x, y: top + PAD * unit, width, height: HEAD * unit };
  const text = isThing ? 20 : 7;
  const middle = head.y + head.height / 2;
  into.grounds.push(
    {
      ...{ id: `${side} ${chain} block`, thing: chain, look: 'lane', level: 1, nameZh: '', nameEn: '' },
      ...{ shape: { kind: 'box', x, y: top, width, height }, label: { x, y: top, width: 0 } },
    },
    {
      ...{ id: `${side} ${chain}`, thing: chain, look: 'row', level: 2, ...named, shape: { kind: 'box', ...head } },
      label: { x: x + text * unit, y: middle, width: width - (text + 3) * unit, height: head.height },
    },
  );
  if (isThing) into.spots.set(chain, { x: x + 11 * unit, y: middle, r: 6 * unit });
}

type Row = { readonly id: NodeId; readonly box: Box; readonly row: number };

function fillRow({ scene, firms, unit }: ContextAsked, { id, box, row }: Row, { spots, grounds }: Into): void {
  const node = scene.atlas.nodes.get(id);
  const y = box.y + row / 2;
  const r = Math.min(MARK * unit, row / 2 - 0.5);
  spots.set(id, { x: box.x + Math.min(12 * unit, box.width / 2), y, r });
  const held = putLeadersLast(scene.atlas, firms.heldBy.get(id) ?? []);
  const space = { x: box.x + 2 * unit, y: box.y + row, width: box.width - 4 * unit, height: box.height - row };
  for (const [index, dot] of placeDots(held.length, space).entries()) {
    const firm = held[index];
    if (firm !== undefined) spots.set(firm, dot);
  }
  grounds.push({
    ...{ id, thing: id, look: 'row', level: 2, shape: { kind: 'box', ...box } },
    ...{ nameZh: node?.nameZh ?? id, nameEn: node?.nameEn ?? node?.nameZh ?? id },
    label: { x: box.x + 21 * unit, y, width: Math.max(0, box.width - 23 * unit), height: row },
  });
}

/** Mean height of what a segment is linked with in the lanes. */
function toHeight(id: NodeId, feeds: readonly Link[], places: ReadonlyMap<NodeId, Point>): number {
  const ends = feeds.flatMap(({ from, to }) =>
    from === id ? (places.get(to) ?? []) : to === id ? (places.get(from) ?? []) : [],
  );
  return ends.reduce((sum, { y }) => sum + y, 0) / Math.max(1, ends.length);
}
