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

type TableProps<T> = {
  /** What the table lists, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly locale: Locale;
};
type Item = { readonly id: string };

/** A table of things, one row each. On a phone each row is a block under its name, every value beside its title. */
export function DataTable<T extends Item>({ items, ...table }: TableProps<T> & { readonly items: readonly T[] }) {
  if (items.length === 0) return <p className={styles['none']}>{frameMessages[table.locale].none}</p>;
  return (
    <Frame {...table}>
      <tbody>
        <Rows items={items} columns={table.columns} />
      </tbody>
    </Frame>
  );
}

/** Rows that belong together, under a heading of their own. */
export type RowGroup<T> = { readonly key: string; readonly title: ReactNode; readonly items: readonly T[] };

/** The same table with its rows in groups. */
export function GroupedTable<T extends Item>({
  groups,
  ...table
}: TableProps<T> & { readonly groups: readonly RowGroup<T>[] }) {
  return (
    <Frame {...table}>
      {groups.map(({ key, title, items }) => (
        <tbody key={key}>
          <tr className={styles['group']}>
            <th scope="rowgroup" colSpan={table.columns.length}>
              {title}
            </th>
          </tr>
          <Rows items={items} columns={table.columns} />
        </tbody>
      ))}
    </Frame>
  );
}

function Frame<T>({ caption, columns, children }: TableProps<T> & { readonly children: ReactNode }) {
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
      {children}
    </table>
  );
}

function Rows<T extends Item>({
  items,
  columns,
}: {
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
}) {
  return items.map((item) => (
    <tr key={item.id}>
      {columns.map((column) => (
        <Cell key={column.key} column={column} item={item} />
      ))}
    </tr>
  ));
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
