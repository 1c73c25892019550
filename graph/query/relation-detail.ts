// What a relation states, flattened for reading.
// May import: port, model, wire. Invariant: keys a relation type lacks are left out.
import type { Relation, RelationType } from '#graph/model/relations';
import type { RelationGroupKey } from '#graph/store/port';
import type { NeighbourView } from '#graph/wire/thing';
import type { SourceLookup } from './thing-refs';

type Detail = NeighbourView['relation'];
type Said = Omit<Detail, 'sources'>;

const RESTATED: readonly RelationType[] = ['PART_OF', 'COVERS', 'BUILDS_IN', 'CITES'];

/**
 * Whether a group may state one pair more than once, with nothing to tell the statements apart by but the source: they stand once, with all
 * sources. Only a segment cites a source twice, for itself and for its state.
 */
export function isRestated({ type, direction, kind }: RelationGroupKey): boolean {
  return RESTATED.includes(type) && !(type === 'CITES' && direction === 'in' && kind !== 'segment');
}

/** What is said of one pair, with all sources cited; where several statements say it, the first that has a quote speaks. */
export function toRelationDetail(statements: readonly Relation[], sourcesOf: SourceLookup): Detail {
  const said = statements.map(toSaid);
  const spoken = said.find(({ quote }) => quote !== undefined) ?? said[0] ?? {};
  return { ...spoken, sources: sourcesOf(statements.flatMap(toCitedIds)) };
}

/** Ids of the sources a relation cites. */
export function toCitedIds(relation: Relation): readonly string[] {
  return 'sourceIds' in relation.props ? (relation.props.sourceIds ?? []) : [];
}

function toSaid(relation: Relation): Said {
  switch (relation.type) {
    case 'FEEDS': {
      const { summaryZh, inputGroup, necessity, substitutable, confidence } = relation.props;
      return { note: summaryZh, inputGroup, necessity, substitutable, confidence };
    }
    case 'OPERATES_IN': {
      const { activityZh, status, confidence, asOf } = relation.props;
      return { note: activityZh, operation: status, confidence, asOf };
    }
    case 'LOCATED_IN':
      return { note: relation.props.summaryZh, main: relation.props.main };
    case 'SUPPLIES': {
      const { whatZh, confidence, asOf } = relation.props;
      return { note: whatZh, confidence, asOf };
    }
    case 'DEPLOYED_IN': {
      const { summaryZh, role, confidence, asOf, quote } = relation.props;
      return { note: summaryZh, role, confidence, asOf, quote };
    }
    case 'TOOK_PART':
      return { note: relation.props.role, quote: relation.props.quote };
    case 'PART_OF':
    case 'COVERS':
    case 'BUILDS_IN':
      return { quote: relation.props.quote };
    default:
      return {};
  }
}
