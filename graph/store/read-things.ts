// Reads of things of any kind: by id, by list, by relation.
// May import: model, port, rows, cypher. Invariants: lists are ordered by (sortKey, id); an unknown id is an empty answer.
import { GraphError } from '#graph/errors';
import type { GraphCounts } from '#graph/model/graph-data';
import { NODE_KINDS, NODE_LABELS, type NodeId, type NodeKind, toKindOfLabel } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import { countRelations } from './cypher/count-relations';
import { countEnterprises, type EnterpriseAnchor, enterprises } from './cypher/enterprises';
import { countThings, listThings } from './cypher/list-things';
import { countNeighbourhood, neighbourhood, relationsAmong } from './cypher/neighbourhood';
import { countNeighbours, neighbours } from './cypher/neighbours';
import { relationGroups } from './cypher/relation-groups';
import { thing } from './cypher/thing';
import { things } from './cypher/things';
import type { CypherRow, CypherRunner } from './cypher-runner';
import { buildPage, type Place, parseKeyset } from './keyset';
import type { GraphStore, RelationGroupCount } from './port';
import { readWhole } from './read-whole';
import { groupRow, parseRelation, parseSortKey, parseThing, parseThingOf, parseTotal, typeCountRow } from './rows';

const MAX_IDS = 500;

type ThingReads = Pick<
  GraphStore,
  'counts' | 'thing' | 'things' | 'list' | 'enterprises' | 'relationGroups' | 'neighbours' | 'neighbourhood'
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
      const rows = await runner.read(listThings(label), { ...parseKeyset(request.cursor), limit: request.limit + 1 });
      const total = parseTotal(await runner.read(countThings(label)));
      return buildPage({ rows, total, request, toItem: (row) => parseThing(row['props']), toPlace: toThingPlace });
    },
    async enterprises({ districtId = null, chainId = null, segmentId = null }, request) {
      const filter = { districtId, chainId, segmentId };
      const anchor = chooseAnchor(filter);
      const rows = await runner.read(enterprises(anchor), {
        ...filter,
        ...parseKeyset(request.cursor),
        limit: request.limit + 1,
      });
      const total = parseTotal(await runner.read(countEnterprises(anchor), filter));
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
      const rows = await runner.read(neighbours(group), {
        node: id,
        ...parseKeyset(request.cursor),
        limit: request.limit + 1,
      });
      const total = parseTotal(await runner.read(countNeighbours(group), { node: id }));
      const toItem = (row: CypherRow) => {
        const other = parseThing(row['props']);
        const [from, to] = group.direction === 'out' ? [id, other.id] : [other.id, id];
        return { thing: other, relation: parseRelation({ type: group.type, from, to, props: row['relation'] }) };
      };
      const toPlace = (row: CypherRow) => ({ ...toThingPlace(row), relation: toItem(row).relation.props.id });
      return buildPage({ rows, total, request, toItem, toPlace });
    },
    async neighbourhood(id, limit) {
      const around = (await runner.read(neighbourhood, { id, limit })).map((row) => parseThing(row['props']));
      const total = parseTotal(await runner.read(countNeighbourhood, { id }));
      const ids = [id, ...around.map((item) => item.id)];
      const rows = await readWhole(runner, relationsAmong, { ids });
      const relations = rows.map((row) =>
        parseRelation({ type: row['type'], from: row['source'], to: row['target'], props: row['props'] }),
      );
      return { things: around, relations, total };
    },
  };
}

/** A segment has fewer firms than a district, a district fewer than most chains. */
function chooseAnchor(filter: Readonly<Record<'districtId' | 'chainId' | 'segmentId', unknown>>): EnterpriseAnchor {
  if (filter.segmentId !== null) return 'segment';
  if (filter.districtId !== null) return 'district';
  return filter.chainId === null ? 'everywhere' : 'chain';
}

function toThingPlace(row: CypherRow): Partial<Place> {
  return { sortKey: parseSortKey(row['props']), id: parseThing(row['props']).id };
}

async function readCounts(runner: CypherRunner): Promise<GraphCounts> {
  const types = (await runner.read(countRelations)).map((row) => typeCountRow.parse(row));
  const nodes: Partial<Record<NodeKind, number>> = {};
  for (const kind of NODE_KINDS) {
    const total = parseTotal(await runner.read(countThings(NODE_LABELS[kind])));
    if (total > 0) nodes[kind] = total;
  }
  return {
    nodes,
    relations: Object.fromEntries(types.map(({ type, total }) => [type, total])),
  };
}

async function readRelationGroups(runner: CypherRunner, id: NodeId): Promise<readonly RelationGroupCount[]> {
  const groups: RelationGroupCount[] = [];
  for (const direction of ['out', 'in'] as const) {
    for (const row of await runner.read(relationGroups(direction), { id })) {
      const { type, label, total } = groupRow.parse(row);
      const kind = toKindOfLabel(label);
      if (kind !== undefined) groups.push({ type, direction, kind, count: total });
    }
  }
  const rank = ({ type, direction, kind }: RelationGroupCount) =>
    (RELATION_TYPES.indexOf(type) * 2 + Number(direction === 'in')) * NODE_KINDS.length + NODE_KINDS.indexOf(kind);
  return groups.sort((a, b) => rank(a) - rank(b));
}
