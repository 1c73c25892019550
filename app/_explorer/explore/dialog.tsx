'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import styles from './dialog.module.css';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  readonly locale: Locale;
  readonly children: ReactNode;
};

/** A modal sheet of the explorer: Escape and a click beside it close it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, locale, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null || element.open) return;
    element.showModal();
    // What the sheet is for comes before the button that closes it.
    element.querySelector<HTMLElement>('input')?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the dialog's own key for the same
    <dialog
      ref={box}
      className={styles['dialog']}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === box.current && onClose()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" onClick={onClose}>
          {exploreMessages[locale].close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
