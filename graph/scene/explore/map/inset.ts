// The middle of the city once more and larger, in the empty corner of the map: eleven districts and zones share a twentieth of its area and
// hold half of its firms.
// May import: explore. Invariants: shapes are moved and enlarged, never bent; the inset covers no district; without borders there is none.
import type { Point } from '../arrangement';
import type { Boundaries } from './boundaries';
import { toExtent } from './polygon';
import type { Projection } from './project';

/** Codes of the nine districts of the middle (中心城区). */
const MIDDLE: ReadonlySet<string> = new Set(
  ['500103', '500104', '500105', '500106', '500107', '500108', '500109', '500112', '500113'], //
);

/** From px of the bare map to px of the picture: `x * k + dx`. */
export type Place = { readonly dx: number; readonly dy: number; readonly k: number };
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type MapFrame = {
  readonly width: number;
  readonly height: number;
  /** Of the whole map. */
  readonly whole: Place;
  /** Of the middle; `undefined` where no border of it is known. */
  readonly inset: Inset | undefined;
};
export type Inset = {
  readonly place: Place;
  /** Frame of the inset, and of what it shows within the map. */
  readonly box: Box;
  readonly window: Box;
};

const MARGIN = 40;
/** Air between the frame of the inset and what it shows. */
const PAD = 36;
/** Room for the title of the inset: a line of text where the picture is shown at a quarter of its size. */
export const INSET_HEAD = 48;
/** How far the map makes room, and what the inset may be as large as: the outline of the city leaves its north-west free. */
const WIDE = { right: 620, down: 0, room: { width: 540, height: 850 } } as const;
const TALL = { right: 0, down: 720, room: { width: 700, height: 1075 } } as const;

export function isInMiddle(adcode: string | undefined): boolean {
  return adcode !== undefined && MIDDLE.has(adcode);
}

export function buildFrame({ districts }: Boundaries, projection: Projection, isTall: boolean): MapFrame {
  const { right, down, room } = isTall ? TALL : WIDE;
  const rings = districts
    .filter(({ adcode }) => isInMiddle(adcode))
    .flatMap((border) => border.rings.map((ring) => ring.map(([lng, lat]) => projection.toPoint(lng, lat))));
  if (rings.length === 0) return { ...projection, whole: { dx: 0, dy: 0, k: 1 }, inset: undefined };
  const extent = toExtent(rings);
  const { left, top } = extent;
  const [width, height] = [extent.right - left, extent.bottom - top];
  const k = Math.min(room.width / width, room.height / height);
  const corner = { x: MARGIN + PAD, y: MARGIN + INSET_HEAD };
  return {
    width: projection.width + right,
    height: projection.height + down,
    whole: { dx: right, dy: down, k: 1 },
    inset: {
      place: { dx: corner.x - left * k, dy: corner.y - top * k, k },
      box: { x: MARGIN, y: MARGIN, width: width * k + 2 * PAD, height: height * k + INSET_HEAD + PAD },
      window: { x: left + right - 4, y: top + down - 4, width: width + 8, height: height + 8 },
    },
  };
}

export function toPlaced({ x, y }: Point, { dx, dy, k }: Place): Point {
  return { x: x * k + dx, y: y * k + dy };
}
