// Every sentence that is an answer, zh and en, as templates over numbers and names. Pages use them as title and first line.
// May import: model, port types, wire, words. Invariants: a zero that may be ignorance says "in this data"; unknown never reads as absent;
// each sentence is true for zero, one, many and all-unknown.

import type { SegmentStatus, Stage } from '#graph/model/vocabulary';
import type { StateCounts } from '#graph/store/port';
import type { Sentence } from '#graph/wire/ref';
import { STAGE_WORDS } from './words';

export type Name = { readonly nameZh: string; readonly nameEn?: string | undefined };

/** The name in both languages; the Chinese one where no English is known. */
export function toNameSentence(name: Name): Sentence {
  return { zh: name.nameZh, en: name.nameEn ?? name.nameZh };
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `2021` → `2021 年`, `2016-2020` → `2016—2020 年`, `2021H1` → `2021 年上半年`, `2021Q1-Q3` → `2021 年前三季度`. */
export function toPeriodSentence(period: string): Sentence {
  const [, year, rest = ''] = /^(\d{4})(.*)$/.exec(period) ?? [];
  if (year === undefined) return { zh: period, en: period };
  const half = PARTS_OF_YEAR[rest];
  if (half !== undefined) return { zh: `${year} 年${half.zh}`, en: `${half.en} ${year}` };
  const range = /^-(\d{4})$/.exec(rest);
  if (range?.[1] !== undefined) return { zh: `${year}—${range[1]} 年`, en: `${year}–${range[1]}` };
  return rest === '' ? { zh: `${year} 年`, en: year } : { zh: period, en: period };
}

const PARTS_OF_YEAR: Readonly<Record<string, Sentence>> = {
  H1: { zh: '上半年', en: 'first half of' },
  H2: { zh: '下半年', en: 'second half of' },
  Q1: { zh: '一季度', en: 'first quarter of' },
  Q2: { zh: '二季度', en: 'second quarter of' },
  Q3: { zh: '三季度', en: 'third quarter of' },
  Q4: { zh: '四季度', en: 'fourth quarter of' },
  'Q1-Q2': { zh: '上半年', en: 'first half of' },
  'Q1-Q3': { zh: '前三季度', en: 'first three quarters of' },
};

/** Number of segments in all four states. */
export function sumStates(states: StateCounts): number {
  return states.present + states.weak + states.absent + states.unknown;
}

/** "33 条重点产业链、431 个环节：122 个薄弱、4 个缺失，另有 61 个还看不清" */
export function toCitySentence(chains: number, states: StateCounts): Sentence {
  if (chains === 0) return { zh: '本数据中还没有产业链', en: 'This data holds no chains yet' };
  const sum = sumStates(states);
  const state = toStateClause(states);
  return {
    zh: `${chains} 条重点产业链、${sum} 个环节：${state.zh}`,
    en: `${plural(chains, 'key chain')}, ${plural(sum, 'segment')}: ${state.en}`,
  };
}

/** "电子：6 条重点链、80 个环节：20 个薄弱，另有 9 个还看不清" */
export function toIndustrySentence(name: Name, chains: number, states: StateCounts): Sentence {
  const own = toNameSentence(name);
  if (chains === 0) {
    return { zh: `${own.zh}：本数据中没有归入它的重点链`, en: `${own.en}: no key chain of this data belongs to it` };
  }
  const sum = sumStates(states);
  const state = toStateClause(states);
  return {
    zh: `${own.zh}：${chains} 条重点链的 ${sum} 个环节中，${state.zh}`,
    en: `${own.en}: of the ${plural(sum, 'segment')} of ${plural(chains, 'key chain')}, ${state.en}`,
  };
}

export type ExploreFigures = {
  readonly chains: number;
  readonly states: StateCounts;
  readonly firms: number;
  /** Districts in which a firm is recorded. */
  readonly districts: number;
};

/** "33 条重点产业链、431 个环节：122 个薄弱、4 个缺失，另有 61 个还看不清；39 个区县有 499 家企业机构的记录" */
export function toExploreSentence({ chains, states, firms, districts }: ExploreFigures): Sentence {
  const city = toCitySentence(chains, states);
  if (firms === 0) {
    return { zh: `${city.zh}；本数据中没有企业机构的记录`, en: `${city.en}; no firm recorded in this data` };
  }
  return {
    zh: `${city.zh}；${districts} 个区县有 ${firms} 家企业机构的记录`,
    en: `${city.en}; ${plural(firms, 'firm')} recorded in ${plural(districts, 'district')}`,
  };
}

function toStateClause(states: StateCounts): Sentence {
  const sum = sumStates(states);
  if (sum === 0) return { zh: '本数据中还没有环节', en: 'no segments in this data yet' };
  if (states.unknown === sum) return { zh: '全部还看不清', en: 'none verified yet' };
  const gaps = toGapParts(states);
  const known =
    gaps.length > 0
      ? { zh: gaps.map((part) => part.zh).join('、'), en: gaps.map((part) => part.en).join(' and ') }
      : { zh: '没有已证实的薄弱或缺失', en: 'none proven weak or absent' };
  if (states.unknown === 0) return known;
  return {
    zh: `${known.zh}，另有 ${states.unknown} 个还看不清`,
    en: `${known.en}, ${states.unknown} more still unclear`,
  };
}

function toGapParts(states: StateCounts): readonly Sentence[] {
  const parts: readonly (readonly [number, string, string])[] = [
    [states.weak, '薄弱', 'weak'],
    [states.absent, '缺失', 'absent'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, zh, en]) => ({ zh: `${count} 个${zh}`, en: `${count} ${en}` }));
}

