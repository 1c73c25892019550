import type { ReactNode } from 'react';
import styles from './scroll-box.module.css';

type Props = { readonly label: string; readonly className?: string | undefined; readonly children: ReactNode };

/** A box that a wide table scrolls in, by the keyboard too, so that the page does not. */
export function ScrollBox({ label, className, children }: Props) {
  const box = className === undefined ? styles['box'] : `${styles['box']} ${className}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to take the keyboard
    <section className={box} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
