// Pieces of routes as a sigma graph: every bend is an invisible node, so an orthogonal link stays a chain of sigma edges;
// arrow heads are triangles, a hollow one a triangle of the ground's colour on top.
// May import: scene. Invariants: y is turned, because sigma counts it upwards; keys come from the pieces, so nothing is random.
import Graph from 'graphology';
import type { Emphasis } from '#graph/scene/lanes/picture-look';
import type { ArrowHead, RoutePiece } from '#graph/scene/lanes/route-pieces';
import type { LanesColours } from './lanes-colours';

type EmphasisOf = (routes: readonly string[]) => Emphasis;

export type LinkAttributes = {
  size: number;
  plain: string;
  dash: string;
  dashSize: number;
  offset: number;
  zIndex: number;
  depth: string;
};
export type PointAttributes = { x: number; y: number; size: number; color: string; shape: string; zIndex: number };
export type LanesGraph = Graph<PointAttributes, LinkAttributes>;

const TRANSPARENT = '#00000000';
const HEAD_SIZE = 6;
const WIDTHS = { near: 3, path: 2.4, back: 1.8, rest: 2 } as const satisfies Record<Emphasis, number>;
const BACK_OPACITY = 0.28;

/** The graph of a picture, at rest. */
export function buildLanesGraph(pieces: readonly RoutePiece[], heads: readonly ArrowHead[]): LanesGraph {
  const graph: LanesGraph = new Graph({ type: 'directed', multi: true });
  const none = { size: 0.01, plain: TRANSPARENT, dash: TRANSPARENT, dashSize: 0, offset: 0, zIndex: 0, depth: 'edges' };
  for (const piece of pieces) {
    graph.addEdgeWithKey(piece.key, addPoint(graph, piece.from), addPoint(graph, piece.to), {
      ...none,
      offset: piece.offset,
    });
  }
  for (const head of heads) {
    const at = { x: head.tip.x - HEAD_SIZE, y: -head.tip.y, color: TRANSPARENT, shape: 'triangle' };
    graph.addNode(head.key, { ...at, size: HEAD_SIZE, zIndex: 1 });
    if (head.hollow) graph.addNode(`${head.key}|inside`, { ...at, size: HEAD_SIZE * 0.5, zIndex: 2 });
  }
  return graph;
}

/** Gives every piece and head its colour and width; called on selection and when the theme changes. */
export function paintLanesGraph(
  graph: LanesGraph,
  parts: { readonly pieces: readonly RoutePiece[]; readonly heads: readonly ArrowHead[] },
  look: { readonly colours: LanesColours; readonly emphasisOf: EmphasisOf },
): void {
  for (const piece of parts.pieces) {
    const emphasis = look.emphasisOf(piece.routes);
    const colour = toColour(look.colours, emphasis, piece.across);
    graph.mergeEdgeAttributes(piece.key, {
      size: WIDTHS[emphasis],
      plain: piece.dashed ? TRANSPARENT : colour,
      dash: colour,
      dashSize: piece.dashed ? 4 : 0,
      zIndex: emphasis === 'near' ? 2 : emphasis === 'path' ? 1 : 0,
      depth: emphasis === 'near' || emphasis === 'path' ? 'topEdges' : 'edges',
    });
  }
  for (const head of parts.heads) {
    const emphasis = look.emphasisOf(head.routes);
    graph.setNodeAttribute(head.key, 'color', toColour(look.colours, emphasis, head.across));
    if (head.hollow) graph.setNodeAttribute(`${head.key}|inside`, 'color', look.colours.surface);
  }
}

function addPoint(graph: LanesGraph, { x, y }: { readonly x: number; readonly y: number }): string {
  const key = `${x},${y}`;
  graph.mergeNode(key, { x, y: -y, size: 0.01, color: TRANSPARENT, shape: 'circle', zIndex: 0 });
  return key;
}

function toColour(colours: LanesColours, emphasis: Emphasis, across: boolean): string {
  if (emphasis === 'near') return colours.accent;
  if (emphasis === 'path') return fade(colours.accent, 0.6);
  const base = across ? colours.across : colours.within;
  return emphasis === 'back' ? fade(base, BACK_OPACITY) : base;
}

/** `#rrggbb` with an opacity. */
function fade(colour: string, opacity: number): string {
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}${alpha}` : colour;
}
