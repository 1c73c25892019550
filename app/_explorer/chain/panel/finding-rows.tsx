import { toPath } from '#graph/model/ids';
import type { FindingItem } from '#graph/wire/finding';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toWord } from '../../../_i18n/vocabulary';
import { Chip } from '../../../_ui/chip';
import { SourceLine } from '../../../_ui/source-line';
import { ZhText } from '../../../_ui/zh-text';
import styles from './detail.module.css';

/** What public texts say, each with its kind, its source and how sure it is. */
export function FindingRows({
  findings,
  locale,
}: {
  readonly findings: readonly FindingItem[];
  readonly locale: Locale;
}) {
  const m = chainMessages[locale];
  return (
    <ul className={styles['rows']}>
      {findings.map((finding) => (
        <li key={finding.id} className={styles['finding']}>
          <Chip>{toWord('finding', finding.findingKind, locale)}</Chip>
          <div>
            <a className={styles['ink']} href={toPath(finding.id)}>
              <ZhText locale={locale}>{finding.nameZh}</ZhText>
            </a>
            {finding.sources.map((source) => (
              <SourceLine key={source.id} source={source} locale={locale} />
            ))}
            <p className={styles['meta']}>{`${m.confidence} ${toWord('confidence', finding.confidence, locale)}`}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
