import type { ReactNode } from 'react';
import { segmentStatusSchema, verdictSchema } from '#graph/model/vocabulary';
import type { Ref } from '#graph/wire/ref';
import type { Changes } from '#graph/wire/scenario';
import type { WhyMeasure } from '#graph/wire/why';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { scenarioMessages } from '../../_i18n/scenario';
import { type Column, DataTable } from '../data-table';
import pageStyles from '../page.module.css';
import { Panel } from '../panel';
import { StateMark } from '../state-mark';
import { ThingLink } from '../thing-link';
import { VerdictMark } from '../verdict-mark';
import { WhyLink } from '../why/why-link';
import { toDecimal, toDifference, toPercent } from './figure-words';
import styles from './scenario.module.css';

type Props = { readonly changes: Changes; readonly locale: Locale };

/** Every figure before and after. */
export function ChangesPanel({ changes, locale }: Props) {
  const m = scenarioMessages[locale];
  return (
    <Panel title={m.changes}>
      <p className={pageStyles['note']}>{m.changesNote}</p>
      <div className={styles['pair']}>
        <Counts changes={changes} locale={locale} />
      </div>
      <Pairs title={m.stateChanges} rows={changes.stateChanges} locale={locale}>
        {(status) => <StateMark status={status} locale={locale} />}
      </Pairs>
      <Pairs title={m.verdictChanges} of="verdict" rows={changes.verdictChanges} locale={locale}>
        {({ verdict }) => <VerdictMark verdict={verdict} locale={locale} />}
      </Pairs>
      <CompletenessTable changes={changes} locale={locale} />
      <Pairs title={m.criticality} of="criticality" note={m.criticalityNote} rows={changes.criticality} locale={locale}>
        {({ stops, ends, affected, affectedEnds }) =>
          [m.critical(stops, ends), m.affectedIn(affected, affectedEnds)].join(m.separator)
        }
      </Pairs>
      <Pairs
        title={m.concentration}
        of="concentration"
        note={m.concentrationNote}
        rows={toSides(changes.concentration)}
        locale={locale}
      >
        {(side) =>
          side === undefined
            ? m.noFirm
            : [toDecimal(side.hhi), m.effective(toDecimal(side.effective)), m.firms(side.firms)].join(m.separator)
        }
      </Pairs>
    </Panel>
  );
}

/** Rows whose sides may be left out, with both sides named. */
function toSides({ items, total }: Changes['concentration']) {
  return { items: items.map((item) => ({ ...item, before: item.before, after: item.after })), total };
}

type Count = { readonly id: string; readonly word: ReactNode; readonly before: number; readonly after: number };

/** Segments per state and per verdict. */
function Counts({ changes: { states, verdicts }, locale }: Props) {
  const m = scenarioMessages[locale];
  const columns = (head: string): readonly Column<Count>[] => [
    { key: 'word', title: head, as: 'name', cell: ({ word }) => word },
    { key: 'before', title: m.before, as: 'number', cell: ({ before }) => before },
    { key: 'after', title: m.after, as: 'number', cell: ({ after }) => after },
    { key: 'change', title: m.change, as: 'number', cell: ({ before, after }) => toDifference(before, after) },
  ];
  const byState = segmentStatusSchema.options.map((status) => ({
    id: status,
    word: <StateMark status={status} locale={locale} />,
    before: states.before[status],
    after: states.after[status],
  }));
  const byVerdict = verdictSchema.options.map((verdict) => ({
    id: verdict,
    word: <VerdictMark verdict={verdict} locale={locale} />,
    before: verdicts.before[verdict],
    after: verdicts.after[verdict],
  }));
  return (
    <>
      <DataTable caption={m.states} columns={columns(m.states)} items={byState} locale={locale} />
      <DataTable caption={m.verdicts} columns={columns(m.verdicts)} items={byVerdict} locale={locale} />
    </>
  );
}

type Pair<T> = Ref & { readonly chain: Ref; readonly before: T; readonly after: T };
type PairsProps<T> = {
  readonly title: string;
  readonly note?: string;
  /** What explains the figure as it is today. */
  readonly of?: WhyMeasure;
  readonly rows: { readonly items: readonly Pair<T>[]; readonly total: number };
  readonly children: (value: T) => ReactNode;
  readonly locale: Locale;
};

function Pairs<T>({ title, note, of, rows: { items, total }, children, locale }: PairsProps<T>) {
  const m = scenarioMessages[locale];
  const columns: readonly Column<Pair<T>>[] = [
    {
      key: 'segment',
      title: m.segment,
      as: 'name',
      cell: ({ status: _, ...item }) => <ThingLink thing={item} locale={locale} />,
    },
    { key: 'chain', title: m.chain, cell: ({ chain }) => <ThingLink thing={chain} locale={locale} /> },
    { key: 'before', title: m.before, cell: ({ before }) => children(before) },
    { key: 'after', title: m.after, cell: ({ after }) => children(after) },
    ...(of === undefined ? [] : [whyColumn<Pair<T>>((item) => ({ of, segment: item.id }), locale)]),
  ];
  return (
    <section className={styles['part']}>
      <h3>{`${title} ${total}`}</h3>
      {total === 0 ? (
        <p className={pageStyles['note']}>{m.none}</p>
      ) : (
        <>
          {note === undefined ? undefined : <p className={pageStyles['note']}>{note}</p>}
          <DataTable caption={title} columns={columns} items={items} locale={locale} />
        </>
      )}
      {items.length < total ? <p className={pageStyles['note']}>{m.rows(items.length, total)}</p> : undefined}
    </section>
  );
}

type Asked = Pick<Parameters<typeof WhyLink>[0], 'of' | 'segment' | 'chain'>;

/** The way to the explanation of the figure before, which is that of the data. */
function whyColumn<T extends Ref>(toAsked: (item: T) => Asked, locale: Locale): Column<T> {
  return {
    key: 'why',
    title: scenarioMessages[locale].whyBefore,
    cell: (item) => <WhyLink {...toAsked(item)} about={toName(item, locale)} locale={locale} />,
  };
}

type Chain = Changes['completeness']['items'][number];

function CompletenessTable({ changes: { completeness }, locale }: Props) {
  const m = scenarioMessages[locale];
  const change =
    (key: keyof Chain['before']) =>
    ({ before, after }: Chain) => {
      const [earlier, later] = [before[key], after[key]].map((value) => toPercent(value, m.noneKnown));
      return earlier === later ? earlier : `${earlier} → ${later}`;
    };
  const columns: readonly Column<Chain>[] = [
    { key: 'chain', title: m.chain, as: 'name', cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'count', title: m.byCount, as: 'number', cell: change('count') },
    { key: 'weighted', title: m.byWeight, as: 'number', cell: change('weighted') },
    { key: 'mustHave', title: m.byMust, as: 'number', cell: change('mustHave') },
    { key: 'unknown', title: m.unknownShare, as: 'number', cell: change('unknown') },
    whyColumn((item) => ({ of: 'completeness', chain: item.id }), locale),
  ];
  return (
    <section className={styles['part']}>
      <h3>{m.completeness}</h3>
      {completeness.total === 0 ? (
        <p className={pageStyles['note']}>{m.none}</p>
      ) : (
        <DataTable caption={m.completeness} columns={columns} items={completeness.items} locale={locale} />
      )}
    </section>
  );
}
