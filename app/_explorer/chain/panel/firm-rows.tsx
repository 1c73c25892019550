import { toPath } from '#graph/model/ids';
import type { Firm } from '#graph/wire/chain';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toName, toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { Chip } from '../../../_ui/chip';
import { ConfidenceBars } from '../../../_ui/confidence-bars';
import { ZhText } from '../../../_ui/zh-text';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';

type Props = { readonly firms: readonly Firm[]; readonly total: number; readonly locale: Locale };

/** Firms of a segment: what each does, where, since when as far as known, and how sure that is. None on record is said as that. */
export function FirmRows({ firms, total, locale }: Props) {
  const m = chainMessages[locale];
  const note = total === 0 ? undefined : firms.length === total ? m.firmsAll : m.firmsShown(firms.length, total);
  return (
    <DetailSection title={total === 0 ? m.firmsTitle : `${m.firmsTitle} ${m.firmCount(total)}`} note={note}>
      {total === 0 ? (
        <p className={styles['noRecord']}>
          {m.noFirmRecord}
          <b>{m.noFirmRecordEmphasis}</b>
        </p>
      ) : undefined}
      <ul className={styles['rows']}>
        {firms.map((firm) => (
          <li key={firm.id}>
            <FirmRow firm={firm} locale={locale} />
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}

function FirmRow({ firm, locale }: { readonly firm: Firm; readonly locale: Locale }) {
  const m = chainMessages[locale];
  const { district, operation, asOf, confidence, role } = firm;
  const spoken = locale === 'zh' ? { text: firm.shortName, lang: undefined } : toSpokenName(firm, locale);
  return (
    <>
      <p>
        <a
          className={`${styles['name']} ${styles['ink']}`}
          href={toPath(firm.id)}
          lang={spoken.lang}
          title={toName(firm, locale)}
        >
          {spoken.text}
        </a>
        {role === 'chain-leader' ? <Chip>{toWord('role', role, locale)}</Chip> : undefined}
        <span className={styles['activity']}>
          <ZhText locale={locale}>{firm.activityZh}</ZhText>
        </span>
      </p>
      <p className={styles['meta']}>
        {district === undefined ? undefined : <a href={toPath(district.id)}>{toName(district, locale)}</a>}
        <span>{`${toWord('operation', operation, locale)} ${asOf ?? m.yearNotGiven}`}</span>
        <span>
          {`${m.confidence} ${toWord('confidence', confidence, locale)}`}
          <ConfidenceBars confidence={confidence} locale={locale} />
        </span>
      </p>
    </>
  );
}
