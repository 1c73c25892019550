import { frameMessages } from './_i18n/frame';
import { readLocale } from './_server/preferences';
import { MessagePage } from './_ui/message-page';
import styles from './_ui/message-page.module.css';

/** 404: search stands above, the places below. */
export default async function NotFound() {
  const m = frameMessages[await readLocale()];
  return (
    <MessagePage title={m.notFoundTitle}>
      <p>{m.notFoundText}</p>
      <nav className={styles['links']} aria-label={m.places}>
        <a href="/search">{m.all}</a>
        <a href="/">{m.city}</a>
        <a href="/chains">{m.chains}</a>
        <a href="/gaps">{m.gaps}</a>
        <a href="/districts">{m.districts}</a>
        <a href="/sources">{m.data}</a>
      </nav>
    </MessagePage>
  );
}
