'use client';
import { NAME_SIZE } from '#graph/scene/lanes/card-size';
import type { CardLook } from '#graph/scene/lanes/picture-look';
import { countLines, splitName } from '#graph/scene/lanes/text-width';
import type { SegmentCard } from '#graph/wire/chain';
import type { Judged } from '#graph/wire/diagnosis';
import type { CardBox } from '#graph/wire/lanes';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toName, toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { ConfidenceBars } from '../../../_ui/confidence-bars';
import { StateMark } from '../../../_ui/state-mark';
import { VerdictShape } from '../../../_ui/verdict-mark';
import { ViewLink } from '../../view/view-address';
import styles from './cards.module.css';
import { FlagMark } from './flag-mark';

/** Edge, padding and flag beside a name, px. */
const NAME_INSET = 40;

type Props = {
  readonly card: SegmentCard;
  readonly box: CardBox;
  readonly look: CardLook;
  readonly judged: Judged | undefined;
  /** Whether Tab stops here; arrow keys lead to the others. */
  readonly isStop: boolean;
  readonly locale: Locale;
};

/** A segment in the picture: state by edge, mark and word; how sure; how many firms; a flag when public texts name it. */
export function SegmentCardLink({ card, box, look, judged, isStop, locale }: Props) {
  const m = chainMessages[locale];
  const { text, lang } = toSpokenName(card, locale);
  const { main, detail } = splitName(text);
  const isLong = countLines(main, box.width - NAME_INSET, NAME_SIZE) > 1;
  const { status } = card.state;
  return (
    <ViewLink
      change={{ select: card.id }}
      tabIndex={isStop ? undefined : -1}
      className={`${styles['card']} ${styles[status]} ${styles[look]}`}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      data-card={card.id}
      aria-current={look === 'chosen' ? 'true' : undefined}
      title={`${toName(card, locale)}\n${card.state.summaryZh}`}
      draggable={false}
    >
      <span className={styles['name']} lang={lang}>
        {card.findings > 0 ? (
          <span className={styles['flag']} title={m.flagHelp(card.findings)}>
            <FlagMark />
          </span>
        ) : undefined}
        <b className={isLong || detail === undefined ? styles['lines'] : undefined}>{main}</b>
        {isLong || detail === undefined ? undefined : <small>{detail}</small>}
      </span>
      <span className={styles['foot']}>
        <StateMark status={status} locale={locale} size={14} />
        {status === 'unknown' ? undefined : <ConfidenceBars confidence={card.state.confidence} locale={locale} />}
        <span className={card.enterprises === 0 ? styles['none'] : styles['firms']}>
          {card.enterprises === 0 ? m.noRecord : m.firmCount(card.enterprises)}
        </span>
        {judged === undefined || judged.verdict === 'none' ? undefined : (
          <span className={styles['verdict']} title={locale === 'zh' ? judged.reasonZh : judged.reasonEn}>
            <VerdictShape verdict={judged.verdict} size={16} locale={locale} />
            <span className="visually-hidden">{toWord('verdict', judged.verdict, locale)}</span>
          </span>
        )}
      </span>
      {card.findings > 0 ? <span className="visually-hidden">{m.flagHelp(card.findings)}</span> : undefined}
    </ViewLink>
  );
}
