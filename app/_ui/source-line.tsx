import { toPath } from '#graph/model/ids';
import type { SourceRef } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { toWord } from '../_i18n/vocabulary';
import { MixedText } from './mixed-text';
import styles from './source-line.module.css';

/** A source in one line: title as a link to its page here, publisher, date, quality. */
export function SourceLine({ source, locale }: { readonly source: SourceRef; readonly locale: Locale }) {
  const { publisher, date, dateInferred, quality } = source;
  const shownDate = date === undefined ? undefined : dateInferred ? `${date}?` : date;
  const rest = [publisher, shownDate, toWord('quality', quality, locale)].filter((part) => part !== undefined);
  return (
    <span className={styles['line']}>
      <a href={toPath(source.id)} lang="zh-CN">
        {source.nameZh}
      </a>
      <small className={styles['rest']}>
        <MixedText locale={locale}>{rest.join(' · ')}</MixedText>
      </small>
    </span>
  );
}
