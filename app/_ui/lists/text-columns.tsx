// Columns of what texts say: sources, findings, programs, events, figures.
import type { CityProgram } from '#graph/wire/city';
import type { FindingItem } from '#graph/wire/finding';
import type { EventItem, IndicatorItem } from '#graph/wire/lists';
import type { SourceRef } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { toFigureWords, toPeriodWords } from '../../_i18n/figures';
import { listMessages } from '../../_i18n/lists';
import { toWord } from '../../_i18n/vocabulary';
import { ConfidenceBars } from '../confidence-bars';
import type { Column } from '../data-table';
import { OutsideLink } from '../outside-link';
import { ThingLink } from '../thing-link';
import { ZhText } from '../zh-text';

export function sourceColumns(locale: Locale): readonly Column<SourceRef>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    {
      key: 'publisher',
      as: 'text',
      title: m.publisher,
      cell: ({ publisher }) => (publisher === undefined ? undefined : <ZhText locale={locale}>{publisher}</ZhText>),
    },
    {
      key: 'date',
      title: m.date,
      cell: ({ date, dateInferred }) =>
        date === undefined ? (
          m.unknownYear
        ) : (
          <span className="nowrap">{dateInferred ? `${date} (${m.inferred})` : date}</span>
        ),
    },
    { key: 'kind', title: m.kind, cell: (item) => toWord('source', item.sourceKind, locale) },
    { key: 'quality', title: m.quality, cell: (item) => toWord('quality', item.quality, locale) },
    {
      key: 'page',
      title: m.page,
      cell: (item) =>
        item.url === undefined ? undefined : (
          <OutsideLink url={item.url} label={m.openPage(item.nameZh)} locale={locale} />
        ),
    },
  ];
}

export function findingColumns(locale: Locale): readonly Column<FindingItem>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.statement, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'kind', title: m.kind, cell: (item) => toWord('finding', item.findingKind, locale) },
    {
      key: 'about',
      title: m.about,
      cell: ({ subject }) => (subject === undefined ? undefined : <ThingLink thing={subject} locale={locale} />),
    },
    {
      key: 'confidence',
      title: m.confidence,
      cell: (item) => <ConfidenceBars confidence={item.confidence} locale={locale} />,
    },
    {
      key: 'source',
      as: 'text',
      title: m.source,
      cell: (item) => <SourceNames sources={item.sources} locale={locale} />,
    },
  ];
}

export function programColumns(locale: Locale): readonly Column<CityProgram>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'kind', title: m.kind, cell: (item) => toWord('program', item.programKind, locale) },
    { key: 'year', title: m.year, cell: (item) => item.year },
    { key: 'summary', as: 'text', title: m.summary, cell: (item) => <ZhText locale={locale}>{item.summaryZh}</ZhText> },
    {
      key: 'covers',
      as: 'number',
      title: m.covers,
      cell: ({ targets }) => {
        const reached = new Set(targets.filter(({ type }) => type !== 'PART_OF').map(({ id }) => id)).size;
        return reached === 0 ? m.coversNone : m.coversCount(reached);
      },
    },
  ];
}

export function indicatorColumns(locale: Locale): readonly Column<IndicatorItem>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    {
      key: 'value',
      as: 'number',
      title: m.value,
      cell: (item) => {
        const { amount, unit } = toFigureWords(item.value, item.unit, locale);
        return (
          <>
            <b>{amount}</b>
            {unit === '' ? '' : ` ${unit}`}
          </>
        );
      },
    },
    { key: 'period', title: m.period, cell: (item) => toPeriodWords(item.period, locale) },
    { key: 'nature', title: m.nature, cell: (item) => toWord('indicator', item.indicatorStatus, locale) },
    {
      key: 'subject',
      title: m.subject,
      cell: ({ subject }) => (subject === undefined ? undefined : <ThingLink thing={subject} locale={locale} />),
    },
    {
      key: 'source',
      as: 'text',
      title: m.source,
      cell: (item) => <SourceNames sources={item.sources} locale={locale} />,
    },
  ];
}

export function eventColumns(locale: Locale): readonly Column<EventItem>[] {
  const m = listMessages[locale];
  return [
    { key: 'name', as: 'name', title: m.name, cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'date', title: m.date, cell: (item) => <span className="nowrap">{item.date}</span> },
    { key: 'kind', title: m.kind, cell: (item) => toWord('event', item.eventKind, locale) },
  ];
}

function SourceNames({ sources, locale }: { readonly sources: readonly SourceRef[]; readonly locale: Locale }) {
  return sources.map((source) => <ThingLink key={source.id} thing={source} locale={locale} />);
}
