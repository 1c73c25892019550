// What reports are put together from: cells, tables, and the numbers of their sources. May import: wire, query. Invariants: a source is numbered
// when it is first cited and keeps its number; a table that leaves rows out says how many there are.
import type { Ref, Sentence, SourceRef } from '#graph/wire/ref';
import type { ReportBlock, ReportCell, ReportKind, ReportSection } from '#graph/wire/report';
import { toNameSentence } from '../sentences';

export type Notes = {
  /** Numbers of these sources, which are numbered where they were not yet. */
  readonly cite: (sources: readonly (SourceRef | undefined)[]) => number[] | undefined;
  /** In the order of their numbers. */
  readonly list: () => SourceRef[];
};

export function buildNotes(): Notes {
  const numbers = new Map<string, number>();
  const cited: SourceRef[] = [];
  const toNumber = (source: SourceRef) => {
    const known = numbers.get(source.id) ?? cited.push(source);
    numbers.set(source.id, known);
    return known;
  };
  return {
    cite: (sources) => {
      const found = [...new Set(sources.flatMap((source) => (source === undefined ? [] : [toNumber(source)])))];
      return found.length === 0 ? undefined : found.sort((a, b) => a - b);
    },
    list: () => [...cited],
  };
}

/** A cell of words that are the same in both languages, or a sentence. */
export function cell(text: Sentence | string | number, notes?: number[]): ReportCell {
  return { text: typeof text === 'object' ? text : { zh: String(text), en: String(text) }, notes };
}

/** A cell that names a thing and leads to it. */
export function nameCell(ref: Ref, notes?: number[]): ReportCell {
  const { id, kind, nameZh, nameEn, status } = ref;
  return { text: toNameSentence(ref), ref: { id, kind, nameZh, nameEn, status }, notes };
}

export function paragraph(text: Sentence, notes?: number[]): ReportBlock {
  return { kind: 'text', text, notes };
}

type Table = {
  readonly caption: Sentence;
  readonly heads: readonly (readonly [zh: string, en: string])[];
  readonly rows: readonly ReportCell[][];
  readonly total?: number;
};

export function table({ caption, heads, rows, total = rows.length }: Table): ReportBlock {
  return { kind: 'table', caption, heads: heads.map(([zh, en]) => ({ zh, en })), rows: [...rows], total };
}

/** A section with something in it, or with a sentence that says why there is nothing. */
export function section(zh: string, en: string, { blocks, none }: { blocks: readonly ReportBlock[]; none: Sentence }) {
  const filled = blocks.filter((block) => block.kind === 'text' || block.rows.length > 0);
  const written: ReportSection = { title: { zh, en }, blocks: filled.length === 0 ? [paragraph(none)] : filled };
  return written;
}

/** "依据的年份从 2014 到 2026；最新一条是 2026 年" */
export function toFreshness(sources: readonly SourceRef[]): Sentence {
  const years = sources.flatMap(({ date }) => /^\d{4}/.exec(date ?? '')?.[0] ?? []).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) {
    return { zh: '依据没有标明日期', en: 'What it rests on bears no date' };
  }
  const undated = sources.length - years.length;
  return {
    zh: `依据 ${sources.length} 份来源，年份从 ${first} 到 ${last}${undated === 0 ? '' : `，${undated} 份没有日期`}`,
    en: `Rests on ${sources.length} sources from ${first} to ${last}${undated === 0 ? '' : `, ${undated} without a date`}`,
  };
}

export type AskedReport = { readonly kind: ReportKind; readonly notes: Notes };

export const NO_RECORD: Sentence = {
  zh: '本数据没有记录，不等于没有。',
  en: 'None on record in this data, which does not mean none.',
};

export const METHOD: ReportBlock = paragraph({
  zh: '判定、断供影响、契合与名次的算法见“方法”文档；供应关系是产品怎么做的常识，不是合同；没有记录不等于没有。',
  en: 'How verdicts, criticality, fit and ranks are worked out is in the methods document; supply links are how products are made, no contracts; no record does not mean none.',
});
