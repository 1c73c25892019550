import type { Ref } from '#graph/wire/ref';
import type { StopView, Stress } from '#graph/wire/scenario';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { scenarioMessages } from '../../_i18n/scenario';
import { type Column, DataTable } from '../data-table';
import pageStyles from '../page.module.css';
import { Panel } from '../panel';
import { ThingLink } from '../thing-link';
import styles from './scenario.module.css';

type Props = { readonly stress: Stress; readonly locale: Locale };

/** What stops and why, what comes under strain, where, and what would repair it. */
export function StressPanel({ stress, locale }: Props) {
  const m = scenarioMessages[locale];
  const { stopped, strained, ends, chains, districts, repair } = stress;
  const isNothing = stopped.total + strained.total === 0;
  return (
    <Panel title={m.stress}>
      {repair === undefined ? undefined : (
        <section className={styles['part']}>
          <h3>{m.repair}</h3>
          <p>{toSentence(repair.sentence, locale)}</p>
          <Things things={repair.segments} locale={locale} />
        </section>
      )}
      <Stops title={m.stopped(stopped.total)} rows={stopped} none={m.noneStopped} mark="stopped" locale={locale} />
      <Stops title={m.strained(strained.total)} rows={strained} none={m.noneStrained} mark="strained" locale={locale} />
      {isNothing ? undefined : (
        <>
          <section className={styles['part']}>
            <h3>{m.ends}</h3>
            {ends.stopped.length + ends.strained.length === 0 ? <p>{m.endsNone}</p> : undefined}
            <Ends title={m.endsStopped} things={ends.stopped} locale={locale} />
            <Ends title={m.endsStrained} things={ends.strained} locale={locale} />
          </section>
          <div className={styles['pair']}>
            <Tallies title={m.chains} head={m.chain} rows={chains} locale={locale} />
            <Tallies title={m.districts} head={m.district} rows={districts} locale={locale} />
          </div>
        </>
      )}
    </Panel>
  );
}

type StopsProps = {
  readonly title: string;
  readonly rows: Stress['stopped'];
  readonly none: string;
  readonly mark: 'stopped' | 'strained';
  readonly locale: Locale;
};

function Stops({ title, rows: { items, total }, none, mark, locale }: StopsProps) {
  const m = scenarioMessages[locale];
  const numberOf = new Map(items.map(({ id }, at) => [id, at + 1]));
  const columns: readonly Column<StopView>[] = [
    { key: 'segment', title: m.segment, as: 'name', cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'chain', title: m.chain, cell: ({ chain }) => <ThingLink thing={chain} locale={locale} /> },
    { key: 'reason', title: m.reason, as: 'text', cell: ({ reason }) => toSentence(reason, locale) },
  ];
  const order: Column<StopView> = { key: 'order', title: m.order, as: 'number', cell: ({ id }) => numberOf.get(id) };
  return (
    <section className={styles['part']}>
      <h3 className={styles[mark]}>{title}</h3>
      {total === 0 ? (
        <p>{none}</p>
      ) : (
        <DataTable
          caption={title}
          columns={mark === 'stopped' ? [order, ...columns] : columns}
          items={items}
          locale={locale}
        />
      )}
      {items.length < total ? <p className={pageStyles['note']}>{m.rows(items.length, total)}</p> : undefined}
    </section>
  );
}

type ThingsProps = { readonly things: readonly Ref[]; readonly locale: Locale };

export function Things({ things, locale }: ThingsProps) {
  return (
    <ul className={styles['things']}>
      {things.map((thing) => (
        <li key={thing.id}>
          <ThingLink thing={thing} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

function Ends({ title, ...things }: ThingsProps & { readonly title: string }) {
  if (things.things.length === 0) return undefined;
  return (
    <>
      <p className={pageStyles['note']}>{title}</p>
      <Things {...things} />
    </>
  );
}

type Tallied = Ref & { readonly stopped: number; readonly strained: number };
type TalliesProps = {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Tallied[];
  readonly locale: Locale;
};

function Tallies({ title, head, rows, locale }: TalliesProps) {
  const m = scenarioMessages[locale];
  if (rows.length === 0) return undefined;
  const columns: readonly Column<Tallied>[] = [
    { key: 'thing', title: head, as: 'name', cell: (item) => <ThingLink thing={item} locale={locale} /> },
    { key: 'stopped', title: m.stops, as: 'number', cell: ({ stopped }) => stopped },
    { key: 'strained', title: m.strains, as: 'number', cell: ({ strained }) => strained },
  ];
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      <DataTable caption={title} columns={columns} items={rows} locale={locale} />
    </section>
  );
}
