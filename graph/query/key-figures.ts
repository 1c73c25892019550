// Figures of a subject, and the few the city opens with.
// May import: port, model, wire. Invariant: figures are never merged: two sources that differ stand side by side.
import type { NodeId } from '#graph/model/ids';
import type { NodeOf } from '#graph/model/nodes';
import type { GraphStore } from '#graph/store/port';
import type { Figure } from '#graph/wire/city';
import type { Sentence } from '#graph/wire/ref';
import { collectPages } from './collect-pages';
import { isKind, readSources, toRef } from './thing-refs';

type Indicator = NodeOf<'indicator'>;

/** What the rule says in words; shown beside the figures. */
export const FIGURES_RULE: Sentence = {
  zh: '产值、投资、利润、战新占比四项，各取最近一年的实绩和最远一年的目标；同一年口径不同的并列。全部指标见指标表。',
  en: 'Output, investment, profit and share of emerging industries: the latest actual year and the furthest target year of each; figures of one year that differ stand side by side. All figures are in the list of indicators.',
};

const MONEY = /^(亿|万亿)元$/;
const SHARE = /^%$/;
const THEMES: readonly { readonly name: RegExp; readonly unit: RegExp }[] = [
  { name: /^(?!.*战新).*(工业总产值|工业产值)/, unit: MONEY },
  { name: /工业投资/, unit: MONEY },
  { name: /利润总额/, unit: MONEY },
  { name: /战新.*占/, unit: SHARE },
];
const MAX_FIGURES = 8;

/**
 * The figures a panel opens with: per theme the actual figures of the latest year, then the targets of the furthest year.
 * Of figures that agree in value, unit and period the first by id stands for all.
 */
export function pickKeyFigures(indicators: readonly Indicator[]): readonly Indicator[] {
  const picked = THEMES.flatMap(({ name, unit }) => {
    const ofTheme = indicators.filter((item) => name.test(item.nameZh) && unit.test(item.unit));
    return [...latest(ofTheme, 'actual'), ...latest(ofTheme, 'target')];
  });
  return picked.slice(0, MAX_FIGURES);
}

function latest(indicators: readonly Indicator[], status: Indicator['status']): readonly Indicator[] {
  const ofStatus = indicators.filter((item) => item.status === status && /^\d{4}$/.test(item.period));
  const year = ofStatus
    .map((item) => item.period)
    .sort()
    .at(-1);
  const seen = new Set<string>();
  return ofStatus
    .filter((item) => item.period === year)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .filter((item) => {
      const key = `${item.value} ${item.unit}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    });
}

/** Every indicator that measures a subject: latest period first, then by id. */
export async function readIndicators(store: GraphStore, subject: NodeId): Promise<readonly Indicator[]> {
  const group = { type: 'MEASURES', direction: 'in', kind: 'indicator' } as const;
  const { items } = await collectPages((page) => store.neighbours(subject, group, page));
  const indicators = items.flatMap(({ thing }) => (isKind('indicator', thing) ? [thing] : []));
  return indicators.sort(comparePeriods);
}

/** Latest end of period first, then by id. */
export function comparePeriods(a: Indicator, b: Indicator): number {
  const ends = [a, b].map((item) => item.period.match(/\d{4}/g)?.at(-1) ?? '');
  if (ends[0] !== ends[1]) return (ends[0] ?? '') > (ends[1] ?? '') ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Indicators as figures with their sources, in the order given. */
export async function toFigures(store: GraphStore, indicators: readonly Indicator[]): Promise<Figure[]> {
  const sourcesOf = await readSources(
    store,
    indicators.flatMap((item) => item.sourceIds),
  );
  return indicators.map((item) => ({
    ...toRef(item),
    value: item.value,
    unit: item.unit,
    period: item.period,
    indicatorStatus: item.status,
    sources: sourcesOf(item.sourceIds),
  }));
}
