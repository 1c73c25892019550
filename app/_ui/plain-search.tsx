import type { Locale } from '../_i18n/define-messages';
import { searchMessages } from '../_i18n/search';
import styles from './plain-search.module.css';

/** Search as a plain form within a page: where a reader stands with nothing else to go by. */
export function PlainSearch({ locale }: { readonly locale: Locale }) {
  const m = searchMessages[locale];
  return (
    <form action="/search" className={styles['form']} aria-label={m.submit}>
      <input
        type="search"
        name="q"
        aria-label={m.label}
        placeholder={m.shortPlaceholder}
        maxLength={100}
        autoComplete="off"
        required
      />
      <button type="submit">{m.submit}</button>
    </form>
  );
}
