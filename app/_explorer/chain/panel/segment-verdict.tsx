import type { Judged } from '#graph/wire/diagnosis';
import type { Locale } from '../../../_i18n/define-messages';
import { diagnosisMessages } from '../../../_i18n/diagnosis';
import { VerdictMark } from '../../../_ui/verdict-mark';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';

type Props = { readonly judged: Judged | undefined; readonly locale: Locale };

/** What to do about a segment, and the sentence that fired. */
export function SegmentVerdict({ judged, locale }: Props) {
  if (judged === undefined) return undefined;
  return (
    <DetailSection
      title={diagnosisMessages[locale].verdictTitle}
      note={<VerdictMark verdict={judged.verdict} size={16} locale={locale} />}
    >
      <p className={styles['text']}>{locale === 'zh' ? judged.reasonZh : judged.reasonEn}</p>
    </DetailSection>
  );
}
