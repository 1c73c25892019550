import type { Metadata } from 'next';
import { frameMessages } from './_i18n/frame';
import { readLocale } from './_server/preferences';
import { MessagePage } from './_ui/message-page';
import styles from './_ui/message-page.module.css';
import { PLACES } from './_ui/places';
import { PlainSearch } from './_ui/plain-search';

export async function generateMetadata(): Promise<Metadata> {
  return { title: frameMessages[await readLocale()].notFoundTitle };
}

/** 404: what may have happened, search, and the places to begin from. */
export default async function NotFound() {
  const locale = await readLocale();
  const m = frameMessages[locale];
  return (
    <MessagePage title={m.notFoundTitle}>
      <p>{m.notFoundText}</p>
      <PlainSearch locale={locale} />
      <nav className={styles['links']} aria-label={m.startBelow}>
        {PLACES.map(({ href, word }) => (
          <a key={href} href={href}>
            {m[word]}
          </a>
        ))}
      </nav>
    </MessagePage>
  );
}
