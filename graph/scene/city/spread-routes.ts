// Routes that share a lane run side by side instead of over one another.
// May import: scene. Invariants: a route stays within its lane's room; the result depends on the set of routes, not on their order.
import type { Point, Route } from './find-routes';
import type { Lane } from './layout-types';
import { compareText } from './total-order';

/** Routes of one bundle lie on one another where they share a lane: the links of one supplier look like a tree. */
export type NamedRoute = { readonly key: string; readonly bundle: string; readonly points: Route };

/** Widest distance between neighbours, px. */
const SPACING = 4;
/** How far a stub beside a ring may stray from the ring's middle. */
const STUB_ROOM = 7;

type Run = {
  readonly key: string;
  readonly bundle: string;
  /** Index of its first point. */
  readonly index: number;
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** −1 comes from and goes to smaller coordinates, 1 to larger, 0 changes sides. */
  readonly side: number;
};

/** The same routes, moved apart inside their lanes. */
export function spreadRoutes(routes: readonly NamedRoute[], lanes: readonly Lane[]): readonly NamedRoute[] {
  const sorted = [...routes].sort((a, b) => compareText(a.key, b.key));
  const runs = sorted.flatMap(toRuns);
  const offsets = new Map<string, number>();
  for (const group of groupByLane(runs)) {
    for (const [run, offset] of toOffsets(group, toRoom(group, lanes))) offsets.set(`${run.key}#${run.index}`, offset);
  }
  return sorted.map(({ key, bundle, points }) => ({
    key,
    bundle,
    points: points.map((point, index) => movePoint(point, index, { key, points, offsets })),
  }));
}

function toRuns({ key, bundle, points }: NamedRoute): readonly Run[] {
  return points.slice(0, -1).flatMap((a, index): Run[] => {
    const b = points[index + 1];
    if (b === undefined) return [];
    const axis = Math.abs(a.y - b.y) < 0.5 ? 'x' : 'y';
    const at = axis === 'x' ? a.y : a.x;
    const [p, q] = axis === 'x' ? [a.x, b.x] : [a.y, b.y];
    const side = toSide(points[index - 1], at, axis) + toSide(points[index + 2], at, axis);
    return [{ key, bundle, index, axis, at, from: Math.min(p, q), to: Math.max(p, q), side: Math.sign(side) }];
  });
}

function toSide(point: Point | undefined, at: number, axis: 'x' | 'y'): number {
  if (point === undefined) return 0;
  return Math.sign((axis === 'x' ? point.y : point.x) - at);
}

function groupByLane(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const key = `${run.axis}${run.at.toFixed(0)}`;
    const group = groups.get(key) ?? [];
    group.push(run);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(splitApart);
}

/** Runs on one line that never meet need not make room for one another. */
function splitApart(runs: readonly Run[]): readonly (readonly Run[])[] {
  const sorted = [...runs].sort((a, b) => a.from - b.from || compareText(a.key, b.key));
  const groups: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    if (run.from >= end) groups.push([]);
    groups.at(-1)?.push(run);
    end = Math.max(end, run.to);
  }
  return groups;
}

function toRoom(group: readonly Run[], lanes: readonly Lane[]): number {
  const [first] = group;
  const lane = lanes.find((item) => item.axis === first?.axis && Math.abs(item.at - (first?.at ?? 0)) < 0.6);
  return lane?.room ?? STUB_ROOM;
}

/** All runs of one bundle in one lane. */
type Strand = { readonly key: string; readonly from: number; readonly to: number; readonly side: number };

/** Nested like brackets: short strands that turn to one side lie on that side. */
function toOffsets(group: readonly Run[], room: number): readonly (readonly [Run, number])[] {
  const strands = [...toStrands(group)].sort(
    (a, b) => a.side - b.side || toNesting(a) - toNesting(b) || compareText(a.key, b.key),
  );
  const tracks = new Map<string, number>();
  for (const strand of strands) {
    const meeting = strands.filter((other) => other.from < strand.to && other.to > strand.from);
    tracks.set(strand.key, Math.max(-1, ...meeting.map(({ key }) => tracks.get(key) ?? -1)) + 1);
  }
  const last = Math.max(0, ...tracks.values());
  const spacing = last === 0 ? 0 : Math.min(SPACING, (2 * room) / last);
  return group.map((run) => [run, ((tracks.get(run.bundle) ?? 0) - last / 2) * spacing] as const);
}

function toStrands(group: readonly Run[]): Iterable<Strand> {
  const strands = new Map<string, Strand>();
  for (const { bundle, from, to, side } of group) {
    const known = strands.get(bundle) ?? { key: bundle, from, to, side: 0 };
    const span = { from: Math.min(known.from, from), to: Math.max(known.to, to) };
    strands.set(bundle, { key: bundle, ...span, side: Math.sign(known.side + side) });
  }
  return strands.values();
}

function toNesting({ side, from, to }: Strand): number {
  return side > 0 ? from - to : to - from;
}

type Moving = { readonly key: string; readonly points: Route; readonly offsets: ReadonlyMap<string, number> };

/** A point moves with the run before it and the run after it; the ends stay on their marks. */
function movePoint(point: Point, index: number, { key, points, offsets }: Moving): Point {
  if (index === 0 || index === points.length - 1) return point;
  let { x, y } = point;
  for (const run of [index - 1, index]) {
    const a = points[run];
    const b = points[run + 1];
    const offset = offsets.get(`${key}#${run}`);
    if (a === undefined || b === undefined || offset === undefined) continue;
    if (Math.abs(a.y - b.y) < 0.5) y += offset;
    else x += offset;
  }
  return { x, y };
}
