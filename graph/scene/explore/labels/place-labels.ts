// Which names stand where: the most important first, each at the first side where it covers nothing.
// May import: explore. Invariants: no two names touch; a name lies wholly inside the stage; the same candidates give the same names.
import type { Point, Spot } from '../arrangement';
import { type Box, buildBoxGrid } from './box-grid';

/** Around a mark, in the middle of it, or at a point of its own: `at` starts there, `on` is centred there. */
export type LabelSide = 'right' | 'left' | 'above' | 'below' | 'inside' | 'at' | 'on';
export type LabelCandidate = {
  readonly id: string;
  /** One line of text or several. */
  readonly lines: readonly string[];
  /** Px of the stage: the mark, or the point the name stands at. */
  readonly spot: Spot;
  /** Sides to try, the best first. */
  readonly sides: readonly LabelSide[];
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
};
export type LabelStage = {
  readonly width: number;
  readonly height: number;
  /** Width of a text at a size, in px. */
  readonly measure: (text: string, size: number, bold: boolean) => number;
  /** Marks that a name should not cover. */
  readonly marks?: readonly Spot[];
};

export const LINE_HEIGHT = 1.25;
/** Height of a line alone as a part of the size: what its letters take. */
const ONE_LINE = 1.12;
/** Air between a mark and its name, and around a name. */
const AIR = 3;
const HALO = 1;
/** Height of the letters over the base line as a part of the size. */
const ASCENT = 0.86;

export function placeLabels(candidates: readonly LabelCandidate[], stage: LabelStage): readonly PlacedLabel[] {
  const names = buildBoxGrid();
  const marks = buildBoxGrid();
  for (const { x, y, r } of stage.marks ?? [])
    marks.put({ x: x - r * 0.8, y: y - r * 0.8, width: r * 1.6, height: r * 1.6 });
  const placed: PlacedLabel[] = [];
  for (const candidate of [...candidates].sort(compare)) {
    const widest = Math.max(...candidate.lines.map((line) => stage.measure(line, candidate.size, candidate.bold)));
    const fits = (side: LabelSide, mayCover: boolean): Box | undefined => {
      const box = toBox(candidate, side, widest);
      if (box === undefined || !isOnStage(box, stage) || names.isTaken(box)) return undefined;
      const own = side === 'inside' || side === 'at' || side === 'on';
      return own || mayCover || !marks.isTaken(box) ? box : undefined;
    };
    const found = findSide(candidate, fits);
    if (found === undefined) continue;
    names.put(found.box);
    placed.push({ ...candidate, ...found, ...toText(candidate, found) });
  }
  return placed;
}

function compare(a: LabelCandidate, b: LabelCandidate): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

type Place = { readonly side: LabelSide; readonly box: Box };

function findSide(
  { sides, isUrgent }: LabelCandidate,
  fits: (side: LabelSide, mayCover: boolean) => Box | undefined,
): Place | undefined {
  for (const mayCover of isUrgent ? [false, true] : [false]) {
    for (const side of sides) {
      const box = fits(side, mayCover);
      if (box !== undefined) return { side, box };
    }
  }
  return undefined;
}

/** Room of a name at a side; `undefined` where it is wider than what it stands in. */
function toBox({ spot, lines, size }: LabelCandidate, side: LabelSide, textWidth: number): Box | undefined {
  const width = textWidth + 2 * HALO;
  const height = ((lines.length - 1) * LINE_HEIGHT + ONE_LINE) * size;
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
    case 'on':
      return { x: left, y: top, width, height };
    case 'at':
      return { x, y: top, width, height };
  }
}

function isOnStage({ x, y, width, height }: Box, stage: LabelStage): boolean {
  return x >= 0 && y >= 0 && x + width <= stage.width && y + height <= stage.height;
}

function toText({ lines, size }: LabelCandidate, { side, box }: Place): Pick<PlacedLabel, 'anchor' | 'bases'> {
  const anchor = side === 'right' || side === 'at' ? 'start' : side === 'left' ? 'end' : 'middle';
  const part = anchor === 'start' ? 0 : anchor === 'end' ? 1 : 0.5;
  const x = box.x + HALO + (box.width - 2 * HALO) * part;
  const lead = ((ONE_LINE - 1) / 2) * size;
  return { anchor, bases: lines.map((_, index) => ({ x, y: box.y + lead + (index * LINE_HEIGHT + ASCENT) * size })) };
}
