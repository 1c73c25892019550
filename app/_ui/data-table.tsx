import type { ReactNode } from 'react';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import styles from './data-table.module.css';

export type Column<T> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (item: T) => ReactNode;
  /** `name` heads the row, `number` stands to the right, `text` may take the room that is left. */
  readonly as?: 'name' | 'number' | 'text' | 'short';
};

type Props<T> = {
  /** What the table lists, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  readonly locale: Locale;
};

/** A table of things, one row each. On a phone each row is a block under its name, every value beside its title. */
export function DataTable<T extends { readonly id: string }>({ caption, columns, items, locale }: Props<T>) {
  if (items.length === 0) return <p className={styles['none']}>{frameMessages[locale].none}</p>;
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, as = 'short' }) => (
            <th key={key} scope="col" className={styles[as]}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} item={item} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<T>({ column: { title, cell, as = 'short' }, item }: { readonly column: Column<T>; readonly item: T }) {
  const content = cell(item);
  if (as === 'name') {
    return (
      <th scope="row" className={styles['name']}>
        {content}
      </th>
    );
  }
  const isEmpty = content === undefined || content === '';
  return (
    <td className={`${styles[as]} ${isEmpty ? styles['empty'] : ''}`} data-title={title}>
      {content}
    </td>
  );
}
