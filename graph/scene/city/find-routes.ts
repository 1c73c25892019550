// The cheapest way through the lanes between two marks: short, with few bends.
// May import: scene, model. Invariants: deterministic (ties by index); the way back runs like the way there only by chance.
import type { NodeId } from '#graph/model/ids';
import { buildLaneGraph, type LaneGraph } from './lane-graph';
import type { CityLayout, Slot } from './layout-types';
import { MinHeap } from './min-heap';

/** A bend costs as much as this many px of way. */
const BEND = 34;
/** What it costs to enter a ring from above. */
const SQUEEZE = 30;

export type Point = { readonly x: number; readonly y: number };
/** Points from mark to mark, both ends included; neighbouring points share x or y. */
export type Route = readonly Point[];
export type FindRoute = (from: NodeId, to: NodeId) => Route | undefined;

type Axis = 'x' | 'y';
type Field = { readonly cost: Float64Array; readonly before: Int32Array };

/** A finder that remembers what it learnt about each start. */
export function buildRouteFinder(layout: CityLayout): FindRoute {
  const graph = buildLaneGraph(layout);
  const slots = new Map(layout.slots.map((slot) => [slot.id, slot]));
  const fields = new Map<NodeId, Field>();
  return (from, to) => {
    const start = slots.get(from);
    const end = slots.get(to);
    if (start === undefined || end === undefined || from === to) return undefined;
    let field = fields.get(from);
    if (field === undefined) {
      field = spread(graph, start);
      fields.set(from, field);
    }
    return readRoute(graph, field, { start, end });
  };
}

/** State 2·node is "came along x", 2·node + 1 "came along y". */
function toState(node: number, axis: Axis): number {
  return 2 * node + (axis === 'y' ? 1 : 0);
}

function spread(graph: LaneGraph, start: Slot): Field {
  const cost = new Float64Array(graph.nodes.length * 2).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(graph.nodes.length * 2).fill(-1);
  const heap = new MinHeap();
  for (const port of graph.portsOf.get(start.id) ?? []) {
    const state = toState(port, toStubAxis(graph, port, start));
    cost[state] = toStubLength(graph, port, start);
    heap.push(state, cost[state] ?? 0);
  }
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const { item: state, key } = top;
    if (key > (cost[state] ?? 0)) continue;
    const axis: Axis = state % 2 === 1 ? 'y' : 'x';
    for (const edge of graph.edges[state >> 1] ?? []) {
      const next = toState(edge.to, edge.axis);
      const reached = key + edge.cost + (edge.axis === axis ? 0 : BEND);
      if (reached < (cost[next] ?? 0) - 1e-6) {
        cost[next] = reached;
        before[next] = state;
        heap.push(next, reached);
      }
    }
  }
  return { cost, before };
}

function readRoute(
  graph: LaneGraph,
  field: Field,
  { start, end }: { readonly start: Slot; readonly end: Slot },
): Route | undefined {
  let best: { readonly state: number; readonly cost: number } | undefined;
  for (const port of graph.portsOf.get(end.id) ?? []) {
    for (const axis of ['x', 'y'] as const) {
      const state = toState(port, axis);
      const bend = toStubAxis(graph, port, end) === axis ? 0 : BEND;
      const cost = (field.cost[state] ?? Number.POSITIVE_INFINITY) + bend + toStubLength(graph, port, end);
      if (Number.isFinite(cost) && (best === undefined || cost < best.cost)) best = { state, cost };
    }
  }
  if (best === undefined) return undefined;
  const points: Point[] = [{ x: end.x, y: end.y }];
  for (let state = best.state; state >= 0; state = field.before[state] ?? -1) {
    const node = graph.nodes[state >> 1];
    if (node !== undefined) points.push(node);
  }
  points.push({ x: start.x, y: start.y });
  return dropStraight(points.reverse());
}

function toStubAxis(graph: LaneGraph, port: number, slot: Slot): Axis {
  const node = graph.nodes[port];
  return node !== undefined && Math.abs(node.y - slot.y) < 0.5 ? 'x' : 'y';
}

function toStubLength(graph: LaneGraph, port: number, slot: Slot): number {
  const node = graph.nodes[port];
  if (node === undefined) return 0;
  // Beside a ring there is more room for an arrow head than above it.
  const squeeze = slot.kind === 'chain' && Math.abs(node.y - slot.y) > 0.5 ? SQUEEZE : 0;
  return Math.abs(node.x - slot.x) + Math.abs(node.y - slot.y) + squeeze;
}

/** Leaves out points on a straight run and points that stand twice. */
function dropStraight(points: readonly Point[]): Route {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && isSame(last, point)) continue;
    const previous = kept.at(-2);
    if (last !== undefined && previous !== undefined && isStraight(previous, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isSame(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return (
    (Math.abs(a.x - b.x) < 0.5 && Math.abs(b.x - c.x) < 0.5) || (Math.abs(a.y - b.y) < 0.5 && Math.abs(b.y - c.y) < 0.5)
  );
}
