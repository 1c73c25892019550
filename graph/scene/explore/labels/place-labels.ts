// Which names stand where: the most important first, each at the first place where it covers nothing.
// May import: explore. Invariants: no two names touch; a name lies wholly inside the stage; one that stands away from its mark is joined to it by
// a line; the same candidates give the same names.
import type { Point, Spot } from '../arrangement';
import { type Box, type BoxGrid, buildBoxGrid } from './box-grid';
import { findFar, type Leader, putLeader } from './far-places';

/** Around a mark, in the middle, at the top or in the upper half of it, or at a point of its own: `at` starts there, `on` is centred there; `far` has a line. */
export type LabelSide = 'right' | 'left' | 'above' | 'below' | 'inside' | 'top' | 'inner' | 'at' | 'on' | 'far';
export type LabelCandidate = {
  readonly id: string;
  /** One line of text or several. */
  readonly lines: readonly string[];
  /** The same in more and shorter lines, where those above have no place. */
  readonly narrow?: readonly string[] | undefined;
  /** Px of the stage: the mark, or the point the name stands at. */
  readonly spot: Spot;
  /** Sides to try, the best first. */
  readonly sides: readonly LabelSide[];
  /** How far from its mark a name may stand at the end of a line, px of the stage; beside it or nowhere where there is none. */
  readonly reach?: number | undefined;
  /** Where the name would lie best, such as inside its district; it may lie elsewhere. */
  readonly isHome?: ((box: Box) => boolean) | undefined;
  /** Whether it belongs to what stands in a bubble, and may cover that. */
  readonly isInside?: boolean;
  /** Px of the stage. */
  readonly size: number;
  readonly bold: boolean;
  /** The higher, the earlier. */
  readonly priority: number;
  /** Whether it may cover a mark where there is no other way. */
  readonly isUrgent: boolean;
};
export type PlacedLabel = LabelCandidate & {
  readonly side: LabelSide;
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Where each line starts, is centred or ends, on its base line. */
  readonly bases: readonly Point[];
  /** From the name to the rim of its mark. */
  readonly leader?: Leader | undefined;
};
export type LabelStage = {
  readonly width: number;
  readonly height: number;
  /** Width of a text at a size, in px. */
  readonly measure: (text: string, size: number, bold: boolean) => number;
  /** Marks that a name should not cover. */
  readonly marks?: readonly Spot[];
  /** Circles that only the name of the thing they belong to may cover; of no account for what stands in one. */
  readonly bubbles?: readonly Bubble[];
};
export type Bubble = Spot & { readonly id: string };

export const LINE_HEIGHT = 1.25;
/** Height of a line alone as a part of the size: what its letters take. */
const ONE_LINE = 1.12;
/** Air between a mark and its name, and around a name. */
const AIR = 3;
const HALO = 1;
/** Height of the letters over the base line as a part of the size. */
const ASCENT = 0.86;
/** Width of a name over its own circle, by the radius: it may reach out a little at both sides. */
const MOST_INNER = 2.8;
/** A circle is covered only so far in. */
const RIM = 1.5;
/** A line so short is better than a name that covers its own mark, a longer one is not. */
const SHORT_LEADER = 26;

export function placeLabels(candidates: readonly LabelCandidate[], stage: LabelStage): readonly PlacedLabel[] {
  const board: Board = { stage, names: buildBoxGrid(), marks: buildBoxGrid() };
  for (const { x, y, r } of stage.marks ?? []) {
    board.marks.put({ x: x - r * 0.8, y: y - r * 0.8, width: r * 1.6, height: r * 1.6 });
  }
  const placed: PlacedLabel[] = [];
  for (const candidate of [...candidates].sort(compare)) {
    const found = findPlace(candidate, board);
    if (found === undefined) continue;
    board.names.put(found.box);
    if (found.leader !== undefined) putLeader(found.leader, board.names);
    placed.push({ ...candidate, ...found, ...toText(candidate, found) });
  }
  return placed;
}

function compare(a: LabelCandidate, b: LabelCandidate): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

type Board = { readonly stage: LabelStage; readonly names: BoxGrid; readonly marks: BoxGrid };
type Place = {
  readonly side: LabelSide;
  readonly box: Box;
  readonly lines: readonly string[];
  readonly leader?: Leader;
};
/** What a name may cover: nothing, marks, or anything but names. */
type Cover = 'nothing' | 'marks' | 'all';

function findPlace(candidate: LabelCandidate, board: Board): Place | undefined {
  const { isUrgent, isHome, reach = 0, sides } = candidate;
  const isOver = (side: LabelSide) => side === 'top' || side === 'inner';
  const over = sides.filter(isOver);
  const beside = sides.filter((side) => !isOver(side));
  const at = (list: readonly LabelSide[], cover: Cover, home?: LabelCandidate['isHome']) =>
    findSide({ ...candidate, sides: list, isHome: home }, board, cover);
  const away = (most: number, cover: Cover = 'nothing') =>
    most <= 0 ? undefined : findAway(candidate, board, { most, cover });
  return (
    (isHome === undefined ? undefined : (at(beside, 'nothing', isHome) ?? at(beside, 'marks', isHome))) ??
    at(beside, 'nothing') ??
    away(Math.min(reach, SHORT_LEADER)) ??
    at(over, 'marks') ??
    away(reach) ??
    (isUrgent ? (at(beside, 'marks') ?? away(reach, 'marks') ?? at(beside, 'all') ?? away(reach, 'all')) : undefined)
  );
}

