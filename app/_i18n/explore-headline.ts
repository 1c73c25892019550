// The sentence above the explorer's picture when it shows a part of the city. May import: define-messages.
// Invariants: every number is one of the picture; what has no record is said to have no record.
import { defineMessages, type Locale } from './define-messages';

type States = { readonly weak: number; readonly absent: number; readonly unknown: number };
type Figures = {
  readonly segments: number;
  readonly states: States;
  readonly firms: number;
  readonly districts: number;
};
type Part = {
  /** Names of the chains looked at; none means the whole city. */
  readonly scope: readonly string[];
  /** Values of filters that are switched on. */
  readonly filters: number;
};

/** More chains than this are counted, not named. */
const MOST_NAMES = 3;

const messages = defineMessages(
  {
    city: '全市',
    names: (names: readonly string[]) => names.join('、'),
    manyChains: (count: number) => `${count} 条链`,
    filtered: (lead: string, count: number) => `${lead}，筛选 ${count} 项`,
    noSegments: '没有符合的环节',
    segments: (count: number, parts: readonly string[]) => `${count} 个环节中 ${parts.join('、')}`,
    noGaps: (count: number) => `${count} 个环节中没有已证实的薄弱或缺失`,
    weak: (count: number) => `${count} 个薄弱`,
    absent: (count: number) => `${count} 个缺失`,
    unclear: (count: number) => `另有 ${count} 个待核实`,
    firms: (firms: number, districts: number) => `${districts} 个区县有 ${firms} 家企业机构的记录`,
    noFirms: '本数据中没有相符的企业记录',
    whole: (lead: string, clauses: readonly string[]) => `${lead}：${clauses.join('；')}`,
    clause: (known: string, unclear: string) => `${known}，${unclear}`,
  },
  {
    city: 'Whole city',
    names: (names) => names.join(', '),
    manyChains: (count) => `${count} chains`,
    filtered: (lead, count) => `${lead}, ${count === 1 ? '1 filter' : `${count} filters`}`,
    noSegments: 'no segment passes',
    segments: (count, parts) => `of ${count === 1 ? '1 segment' : `${count} segments`} ${parts.join(' and ')}`,
    noGaps: (count) => `of ${count === 1 ? '1 segment' : `${count} segments`} none proven weak or absent`,
    weak: (count) => `${count} weak`,
    absent: (count) => `${count} absent`,
    unclear: (count) => `${count} more to verify`,
    firms: (firms, districts) =>
      `${firms === 1 ? '1 firm' : `${firms} firms`} recorded in ${districts === 1 ? '1 district' : `${districts} districts`}`,
    noFirms: 'no firm that fits is recorded in this data',
    whole: (lead, clauses) => `${lead}: ${clauses.join('; ')}`,
    clause: (known, unclear) => `${known}, ${unclear}`,
  },
);

/** "新型显示，筛选 1 项：14 个环节中 5 个薄弱，另有 2 个待核实；9 个区县有 21 家企业机构的记录" */
export function toExploreHeadline({ scope, filters }: Part, figures: Figures, locale: Locale): string {
  const m = messages[locale];
  const who = scope.length === 0 ? m.city : scope.length > MOST_NAMES ? m.manyChains(scope.length) : m.names(scope);
  const { firms, districts } = figures;
  return m.whole(filters === 0 ? who : m.filtered(who, filters), [
    toSegmentClause(figures, locale),
    firms === 0 ? m.noFirms : m.firms(firms, districts),
  ]);
}

function toSegmentClause({ segments, states }: Figures, locale: Locale): string {
  const m = messages[locale];
  if (segments === 0) return m.noSegments;
  const { weak, absent, unknown } = states;
  const parts = [...(weak === 0 ? [] : [m.weak(weak)]), ...(absent === 0 ? [] : [m.absent(absent)])];
  const known = parts.length === 0 ? m.noGaps(segments) : m.segments(segments, parts);
  return unknown === 0 ? known : m.clause(known, m.unclear(unknown));
}
