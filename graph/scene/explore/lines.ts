// Which relations are drawn as lines: types switched on for all, opened groups, what is selected, and a path.
// May import: wire, atlas. Invariants: both ends are in the picture; a relation is drawn once, with its strongest reason; what stands in what is
// never a line at rest, because the grounds say it.
import type { NodeId } from '#graph/model/ids';
import type { ExploreEdge, ExploreRelation } from '#graph/wire/explore';
import { type Opening, toGroupKey } from '#graph/wire/explore-state';
import { type Atlas, listGroups } from './atlas';
import { buildFlows } from './map/flows';

/** At rest, of an opened group, of the selection or the path. */
export type LineWeight = 'rest' | 'open' | 'near';
export type Line = {
  readonly key: string;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly type: ExploreRelation;
  readonly weight: LineWeight;
  /** Of a flow on the map: deliveries on record between its two districts. */
  readonly count?: number;
};
export type LinesAsked = {
  readonly lines: readonly ExploreRelation[];
  readonly open: readonly Opening[];
  readonly select: NodeId | undefined;
  /** Steps of the paths that are shown. */
  readonly steps: readonly { readonly from: NodeId; readonly to: NodeId }[];
};

/** Begins the keys of flows, so that they are no other line. */
const FLOW = 'flow ';

/** Lines of one selected thing that are drawn without being asked for; a hub's are drawn group by group. */
const MOST_NEAR = 60;

export function listLines(atlas: Atlas, ids: ReadonlySet<NodeId>, asked: LinesAsked): readonly Line[] {
  const lines = new Map<string, Line>();
  const add = (edge: ExploreEdge, weight: LineWeight) => {
    if (!ids.has(edge.from) || !ids.has(edge.to) || edge.from === edge.to) return;
    const key = `${edge.type} ${edge.from} ${edge.to}`;
    lines.set(key, { key, from: edge.from, to: edge.to, type: edge.type, weight });
  };
  const types = new Set(asked.lines);
  for (const edge of atlas.view.edges) if (types.has(edge.type)) add(edge, 'rest');
  for (const edge of listOpened(atlas, asked.open)) add(edge, 'open');
  for (const edge of listNear(atlas, asked.select)) add(edge, 'near');
  for (const { from, to } of asked.steps) for (const edge of listBetween(atlas, from, to)) add(edge, 'near');
  return [...lines.values()];
}

/** Supplies between firms, added up by pair of districts: the lines of the map at rest. Those inside one district are no line. */
export function listFlowLines(atlas: Atlas, ids: ReadonlySet<NodeId>): readonly Line[] {
  return buildFlows({ atlas, ids, scope: [], grouping: 'district' })
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, count }): Line => {
      return { key: `${FLOW}${from} ${to}`, from, to, count, type: 'SUPPLIES', weight: 'open' };
    });
}

/** Things that the selection, opened groups and paths draw to: they stay in front. Empty while nothing of the picture is selected. */
export function listInFront(
  lines: readonly Line[],
  ids: ReadonlySet<NodeId>,
  select: NodeId | undefined,
): ReadonlySet<NodeId> {
  const front = new Set<NodeId>(select === undefined || !ids.has(select) ? [] : [select]);
  for (const { from, to, weight, count } of lines) {
    if (weight === 'rest' || count !== undefined) continue;
    front.add(from);
    front.add(to);
  }
  return front;
}

function listOpened(atlas: Atlas, open: readonly Opening[]): readonly ExploreEdge[] {
  return open.flatMap((opening) => {
    const group = listGroups(atlas, opening.id).find((item) => toGroupKey(item) === toGroupKey(opening));
    return (group?.members.slice(0, opening.shown) ?? []).flatMap((other) =>
      listBetween(atlas, opening.id, other).filter(({ type }) => type === opening.type),
    );
  });
}

function listNear({ edgesAt }: Atlas, select: NodeId | undefined): readonly ExploreEdge[] {
  const edges = select === undefined ? [] : (edgesAt.get(select) ?? []);
  const flows = edges.filter(({ type }) => type !== 'IN_CHAIN' && type !== 'PART_OF');
  return flows.length <= MOST_NEAR ? flows : flows.filter(({ type }) => type === 'FEEDS').slice(0, MOST_NEAR);
}

function listBetween({ edgesAt }: Atlas, one: NodeId, other: NodeId): readonly ExploreEdge[] {
  return (edgesAt.get(one) ?? []).filter(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  );
}
