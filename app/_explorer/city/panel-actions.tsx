import { type NodeId, toKind, toPath } from '#graph/model/ids';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { SeenInExplorer } from '../../_ui/seen-in-explorer';
import { CopyLink } from '../view/copy-link';
import styles from '../view/panel-actions.module.css';
import { ViewLink } from '../view/view-address';

/** Open the page, copy the address, let go. They stay in sight while the panel scrolls. */
export function PanelActions({ id, locale }: { readonly id: NodeId; readonly locale: Locale }) {
  const m = cityPanelMessages[locale];
  const kind = toKind(id);
  const open = kind === 'chain' ? m.openChain : kind === 'district' ? m.openDistrict : m.open;
  return (
    <footer className={`${styles['actions']} ${styles['three']}`}>
      <a href={toPath(id)} className={`${styles['button']} ${styles['primary']}`}>
        {open}
      </a>
      <SeenInExplorer id={id} locale={locale} className={styles['button']} />
      <CopyLink locale={locale} />
      <ViewLink change={{ select: undefined }} className={styles['button']}>
        {m.clear}
      </ViewLink>
    </footer>
  );
}
