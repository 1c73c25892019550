'use client';

import { useEffect, useState } from 'react';
import type { Locale } from './_i18n/define-messages';
import { frameMessages } from './_i18n/frame';
import { DEFAULT_LOCALE, LANG_COOKIE, parseLocale, toLanguageTag } from './_i18n/preference-values';
import { MessagePage } from './_ui/message-page';
import styles from './_ui/message-page.module.css';
import './_ui/tokens.css';
import './_ui/base.css';

/** The frame itself failed: the same words without it. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  const [locale, setLocale] = useState<Locale>(DEFAULT_LOCALE);
  useEffect(() => {
    const [, value] = new RegExp(`(?:^|; )${LANG_COOKIE}=(\\w+)`).exec(document.cookie) ?? [];
    setLocale(parseLocale(value) ?? DEFAULT_LOCALE);
  }, []);
  const m = frameMessages[locale];
  return (
    <html lang={toLanguageTag(locale)} data-theme="auto">
      <body>
        <main>
          <MessagePage title={m.errorTitle}>
            <p>{m.errorText}</p>
            <button type="button" className={styles['retry']} onClick={reset}>
              {m.retry}
            </button>
          </MessagePage>
        </main>
      </body>
    </html>
  );
}
