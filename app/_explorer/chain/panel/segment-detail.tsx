import type { SegmentCard } from '#graph/wire/chain';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { StateBox } from '../../../_ui/state-box';
import { ZhText } from '../../../_ui/zh-text';
import { type ChainIndex, listFindings, listFirms } from '../chain-index';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';
import { FindingRows } from './finding-rows';
import { FirmRows } from './firm-rows';
import { SegmentVerdict } from './segment-verdict';
import { SupplySections } from './supply-sections';
import { UserDistricts } from './user-districts';

type Props = { readonly index: ChainIndex; readonly card: SegmentCard; readonly locale: Locale };

/** A segment: the state with its evidence first, then who is in it, what is said of it, and what hangs on it. */
export function SegmentDetail({ index, card, locale }: Props) {
  const m = chainMessages[locale];
  const { text, lang } = toSpokenName(card, locale);
  const findings = listFindings(index.view, card.id);
  return (
    <>
      <header className={styles['head']}>
        <p className={styles['kicker']}>{m.segmentKicker(toWord('stage', card.stage, locale))}</p>
        <h2 lang={lang}>{text}</h2>
        <p className={styles['summary']}>
          <ZhText locale={locale}>{card.summaryZh}</ZhText>
        </p>
      </header>
      <div className={styles['state']}>
        <StateBox state={card.state} locale={locale} />
      </div>
      <SegmentVerdict judged={index.view.diagnosis?.verdicts[card.id]} locale={locale} />
      <FirmRows firms={listFirms(index.view, card.id)} total={card.enterprises} locale={locale} />
      {findings.length === 0 ? undefined : (
        <DetailSection title={m.findingsTitle} note={m.findingsCount(findings.length)}>
          <FindingRows findings={findings} locale={locale} />
        </DetailSection>
      )}
      <Proof card={card} locale={locale} />
      <SupplySections index={index} card={card} locale={locale} />
      <UserDistricts index={index} card={card} locale={locale} />
    </>
  );
}

/** What would make a weakly founded judgement sure. */
function Proof({ card: { state }, locale }: Pick<Props, 'card' | 'locale'>) {
  const m = chainMessages[locale];
  const text = state.status === 'unknown' ? m.proveUnknown : state.evidence === 'general' ? m.proveGeneral : undefined;
  if (text === undefined) return undefined;
  return (
    <DetailSection title={m.proveTitle}>
      <p className={styles['text']}>{text}</p>
    </DetailSection>
  );
}
