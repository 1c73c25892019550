// Headings of groups of neighbours, by relation and direction. May import: define-messages, model types.
// Invariant: a relation of the model without words in both languages does not compile.
import type { RelationType } from '#graph/model/relations';
import type { Locale } from './define-messages';

type Word = { readonly zh: string; readonly en: string };
type Both = { readonly out: Word; readonly in: Word };
const both = (zhOut: string, enOut: string, [zhIn, enIn]: readonly [string, string]): Both => ({
  out: { zh: zhOut, en: enOut },
  in: { zh: zhIn, en: enIn },
});

const RELATION: Readonly<Record<RelationType, Both>> = {
  PART_OF: both('属于', 'Part of', ['包含', 'Contains']),
  IN_CHAIN: both('所属产业链', 'In chain', ['环节', 'Segments']),
  FEEDS: both('它供给谁', 'Supplies', ['谁供给它', 'Supplied by']),
  OPERATES_IN: both('做哪些环节', 'Works in', ['谁在做', 'Who works in it']),
  LOCATED_IN: both('在哪里', 'Located in', ['企业机构', 'Firms here']),
  SUPPLIES: both('供货给', 'Delivers to', ['供货来自', 'Deliveries from']),
  DEPLOYED_IN: both('布局到哪些区县', 'Placed in districts', ['写进布局的产业链', 'Chains placed here']),
  IN_REGION: both('所属片区', 'In region', ['区县', 'Districts']),
  OVERLAPS: both('与哪些区县重叠', 'Overlaps', ['与哪些开发区重叠', 'Overlapped by']),
  COVERS: both('覆盖', 'Covers', ['被哪些政策项目覆盖', 'Covered by programs']),
  BUILDS_IN: both('建在', 'Builds in', ['在此建设的项目', 'Projects built here']),
  MEASURES: both('度量对象', 'Measures', ['指标', 'Figures']),
  ABOUT: both('说的是', 'About', ['公开文本怎么说', 'What public texts say']),
  TOOK_PART: both('参加的活动', 'Took part in', ['参加的区县', 'Districts that took part']),
  CLASSED_AS: both('国标行业', 'GB/T 4754 classes', ['对应的环节', 'Segments of this class']),
  CITES: both('来源', 'Sources', ['引用它的条目', 'What rests on it']),
};

/** Heading of a group of neighbours, seen from the thing the page is about. */
export function toRelationWord(type: RelationType, direction: 'out' | 'in', locale: Locale): string {
  return RELATION[type][direction][locale];
}
