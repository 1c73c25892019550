import { useEffect, useRef } from 'react';
import type { NodeId } from '#graph/model/ids';
import { type SegmentStatus, type Stage, stageSchema } from '#graph/model/vocabulary';
import type { SegmentCard } from '#graph/wire/chain';
import { chainMessages } from '../../_i18n/chain';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { ConfidenceBars } from '../../_ui/confidence-bars';
import { StateRow } from '../../_ui/state-counts';
import { StateMark } from '../../_ui/state-mark';
import { ZhText } from '../../_ui/zh-text';
import { useNarrow } from '../view/use-narrow';
import { ViewLink } from '../view/view-address';
import { type ChainIndex, listStage } from './chain-index';
import { FlagMark } from './picture/flag-mark';
import styles from './segment-table.module.css';

type Props = {
  readonly index: ChainIndex;
  readonly selected: NodeId | undefined;
  /** States kept; empty means all four. */
  readonly states: readonly SegmentStatus[];
  readonly locale: Locale;
};

const COLUMNS = 10;

/** The picture as a table, stage by stage. On a phone each row is a card of the list. */
export function SegmentTable({ index, selected, states, locale }: Props) {
  const m = chainMessages[locale];
  const { view } = index;
  const kept = (card: SegmentCard) => states.length === 0 || states.includes(card.state.status);
  const shown = view.segments.filter(kept).length;
  return (
    <section className={styles['part']} aria-labelledby="segment-table-title">
      <h2 id="segment-table-title" className={styles['title']}>
        {m.listTitle}
        <small>{states.length === 0 ? m.laneCount(view.segments.length) : m.listed(shown, view.segments.length)}</small>
      </h2>
      <table className={styles['table']}>
        <caption className="visually-hidden">{m.tableCaption(toName(view, locale))}</caption>
        <Head locale={locale} />
        {stageSchema.options.map((stage) => (
          <StageRows
            key={stage}
            stage={stage}
            cards={listStage(view, stage).filter(kept)}
            all={listStage(view, stage)}
            {...{ index, selected, locale }}
          />
        ))}
      </table>
    </section>
  );
}

function Head({ locale }: { readonly locale: Locale }) {
  const m = chainMessages[locale];
  return (
    <thead>
      <tr>
        <th scope="col">{m.columnSegment}</th>
        <th scope="col">{m.columnState}</th>
        <th scope="col">{m.columnSummary}</th>
        <th scope="col">{m.columnEvidence}</th>
        <th scope="col">{m.columnYear}</th>
        <th scope="col">{m.confidence}</th>
        <th scope="col">{m.columnFirms}</th>
        <th scope="col">{m.columnIn}</th>
        <th scope="col">{m.columnOut}</th>
        <th scope="col" title={m.usersHereHelp}>
          {m.columnUsersHere}
        </th>
      </tr>
    </thead>
  );
}

type StageProps = Pick<Props, 'index' | 'selected' | 'locale'> & {
  readonly stage: Stage;
  readonly cards: readonly SegmentCard[];
  readonly all: readonly SegmentCard[];
};

function StageRows({ stage, cards, all, index, selected, locale }: StageProps) {
  const m = chainMessages[locale];
  const states = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { state } of all) states[state.status] += 1;
  return (
    <tbody>
      <tr className={styles['stage']}>
        <th scope="rowgroup" colSpan={COLUMNS}>
          <span className={styles['stageTitle']}>
            {toWord('stage', stage, locale)}
            <small>{all.length === 0 ? m.laneEmptyStage : m.laneCount(all.length)}</small>
            <StateRow states={states} locale={locale} />
          </span>
        </th>
      </tr>
      {cards.map((card) => (
        <SegmentRow key={card.id} card={card} isSelected={card.id === selected} index={index} locale={locale} />
      ))}
      {cards.length === 0 && all.length > 0 ? (
        <tr>
          <td colSpan={COLUMNS} className={styles['none']}>
            {m.tableEmpty}
          </td>
        </tr>
      ) : undefined}
    </tbody>
  );
}

type RowProps = {
  readonly card: SegmentCard;
  readonly isSelected: boolean;
  readonly index: ChainIndex;
  readonly locale: Locale;
};

function SegmentRow({ card, isSelected, index, locale }: RowProps) {
  const m = chainMessages[locale];
  const { text, lang } = toSpokenName(card, locale);
  const { status, evidence, asOf, confidence, summaryZh } = card.state;
  const row = useScrolledRow(isSelected);
  return (
    <tr
      ref={row}
      className={`${styles['row']} ${styles[status]}`}
      data-segment={card.id}
      data-selected={isSelected ? '' : undefined}
    >
      <th scope="row" className={styles['name']}>
        <ViewLink change={{ select: card.id }} lang={lang} aria-current={isSelected ? 'true' : undefined}>
          {text}
        </ViewLink>
        {card.findings === 0 ? undefined : (
          <span className={styles['flag']} title={m.flagHelp(card.findings)}>
            <FlagMark />
            <span className="visually-hidden">{m.flag}</span>
          </span>
        )}
      </th>
      <td className={styles['state']}>
        <StateMark status={status} locale={locale} />
      </td>
      <td className={styles['summary']}>
        <ZhText locale={locale}>{summaryZh}</ZhText>
      </td>
      <td className={styles['fact']}>{toWord('evidence', evidence, locale)}</td>
      <td className={styles['fact']}>{asOf ?? m.yearUnknown}</td>
      <td className={styles['confidence']}>
        {status === 'unknown' ? undefined : (
          <>
            <span className={styles['word']}>{toWord('confidence', confidence, locale)}</span>
            <ConfidenceBars confidence={confidence} locale={locale} />
          </>
        )}
      </td>
      <td className={styles['firms']}>
        <Firms card={card} locale={locale} />
      </td>
      <td className={styles['ties']} data-title={m.columnIn}>
        {index.suppliers.get(card.id)?.length ?? 0}
      </td>
      <td className={styles['ties']} data-title={m.columnOut}>
        {index.users.get(card.id)?.length ?? 0}
      </td>
      <td className={styles['fact']}>{card.usersHere}</td>
    </tr>
  );
}

/** On a phone the row that was chosen moves out from under the sheet; elsewhere the list stays where the reader left it. */
function useScrolledRow(isSelected: boolean) {
  const row = useRef<HTMLTableRowElement>(null);
  const isNarrow = useNarrow() === true;
  useEffect(() => {
    if (!isSelected || !isNarrow) return;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    row.current?.scrollIntoView({ block: 'start', behavior: isStill ? 'auto' : 'smooth' });
  }, [isSelected, isNarrow]);
  return row;
}

function Firms({ card, locale }: { readonly card: SegmentCard; readonly locale: Locale }) {
  const m = chainMessages[locale];
  if (card.enterprises === 0) return <span title={m.noRecordHelp}>{m.noRecord}</span>;
  return (
    <>
      <b>{m.firmCount(card.enterprises)}</b>
      {card.operating === card.enterprises ? undefined : (
        <small className={styles['operating']}>{m.operating(card.operating)}</small>
      )}
    </>
  );
}
