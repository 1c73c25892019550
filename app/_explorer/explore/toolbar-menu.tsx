import { type KeyboardEvent, type ReactNode, useState } from 'react';
import styles from './explore-toolbar.module.css';

/** Opens and closes what stands under a button of the toolbar. */
export function ToolbarMenu({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // The key means this menu and not the selection.
    event.preventDefault();
    setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the Escape of what stands in it
    <div className={styles['menu']} onKeyDown={closeOnEscape}>
      <button type="button" className={styles['button']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {title}
      </button>
      {isOpen ? <div className={styles['popup']}>{children}</div> : undefined}
    </div>
  );
}
