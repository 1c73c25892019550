import type { GapItem } from '#graph/wire/gaps';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import { toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { type Column, DataTable } from '../data-table';
import { FirmCount } from '../firm-count';
import { StateMark } from '../state-mark';
import { ThingLink } from '../thing-link';
import { ZhText } from '../zh-text';
import { DemandBar } from './demand-bar';
import styles from './gap-table.module.css';

/** One row a segment: state, the sentence that says why, who needs it, who makes it, on what evidence. */
export function GapTable({ items, locale }: { readonly items: readonly GapItem[]; readonly locale: Locale }) {
  const m = gapsMessages[locale];
  const columns: readonly Column<GapItem>[] = [
    { key: 'segment', as: 'name', title: m.segment, cell: (item) => <SegmentName item={item} locale={locale} /> },
    { key: 'state', title: m.state, cell: (item) => <StateMark status={item.state.status} locale={locale} /> },
    { key: 'why', as: 'text', title: m.why, cell: (item) => <Reason item={item} locale={locale} /> },
    { key: 'demand', title: m.demand, cell: (item) => <DemandBar item={item} locale={locale} /> },
    {
      key: 'firms',
      title: m.firms,
      cell: ({ operating, enterprises }) => (
        <span className="nowrap" title={enterprises === 0 ? undefined : m.firmsAll(operating, enterprises)}>
          <FirmCount count={operating} locale={locale} />
        </span>
      ),
    },
    { key: 'basis', title: m.basis, cell: (item) => <Basis item={item} locale={locale} /> },
  ];
  return <DataTable caption={m.list} columns={columns} items={items} locale={locale} />;
}

type CellProps = { readonly item: GapItem; readonly locale: Locale };

function SegmentName({ item, locale }: CellProps) {
  const { id, kind, nameZh, nameEn } = item;
  const chain = toSpokenName(item.chain, locale);
  return (
    <>
      <ThingLink thing={{ id, kind, nameZh, nameEn }} locale={locale} />
      <small className={styles['under']}>
        <span lang={chain.lang}>{chain.text}</span>
        {` · ${toWord('stage', item.stage, locale)}`}
      </small>
    </>
  );
}

function Reason({ item, locale }: CellProps) {
  return (
    <>
      <span className={styles['line']}>{locale === 'zh' ? item.reasonZh : item.reasonEn}</span>
      <small className={styles['under']}>
        <ZhText locale={locale}>{item.state.summaryZh}</ZhText>
      </small>
    </>
  );
}

function Basis({ item, locale }: CellProps) {
  const m = gapsMessages[locale];
  const { evidence, asOf, confidence, status } = item.state;
  if (evidence === 'none') return <span className="nowrap">{m.noEvidence}</span>;
  return (
    <>
      <span className={styles['line']}>{`${asOf ?? m.noYear} · ${toWord('evidence', evidence, locale)}`}</span>
      {status === 'unknown' ? undefined : (
        <small className={styles['under']}>{m.confidence(toWord('confidence', confidence, locale))}</small>
      )}
    </>
  );
}
