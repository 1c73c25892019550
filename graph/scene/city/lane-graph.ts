// The net of lanes as a graph: crossings and ports are its nodes, the pieces between them its edges.
// May import: scene, model. Invariant: an edge never leaves its lane, so a route built from edges never crosses a name.
import type { NodeId } from '#graph/model/ids';
import type { CityLayout, Lane, Port } from './layout-types';

export type LaneNode = { readonly x: number; readonly y: number };
export type LaneEdge = { readonly to: number; readonly axis: 'x' | 'y'; readonly cost: number };
export type LaneGraph = {
  readonly nodes: readonly LaneNode[];
  readonly edges: readonly (readonly LaneEdge[])[];
  /** Index of the lane node of each port. */
  readonly portsOf: ReadonlyMap<NodeId, readonly number[]>;
};

export function buildLaneGraph(layout: Pick<CityLayout, 'lanes' | 'ports'>): LaneGraph {
  const builder = new LaneGraphBuilder();
  const across = layout.lanes.filter((lane) => lane.axis === 'x');
  const upright = layout.lanes.filter((lane) => lane.axis === 'y');
  for (const a of across) {
    for (const b of upright) {
      if (isWithin(b.at, a) && isWithin(a.at, b)) builder.put({ x: b.at, y: a.at }, [a, b]);
    }
  }
  const portsOf = new Map<NodeId, readonly number[]>();
  for (const [id, ports] of layout.ports) {
    portsOf.set(
      id,
      ports.flatMap((port) => builder.putPort(port, layout.lanes) ?? []),
    );
  }
  return builder.finish(layout.lanes, portsOf);
}

function isWithin(at: number, lane: Lane): boolean {
  return at >= lane.from - 0.5 && at <= lane.to + 0.5;
}

class LaneGraphBuilder {
  readonly #nodes: LaneNode[] = [];
  readonly #indexOf = new Map<string, number>();
  readonly #onLane = new Map<Lane, Set<number>>();

  put(point: LaneNode, lanes: readonly Lane[]): number {
    const key = `${point.x.toFixed(1)},${point.y.toFixed(1)}`;
    let index = this.#indexOf.get(key);
    if (index === undefined) {
      index = this.#nodes.push(point) - 1;
      this.#indexOf.set(key, index);
    }
    for (const lane of lanes) {
      const own = this.#onLane.get(lane) ?? new Set();
      this.#onLane.set(lane, own.add(index));
    }
    return index;
  }

  putPort(port: Port, lanes: readonly Lane[]): number | undefined {
    const own = lanes.filter((lane) => {
      const [at, along] = lane.axis === 'x' ? [port.y, port.x] : [port.x, port.y];
      return Math.abs(at - lane.at) < 0.5 && isWithin(along, lane);
    });
    return own.length === 0 ? undefined : this.put(port, own);
  }

  finish(lanes: readonly Lane[], portsOf: LaneGraph['portsOf']): LaneGraph {
    const edges: LaneEdge[][] = this.#nodes.map(() => []);
    for (const lane of lanes) {
      const places = [...(this.#onLane.get(lane) ?? [])].map((index) => ({ index, along: this.#along(index, lane) }));
      places.sort((a, b) => a.along - b.along || a.index - b.index);
      for (const [position, { index, along }] of places.entries()) {
        const next = places[position + 1];
        if (next === undefined) continue;
        const cost = (next.along - along) * lane.cost;
        edges[index]?.push({ to: next.index, axis: lane.axis, cost });
        edges[next.index]?.push({ to: index, axis: lane.axis, cost });
      }
    }
    return { nodes: this.#nodes, edges, portsOf };
  }

  #along(index: number, lane: Lane): number {
    const node = this.#nodes[index];
    return node === undefined ? 0 : lane.axis === 'x' ? node.x : node.y;
  }
}
