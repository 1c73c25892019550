'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import styles from './site-menu.module.css';

type Props = { readonly locale: Locale; readonly children: ReactNode };

/** Places and switches. In a wide window they stand in the bar; on a phone a button opens them, and without a script it leads to the foot of the page. */
export function SiteMenu({ locale, children }: Props) {
  const m = frameMessages[locale];
  const [isOpen, setOpen] = useState(false);
  const [isReady, setReady] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => setReady(true), []);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the Escape of what stands in it
    <div className={styles['menu']} data-open={isOpen} onKeyDown={closeOnEscape}>
      {isReady ? (
        <button
          ref={button}
          type="button"
          className={styles['button']}
          aria-expanded={isOpen}
          aria-label={m.menu}
          onClick={() => setOpen(!isOpen)}
        >
          <MenuIcon />
        </button>
      ) : (
        <a className={styles['button']} href="#places" aria-label={m.menu}>
          <MenuIcon />
        </a>
      )}
      <div className={styles['content']}>{children}</div>
    </div>
  );
}

function MenuIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 5.5h14M3 10h14M3 14.5h14" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
