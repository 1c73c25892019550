import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { JsonLink } from './json-link';
import styles from './site-footer.module.css';

/** What the data are, and the machine's way in. */
export function SiteFooter({ locale }: { readonly locale: Locale }) {
  const m = frameMessages[locale];
  return (
    <footer className={styles['footer']}>
      <span>{m.footer}</span>
      <a href="/sources">{m.data}</a>
      <JsonLink label={m.json} />
      <a href="/api/openapi.json">{m.api}</a>
    </footer>
  );
}
