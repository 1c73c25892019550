// Relations as SVG: bent lines that end at the rim of their things; arrows where the direction means something.
// May import: wire, scene. Invariant: a line without both spots is not drawn. Supplies of lanes have ways of their own.
import type { NodeId } from '#graph/model/ids';
import type { ExploreRelation } from '#graph/wire/explore';
import type { Arrangement, Point, Spot } from '../arrangement';
import { toArrow, toward } from '../lanes/route-path';
import type { Line } from '../lines';
import { listFlowEnds, toFlowRing } from '../map/flow-shape';
import { toNumber as n } from './escape-xml';
import type { Palette } from './palette';

const DIRECTED: readonly ExploreRelation[] = ['FEEDS', 'SUPPLIES'];
const OF_DISTRICTS: readonly ExploreRelation[] = ['LOCATED_IN', 'DEPLOYED_IN', 'IN_REGION', 'OVERLAPS'];
const OF_PROGRAMS: readonly ExploreRelation[] = ['COVERS', 'BUILDS_IN'];
const LOOK = {
  rest: { width: 0.8, opacity: 0.38 },
  open: { width: 1.3, opacity: 0.7 },
  near: { width: 1.8, opacity: 1 },
} as const;
/** More lines at rest than this are drawn fainter, so that they read as a texture and not as a net. */
const MANY = 300;
const DENSE = 0.22;
/** How far a line bends aside, as a part of its length. */
const BEND = 0.12;
const ARROW = 5;

export function drawLines(arrangement: Arrangement, lines: readonly Line[], palette: Palette): string {
  const circles = new Map<NodeId, Spot>();
  for (const { thing, look, shape, level } of arrangement.grounds) {
    if (thing === undefined) continue;
    if (look === 'circle' && level > 1 && shape.kind === 'circle')
      circles.set(thing, { ...shape.centre, r: shape.radius });
  }
  const isDense = lines.filter(({ weight }) => weight === 'rest').length > MANY;
  const ends = listFlowEnds(arrangement);
  const board = { isDense, spots: arrangement.spots, circles, palette };
  return lines
    .map((line) => (line.count === undefined ? drawLine(line, board) : drawFlow(line, { ends, palette })))
    .join('');
}

type FlowBoard = { readonly ends: ReadonlyMap<NodeId, Spot>; readonly palette: Palette };

/** Flows stay apart from the marks and names by their tone, and from one another by an edge. */
function drawFlow({ from, to, count = 1 }: Line, { ends, palette }: FlowBoard): string {
  const [a, b] = [ends.get(from), ends.get(to)];
  const ring = a === undefined || b === undefined ? undefined : toFlowRing(a, b, count);
  if (ring === undefined) return '';
  const path = `M${ring.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}z`;
  // The edge first and by itself: not every program knows how to paint it under the fill.
  const edge = `<path d="${path}" fill="none" stroke="${palette('surface')}" stroke-width="1.2"/>`;
  return `${edge}<path d="${path}" fill="${palette('accent')}" fill-opacity="0.85"/>`;
}

type Board = {
  readonly spots: Arrangement['spots'];
  /** Grounds of segments: lines end at their edge. */
  readonly circles: ReadonlyMap<NodeId, Spot>;
  readonly palette: Palette;
  readonly isDense: boolean;
};

function drawLine({ from, to, type, weight }: Line, { spots, circles, palette, isDense }: Board): string {
  const [a, b] = [circles.get(from) ?? spots.get(from), circles.get(to) ?? spots.get(to)];
  if (a === undefined || b === undefined) return '';
  const { width } = LOOK[weight];
  const opacity = weight === 'rest' && isDense ? DENSE : LOOK[weight].opacity;
  const bow = toBow(a, b);
  if (bow === undefined) return '';
  const stroke = palette(toToken(type, weight));
  const path = `<path d="${bow.path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-opacity="${opacity}"/>`;
  return DIRECTED.includes(type)
    ? path + drawArrow(bow, `fill="${stroke}" fill-opacity="${Math.min(1, opacity + 0.2)}"`)
    : path;
}

function toToken(type: ExploreRelation, weight: Line['weight']): string {
  if (OF_DISTRICTS.includes(type)) return 'district';
  if (OF_PROGRAMS.includes(type)) return 'program';
  return weight === 'rest' ? 'line-strong' : 'accent';
}

type Bow = { readonly path: string; readonly end: Point; readonly before: Point };

/** From rim to rim, bent to the left of its direction. */
function toBow(a: Spot, b: Spot): Bow | undefined {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length <= a.r + b.r + 1) return undefined;
  const middle = { x: (a.x + b.x) / 2 + dy * BEND, y: (a.y + b.y) / 2 - dx * BEND };
  const start = toward(a, middle, a.r);
  const end = toward(b, middle, b.r + 1);
  return {
    path: `M${n(start.x)} ${n(start.y)}Q${n(middle.x)} ${n(middle.y)} ${n(end.x)} ${n(end.y)}`,
    end,
    before: middle,
  };
}

function drawArrow({ end, before }: Bow, style: string): string {
  const corners = toArrow({ points: [before, end] }, { length: ARROW, half: 0.45 * ARROW });
  return `<path d="M${corners.map(({ x, y }) => `${n(x)} ${n(y)}`).join('L')}z" ${style}/>`;
}
