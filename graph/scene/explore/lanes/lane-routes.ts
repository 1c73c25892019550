// The ways that supplies take in lanes, for screen and file alike.
// May import: wire, model, explore. Invariants: a way depends on the picture alone, not on which lines are asked for, so that a selection moves no
// line; a picture without lanes has none.
import type { NodeId } from '#graph/model/ids';
import type { ExploreEdge } from '#graph/wire/explore';
import type { Arrangement, Point, Spot } from '../arrangement';
import type { Atlas } from '../atlas';
import { toChain } from '../place/holders';
import { type Board, buildBoard } from './route-board';
import { routeCards } from './route-cards';
import { bendBetweenRows, bendInRow } from './route-rows';

export type LaneRoute = {
  readonly key: string;
  readonly points: readonly Point[];
  /** Inside a chain, between two chains looked at, to or from a chain at the rim. */
  readonly reach: 'inner' | 'cross' | 'rim';
  readonly isOptional: boolean;
  /** One of several inputs of which any will do. */
  readonly isAlternative: boolean;
  /** Bends of cards are rounded off; curves are curves. */
  readonly isAngular: boolean;
};
export type LaneRoutes = ReadonlyMap<string, LaneRoute>;

const NONE: LaneRoutes = new Map();
const known = new WeakMap<Arrangement, LaneRoutes>();

/** By the key of their line. */
export function findLaneRoutes(arrangement: Arrangement, atlas: Atlas): LaneRoutes {
  const found = known.get(arrangement) ?? buildLaneRoutes(arrangement.whole ?? arrangement, atlas);
  known.set(arrangement, found);
  return found;
}

function buildLaneRoutes(arrangement: Arrangement, atlas: Atlas): LaneRoutes {
  if (!arrangement.grounds.some(({ look }) => look === 'stage')) return NONE;
  const feeds = atlas.view.edges.filter(({ type, from, to }) => type === 'FEEDS' && from !== to);
  const choices = countChoices(feeds);
  const board = buildBoard(arrangement);
  const points = board === undefined ? curveAll(arrangement, atlas, feeds) : routeAll(board, feeds);
  const reachOf = ({ from, to }: ExploreEdge): LaneRoute['reach'] => {
    if (isAtRim(board, from) || isAtRim(board, to)) return 'rim';
    return toChain(atlas, from) === toChain(atlas, to) ? 'inner' : 'cross';
  };
  return new Map(
    feeds.flatMap((edge) => {
      const key = toKey(edge);
      const own = points.get(key);
      if (own === undefined) return [];
      const route: LaneRoute = {
        ...{ key, points: own, reach: reachOf(edge), isAngular: board !== undefined },
        isOptional: edge.necessity === 'optional',
        isAlternative: (choices.get(toGroup(edge)) ?? 0) > 1,
      };
      return [[key, route] as const];
    }),
  );
}

/** Key of its line, as `listLines` has it. */
function toKey({ type, from, to }: ExploreEdge): string {
  return `${type} ${from} ${to}`;
}

/** An input without a group is a group of its own. */
function toGroup({ from, to, inputGroup }: ExploreEdge): string {
  return `${to} ${inputGroup ?? from}`;
}

function countChoices(feeds: readonly ExploreEdge[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const edge of feeds) counts.set(toGroup(edge), (counts.get(toGroup(edge)) ?? 0) + 1);
  return counts;
}

function isAtRim(board: Board | undefined, id: NodeId): boolean {
  const stand = board?.stands.get(id);
  return stand !== undefined && stand.in === stand.out;
}

function routeAll(board: Board, feeds: readonly ExploreEdge[]): ReadonlyMap<string, readonly Point[]> {
  const links = feeds.filter(({ from, to }) => board.stands.has(from) && board.stands.has(to));
  return routeCards(
    board,
    links.map((edge) => ({ key: toKey(edge), from: edge.from, to: edge.to, group: toGroup(edge) })),
  );
}

function curveAll(
  { grounds, spots }: Arrangement,
  atlas: Atlas,
  feeds: readonly ExploreEdge[],
): ReadonlyMap<string, readonly Point[]> {
  const circles = new Map<NodeId, Spot>(spots);
  const rows = new Map<NodeId, number>();
  for (const { thing, look, level, shape } of grounds) {
    if (thing === undefined) continue;
    if (shape.kind === 'circle') circles.set(thing, { ...shape.centre, r: shape.radius });
    if (look === 'lane' && level === 1 && shape.kind === 'box') rows.set(thing, shape.height);
  }
  return new Map(
    feeds.flatMap((edge) => {
      const [from, to] = [circles.get(edge.from), circles.get(edge.to)];
      if (from === undefined || to === undefined) return [];
      const chain = toChain(atlas, edge.from);
      const height = rows.get(chain);
      const isInRow = chain === toChain(atlas, edge.to) && height !== undefined;
      return [[toKey(edge), isInRow ? bendInRow(from, to, height) : bendBetweenRows(from, to)] as const];
    }),
  );
}
