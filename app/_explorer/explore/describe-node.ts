// A thing of the picture in one sentence: what it is, in which state, how sure, how much hangs on it. May import: scene, words.
// Invariant: what has no record says so; nothing is called missing that is only unknown.
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { StressLook } from '#graph/scene/explore/stress/run-stress';
import { listFlow } from '#graph/scene/explore/walk';
import type { ExploreNode } from '#graph/wire/explore';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { findWord, toWord } from '../../_i18n/vocabulary';
import { toStressWord } from './stress/stress-words';

type Means = {
  readonly atlas: Atlas;
  readonly ids: ReadonlySet<NodeId>;
  /** What a stress test says of it. */
  readonly looks?: ReadonlyMap<NodeId, StressLook> | undefined;
  readonly locale: Locale;
};

export function describeNode(node: ExploreNode, means: Means): string {
  const { locale, looks } = means;
  const look = looks?.get(node.id);
  const stress = look === undefined ? [] : [toStressWord(look, locale)];
  const parts = [...stress, toWord('kind', node.kind, locale), ...listParts(node, means)];
  return parts.join(exploreMessages[locale].comma);
}

function listParts(node: ExploreNode, means: Means): readonly string[] {
  switch (node.kind) {
    case 'segment':
      return describeSegment(node, means);
    case 'enterprise':
      return describeFirm(node, means);
    case 'chain':
    case 'industry':
    case 'city':
      return describeHolder(node, means);
    default:
      return [];
  }
}

function describeSegment(node: ExploreNode, { atlas, ids, locale }: Means): readonly string[] {
  const m = exploreMessages[locale];
  const firms = countFirms(node.id, atlas, ids);
  const [up, down] = (['upstream', 'downstream'] as const).map(
    (step) => listFlow(atlas, ids, { from: node.id, step }).length,
  );
  return [
    node.stage === undefined ? '' : findWord('stage', node.stage, locale),
    node.status === undefined ? '' : toWord('state', node.status, locale),
    node.asOf === undefined ? '' : m.ofYear(node.asOf),
    node.confidence === undefined ? '' : m.confidenceIs(findWord('confidence', node.confidence, locale)),
    m.flows(up ?? 0, down ?? 0),
    firms === 0 ? m.noFirms : m.countFirms(firms),
  ].filter((part) => part !== '');
}

function describeFirm(node: ExploreNode, { atlas, locale }: Means): readonly string[] {
  const m = exploreMessages[locale];
  const district = atlas.nodes.get(atlas.districtOf.get(node.id) ?? node.id);
  return [
    node.role === undefined ? '' : findWord('role', node.role, locale),
    district === undefined || district.id === node.id ? m.noDistrict : toName(district, locale),
  ].filter((part) => part !== '');
}

function describeHolder(node: ExploreNode, { atlas, ids, locale }: Means): readonly string[] {
  const m = exploreMessages[locale];
  const count = countChildren(node.id, atlas, ids);
  if (node.kind === 'chain') return [m.countSegments(count)];
  return count === 0 ? [] : [m.countParts(count)];
}

/** Distinct firms of the picture on record in a segment, wherever they stand in it. */
function countFirms(segment: NodeId, { edgesAt }: Atlas, ids: ReadonlySet<NodeId>): number {
  const firms = (edgesAt.get(segment) ?? []).flatMap(({ type, from }) =>
    type === 'OPERATES_IN' && ids.has(from) ? [from] : [],
  );
  return new Set(firms).size;
}

function countChildren(id: NodeId, { childrenOf }: Atlas, ids: ReadonlySet<NodeId>): number {
  return (childrenOf.get(id) ?? []).filter((child) => ids.has(child)).length;
}
