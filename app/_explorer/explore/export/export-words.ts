// The words of exported files in the reader's language. May import: scene, wire, words.

import type { NodeId } from '#graph/model/ids';
import type { ExportWords } from '#graph/scene/explore/export/export-words';
import type { ExploreNode } from '#graph/wire/explore';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreMessages } from '../../../_i18n/explore';
import { exportHeads, exportMessages } from '../../../_i18n/explore-export';
import { exploreLensMessages } from '../../../_i18n/explore-lens';
import { toName } from '../../../_i18n/names';
import { toRelationWord } from '../../../_i18n/relation-words';
import { findWord, toWord } from '../../../_i18n/vocabulary';
import { toFacetWord, toLensWord, toLineWord, toReadingWord, toValueWord } from '../explore-words';
import { toFirmClassWord, toLegendWord } from '../lens-words';

export function buildExportWords(nodes: ReadonlyMap<NodeId, ExploreNode>, locale: Locale): ExportWords {
  const m = exploreMessages[locale];
  return {
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    heads: locale === 'zh' ? joinHeads() : exportHeads.en,
    texts: exportMessages[locale],
    name: (thing) => toName(thing, locale),
    word: (vocabulary, value) => findWord(vocabulary, value, locale),
    kind: (kind) => toWord('kind', kind, locale),
    relation: (type) => toRelationWord(type, 'out', locale),
    reading: (reading) => toReadingWord(reading, locale),
    lens: (lens) => toLensWord(lens, locale),
    grouping: (grouping) => ({ segment: m.groupingSegment, district: m.groupingDistrict })[grouping],
    facet: (facet) => toFacetWord(facet, locale),
    facetValue: (facet, value) => toValueWord(facet, value, { nodes, locale }),
    line: (type) => toLineWord(type, locale),
    legend: (entry) => toLegendWord(entry, locale),
    firmClass: (item) => `${exploreLensMessages[locale].fills} ${toFirmClassWord(item, locale)}`,
  };
}

/** `状态 state`: a Chinese reader and a script in English find the same column. */
function joinHeads(): ExportWords['heads'] {
  const { zh, en } = exportHeads;
  const heads: Record<keyof typeof zh, string> = { ...zh };
  for (const [key, head] of Object.entries(en)) if (isHead(key)) heads[key] = `${zh[key]} ${head}`;
  return heads;
}

function isHead(key: string): key is keyof typeof exportHeads.zh {
  return key in exportHeads.zh;
}
