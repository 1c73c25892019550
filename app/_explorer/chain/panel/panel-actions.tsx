import { type NodeId, toKind, toPath } from '#graph/model/ids';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { SeenInExplorer } from '../../../_ui/seen-in-explorer';
import { WhatIfLink } from '../../../_ui/what-if-link';
import { CopyLink } from '../../view/copy-link';
import styles from '../../view/panel-actions.module.css';
import { ViewLink } from '../../view/view-address';

/** Open the page with all evidence, copy the address, let go. They stay in sight while the panel scrolls. */
export function PanelActions({ id, locale }: { readonly id: NodeId; readonly locale: Locale }) {
  const m = chainMessages[locale];
  return (
    <footer className={`${styles['actions']} ${styles['two']}`}>
      <a href={toPath(id)} className={`${styles['button']} ${styles['primary']}`}>
        {toKind(id) === 'chain' ? m.openChain : m.openSegment}
      </a>
      <SeenInExplorer id={id} locale={locale} className={`${styles['button']} ${styles['clear']}`} />
      <WhatIfLink id={id} locale={locale} className={`${styles['button']} ${styles['clear']}`} />
      <CopyLink locale={locale} />
      <ViewLink change={{ select: undefined }} className={`${styles['button']} ${styles['clear']}`}>
        {m.back}
      </ViewLink>
    </footer>
  );
}
