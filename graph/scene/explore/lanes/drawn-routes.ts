// Which ways are drawn, and how: those of the lines asked for, and for the moment those of what is pointed at.
// May import: wire, model, explore. Invariants: what is in front is drawn last; what is pointed at and what is selected look alike.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement } from '../arrangement';
import type { Atlas } from '../atlas';
import type { Line, LineWeight } from '../lines';
import { toChain } from '../place/holders';
import { findLaneRoutes, type LaneRoute, type LaneRoutes } from './lane-routes';
import { type RouteStyle, toRouteStyle } from './route-style';

export type DrawnRoute = { readonly route: LaneRoute; readonly style: RouteStyle };
export type RoutesAsked = {
  readonly arrangement: Arrangement;
  readonly atlas: Atlas;
  readonly lines: readonly Line[];
  /** Whether something is selected. */
  readonly hasFront: boolean;
  readonly hovered?: NodeId | undefined;
  /** Ways that were moved with their picture. */
  readonly routes?: LaneRoutes | undefined;
};

const ORDER = { rest: 0, open: 1, near: 2 } as const satisfies Record<LineWeight, number>;

export function listDrawnRoutes({
  arrangement,
  atlas,
  lines,
  hasFront,
  hovered,
  ...moved
}: RoutesAsked): readonly DrawnRoute[] {
  const routes = moved.routes ?? findLaneRoutes(arrangement, atlas);
  if (routes.size === 0) return [];
  const weights = new Map<string, LineWeight>();
  for (const { key, weight } of lines) if (routes.has(key)) weights.set(key, weight);
  const pointed = hovered === undefined ? [] : listPointed(atlas, hovered).filter((key) => routes.has(key));
  for (const key of pointed) weights.set(key, 'near');
  return [...weights]
    .sort((a, b) => ORDER[a[1]] - ORDER[b[1]])
    .flatMap(([key, weight]) => {
      const route = routes.get(key);
      return route === undefined ? [] : [{ route, style: toRouteStyle(route, weight, hasFront || pointed.length > 0) }];
    });
}

/** Keys of the supplies of a segment, or of all segments of a chain. */
function listPointed({ edgesAt, childrenOf }: Atlas, id: NodeId): readonly string[] {
  return [id, ...(childrenOf.get(id) ?? [])].flatMap((own) =>
    (edgesAt.get(own) ?? []).flatMap(({ type, from, to }) => (type === 'FEEDS' ? [`${type} ${from} ${to}`] : [])),
  );
}

export type LaneLines = {
  readonly drawn: readonly Line[];
  /** Supplies that wait until what they join is pointed at or selected. */
  readonly held: number;
};
export type LaneLinesAsked = { readonly scope: readonly NodeId[]; readonly select: NodeId | undefined };

/**
 * Lines of the lanes: at rest the city draws supplies inside a chain, and chains side by side those that touch one of them. A chain that is
 * selected draws all of its own.
 */
export function holdLaneLines(atlas: Atlas, lines: readonly Line[], { scope, select }: LaneLinesAsked): LaneLines {
  const chosen = new Set(scope);
  const drawn: Line[] = [];
  for (const line of lines) {
    if (line.type !== 'FEEDS' || line.weight !== 'rest') {
      drawn.push(line);
      continue;
    }
    const [from, to] = [toChain(atlas, line.from), toChain(atlas, line.to)];
    if (select !== undefined && (select === from || select === to)) drawn.push({ ...line, weight: 'near' });
    else if (chosen.size === 0 ? from === to : chosen.has(from) || chosen.has(to)) drawn.push(line);
  }
  return { drawn, held: lines.length - drawn.length };
}
