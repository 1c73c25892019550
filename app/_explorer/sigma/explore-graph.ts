// Marks and lines of the explorer as the graph that sigma draws. May import: graphology, scene.
// Invariants: y is turned, because sigma counts it upwards; a line whose end has no spot is not drawn; a graph is made anew for every picture and
// never changed, because sigma reads the whole of it again for each line that goes and does something for each that comes.
import { MultiDirectedGraph } from 'graphology';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement } from '#graph/scene/explore/arrangement';
import type { Line } from '#graph/scene/explore/lines';
import type { Mark } from '#graph/scene/explore/marks';
import { BACK } from '#graph/scene/explore/step-back';
import { GLYPH_CODES } from './city-node-layer';
import type { ExploreColours } from './explore-colours';

export type ExploreNodeAttributes = {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly glyph: number;
  readonly fill: string;
  readonly surface: string;
  readonly present: string;
  readonly weak: string;
  readonly absent: string;
  readonly unknown: string;
  readonly partPresent: number;
  readonly partWeak: number;
  readonly partAbsent: number;
  readonly opacity: number;
  readonly layer: 'nodes' | 'topNodes';
};
export type ExploreEdgeAttributes = {
  readonly size: number;
  readonly tint: string;
  readonly layer: 'edges' | 'topEdges';
};
export type ExploreGraph = MultiDirectedGraph<ExploreNodeAttributes, ExploreEdgeAttributes>;

export type ExploreLook = {
  readonly colours: ExploreColours;
  /** What steps back while something is selected. */
  readonly isBack: (id: NodeId) => boolean;
};
const WIDTHS = { rest: 1, open: 1.4, near: 2 } as const;
const NO_MARK = 0.01;

/** The graph of a picture: a node a spot, because lines end at things without a mark as well. */
export function buildExploreGraph(
  { spots }: Arrangement,
  { marks, lines }: { readonly marks: readonly Mark[]; readonly lines: readonly Line[] },
  look: ExploreLook,
): ExploreGraph {
  const graph: ExploreGraph = new MultiDirectedGraph();
  for (const mark of marks) graph.addNode(mark.id, { x: mark.x, y: -mark.y, size: mark.r, ...toPaint(mark, look) });
  for (const [id, { x, y }] of spots) {
    if (!graph.hasNode(id)) graph.addNode(id, { x, y: -y, size: NO_MARK, ...HIDDEN });
  }
  addLines(graph, lines, look);
  return graph;
}

const CLEAR = '#00000000';
const HIDDEN: Omit<ExploreNodeAttributes, 'x' | 'y' | 'size'> = {
  ...{ glyph: GLYPH_CODES.disc, fill: CLEAR, surface: CLEAR, opacity: 0 },
  ...{ present: CLEAR, weak: CLEAR, absent: CLEAR, unknown: CLEAR, partPresent: 0, partWeak: 0, partAbsent: 0 },
  layer: 'nodes',
};

function addLines(graph: ExploreGraph, lines: readonly Line[], { colours }: ExploreLook): void {
  for (const { key, from, to, type, weight } of lines) {
    if (!graph.hasNode(from) || !graph.hasNode(to)) continue;
    graph.addDirectedEdgeWithKey(key, from, to, {
      size: WIDTHS[weight],
      tint: colours.line(type, weight),
      layer: weight === 'rest' ? 'edges' : 'topEdges',
    });
  }
}

function toPaint({ id, glyph, tone, shares }: Mark, { colours, isBack }: ExploreLook) {
  const back = isBack(id);
  const [partPresent, partWeak, partAbsent] = shares;
  return {
    glyph: GLYPH_CODES[glyph],
    fill: colours.token(tone),
    surface: colours.token('surface'),
    present: colours.token('present-arc'),
    weak: colours.token('weak'),
    absent: colours.token('absent'),
    unknown: colours.token('unknown'),
    ...{ partPresent, partWeak, partAbsent },
    opacity: back ? BACK.mark : 1,
    layer: 'nodes',
  } as const;
}