/** "新型显示：14 个环节中 5 个薄弱，2 个待核实；没有已证实的缺失" */
export function toChainSentence(name: Name, states: StateCounts): Sentence {
  const { zh, en } = toNameSentence(name);
  const sum = sumStates(states);
  if (sum === 0) return { zh: `${zh}：本数据中还没有环节`, en: `${en}: no segments in this data yet` };
  if (states.unknown === sum) {
    return { zh: `${zh}：${sum} 个环节全部待核实`, en: `${en}: all ${plural(sum, 'segment')} still to be verified` };
  }
  if (states.present === sum) {
    return { zh: `${zh}：${sum} 个环节本地都有`, en: `${en}: all ${plural(sum, 'segment')} present` };
  }
  const gaps = toGapParts(states);
  const unknown =
    states.unknown === 0 ? [] : [{ zh: `${states.unknown} 个待核实`, en: `${states.unknown} to be verified` }];
  const parts = gaps.length === 0 ? unknown : [joinGaps(gaps), ...unknown];
  const tail = toProvenNothing(states);
  return {
    zh: `${zh}：${sum} 个环节中 ${parts.map((part) => part.zh).join('，')}${tail.zh}`,
    en: `${en}: of ${plural(sum, 'segment')}, ${parts.map((part) => part.en).join(', ')}${tail.en}`,
  };
}

function joinGaps(gaps: readonly Sentence[]): Sentence {
  return { zh: gaps.map((part) => part.zh).join('、'), en: gaps.map((part) => part.en).join(' and ') };
}

function toProvenNothing(states: StateCounts): Sentence {
  if (states.absent > 0) return { zh: '', en: '' };
  return states.weak > 0
    ? { zh: '；没有已证实的缺失', en: '; none proven absent' }
    : { zh: '，其余已有；没有已证实的薄弱或缺失', en: ', the rest present; none proven weak or absent' };
}

/** "涪陵区：11 条链有企业，5 条写进布局" */
export function toDistrictSentence(name: Name, firmChains: number, plannedChains: number): Sentence {
  const { zh, en } = toNameSentence(name);
  const firms =
    firmChains === 0
      ? { zh: '本数据中没有企业记录', en: 'no firm recorded in this data' }
      : { zh: `${firmChains} 条链有企业`, en: `firms in ${plural(firmChains, 'chain')}` };
  const plans =
    plannedChains === 0
      ? { zh: '没有查到布局文本', en: 'no text found that places a chain here' }
      : { zh: `${plannedChains} 条写进布局`, en: `${plural(plannedChains, 'chain')} placed here by plans` };
  return { zh: `${zh}：${firms.zh}，${plans.zh}`, en: `${en}: ${firms.en}, ${plans.en}` };
}

