// Contract of the read of many relations at once: all of the types asked for that start at the things asked for, in one order.
import { describe, expect, it } from 'vitest';
import { NODE_KINDS, type NodeId, toNodeId } from '#graph/model/ids';
import { RELATION_TYPES, type RelationType } from '#graph/model/relations';
import { compareText, type ExpectedRelation, listExpectedRelations } from './expected-graph';
import type { Subject } from './subject';

const UNKNOWN = toNodeId('enterprise', 'no-such-firm');
/** Most ids of one read. */
const PART = 2_000;

export function describeRelationReads({ dataset, store }: Subject): void {
  const ids = dataset.graph.nodes.map(({ id }) => id);
  const rows = listExpectedRelations(dataset.tables);
  const props = new Map(dataset.graph.relations.map((relation) => [relation.props.id, relation]));

  describe('relationsFrom', () => {
    it('gives every relation of every type as it was loaded, in the order of the model', async () => {
      let found = 0;
      for (let start = 0; start < ids.length; start += PART) {
        const part = ids.slice(start, start + PART);
        const relations = await store().relationsFrom(part, RELATION_TYPES);
        expect(relations.map(toLine)).toEqual(expectLines(rows, part, RELATION_TYPES));
        for (const relation of relations) expect(relation).toEqual(props.get(relation.props.id));
        expect(new Set(relations.map((relation) => relation.props.id)).size).toBe(relations.length);
        found += relations.length;
      }
      expect(found).toBe(rows.length);
    });

    it('orders several statements about one pair by id', async () => {
      const chains = ids.filter((id) => id.startsWith('chain:'));
      const relations = await store().relationsFrom(chains, ['DEPLOYED_IN']);
      const keys = relations.map(({ from, to, props: { id } }) => `${from} ${to} ${id}`);
      expect(keys).toEqual([...keys].sort());
    });

    it('keeps to the types and the things asked for, whatever the order they are named in', async () => {
      for (const kind of NODE_KINDS) {
        const own = ids.filter((id) => id.startsWith(`${kind}:`)).slice(0, PART / 2);
        const types: readonly RelationType[] = ['LOCATED_IN', 'FEEDS', 'PART_OF', 'COVERS'];
        const relations = await store().relationsFrom([...own, ...own].reverse(), types);
        expect([kind, relations.map(toLine)]).toEqual([kind, expectLines(rows, own, types)]);
      }
    });

    it('finds nothing at what is not there, and asks nothing where there is nothing to ask', async () => {
      expect(await store().relationsFrom([UNKNOWN], RELATION_TYPES)).toEqual([]);
      expect(await store().relationsFrom([], RELATION_TYPES)).toEqual([]);
      expect(await store().relationsFrom(ids.slice(0, 5), [])).toEqual([]);
    });

    it('refuses more things than one read takes', async () => {
      const many = Array.from({ length: PART + 1 }, (_, index) => toNodeId('enterprise', `f${index}`));
      await expect(store().relationsFrom(many, ['FEEDS'])).rejects.toEqual(
        expect.objectContaining({ code: 'internal' }),
      );
    });
  });
}

function expectLines(
  rows: readonly ExpectedRelation[],
  ids: readonly NodeId[],
  types: readonly RelationType[],
): readonly string[] {
  const starts = new Set(ids);
  return rows
    .filter(({ type, from }) => types.includes(type) && starts.has(from))
    .sort(
      (a, b) =>
        RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type) ||
        compareText(a.from, b.from) ||
        compareText(a.to, b.to),
    )
    .map(toLine);
}

function toLine({ type, from, to }: ExpectedRelation): string {
  return `${type} ${from} ${to}`;
}
