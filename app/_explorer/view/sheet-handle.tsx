import type { Locale } from '../../_i18n/define-messages';
import { viewMessages } from '../../_i18n/view';
import styles from './sheet-handle.module.css';
import { ViewLink } from './view-address';

type Props = { readonly isTall: boolean; readonly onTall: (isTall: boolean) => void; readonly locale: Locale };

/** On a phone the panel is a sheet from below: a handle makes it tall or low again, a cross closes it. Elsewhere there is none. */
export function SheetHandle({ isTall, onTall, locale }: Props) {
  const m = viewMessages[locale];
  return (
    <div className={styles['bar']}>
      <button type="button" className={styles['handle']} aria-expanded={isTall} onClick={() => onTall(!isTall)}>
        <span className="visually-hidden">{m.handle}</span>
      </button>
      <ViewLink change={{ select: undefined }} className={styles['close']} aria-label={m.close}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.8" fill="none" />
        </svg>
      </ViewLink>
    </div>
  );
}
