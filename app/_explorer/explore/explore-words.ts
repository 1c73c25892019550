// Words for the explorer's closed values: readings, lenses, facets and their values. May import: wire, scene types, words.
import { type NodeId, parseNodeId } from '#graph/model/ids';
import type { ExploreNode, ExploreRelation } from '#graph/wire/explore';
import { type ExploreLens, type Facet, type Reading, UNDATED } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { exploreLensMessages } from '../../_i18n/explore-lens';
import { toName } from '../../_i18n/names';
import { findWord } from '../../_i18n/vocabulary';

export function toReadingWord(reading: Reading, locale: Locale): string {
  const m = exploreMessages[locale];
  return { lanes: m.readingLanes, force: m.readingForce, map: m.readingMap }[reading];
}

export function toLensWord(lens: ExploreLens, locale: Locale): string {
  const lm = exploreLensMessages[locale];
  return {
    state: lm.lensState,
    confidence: lm.lensConfidence,
    year: lm.lensYear,
    share: lm.lensShare,
    programs: lm.lensPrograms,
    concentration: lm.lensConcentration,
  }[lens];
}

/** Name of a relation drawn for all. */
export function toLineWord(type: ExploreRelation, locale: Locale): string {
  const m = exploreMessages[locale];
  const words: Readonly<Record<ExploreRelation, string>> = {
    PART_OF: m.linePartOf,
    IN_CHAIN: m.linePartOf,
    FEEDS: m.lineFeeds,
    OPERATES_IN: m.lineOperatesIn,
    LOCATED_IN: m.lineLocatedIn,
    SUPPLIES: m.lineSupplies,
    DEPLOYED_IN: m.lineDeployedIn,
    IN_REGION: m.lineInRegion,
    OVERLAPS: m.lineOverlaps,
    COVERS: m.lineCovers,
    BUILDS_IN: m.lineBuildsIn,
  };
  return words[type];
}

export function toFacetWord(facet: Facet, locale: Locale): string {
  const m = exploreMessages[locale];
  return {
    industry: m.facetIndustry,
    chain: m.facetChain,
    stage: m.facetStage,
    state: m.facetState,
    district: m.facetDistrict,
    region: m.facetRegion,
    firm: m.facetFirm,
    tag: m.facetTag,
    confidence: m.facetConfidence,
    year: m.facetYear,
  }[facet];
}

/** Name of a value of a facet: of a thing its name, of a closed word the word. */
export function toValueWord(
  facet: Facet,
  value: string,
  { nodes, locale }: { readonly nodes: ReadonlyMap<NodeId, ExploreNode>; readonly locale: Locale },
): string {
  const id = parseNodeId(value);
  const node = id === undefined ? undefined : nodes.get(id);
  if (node !== undefined) return locale === 'zh' ? (node.shortZh ?? node.nameZh) : toName(node, locale);
  switch (facet) {
    case 'stage':
    case 'state':
    case 'confidence':
      return findWord(facet, value, locale);
    case 'firm':
      return findWord('enterprise', value, locale);
    case 'year':
      return value === UNDATED ? exploreLensMessages[locale].undated : value;
    default:
      return value;
  }
}
