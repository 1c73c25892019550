import type { ReactNode } from 'react';
import styles from './thing-panel.module.css';

type Props = { readonly title: string; readonly note?: ReactNode; readonly children: ReactNode };

/** A titled part of the panel; a hairline parts it from the one before. */
export function PanelSection({ title, note, children }: Props) {
  return (
    <section>
      <h3>
        {title}
        {note === undefined ? undefined : <small className={styles['count']}>{note}</small>}
      </h3>
      {children}
    </section>
  );
}
