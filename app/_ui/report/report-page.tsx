import { toPath } from '#graph/model/ids';
import type { Report, ReportBlock, ReportCell } from '#graph/wire/report';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { reportMessages } from '../../_i18n/report';
import { type Column, DataTable } from '../data-table';
import { MixedText } from '../mixed-text';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { ReportLinks } from '../report-links';
import { SourceLine } from '../source-line';
import { ThingLink } from '../thing-link';
import styles from './report.module.css';

type Props = { readonly view: Report; readonly locale: Locale };

/** A dossier or briefing as it is printed: sections of sentences and tables, each statement with the numbers of its sources. */
export function ReportPage({ view, locale }: Props) {
  const m = reportMessages[locale];
  const { kind, subject, dataset } = view;
  const toFile = (format: string) => `/${kind}/export?${new URLSearchParams({ of: subject.id, format })}`;
  return (
    <article className={`${pageStyles['page']} ${styles['report']}`}>
      <PageHead
        question={questionMessages[locale][kind]}
        title={toSentence(view.headline, locale)}
        trail={[{ href: toPath(subject.id), label: toName(subject, locale) }]}
        here={m[`kind_${kind}`]}
        locale={locale}
      >
        <p>{toSentence(view.freshness, locale)}</p>
        <p className={styles['ways']}>
          <a href={toFile('pdf')}>{m.pdf}</a>
          <a href={toFile('html')}>{m.html}</a>
          <ReportLinks id={subject.id} here={kind} locale={locale} />
        </p>
      </PageHead>
      {view.sections.map(({ title, blocks }) => (
        <section key={title.en}>
          <h2>{toSentence(title, locale)}</h2>
          {blocks.map((block) => (
            <Block key={toKey(block)} block={block} locale={locale} />
          ))}
        </section>
      ))}
      <section>
        <h2>{m.sources}</h2>
        {view.sources.length === 0 ? <p>{m.sourcesNone}</p> : undefined}
        <ol className={styles['sources']}>
          {view.sources.map((source, at) => (
            <li key={source.id} id={`source-${at + 1}`}>
              <SourceLine source={source} locale={locale} />
            </li>
          ))}
        </ol>
      </section>
      <p className={pageStyles['note']}>{`${m.limits} ${m.dataset(dataset.name, dataset.version)}`}</p>
    </article>
  );
}

function toKey(block: ReportBlock): string {
  return block.kind === 'text' ? block.text.en : block.caption.en;
}

type Row = { readonly id: string; readonly cells: readonly ReportCell[] };

function Block({ block, locale }: { readonly block: ReportBlock; readonly locale: Locale }) {
  const m = reportMessages[locale];
  if (block.kind === 'text') {
    return (
      <p>
        <MixedText locale={locale}>{toSentence(block.text, locale)}</MixedText>
        <Marks notes={block.notes} locale={locale} />
      </p>
    );
  }
  const { caption, heads, rows, total } = block;
  const columns = heads.map(
    (head, at): Column<Row> => ({
      key: head.en,
      title: toSentence(head, locale),
      as: at === 0 ? 'name' : isShort(rows, at) ? 'short' : 'text',
      cell: ({ cells }) => <Cell cell={cells[at]} locale={locale} />,
    }),
  );
  const items = rows.map((cells, at) => ({ id: String(at), cells }));
  return (
    <div className={styles['table']}>
      <h3>
        {toSentence(caption, locale)}
        {rows.length < total ? <small>{m.rows(rows.length, total)}</small> : undefined}
      </h3>
      <DataTable caption={toSentence(caption, locale)} columns={columns} items={items} locale={locale} />
    </div>
  );
}

/** Longest text of a column that needs no room of its own. */
const SHORT = 14;

function isShort(rows: readonly (readonly ReportCell[])[], at: number): boolean {
  return rows.every((row) => Math.max(0, ...Object.values(row[at]?.text ?? {}).map((text) => text.length)) <= SHORT);
}

function Cell({ cell, locale }: { readonly cell: ReportCell | undefined; readonly locale: Locale }) {
  if (cell === undefined) return undefined;
  const { text, ref, notes } = cell;
  return (
    <>
      {ref === undefined ? (
        <MixedText locale={locale}>{toSentence(text, locale)}</MixedText>
      ) : (
        <ThingLink thing={ref} locale={locale} />
      )}
      <Marks notes={notes} locale={locale} />
    </>
  );
}

function Marks({ notes = [], locale }: { readonly notes?: readonly number[] | undefined; readonly locale: Locale }) {
  return notes.map((note) => (
    <a key={note} className={styles['mark']} href={`#source-${note}`} aria-label={reportMessages[locale].source(note)}>
      {`[${note}]`}
    </a>
  ));
}
