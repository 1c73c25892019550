import type { ReactNode } from 'react';
import styles from './detail.module.css';

type Props = { readonly title: string; readonly note?: ReactNode; readonly children: ReactNode };

/** A titled part of the panel; a hairline parts it from the one before. */
export function DetailSection({ title, note, children }: Props) {
  return (
    <section className={styles['section']}>
      <h3>
        {title}
        {note === undefined ? undefined : <small>{note}</small>}
      </h3>
      {children}
    </section>
  );
}
