// Reads of things of any kind: by id, by list, by relation.
// May import: model, port, rows, cypher. Invariants: lists are ordered by sortKey; an unknown id is an empty answer; what does not wait for
// another answer is asked at the same time.
import { GraphError } from '#graph/errors';
import type { GraphCounts } from '#graph/model/graph-data';
import { NODE_KINDS, NODE_LABELS, type NodeId, toKindOfLabel } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import { countAll } from './cypher/count-all';
import { countEnterprises, type EnterpriseFilterName, enterprises } from './cypher/enterprises';
import { countThings, listThings } from './cypher/list-things';
import { countNeighbours, neighbours } from './cypher/neighbours';
import { relationGroups } from './cypher/relation-groups';
import { thing } from './cypher/thing';
import { things } from './cypher/things';
import type { CypherRow, CypherRunner } from './cypher-runner';
import { buildPage, type Place, parseKeyset } from './keyset';
import type { GraphStore, RelationGroupCount } from './port';
import { countRow, groupRow, parseRelation, parseSortKey, parseThing, parseThingOf, parseTotal } from './rows';

const MAX_IDS = 500;
/** A segment has fewer firms than a district, a district fewer than most chains. */
const NARROW_TO_WIDE: readonly EnterpriseFilterName[] = ['segmentId', 'districtId', 'chainId'];

type ThingReads = Pick<
  GraphStore,
  'counts' | 'thing' | 'things' | 'list' | 'enterprises' | 'relationGroups' | 'neighbours'
>;

export function buildThingReads(runner: CypherRunner): ThingReads {
  return {
    counts: () => readCounts(runner),
    async thing(id) {
      const [row] = await runner.read(thing, { id });
      return row === undefined ? undefined : parseThing(row['props']);
    },
    async things(ids) {
      const wanted = [...new Set(ids)];
      if (wanted.length > MAX_IDS) throw new GraphError('internal', `At most ${MAX_IDS} things are read at once.`);
      const rows = await runner.read(things, { ids: wanted, limit: MAX_IDS });
      const found = new Map(rows.map((row) => parseThing(row['props'])).map((item) => [item.id, item]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async list(kind, request) {
      const label = NODE_LABELS[kind];
      const [rows, total] = await Promise.all([
        runner.read(listThings(label), { ...parseKeyset(request.cursor), limit: request.limit + 1 }),
        runner.read(countThings(label)).then(parseTotal),
      ]);
      return buildPage({ rows, total, request, toItem: (row) => parseThing(row['props']), toPlace: toThingPlace });
    },
    async enterprises({ districtId, chainId, segmentId }, request) {
      const given = { segmentId, districtId, chainId };
      const [first, ...others] = NARROW_TO_WIDE.filter((name) => given[name] !== undefined);
      const [page, count] =
        first === undefined
          ? [listThings('Enterprise'), countThings('Enterprise')]
          : [enterprises([first, ...others]), countEnterprises([first, ...others])];
      const filter = Object.fromEntries(Object.entries(given).filter(([, id]) => id !== undefined));
      const [rows, total] = await Promise.all([
        runner.read(page, { ...filter, ...parseKeyset(request.cursor), limit: request.limit + 1 }),
        runner.read(count, filter).then(parseTotal),
      ]);
      return buildPage({
        rows,
        total,
        request,
        toItem: (row) => parseThingOf('enterprise', row['props']),
        toPlace: toThingPlace,
      });
    },
    relationGroups: (id) => readRelationGroups(runner, id),
    async neighbours(id, group, request) {
      const [rows, total] = await Promise.all([
        runner.read(neighbours(group), { node: id, ...parseKeyset(request.cursor), limit: request.limit + 1 }),
        group.count ?? runner.read(countNeighbours(group), { node: id }).then(parseTotal),
      ]);
      const toItem = (row: CypherRow) => {
        const other = parseThing(row['props']);
        const [from, to] = group.direction === 'out' ? [id, other.id] : [other.id, id];
        return { thing: other, relation: parseRelation({ type: group.type, from, to, props: row['relation'] }) };
      };
      const toPlace = (row: CypherRow) => ({ ...toThingPlace(row), relation: toItem(row).relation.props.id });
      return buildPage({ rows, total, request, toItem, toPlace });
    },
  };
}

function toThingPlace(row: CypherRow): Partial<Place> {
  return { sortKey: parseSortKey(row['props']) };
}

async function readCounts(runner: CypherRunner): Promise<GraphCounts> {
  const rows = (await runner.read(countAll)).map((row) => countRow.parse(row));
  const totals = new Map(rows.filter(({ total }) => total > 0).map(({ name, total }) => [name, total]));
  const pick = <K extends string>(keys: readonly K[], nameOf: (key: K) => string) =>
    Object.fromEntries(keys.flatMap((key) => (totals.has(nameOf(key)) ? [[key, totals.get(nameOf(key))]] : [])));
  return { nodes: pick(NODE_KINDS, (kind) => NODE_LABELS[kind]), relations: pick(RELATION_TYPES, (type) => type) };
}

async function readRelationGroups(runner: CypherRunner, id: NodeId): Promise<readonly RelationGroupCount[]> {
  const rows = (await runner.read(relationGroups, { id })).map((row) => groupRow.parse(row));
  const groups = rows.flatMap(({ direction, type, label, total }): RelationGroupCount[] => {
    const kind = toKindOfLabel(label);
    return kind === undefined ? [] : [{ type, direction, kind, count: total }];
  });
  const rank = ({ type, direction, kind }: RelationGroupCount) =>
    (RELATION_TYPES.indexOf(type) * 2 + Number(direction === 'in')) * NODE_KINDS.length + NODE_KINDS.indexOf(kind);
  return groups.sort((a, b) => rank(a) - rank(b));
}
