import type { ReactNode } from 'react';
import styles from './panel.module.css';

type Props = { readonly title: string; readonly note?: ReactNode; readonly children: ReactNode };

/** A titled box of a page. */
export function Panel({ title, note, children }: Props) {
  return (
    <section className={styles['panel']}>
      <h2>
        {title}
        {note === undefined ? undefined : <small className={styles['note']}>{note}</small>}
      </h2>
      {children}
    </section>
  );
}
