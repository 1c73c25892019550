'use client';
import { type NodeId, toKind, toPath } from '#graph/model/ids';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { CopyLink } from '../../city/panel-actions';
import { ViewLink } from '../chain-address';
import styles from './panel-actions.module.css';

/** Open the page with all evidence, copy the address, let go. They stay in sight while the panel scrolls. */
export function PanelActions({ id, locale }: { readonly id: NodeId; readonly locale: Locale }) {
  const m = chainMessages[locale];
  return (
    <footer className={styles['actions']}>
      <a href={toPath(id)} className={styles['primary']}>
        {toKind(id) === 'chain' ? m.openChain : m.openSegment}
      </a>
      <CopyLink locale={locale} />
      <ViewLink change={{ select: undefined }} className={styles['clear']}>
        {m.back}
      </ViewLink>
    </footer>
  );
}
