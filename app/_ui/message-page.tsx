import type { ReactNode } from 'react';
import styles from './message-page.module.css';

/** A page that is one message: what happened and what to do now. */
export function MessagePage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['page']}>
      <h1>{title}</h1>
      {children}
    </section>
  );
}
