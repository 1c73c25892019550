import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import type { Theme } from '../_i18n/preference-values';
import { PlaceLinks } from './place-links';
import { PreferenceSwitches } from './preference-switches';
import { SearchBox } from './search/search-box';
import styles from './site-header.module.css';
import { SiteMenu } from './site-menu';

/** Mark, search, the places, language and theme. On a phone: mark, where one is, search, and a menu for the rest. */
export function SiteHeader({ locale, theme }: { readonly locale: Locale; readonly theme: Theme }) {
  const m = frameMessages[locale];
  return (
    <header className={styles['header']}>
      <a className={styles['brand']} href="/">
        <svg width="28" height="18" viewBox="0 0 28 18" aria-hidden="true">
          <circle cx="7" cy="9" r="5" fill="none" stroke="var(--accent)" strokeWidth="2.6" />
          <path d="M12 9h4" stroke="var(--accent)" strokeWidth="2.6" />
          <circle cx="21" cy="9" r="5" fill="none" stroke="currentColor" strokeWidth="2.6" strokeDasharray="3 2.2" />
        </svg>
        <b>{m.product}</b>
        <span className={styles['subtitle']}>{m.subtitle}</span>
      </a>
      <SearchBox locale={locale} />
      <SiteMenu locale={locale}>
        <PlaceLinks locale={locale} />
        <PreferenceSwitches locale={locale} theme={theme} />
      </SiteMenu>
    </header>
  );
}
