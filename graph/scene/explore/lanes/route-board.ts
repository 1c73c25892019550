// Where lines may run between cards: columns with the gaps between their cards, and the channels between the columns.
// May import: model, explore. Invariants: columns come from left to right and do not overlap; no gap holds a part of a card or of a lane's name;
// no channel holds a part of a card.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Ground } from '../arrangement';
import type { Box } from '../place/dot-grid';

/** From one height or abscissa to another. */
export type Span = { readonly from: number; readonly to: number };
export type Stand = {
  readonly id: NodeId;
  readonly box: Box;
  /** Channel that lines leave into, and the one they arrive from. */
  readonly out: number;
  readonly in: number;
  /** Abscissa of the edge where lines leave, and of the one where they arrive. */
  readonly outX: number;
  readonly inX: number;
  /** Whether it stands left of the channel that its lines leave into, and of the one they arrive from. */
  readonly isOutLeft: boolean;
  readonly isInLeft: boolean;
};
export type Board = {
  readonly stands: ReadonlyMap<NodeId, Stand>;
  /** Gaps of each column, from top to bottom. */
  readonly columns: readonly (readonly Span[])[];
  /** One more than columns: channel 0 is left of column 0. */
  readonly channels: readonly Span[];
};

/** A gap lower than this is none, px of the picture. */
const LEAST_GAP = 3;
/** Air between a card and the lines beside it, as a part of the gap. */
const AIR = 0.16;

/** `undefined` where the picture has no cards. */
export function buildBoard({ grounds }: Arrangement): Board | undefined {
  const cards = grounds.flatMap((ground) => toPiece(ground, 'card'));
  const rows = grounds.flatMap((ground) => toPiece(ground, 'row')).filter(({ id }) => id.startsWith('segment:'));
  const toColumn = ({ box }: Piece) => Math.round(box.x + box.width / 2);
  const xs = [...new Set(cards.map(toColumn))].sort((a, b) => a - b);
  const columns = xs.map((x) => cards.filter((card) => toColumn(card) === x));
  const first = columns[0]?.[0]?.box;
  if (first === undefined) return undefined;
  const lanes = grounds.filter(({ look, level, label }) => look === 'lane' && level === 1 && label.width > 0);
  const bounds = toBounds(lanes, cards);
  const isLeft = ({ box }: Piece) => box.x < first.x;
  const sides = { left: rows.filter(isLeft), right: rows.filter((row) => !isLeft(row)) };
  const blocks = [...cards.map(({ box }) => box), ...lanes.map(toNameBox)];
  const channels = toChannels(columns.map(toAcross), sides, bounds.across);
  const [start, end] = [channels[0]?.from ?? 0, channels.at(-1)?.to ?? 0];
  return {
    stands: new Map([
      ...columns.flatMap((column, at) => column.map((card) => [card.id, toCardStand(card, at)] as const)),
      ...sides.left.map((row) => [row.id, toRimStand(row, 0, start)] as const),
      ...sides.right.map((row) => [row.id, toRimStand(row, columns.length, end)] as const),
    ]),
    columns: columns.map((column) => listGaps(toAcross(column), blocks, bounds.heights)),
    channels,
  };
}

type Piece = { readonly id: NodeId; readonly box: Box };

function toPiece({ look, shape, thing }: Ground, wanted: Ground['look']): readonly Piece[] {
  return look === wanted && shape.kind === 'box' && thing !== undefined ? [{ id: thing, box: shape }] : [];
}

function toCardStand({ id, box }: Piece, at: number): Stand {
  return { id, box, out: at + 1, in: at, outX: box.x + box.width, inX: box.x, isOutLeft: true, isInLeft: false };
}

/** What stands at a rim has one edge that lines reach. */
function toRimStand({ id, box }: Piece, channel: number, x: number): Stand {
  const isLeft = channel === 0;
  return { id, box, out: channel, in: channel, outX: x, inX: x, isOutLeft: isLeft, isInLeft: isLeft };
}

function toBounds(
  lanes: readonly Ground[],
  cards: readonly Piece[],
): { readonly heights: Span; readonly across: Span } {
  const boxes = lanes.flatMap(({ shape }) => (shape.kind === 'box' ? [shape] : []));
  const all = boxes.length > 0 ? boxes : cards.map(({ box }) => box);
  return {
    heights: { from: Math.min(...all.map(({ y }) => y)), to: Math.max(...all.map(({ y, height }) => y + height)) },
    across: { from: Math.min(...all.map(({ x }) => x)), to: Math.max(...all.map(({ x, width }) => x + width)) },
  };
}

/** What the name of a lane takes, with the mark before it. */
function toNameBox({ shape, label }: Ground): Box {
  const x = shape.kind === 'box' ? shape.x : label.x;
  const height = 0.8 * (label.height ?? 0);
  return { x, y: label.y - height / 2, width: label.x + label.width - x, height };
}

function toAcross(column: readonly Piece[]): Span {
  return {
    from: Math.min(...column.map(({ box }) => box.x)),
    to: Math.max(...column.map(({ box }) => box.x + box.width)),
  };
}

function listGaps(across: Span, blocks: readonly Box[], heights: Span): readonly Span[] {
  const inWay = blocks.filter(({ x, width }) => x < across.to && x + width > across.from).sort((a, b) => a.y - b.y);
  const gaps: Span[] = [];
  let from = heights.from;
  for (const { y, height } of [...inWay, { y: heights.to, height: 0 }]) {
    const air = AIR * (y - from);
    if (y - from >= LEAST_GAP) gaps.push({ from: from + air, to: y - air });
    from = Math.max(from, y + height);
  }
  return gaps;
}

type SidePieces = { readonly left: readonly Piece[]; readonly right: readonly Piece[] };

function toChannels(columns: readonly Span[], { left, right }: SidePieces, across: Span): readonly Span[] {
  const start = Math.max(...left.map(({ box }) => box.x + box.width), left.length === 0 ? across.from : -1e9);
  const end = Math.min(...right.map(({ box }) => box.x), right.length === 0 ? across.to : 1e9);
  return [...columns, { from: end, to: end }].map(({ from }, at) => ({ from: columns[at - 1]?.to ?? start, to: from }));
}
