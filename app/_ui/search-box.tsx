import type { Locale } from '../_i18n/define-messages';
import { searchMessages } from '../_i18n/search';
import styles from './search-box.module.css';

/** The one search box: without a script a plain form that leads to `/search?q=`. */
export function SearchBox({ locale }: { readonly locale: Locale }) {
  const m = searchMessages[locale];
  return (
    <search className={styles['box']}>
      <form action="/search" className={styles['form']}>
        <input type="search" name="q" aria-label={m.label} placeholder={m.placeholder} maxLength={100} required />
      </form>
    </search>
  );
}
