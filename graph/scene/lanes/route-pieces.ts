// Routes as they are drawn: corners rounded, shared stretches drawn once, one arrow head where lines end together.
// May import: wire. Invariants: the union of the pieces is the union of the routes; no two pieces of one style overlap;
// nothing here reaches elkjs, so the browser may import it.
import type { Route } from '#graph/wire/lanes';

type Point = { readonly x: number; readonly y: number };

/** Solid or dashed, in the chain or across: lines that look alike may share a stretch. */
export type LineStyle = { readonly dashed: boolean; readonly across: boolean };
export type StyledRoute = { readonly route: Route; readonly style: LineStyle; readonly hollow: boolean };

export type RoutePiece = LineStyle & {
  readonly key: string;
  readonly from: Point;
  readonly to: Point;
  /** Distance from the start of the line, so that dashes run on over a bend. */
  readonly offset: number;
  readonly routes: readonly string[];
};
export type ArrowHead = LineStyle & {
  readonly key: string;
  readonly tip: Point;
  readonly hollow: boolean;
  readonly routes: readonly string[];
};

type Stretch = {
  readonly from: Point;
  readonly to: Point;
  readonly offset: number;
  readonly route: string;
  readonly style: LineStyle;
};

/** Radius of a rounded corner and number of chords that stand for it. */
const CORNER = 5;
const CHORDS = 3;

/** Pieces of all routes, sorted by key. */
export function buildRoutePieces(routes: readonly StyledRoute[]): readonly RoutePiece[] {
  const stretches = routes.flatMap(toStretches);
  const pieces = new Map<string, RoutePiece>();
  for (const piece of splitAtEnds(stretches)) {
    const key = `${toStyleKey(piece.style)}|${toPointKey(piece.from)}|${toPointKey(piece.to)}`;
    const known = pieces.get(key);
    const names = new Set([...(known?.routes ?? []), piece.route]);
    pieces.set(key, {
      ...piece.style,
      key,
      from: piece.from,
      to: piece.to,
      offset: known?.offset ?? piece.offset,
      routes: [...names].sort(),
    });
  }
  return [...pieces.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** One head per place where routes end in the same manner, sorted by key. */
export function buildArrowHeads(routes: readonly StyledRoute[]): readonly ArrowHead[] {
  const heads = new Map<string, ArrowHead>();
  for (const { route, style, hollow } of routes) {
    const tip = route.points.at(-1);
    if (tip === undefined) continue;
    const key = `${toStyleKey(style)}|${hollow ? 'hollow' : 'full'}|${toPointKey(tip)}`;
    const known = heads.get(key)?.routes ?? [];
    heads.set(key, { ...style, key, tip, hollow, routes: [...known, route.id].sort() });
  }
  return [...heads.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function toStretches({ route, style }: StyledRoute): readonly Stretch[] {
  const points = roundCorners(route.points);
  let offset = 0;
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    if (from === undefined) return [];
    const stretch = { from, to, offset, route: route.id, style };
    offset += Math.hypot(to.x - from.x, to.y - from.y);
    return [stretch];
  });
}

/** The polyline with every corner replaced by chords of a quarter circle, smaller where a leg is short. */
export function roundCorners(points: readonly Point[]): readonly Point[] {
  return points.flatMap((corner, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return [corner];
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    if (radius < 1) return [corner];
    return toChords(moveToward(corner, before, radius), corner, moveToward(corner, after, radius));
  });
}

function toChords(start: Point, corner: Point, end: Point): readonly Point[] {
  return Array.from({ length: CHORDS + 1 }, (_, step) => {
    const t = step / CHORDS;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return { x: round(a * start.x + b * corner.x + c * end.x), y: round(a * start.y + b * corner.y + c * end.y) };
  });
}

/** Cuts straight stretches of one style wherever another one on the same line begins or ends. */
function splitAtEnds(stretches: readonly Stretch[]): readonly Stretch[] {
  const cuts = new Map<string, Set<number>>();
  for (const stretch of stretches) {
    const line = toLine(stretch);
    if (line === undefined) continue;
    const known = cuts.get(line.key) ?? new Set<number>();
    cuts.set(line.key, known.add(line.start).add(line.end));
  }
  return stretches.flatMap((stretch) => {
    const line = toLine(stretch);
    return line === undefined ? [stretch] : cutStretch(stretch, line, cuts.get(line.key) ?? new Set());
  });
}

type Line = { readonly key: string; readonly start: number; readonly end: number; readonly level: boolean };

function toLine({ from, to, style }: Stretch): Line | undefined {
  if (from.y === to.y) return { key: `${toStyleKey(style)}-y${from.y}`, start: from.x, end: to.x, level: true };
  if (from.x === to.x) return { key: `${toStyleKey(style)}-x${from.x}`, start: from.y, end: to.y, level: false };
  return undefined;
}

function cutStretch(stretch: Stretch, line: Line, cuts: ReadonlySet<number>): readonly Stretch[] {
  const [low, high] = [Math.min(line.start, line.end), Math.max(line.start, line.end)];
  const inside = [...cuts].filter((cut) => cut > low && cut < high);
  const stops = [line.start, ...inside.sort((a, b) => (line.end > line.start ? a - b : b - a)), line.end];
  const at = (value: number): Point => (line.level ? { x: value, y: stretch.from.y } : { x: stretch.from.x, y: value });
  return stops.slice(1).map((stop, index) => {
    const begin = stops[index] ?? line.start;
    return { ...stretch, from: at(begin), to: at(stop), offset: stretch.offset + Math.abs(begin - line.start) };
  });
}

function moveToward(from: Point, to: Point, length: number): Point {
  const share = length / distance(from, to);
  return { x: round(from.x + (to.x - from.x) * share), y: round(from.y + (to.y - from.y) * share) };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function toStyleKey({ dashed, across }: LineStyle): string {
  return `${across ? 'across' : 'within'}-${dashed ? 'dashed' : 'solid'}`;
}

function toPointKey({ x, y }: Point): string {
  return `${x},${y}`;
}
