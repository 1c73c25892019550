import type { ReactNode } from 'react';
import styles from './panel.module.css';

type Props = {
  readonly title: string;
  readonly note?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A titled box of a page. */
export function Panel({ title, note, className, children }: Props) {
  return (
    <section className={className === undefined ? styles['panel'] : `${styles['panel']} ${className}`}>
      <h2>
        {title}
        {note === undefined ? undefined : <small className={styles['note']}>{note}</small>}
      </h2>
      {children}
    </section>
  );
}
