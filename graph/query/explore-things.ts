// Things and relations as they stand in the explorer.
// May import: model, wire. Invariants: what does not apply or is not known is left out; a segment speaks of its state; only sources that
// exist are named.
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import type { Relation } from '#graph/model/relations';
import { type ExploreEdge, type ExploreNode, exploreKindSchema, exploreRelationSchema } from '#graph/wire/explore';
import { isKind, toRef } from './thing-refs';

/** Ids of the sources that a statement cites by these texts. */
export type SourceIdsOf = (cited: readonly string[]) => NodeId[];

/** Texts that name the sources of what is said of a thing in the explorer. */
export function toCitedTexts(thing: Thing): readonly string[] {
  if (isKind('segment', thing)) return thing.statusSourceId === undefined ? [] : [thing.statusSourceId];
  return 'sourceIds' in thing ? thing.sourceIds : [];
}

/** Undefined for a thing of a kind that does not stand in the picture. */
export function toExploreNode(thing: Thing, sourceIdsOf: SourceIdsOf): ExploreNode | undefined {
  const { data: kind } = exploreKindSchema.safeParse(toRef(thing).kind);
  if (kind === undefined) return undefined;
  return { ...toRef(thing), kind, sourceIds: sourceIdsOf(toCitedTexts(thing)), ...toOwn(thing) };
}

type Own = Omit<ExploreNode, 'id' | 'kind' | 'nameZh' | 'nameEn' | 'status' | 'sourceIds'>;

function toOwn(thing: Thing): Own {
  if (isKind('segment', thing)) {
    return {
      confidence: thing.statusConfidence,
      asOf: thing.statusAsOf,
      chainId: thing.chainId,
      stage: thing.stage,
      position: thing.position,
      evidence: thing.statusEvidence,
    };
  }
  if (isKind('enterprise', thing)) {
    return {
      shortZh: thing.shortName,
      confidence: thing.confidence,
      asOf: thing.asOf,
      enterpriseKind: thing.kind,
      role: thing.role,
      tags: thing.tags.length === 0 ? undefined : [...thing.tags],
    };
  }
  if (isKind('district', thing)) {
    const { shortZh, kind, adcode, lat, lng } = thing;
    return { shortZh, districtKind: kind, adcode, lat, lng };
  }
  if (isKind('chain', thing)) return { confidence: thing.confidence, basis: thing.basis };
  if (isKind('industry', thing)) return { industryKind: thing.kind };
  return isKind('program', thing) ? { asOf: thing.year, programKind: thing.kind } : {};
}

/** Undefined for a relation of a type that does not stand in the picture. */
export function toExploreEdge(relation: Relation, sourceIdsOf: SourceIdsOf): ExploreEdge | undefined {
  const { data: type } = exploreRelationSchema.safeParse(relation.type);
  if (type === undefined) return undefined;
  const cited = 'sourceIds' in relation.props ? sourceIdsOf(relation.props.sourceIds ?? []) : [];
  const sourceIds = cited.length === 0 ? undefined : cited;
  return { type, from: relation.from, to: relation.to, ...toStatement(relation), sourceIds };
}

function toStatement(relation: Relation): Omit<ExploreEdge, 'type' | 'from' | 'to' | 'sourceIds'> {
  switch (relation.type) {
    case 'FEEDS': {
      const { necessity, substitutable, inputGroup, summaryZh, confidence } = relation.props;
      return { necessity, substitutable, inputGroup, whatZh: summaryZh, confidence };
    }
    case 'OPERATES_IN': {
      const { status, activityZh, confidence, asOf } = relation.props;
      return { operation: status, whatZh: activityZh, confidence, asOf };
    }
    case 'LOCATED_IN':
      return { main: relation.props.main, whatZh: relation.props.summaryZh };
    case 'SUPPLIES': {
      const { whatZh, confidence, asOf } = relation.props;
      return { whatZh, confidence, asOf };
    }
    case 'DEPLOYED_IN': {
      const { role, summaryZh, confidence, asOf } = relation.props;
      return { deployment: role, whatZh: summaryZh, confidence, asOf };
    }
    default:
      return {};
  }
}
