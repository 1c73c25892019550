// Circles placed by what joins them: ForceAtlas2 (Jacomy et al. 2014), then moved apart.
// May import: graphology and its layouts, explore. Invariants: no two circles are nearer than `gap`; the same bodies in the same order give the
// same places; the start places differ, so nothing is left to chance.
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Spot } from '../arrangement';
import { pullApart } from './pull-apart';

export type Body = Spot & { readonly id: string };
export type Tie = { readonly from: string; readonly to: string; readonly weight: number };
export type Forces = {
  readonly iterations: number;
  /** Air between two circles in px. */
  readonly gap: number;
  /** Width of the whole by its height. */
  readonly aspect: number;
};

/** Part of its area that the whole fills with circles before they are moved apart. */
const FILL = 0.62;

/** Places around 0, 0. Bodies start where they say. */
export function spreadByForce(
  bodies: readonly Body[],
  ties: readonly Tie[],
  forces: Forces,
): ReadonlyMap<string, Spot> {
  const graph = new Graph({ type: 'undirected' });
  for (const [index, { id, x, y, r }] of bodies.entries()) {
    // A body that starts on another one would be moved by chance.
    graph.addNode(id, { x: x + index * 1e-4, y: y - index * 1e-4, size: r });
  }
  for (const { from, to, weight } of ties) {
    if (from === to) continue;
    graph.updateEdge(from, to, ({ weight: known = 0 }) => ({ weight: Number(known) + weight }));
  }
  if (graph.size > 0) {
    forceAtlas2.assign(graph, {
      iterations: forces.iterations,
      settings: {
        ...forceAtlas2.inferSettings(graph),
        barnesHutOptimize: graph.order > 600,
        gravity: 0.08,
        edgeWeightInfluence: 0.7,
      },
    });
  }
  return centre(pullApart(scaleToFill(toSpots(graph), forces), forces.gap));
}

/** Moved so that the middle of the extent is 0, 0. */
function centre(spots: ReadonlyMap<string, Spot>): ReadonlyMap<string, Spot> {
  const all = [...spots.values()];
  const toHalf = (least: readonly number[], most: readonly number[]) => (Math.min(...least) + Math.max(...most)) / 2;
  const middle = {
    x: toHalf(
      all.map(({ x, r }) => x - r),
      all.map(({ x, r }) => x + r),
    ),
    y: toHalf(
      all.map(({ y, r }) => y - r),
      all.map(({ y, r }) => y + r),
    ),
  };
  return new Map([...spots].map(([id, { x, y, r }]) => [id, { x: x - middle.x, y: y - middle.y, r }]));
}

function toSpots(graph: Graph): ReadonlyMap<string, Spot> {
  return new Map(
    graph.mapNodes((id, { x, y, size }) => [id, { x: Number(x), y: Number(y), r: Number(size) }] as const),
  );
}

/** Scaled to the aspect and to an area that the circles fill well. */
function scaleToFill(spots: ReadonlyMap<string, Spot>, { gap, aspect }: Forces): ReadonlyMap<string, Spot> {
  const all = [...spots.values()];
  const area = all.reduce((sum, { r }) => sum + Math.PI * (r + gap / 2) ** 2, 0) / FILL;
  const [middleX, middleY] = [toMiddle(all.map(({ x }) => x)), toMiddle(all.map(({ y }) => y))];
  const width = 2 * Math.max(1e-6, ...all.map(({ x }) => Math.abs(x - middleX)));
  const height = 2 * Math.max(1e-6, ...all.map(({ y }) => Math.abs(y - middleY)));
  const [scaleX, scaleY] = [Math.sqrt(area * aspect) / width, Math.sqrt(area / aspect) / height];
  return new Map(
    [...spots].map(([id, { x, y, r }]) => [id, { x: (x - middleX) * scaleX, y: (y - middleY) * scaleY, r }]),
  );
}

function toMiddle(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