function findSide(candidate: LabelCandidate, board: Board, cover: Cover): Place | undefined {
  for (const lines of listVariants(candidate)) {
    for (const side of candidate.sides) {
      const box = toBox({ ...candidate, lines }, side, toWidth(candidate, lines, board.stage));
      if (box === undefined || candidate.isHome?.(box) === false) continue;
      const own = side === 'inside' || side === 'at' || side === 'on';
      if (isFree(box, candidate, { ...board, cover: own ? 'all' : cover })) return { side, box, lines };
    }
  }
  return undefined;
}

type Away = { readonly most: number; readonly cover: Cover };

function findAway(candidate: LabelCandidate, board: Board, { most, cover }: Away): Place | undefined {
  for (const lines of listVariants(candidate)) {
    const size = { width: toWidth(candidate, lines, board.stage), height: toHeight(lines, candidate.size) };
    const accepts = (box: Box) => isFree(box, candidate, { ...board, cover });
    const isCrossed = (box: Box) =>
      board.names.isTaken(box) || (cover !== 'all' && hitsBubble(box, candidate, board.stage));
    const far = findFar({ spot: candidate.spot, size, reach: most }, accepts, isCrossed);
    if (far !== undefined) return { side: 'far', lines, ...far };
  }
  return undefined;
}

function listVariants({ lines, narrow }: LabelCandidate): readonly (readonly string[])[] {
  return narrow === undefined ? [lines] : [lines, narrow];
}

function toWidth({ size, bold }: LabelCandidate, lines: readonly string[], { measure }: LabelStage): number {
  return Math.max(...lines.map((line) => measure(line, size, bold))) + 2 * HALO;
}

function toHeight(lines: readonly string[], size: number): number {
  return ((lines.length - 1) * LINE_HEIGHT + ONE_LINE) * size;
}

function isFree(
  box: Box,
  candidate: LabelCandidate,
  { stage, names, marks, cover }: Board & { readonly cover: Cover },
): boolean {
  if (!isOnStage(box, stage) || names.isTaken(box)) return false;
  if (cover === 'all') return true;
  return !hitsBubble(box, candidate, stage) && (cover === 'marks' || !marks.isTaken(box));
}

function hitsBubble(box: Box, { id, isInside = false }: LabelCandidate, { bubbles = [] }: LabelStage): boolean {
  return !isInside && bubbles.some((bubble) => bubble.id !== id && isCovered(bubble, box));
}

function isCovered({ x, y, r }: Spot, box: Box): boolean {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy) < r - RIM;
}

/** Room of a name at a side; `undefined` where it is wider than what it stands in. */
function toBox({ spot, lines, size }: LabelCandidate, side: LabelSide, width: number): Box | undefined {
  const height = toHeight(lines, size);
  const { x, y, r } = spot;
  const [left, top] = [x - width / 2, y - height / 2];
  switch (side) {
    case 'right':
      return { x: x + r + AIR, y: top, width, height };
    case 'left':
      return { x: x - r - AIR - width, y: top, width, height };
    case 'above':
      return { x: left, y: y - r - AIR / 2 - height, width, height };
    case 'below':
      return { x: left, y: y + r + AIR / 2, width, height };
    case 'inside':
      return width <= 2 * r ? { x: left, y: top, width, height } : undefined;
    case 'top':
      return { x: left, y: y - r - height / 3, width, height };
    case 'inner':
      return width <= MOST_INNER * r ? { x: left, y: y - 0.35 * r - height / 2, width, height } : undefined;
    case 'on':
    case 'far':
      return { x: left, y: top, width, height };
    case 'at':
      return { x, y: top, width, height };
  }
}

function isOnStage({ x, y, width, height }: Box, stage: LabelStage): boolean {
  return x >= 0 && y >= 0 && x + width <= stage.width && y + height <= stage.height;
}

function toText({ size }: LabelCandidate, { side, box, lines }: Place): Pick<PlacedLabel, 'anchor' | 'bases'> {
  const anchor = side === 'right' || side === 'at' ? 'start' : side === 'left' ? 'end' : 'middle';
  const part = anchor === 'start' ? 0 : anchor === 'end' ? 1 : 0.5;
  const x = box.x + HALO + (box.width - 2 * HALO) * part;
  const lead = ((ONE_LINE - 1) / 2) * size;
  return { anchor, bases: lines.map((_, index) => ({ x, y: box.y + lead + (index * LINE_HEIGHT + ASCENT) * size })) };
}