/** "126 个薄弱或缺失环节里，111 个的产品有本地下游环节要用"; `scope` names the filter ("新型显示 上游"). */
export function toGapsSentence(scope: Sentence | undefined, states: StateCounts, needed: number): Sentence {
  const gaps = states.weak + states.absent;
  const lead = scope === undefined ? { zh: '', en: '' } : { zh: `${scope.zh}：`, en: `${scope.en}: ` };
  if (sumStates(states) === 0)
    return { zh: `${lead.zh}本数据中没有这样的环节`, en: `${lead.en}no such segment in this data` };
  if (gaps === 0) {
    const unknown =
      states.unknown === 0
        ? { zh: '', en: '' }
        : { zh: `，${states.unknown} 个待核实`, en: `; ${states.unknown} to be verified` };
    return {
      zh: `${lead.zh}没有已证实的薄弱或缺失环节${unknown.zh}`,
      en: `${lead.en}no segment proven weak or absent${unknown.en}`,
    };
  }
  return {
    zh: `${lead.zh}${gaps} 个薄弱或缺失环节里，${needed} 个的产品有本地下游环节要用`,
    en: `${lead.en}${plural(gaps, 'weak or absent segment')}, ${needed} of them used by segments that run here`,
  };
}

/** What a filter keeps, as the head of a sentence; `undefined` when nothing is filtered. */
export function toScopeSentence(
  chain: Name | undefined,
  stage: Stage | undefined,
  district?: Name,
): Sentence | undefined {
  if (chain === undefined && stage === undefined && district === undefined) return undefined;
  const parts = [
    ...(district === undefined ? [] : [toNameSentence(district)]),
    ...(chain === undefined ? [] : [toNameSentence(chain)]),
    ...(stage === undefined ? [] : [STAGE_WORDS[stage]]),
  ];
  return { zh: parts.map((part) => part.zh).join(' '), en: parts.map((part) => part.en).join(', ') };
}

/** Rank of a state in lists that ask for gaps: proven ones first. */
export const GAP_ORDER: Readonly<Record<SegmentStatus, number>> = { absent: 0, weak: 0, unknown: 1, present: 2 };

/** "584 份来源：248 份见于原发布页，293 份见于转载页，40 份出处较弱，3 份没有页面" */
export function toDatasetSentence(
  sources: number,
  quality: Readonly<Record<'original' | 'repost' | 'low' | 'none', number>>,
): Sentence {
  if (sources === 0) return { zh: '本数据中还没有来源', en: 'This data holds no sources yet' };
  const parts: readonly (readonly [number, string, string])[] = [
    [quality.original, '份见于原发布页', 'on the page of the publisher'],
    [quality.repost, '份见于转载页', 'on a copy elsewhere'],
    [quality.low, '份出处较弱', 'on a weak page'],
    [quality.none, '份没有页面', 'without a page'],
  ];
  const known = parts.filter(([count]) => count > 0);
  return {
    zh: `${sources} 份来源：${known.map(([count, zh]) => `${count} ${zh}`).join('，')}`,
    en: `${plural(sources, 'source')}: ${known.map(([count, , en]) => `${count} ${en}`).join(', ')}`,
  };
}

/** "京东方光电 与 长安汽车：最短 2 步，共 3 条路" */
export function toPathsSentence(
  from: Name,
  to: Name,
  found: { readonly length: number; readonly total: number } | undefined,
): Sentence {
  const [a, b] = [toNameSentence(from), toNameSentence(to)];
  const ends = { zh: `${a.zh} 与 ${b.zh}`, en: `${a.en} and ${b.en}` };
  if (found === undefined) {
    return { zh: `${ends.zh}：本数据中找不到联系`, en: `${ends.en}: no connection in this data` };
  }
  if (found.length === 0) return { zh: `${ends.zh}：是同一个`, en: `${ends.en}: the same thing` };
  return {
    zh: `${ends.zh}：最短 ${found.length} 步，共 ${found.total} 条路`,
    en: `${ends.en}: ${plural(found.length, 'step')} apart, by ${plural(found.total, 'way')}`,
  };
}
