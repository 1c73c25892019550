// Contract of the reads around one thing: its relations counted, its neighbours page by page, its neighbourhood as a picture.
import { describe, expect, it } from 'vitest';
import { NODE_KINDS, type NodeId, toNodeId } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import { toSortKey } from '#graph/model/sort-key';
import type { RelationGroupCount, RelationGroupKey } from '#graph/store/port';
import type { ContractDataset } from './contract-dataset';
import {
  compareNodes,
  compareText,
  type ExpectedNode,
  type ExpectedRelation,
  listExpectedNodes,
  listExpectedRelations,
} from './expected-graph';
import type { Subject } from './subject';
import { spread, walkPages } from './walk-pages';

const UNKNOWN = toNodeId('enterprise', 'no-such-firm');

export function describeNeighbourReads({ dataset, store, samplesPerKind }: Subject): void {
  const expected = buildExpectedNeighbours(dataset);
  const nodes = listExpectedNodes(dataset.tables);
  const sampled = NODE_KINDS.flatMap((kind) =>
    spread(
      nodes.filter((node) => node.kind === kind),
      samplesPerKind,
    ),
  );

  describe('relationGroups, neighbours, neighbourhood, wideNeighbourhood', () => {
    it('counts the relations of a thing by type, direction and kind, in the order of the model', async () => {
      for (const { id } of sampled) expect([id, await store().relationGroups(id)]).toEqual([id, expected.groupsOf(id)]);
      expect(await store().relationGroups(UNKNOWN)).toEqual([]);
    });

    it('gives every neighbour with its relation once, page by page', async () => {
      for (const { id } of sampled) {
        for (const { count, ...group } of expected.groupsOf(id)) {
          // Small pages where they can be many: a neighbour that is joined twice may stand on both sides of a cut.
          const limit = count < 20 ? 1 + (count % 2) : 1 + Math.floor(count / 5);
          const { items, total } = await walkPages((page) => store().neighbours(id, group, page), limit);
          expect(items.map(({ thing }) => thing.id)).toEqual(expected.othersOf(id, group).map((node) => node.id));
          expect(total).toBe(count);
          const known = { ...group, count };
          expect(await store().neighbours(id, known, { limit })).toEqual(
            await store().neighbours(id, group, { limit }),
          );
          expect(new Set(items.map(({ relation }) => relation.props.id)).size).toBe(items.length);
          for (const { thing, relation } of items) {
            const ends = group.direction === 'out' ? [id, thing.id] : [thing.id, id];
            expect([relation.type, relation.from, relation.to]).toEqual([group.type, ...ends]);
          }
        }
      }
      const group = { type: 'FEEDS', direction: 'out', kind: 'segment' } as const;
      expect(await store().neighbours(UNKNOWN, group, { limit: 5 })).toEqual({ items: [], total: 0 });
    });

    it.each([1, 5, 500])(
      'draws the first %i around a thing and every relation among them, sources left out',
      async (limit) => {
        for (const { id } of sampled) {
          const { things, relations, total } = await store().neighbourhood(id, limit);
          const around = expected.around(id);
          expect([id, things.map((thing) => thing.id)]).toEqual([id, around.slice(0, limit)]);
          expect(total).toBe(around.length);
          const shown = [id, ...things.map((thing) => thing.id)];
          expect(relations.map(toLine).sort()).toEqual(expected.among(shown).map(toLine).sort());
        }
        expect(await store().neighbourhood(UNKNOWN, limit)).toEqual({ things: [], relations: [], total: 0 });
      },
    );

    it.each([1, 30, 500])('draws %i things of the wider surroundings, and counts them all', async (limit) => {
      for (const { id } of spread(sampled, 20)) {
        const { things, relations, total } = await store().wideNeighbourhood(id, limit);
        expect([id, things.map((thing) => thing.id)]).toEqual([id, expected.widelyAround(id, limit)]);
        expect([id, total]).toEqual([id, expected.countWidelyAround(id)]);
        const shown = [id, ...things.map((thing) => thing.id)];
        expect(relations.map(toLine).sort()).toEqual(expected.among(shown).map(toLine).sort());
      }
      expect(await store().wideNeighbourhood(UNKNOWN, limit)).toEqual({ things: [], relations: [], total: 0 });
    });
  });
}

function toLine({ type, from, to }: ExpectedRelation): string {
  return `${type} ${from} ${to}`;
}

type Around = Readonly<Record<'out' | 'in', ExpectedRelation[]>>;

/** What stands around each thing, by the rows. */
function buildExpectedNeighbours({ tables, graph }: ContractDataset) {
  const relations = listExpectedRelations(tables);
  const nodes = new Map(listExpectedNodes(tables).map((node) => [node.id, node]));
  const sortKeys = new Map(graph.nodes.map((node) => [node.id, toSortKey(node)]));
  const ends = new Map<NodeId, Around>([...nodes.keys()].map((id) => [id, { out: [], in: [] }]));
  for (const relation of relations) {
    ends.get(relation.from)?.out.push(relation);
    ends.get(relation.to)?.in.push(relation);
  }
  const othersOf = (id: NodeId, { type, direction, kind }: RelationGroupKey): readonly ExpectedNode[] =>
    (ends.get(id)?.[direction] ?? [])
      .filter((relation) => relation.type === type)
      .flatMap(({ from, to }) => nodes.get(direction === 'out' ? to : from) ?? [])
      .filter((node) => node.kind === kind)
      .sort(compareNodes);
  const groupsOf = (id: NodeId): readonly RelationGroupCount[] =>
    RELATION_TYPES.flatMap((type) =>
      (['out', 'in'] as const).flatMap((direction) =>
        NODE_KINDS.map((kind) => ({ type, direction, kind, count: othersOf(id, { type, direction, kind }).length })),
      ),
    ).filter(({ count }) => count > 0);
  /** Things of all kinds stand in one list here, by the key that each carries in the store. */
  const around = (id: NodeId): readonly NodeId[] => {
    const own = [...(ends.get(id)?.out ?? []), ...(ends.get(id)?.in ?? [])].filter(({ type }) => type !== 'CITES');
    const others = new Set(own.map(({ from, to }) => (from === id ? to : from)));
    const keyOf = (other: NodeId) => sortKeys.get(other) ?? '';
    return [...others].sort((a, b) => compareText(keyOf(a), keyOf(b)) || compareText(a, b));
  };
  /** The neighbours, then theirs, of each the first 300. */
  const widelyAround = (id: NodeId, limit: number): readonly NodeId[] => {
    const near = around(id).slice(0, limit);
    const far = near.flatMap((other) => around(other).slice(0, 300));
    return [...new Set([...near, ...far])].filter((other) => other !== id).slice(0, limit);
  };
  const countWidelyAround = (id: NodeId): number => {
    const near = around(id);
    return new Set([...near, ...near.flatMap(around)].filter((other) => other !== id)).size;
  };
  const among = (ids: readonly NodeId[]): readonly ExpectedRelation[] => {
    const shown = new Set(ids);
    return [...shown].flatMap((id) => (ends.get(id)?.out ?? []).filter(({ to }) => shown.has(to)));
  };
  return { othersOf, groupsOf, around, widelyAround, countWidelyAround, among };
}
