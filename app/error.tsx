'use client';

import { useEffect, useState } from 'react';
import type { Locale } from './_i18n/define-messages';
import { frameMessages } from './_i18n/frame';
import { DEFAULT_LOCALE, toLocaleOfTag } from './_i18n/preference-values';
import { MessagePage } from './_ui/message-page';
import styles from './_ui/message-page.module.css';

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

/** A fault of ours: says so, gives its number, offers another try. */
export default function ErrorPage({ error, reset }: Props) {
  const [locale, setLocale] = useState<Locale>(DEFAULT_LOCALE);
  useEffect(() => setLocale(toLocaleOfTag(document.documentElement.lang)), []);
  const m = frameMessages[locale];
  return (
    <MessagePage title={m.errorTitle}>
      <p>{m.errorText}</p>
      {error.digest === undefined ? undefined : (
        <p>
          {m.errorId} <code>{error.digest}</code>
        </p>
      )}
      <button type="button" className={styles['retry']} onClick={reset}>
        {m.retry}
      </button>
    </MessagePage>
  );
}
