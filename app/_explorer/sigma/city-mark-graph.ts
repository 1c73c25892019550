// The city's marks as the graph that sigma draws: which ones there are, and how they look now.
// May import: graphology, scene. Invariants: y is turned, because sigma counts it upwards; painting moves nothing.
import { DirectedGraph } from 'graphology';
import type { NodeId } from '#graph/model/ids';
import type { CityMark } from '#graph/scene/city/city-marks';
import type { CityColours } from './city-colours';
import { GLYPH_CODES } from './city-node-layer';

/** What the fragment layer reads. */
type Paint = {
  readonly fill: string;
  readonly surface: string;
  readonly present: string;
  readonly weak: string;
  readonly absent: string;
  readonly unknown: string;
  readonly muted: number;
  readonly opacity: number;
};
export type MarkAttributes = Paint & {
  readonly id: NodeId | undefined;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly layer: CityMark['layer'];
  readonly tone: CityMark['tone'];
  readonly glyph: number;
  readonly partPresent: number;
  readonly partWeak: number;
  readonly partAbsent: number;
};
export type MarkGraph = DirectedGraph<MarkAttributes>;

export type MarkLook = {
  readonly colours: CityColours;
  /** One bit a state that is filtered out. */
  readonly muted: number;
  readonly isBack: (id: NodeId) => boolean;
};

/** Opacity of what steps back. */
const BACK = 0.28;

export function buildMarkGraph(marks: readonly CityMark[], look: MarkLook): MarkGraph {
  const graph: MarkGraph = new DirectedGraph();
  for (const { key, id, x, y, size, layer, tone, glyph, shares } of marks) {
    const [partPresent, partWeak, partAbsent] = shares;
    graph.addNode(key, {
      ...{ id, x, y: -y, size, layer, tone, partPresent, partWeak, partAbsent },
      glyph: GLYPH_CODES[glyph],
      ...toPaint({ id, tone }, look),
    });
  }
  return graph;
}

/** Gives every mark its colours and its weight; sigma hears of it once. */
export function paintMarkGraph(graph: MarkGraph, look: MarkLook): void {
  graph.updateEachNodeAttributes((_key, attributes) => ({ ...attributes, ...toPaint(attributes, look) }));
}

function toPaint({ id, tone }: Pick<MarkAttributes, 'id' | 'tone'>, { colours, muted, isBack }: MarkLook): Paint {
  return {
    fill: colours.tone(tone),
    surface: colours.surface,
    ...colours.arcs,
    muted,
    opacity: id !== undefined && isBack(id) ? BACK : 1,
  };
}
