// Words that exported files need, handed in by whoever knows the reader's language.
// May import: wire, scene types. Invariant: no word of a file is written in this folder.
import type { ExploreKind, ExploreNode, ExploreRelation } from '#graph/wire/explore';
import type { ExploreLens, Facet, Grouping, Reading } from '#graph/wire/explore-state';
import type { LegendEntry } from '../lenses';
import type { FirmClass } from '../map/firm-classes';

export const THING_COLUMNS = [
  'id',
  'kind',
  'nameZh',
  'nameEn',
  'short',
  'state',
  'evidence',
  'confidence',
  'year',
  'stage',
  'position',
  'industry',
  'chain',
  'segments',
  'district',
  'region',
  'category',
  'role',
  'tags',
  'basis',
  'firms',
  'lens',
  'note',
  'page',
  'sources',
  'sourceTitles',
] as const;
export const RELATION_COLUMNS = [
  'relation',
  'type',
  'from',
  'fromName',
  'to',
  'toName',
  'what',
  'detail',
  'inputGroup',
  'confidence',
  'year',
  'drawn',
  'sources',
  'sourceTitles',
  'sourceUrls',
] as const;
export const SOURCE_COLUMNS = ['id', 'title', 'publisher', 'date', 'kind', 'quality', 'url', 'cited'] as const;
export const VIEW_COLUMNS = ['item', 'value'] as const;
export type ColumnKey =
  | (typeof THING_COLUMNS)[number]
  | (typeof RELATION_COLUMNS)[number]
  | (typeof SOURCE_COLUMNS)[number]
  | (typeof VIEW_COLUMNS)[number];

/** Vocabularies of the model whose words stand in cells. */
export type CellVocabulary =
  | 'state'
  | 'evidence'
  | 'confidence'
  | 'stage'
  | 'basis'
  | 'industry'
  | 'enterprise'
  | 'district'
  | 'program'
  | 'role'
  | 'operation'
  | 'necessity'
  | 'deployment'
  | 'source'
  | 'quality';

export type ExportTexts = {
  readonly [K in
    | 'things'
    | 'relations'
    | 'sources'
    | 'view'
    | 'yes'
    | 'no'
    | 'city'
    | 'separator'
    | 'colon'
    | 'noFirmRecord'
    | 'contextNote'
    | 'mainSite'
    | 'otherSite'
    | 'noRecordIsNotAbsence'
    | 'itemTitle'
    | 'itemAddress'
    | 'itemAt'
    | 'itemReading'
    | 'itemLens'
    | 'itemLensOf'
    | 'itemGrouping'
    | 'itemScope'
    | 'itemFilters'
    | 'itemLegend'
    | 'itemLines'
    | 'itemSelect'
    | 'itemPath'
    | 'itemShown'
    | 'itemContext'
    | 'itemHidden'
    | 'itemPlaceless'
    | 'itemTruncated'
    | 'itemDataset'
    | 'itemVersion'
    | 'itemDigest'
    | 'itemStress'
    | 'itemRule'
    | 'none'
    | 'all'
    | 'product']: string;
} & {
  readonly dateInferred: (date: string) => string;
  readonly sentence: (place: string, chains: number, segments: number) => string;
  readonly sentenceFirms: (firms: number) => string;
  readonly sentenceContext: (segments: number) => string;
  readonly openings: (count: number) => string;
  readonly truncatedFirms: (shown: number, total: number) => string;
  readonly sourcesTitle: (count: number) => string;
  readonly sourcesNone: string;
  readonly pageOf: (page: number, total: number) => string;
};

export type ExportWords = {
  readonly lang: 'zh-CN' | 'en';
  readonly heads: Readonly<Record<ColumnKey, string>>;
  readonly texts: ExportTexts;
  readonly name: (thing: Pick<ExploreNode, 'nameZh' | 'nameEn'>) => string;
  readonly word: (vocabulary: CellVocabulary, value: string) => string;
  readonly kind: (kind: ExploreKind) => string;
  readonly relation: (type: ExploreRelation) => string;
  readonly reading: (reading: Reading) => string;
  readonly lens: (lens: ExploreLens) => string;
  readonly grouping: (grouping: Grouping) => string;
  readonly facet: (facet: Facet) => string;
  readonly facetValue: (facet: Facet, value: string) => string;
  /** Name of a relation drawn for all, as the switches under the picture have it. */
  readonly line: (type: ExploreRelation) => string;
  readonly legend: (entry: Pick<LegendEntry, 'key' | 'years'>) => string;
  readonly firmClass: (item: FirmClass) => string;
};
