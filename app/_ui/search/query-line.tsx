import type { SearchView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { searchMessages } from '../../_i18n/search';
import { sectorMessages } from '../../_i18n/sector';
import { toAddress } from '../address';
import { MixedText } from '../mixed-text';
import formStyles from '../plain-search.module.css';
import styles from './query-line.module.css';
import { toTermWords } from './term-words';

type Props = { readonly line: SearchView['line']; readonly locale: Locale };

/** The query as one field, and as the terms it was read as; each can be taken away. */
export function QueryLine({ line: { text, terms, words, unknown }, locale }: Props) {
  const m = sectorMessages[locale];
  const chips = [
    ...terms.map((term) => ({ ...term, label: toTermWords(term, locale) })),
    ...words.map((word) => ({ label: m.text(word.text), from: word.text, without: word.without })),
  ];
  return (
    <div className={styles['query']}>
      <form action="/search" className={formStyles['form']} aria-label={m.line}>
        <input
          type="search"
          name="q"
          defaultValue={text}
          aria-label={m.line}
          placeholder={m.placeholder}
          maxLength={300}
          autoComplete="off"
          required
        />
        <button type="submit">{searchMessages[locale].submit}</button>
      </form>
      <ul className={styles['chips']} aria-label={m.understood}>
        {chips.map(({ label, from, without }) => (
          <li key={label}>
            <a href={toSearchPath(without)} aria-label={m.remove(label)} title={m.from(from)}>
              <MixedText locale={locale}>{label}</MixedText>
              {label.includes(from) ? undefined : (
                <small>
                  <MixedText locale={locale}>{from}</MixedText>
                </small>
              )}
              <span aria-hidden="true">{'×'}</span>
            </a>
          </li>
        ))}
      </ul>
      {unknown.map(({ words: own }) => (
        <p key={own} className={styles['unknown']}>
          <MixedText locale={locale}>{m.unknown(own)}</MixedText>
        </p>
      ))}
    </div>
  );
}

/** The page of a line; of an empty one the start. */
export function toSearchPath(line: string): string {
  return toAddress('/search', new URLSearchParams(), { q: line });
}
