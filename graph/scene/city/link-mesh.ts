// Lines as triangles: a band along each line, an arrow head at its end. Pure numbers, for whatever draws them.
// May import: scene. Invariants: equal lines give equal numbers; every corner has FLOATS_PER_CORNER of them.
import type { Point } from './find-routes';
import { distance, type LinkLine, toLineWidth } from './link-lines';

/**
 * x, y · shift x, y · side (−1 or 1) · half width · length so far · dash (0 or 1) · colour and opacity · back x, y.
 * What draws them multiplies widths and `back` by one factor, so that lines and heads may stay slim when the picture grows.
 */
export const FLOATS_PER_CORNER = 14;
export type Rgba = readonly [number, number, number, number];
export type LineLook = {
  readonly colour: Rgba;
  readonly dashed: boolean;
  readonly arrow: boolean;
  /** Factor on the width. */
  readonly widen: number;
};

/** Corners of all lines, three a triangle, ready for a vertex buffer. */
export function buildLinkMesh(lines: readonly LinkLine[], lookOf: (line: LinkLine) => LineLook): Float32Array {
  const corners: number[] = [];
  for (const line of lines) addLine(corners, line, lookOf(line));
  return new Float32Array(corners);
}

function addLine(corners: number[], { link, points }: LinkLine, look: LineLook): void {
  const width = toLineWidth(link) * look.widen;
  const head = look.arrow ? { length: 5 + 1.6 * width, half: 2.4 + 1.1 * width } : { length: 0, half: 0 };
  const tip = points.at(-1);
  const before = points.at(-2);
  const body = cutEnd(points, head.length * 0.8);
  addBand(corners, body, { ...look, halves: [width / 2, width / 2], tip });
  const normal = before === undefined || tip === undefined ? undefined : toNormal(before, tip);
  if (!look.arrow || tip === undefined || normal === undefined) return;
  const base = { x: tip.x - normal.y * head.length, y: tip.y + normal.x * head.length };
  addBand(corners, [base, tip], { colour: look.colour, dashed: false, halves: [head.half, 0], tip });
}

type Band = {
  /** Half width at the first point and at all later ones: an arrow head is a band that runs to a point. */
  readonly halves: readonly [number, number];
  readonly dashed: boolean;
  readonly colour: Rgba;
  /** Where the line ends; points that hang on the head are told as this point and a way back from it. */
  readonly tip: Point | undefined;
};
type Corner = {
  readonly at: Point;
  readonly shift: Point;
  readonly back: Point;
  readonly half: number;
  readonly along: number;
};

function addBand(corners: number[], points: readonly Point[], band: Band): void {
  const [first, later] = band.halves;
  let along = 0;
  let start: Corner | undefined;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    along += before === undefined ? 0 : distance(before, point);
    const isHead = later === 0;
    const hangs = band.tip !== undefined && (isHead || index === points.length - 1);
    const at = hangs ? (band.tip ?? point) : point;
    const back = { x: point.x - at.x, y: point.y - at.y };
    const end = { at, back, shift: toMitre(points, index), half: index === 0 ? first : later, along };
    if (start !== undefined) addQuad(corners, [start, end], band);
    start = end;
  }
}

function addQuad(corners: number[], [start, end]: readonly [Corner, Corner], { dashed, colour }: Band): void {
  for (const [{ at, shift, back, half, along }, side] of [
    [start, -1],
    [start, 1],
    [end, -1],
    [end, -1],
    [start, 1],
    [end, 1],
  ] as const) {
    corners.push(at.x, at.y, shift.x, shift.y, side, half, along, dashed ? 1 : 0, ...colour, back.x, back.y);
  }
}

/** The direction across a line at a point, long enough that the band keeps its width in a bend. */
function toMitre(points: readonly Point[], index: number): Point {
  const here = points[index] ?? { x: 0, y: 0 };
  const into = toNormal(points[index - 1] ?? here, here);
  const out = toNormal(here, points[index + 1] ?? here);
  const [a, b] = [into ?? out, out ?? into];
  if (a === undefined || b === undefined) return { x: 0, y: 0 };
  const sum = { x: a.x + b.x, y: a.y + b.y };
  const square = (sum.x * sum.x + sum.y * sum.y) / 2;
  return square < 0.2 ? b : { x: sum.x / square, y: sum.y / square };
}

function toNormal(from: Point, to: Point): Point | undefined {
  const length = distance(from, to);
  return length < 1e-6 ? undefined : { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}

function cutEnd(points: readonly Point[], length: number): readonly Point[] {
  let rest = length;
  const kept = [...points];
  while (kept.length > 2) {
    const b = kept.at(-1);
    const a = kept.at(-2);
    if (a === undefined || b === undefined || distance(a, b) > rest) break;
    rest -= distance(a, b);
    kept.pop();
  }
  const b = kept.pop();
  const a = kept.at(-1);
  if (a === undefined || b === undefined) return points;
  const share = Math.max(0, 1 - rest / Math.max(1e-6, distance(a, b)));
  return [...kept, { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share }];
}
