// The picture as a graph for drawing: a node a mark, with all that its look depends on; links are added when they are drawn.
// May import: wire, model, graphology, scene. Invariants: colours are names of tokens, never values; y points up, as the renderer wants it.
import { MultiDirectedGraph } from 'graphology';
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { CityView } from '#graph/wire/city';
import type { CityLens } from '#graph/wire/view-state';
import type { CityLink } from './city-links';
import type { Route } from './find-routes';
import type { CityLayout, Slot } from './layout-types';
import { toGapShare, toHeatStep, toShares } from './ring';

/** Part of a node's radius that its ring takes; the rest is room for the notch and the selection. */
export const RING_PART = 0.8;

export type Tone =
  | 'surface'
  | 'ink'
  | 'district'
  | 'program'
  | 'heat-0'
  | 'heat-1'
  | 'heat-2'
  | 'heat-3'
  | 'heat-4'
  | 'heat-5'
  | SegmentStatus;
export type NodeAttributes = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly shape: 'circle' | 'diamond' | 'triangle' | 'square';
  /** 0 filled, 1 hollow, 2 ring, 3 a single segment's mark. */
  readonly mark: 0 | 1 | 2 | 3;
  readonly tone: Tone;
  /** Present, weak, absent, unknown: shares of a ring, clockwise from the top. */
  readonly shares: readonly [number, number, number, number];
  /** 1 where a state is filtered out. */
  readonly muted: readonly [number, number, number, number];
};
export type EdgeAttributes = {
  readonly kind: CityLink['kind'];
  readonly size: number;
  readonly dashed: 0 | 1;
  /** Bends in the frame of the two ends: along the line between them, and across it. */
  readonly bends: readonly number[];
  readonly bendCount: number;
  /** Radius of rounded bends as a part of the distance between the ends. */
  readonly rounding: number;
};
export type CityGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

export type Appearance = { readonly lens: CityLens; readonly states: readonly SegmentStatus[] };

const NO_SHARES = [0, 0, 0, 0] as const;
const STATES = ['present', 'weak', 'absent', 'unknown'] as const;

/** All marks of a layout. */
export function buildCityGraph(view: CityView, layout: CityLayout, appearance: Appearance): CityGraph {
  const graph: CityGraph = new MultiDirectedGraph();
  const looks = buildLooks(view, appearance);
  for (const slot of layout.slots) {
    const look = looks(slot);
    if (look !== undefined) graph.addNode(slot.id, { x: slot.x, y: -slot.y, ...look });
  }
  return graph;
}

type Look = Omit<NodeAttributes, 'x' | 'y'>;

/** How each mark looks through a lens and a filter. */
export function buildLooks(view: CityView, { lens, states }: Appearance): (slot: Slot) => Look | undefined {
  const chains = new Map<NodeId, CityView['chains'][number]>(view.chains.map((chain) => [chain.id, chain]));
  const industries = new Map<NodeId, CityView['industries'][number]>(view.industries.map((item) => [item.id, item]));
  const districts = new Map<NodeId, CityView['districts'][number]>(view.districts.map((item) => [item.id, item]));
  const [a, b, c, d] = STATES.map((state) => (states.length > 0 && !states.includes(state) ? 1 : 0));
  const muted = [a ?? 0, b ?? 0, c ?? 0, d ?? 0] as const;
  const plain = { shares: NO_SHARES, muted: NO_SHARES };
  return (slot) => {
    switch (slot.kind) {
      case 'chain': {
        const chain = chains.get(slot.id);
        if (chain === undefined) return undefined;
        const tone: Tone = lens === 'gaps' ? `heat-${toHeatStep(toGapShare(chain.states))}` : 'surface';
        return { size: slot.radius / RING_PART, shape: 'circle', mark: 2, tone, shares: toShares(chain.states), muted };
      }
      case 'industry': {
        const mark = industries.get(slot.id)?.industryKind === 'pillar' ? 0 : 1;
        return { size: slot.radius * Math.SQRT2, shape: 'square', mark, tone: 'ink', ...plain };
      }
      case 'district': {
        const mark = (districts.get(slot.id)?.enterprises ?? 0) > 0 ? 0 : 1;
        return { size: slot.radius, shape: 'diamond', mark, tone: 'district', ...plain };
      }
      case 'program':
        return { size: slot.radius, shape: 'triangle', mark: lens === 'programs' ? 0 : 1, tone: 'program', ...plain };
    }
  };
}

const BEND_RADIUS = 9;
export const MOST_BENDS = 8;

/** A link along its route. More bends than the renderer draws are cut from the middle. */
export function toEdgeAttributes(link: CityLink, route: Route): EdgeAttributes {
  const bends = toRelativeBends(route);
  const [start, end] = [route[0], route.at(-1)];
  const length = start === undefined || end === undefined ? 1 : Math.hypot(end.x - start.x, end.y - start.y);
  return {
    kind: link.kind,
    size: link.kind === 'supply' ? Math.min(4, 1 + link.weight * 0.28) : 1.2,
    dashed: link.kind === 'supply' ? 0 : 1,
    bends: [...bends, ...new Array<number>(Math.max(0, 2 * MOST_BENDS - bends.length)).fill(0)],
    bendCount: bends.length / 2,
    rounding: BEND_RADIUS / Math.max(1, length),
  };
}

/** Bends as (along, across) pairs relative to the ends, so that they survive any shift, turn or scale. */
export function toRelativeBends(route: Route): readonly number[] {
  const [start, end] = [route[0], route.at(-1)];
  if (start === undefined || end === undefined) return [];
  const [dx, dy] = [end.x - start.x, -(end.y - start.y)];
  const square = dx * dx + dy * dy || 1;
  const inner = route.slice(1, -1);
  const kept =
    inner.length <= MOST_BENDS ? inner : [...inner.slice(0, MOST_BENDS / 2), ...inner.slice(-MOST_BENDS / 2)];
  return kept.flatMap((point) => {
    const [px, py] = [point.x - start.x, -(point.y - start.y)];
    return [(px * dx + py * dy) / square, (py * dx - px * dy) / square];
  });
}
