import type { ReactNode } from 'react';
import styles from './filter-links.module.css';

export type FilterLink = {
  readonly href: string;
  readonly label: ReactNode;
  readonly count?: number | undefined;
  readonly isOn: boolean;
};

/** One filter as a row of links, each with its count; the one in force is marked. */
export function FilterLinks({ label, links }: { readonly label: string; readonly links: readonly FilterLink[] }) {
  return (
    <nav className={styles['links']} aria-label={label}>
      {links.map(({ href, label: text, count, isOn }) => (
        <a key={href} href={href} aria-current={isOn ? 'true' : undefined}>
          {text}
          {count === undefined ? undefined : <b>{count}</b>}
        </a>
      ))}
    </nav>
  );
}
