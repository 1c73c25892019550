'use client';
import { useState } from 'react';
import type { Locale } from '../../_i18n/define-messages';
import { viewMessages } from '../../_i18n/view';
import styles from './panel-actions.module.css';

/** Copies the address of the view, and says whether it could. */
export function CopyLink({ locale }: { readonly locale: Locale }) {
  const m = viewMessages[locale];
  const [result, setResult] = useState<'copied' | 'copyFailed'>();
  // Without https the browser has no clipboard to offer; the address bar holds the same link.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setResult('copied');
    } catch {
      setResult('copyFailed');
    }
  };
  return (
    <>
      <button type="button" className={styles['button']} onClick={copy}>
        {result === 'copied' ? m.copied : m.copy}
      </button>
      <span role="status" className={result === 'copyFailed' ? styles['note'] : 'visually-hidden'}>
        {result === undefined ? '' : m[result]}
      </span>
    </>
  );
}
