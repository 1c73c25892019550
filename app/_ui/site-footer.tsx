import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { JsonLink } from './json-link';
import { PLACES } from './places';
import styles from './site-footer.module.css';

/** What the data are, the places once more, and the machine's way in. */
export function SiteFooter({ locale }: { readonly locale: Locale }) {
  const m = frameMessages[locale];
  return (
    <footer className={styles['footer']}>
      <p>{m.footer}</p>
      <nav id="places" className={styles['links']} aria-label={m.placesBelow}>
        {PLACES.map(({ href, word }) => (
          <a key={href} href={href}>
            {m[word]}
          </a>
        ))}
        <JsonLink label={m.json} />
        <a href="/api/openapi.json">{m.api}</a>
      </nav>
    </footer>
  );
}
