// One run of the layered layout over a plan: positions of cards and routes between them.
// May import: lanes-input, card-size, elkjs. Invariants: same plan, sizes, spacing and seed give the same picture; runs on the server only (elkjs is 1.5 MB).
// Options per https://eclipse.dev/elk/reference/algorithms/org-eclipse-elk-layered.html.
import ELK, { type ElkExtendedEdge, type ElkNode, type ElkPort } from 'elkjs/lib/elk.bundled.js';
import type { CardSizes } from './card-size';
import { LANE_NAMES, type LanesPlan, type PlannedCard, type PlannedRoute } from './lanes-input';

export type Point = { readonly x: number; readonly y: number };
export type PlacedCard = PlannedCard & {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type PlacedRoute = PlannedRoute & { readonly bundle: number; readonly points: readonly Point[] };
export type Placement = { readonly cards: readonly PlacedCard[]; readonly routes: readonly PlacedRoute[] };

export type ElkInput = {
  readonly plan: LanesPlan;
  readonly bundles: ReadonlyMap<string, number>;
  readonly sizes: CardSizes;
  /** Least distance of two cards in a column. */
  readonly gap: number;
  readonly seed: number;
};

/** Runs ELK once. Rejects when ELK does; the caller's input is finite, so that is a fault of this code. */
export async function layoutOnce(input: ElkInput): Promise<Placement> {
  const placed = await new ELK().layout(toElkGraph(input));
  const boxes = new Map((placed.children ?? []).map((child) => [child.id, child]));
  const edges = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    cards: input.plan.cards.map((card) => ({ ...card, ...toBox(boxes.get(card.key)) })),
    routes: input.plan.routes.map((route) => ({
      ...route,
      bundle: input.bundles.get(route.key) ?? -1,
      points: toPoints(edges.get(route.key)),
    })),
  };
}

function toBox(node: ElkNode | undefined) {
  return { x: node?.x ?? 0, y: node?.y ?? 0, width: node?.width ?? 0, height: node?.height ?? 0 };
}

function toPoints(edge: ElkExtendedEdge | undefined): readonly Point[] {
  return (edge?.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ]);
}

function toElkGraph(input: ElkInput): ElkNode {
  const ports = new Map<string, ElkPort[]>();
  const edges = input.plan.routes.map((route) => {
    const bundle = input.bundles.get(route.key) ?? -1;
    return {
      id: route.key,
      sources: [addPort(ports, { card: route.from, side: 'EAST', bundle })],
      targets: [addPort(ports, { card: route.to, side: 'WEST', bundle })],
    };
  });
  const children = input.plan.cards.map((card) => ({
    id: card.key,
    ...(card.lane.startsWith('rim') ? input.sizes.rim : input.sizes.segment),
    ports: ports.get(card.key) ?? [],
    layoutOptions: {
      'elk.partitioning.partition': String(LANE_NAMES.indexOf(card.lane)),
      'elk.portConstraints': 'FIXED_SIDE',
    },
  }));
  return { id: 'lanes', children, edges, layoutOptions: toOptions(input.gap, input.seed) };
}

/** One port a card, side and bundle: lines of a bundle meet in it, lines of different bundles stay apart. */
function addPort(
  ports: Map<string, ElkPort[]>,
  port: { readonly card: string; readonly side: 'EAST' | 'WEST'; readonly bundle: number },
): string {
  const id = `${port.card}@${port.side}${port.bundle}`;
  const known = ports.get(port.card) ?? [];
  if (!known.some((item) => item.id === id)) {
    known.push({ id, width: 0, height: 0, layoutOptions: { 'elk.port.side': port.side } });
  }
  ports.set(port.card, known);
  return id;
}

function toOptions(gap: number, seed: number): Record<string, string> {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.partitioning.activate': 'true',
    // Lone segments must keep to their lane, so components are not laid out apart.
    'elk.separateConnectedComponents': 'false',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.mergeEdges': 'true',
    'elk.layered.layering.strategy': 'NETWORK_SIMPLEX',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    'elk.layered.thoroughness': '10',
    'elk.randomSeed': String(seed),
    'elk.padding': '[top=0,left=0,bottom=0,right=0]',
    'elk.spacing.nodeNode': String(gap),
    'elk.spacing.edgeNode': '8',
    'elk.spacing.edgeEdge': '5',
    'elk.layered.spacing.nodeNodeBetweenLayers': '18',
    'elk.layered.spacing.edgeNodeBetweenLayers': '8',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '5',
  };
}
