// Reads of the relations among many things at once, for a picture of all of them.
// May import: model, port, rows, cypher. Invariants: all relations of the types asked for or an error; a hub costs nothing, since relations
// are found at the end they start from; the order is that of the types, then from, to and id.
import { GraphError } from '#graph/errors';
import { RELATION_TYPES, type Relation } from '#graph/model/relations';
import { relationsFrom } from './cypher/relations-from';
import type { CypherRunner } from './cypher-runner';
import type { GraphStore } from './port';
import { readWhole } from './read-whole';
import { parseRelation } from './rows';

const MAX_IDS = 2_000;

export function buildRelationReads(runner: CypherRunner): Pick<GraphStore, 'relationsFrom'> {
  return {
    async relationsFrom(ids, types) {
      const wanted = [...new Set(ids)];
      if (wanted.length > MAX_IDS) throw new GraphError('internal', `At most ${MAX_IDS} things are asked at once.`);
      if (wanted.length === 0 || types.length === 0) return [];
      const rows = await readWhole(runner, relationsFrom(types), { ids: wanted });
      const relations = rows.map((row) =>
        parseRelation({ type: row['type'], from: row['source'], to: row['target'], props: row['props'] }),
      );
      // The rows come by the name of the type; sorting keeps the order of equals.
      return relations.sort((a, b) => toRank(a) - toRank(b));
    },
  };
}

function toRank({ type }: Relation): number {
  return RELATION_TYPES.indexOf(type);
}
