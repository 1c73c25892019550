'use client';
import { useState } from 'react';
import { type NodeId, toKind, toPath } from '#graph/model/ids';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { ViewLink } from './city-address';
import styles from './thing-panel.module.css';

/** Open the page, copy the address, let go. They stay in sight while the panel scrolls. */
export function PanelActions({ id, locale }: { readonly id: NodeId; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  const kind = toKind(id);
  const open = kind === 'chain' ? m.openChain : kind === 'district' ? m.openDistrict : m.open;
  return (
    <footer className={styles['actions']}>
      <a href={toPath(id)} className={`${styles['button']} ${styles['primary']}`}>
        {open}
      </a>
      <CopyLink locale={locale} />
      <ViewLink change={{ select: undefined }} className={styles['button']}>
        {m.clear}
      </ViewLink>
    </footer>
  );
}

/** Copies the address of the view, and says whether it could. */
export function CopyLink({ locale }: { readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
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
