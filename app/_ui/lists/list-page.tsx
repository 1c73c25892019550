import type { ReactNode } from 'react';
import type { ListOf } from '#graph/wire/lists';
import type { Locale } from '../../_i18n/define-messages';
import { frameMessages } from '../../_i18n/frame';
import { listQuestions } from '../../_i18n/questions';
import { type Column, DataTable } from '../data-table';
import { type FilterField, FilterForm } from '../filter-form';
import styles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { enterpriseColumns } from './enterprise-columns';
import type { PlainListKind } from './list-addresses';
import { industryCodeColumns, industryColumns, regionColumns } from './place-columns';
import { segmentColumns } from './segment-columns';
import { eventColumns, findingColumns, indicatorColumns, programColumns, sourceColumns } from './text-columns';

type ItemOf<K extends PlainListKind> = ListOf<K>['items'][number];
type ColumnTable = { readonly [K in PlainListKind]: (locale: Locale) => readonly Column<ItemOf<K>>[] };

const COLUMNS: ColumnTable = {
  segment: segmentColumns,
  enterprise: enterpriseColumns,
  industry: industryColumns,
  program: programColumns,
  region: regionColumns,
  indicator: indicatorColumns,
  finding: findingColumns,
  event: eventColumns,
  source: sourceColumns,
  'industry-code': industryCodeColumns,
};

type Props<K extends PlainListKind> = {
  readonly kind: K;
  readonly path: string;
  readonly list: ListOf<K>;
  readonly title: string;
  readonly params: URLSearchParams;
  readonly fields: readonly FilterField[];
  readonly locale: Locale;
};

/** A list of things of one kind: the answer, the filters, a table, the way to the rest. */
export function ListPage<K extends PlainListKind>({ kind, path, list, title, params, fields, locale }: Props<K>) {
  const m = frameMessages[locale];
  const columns: ColumnTable[K] = COLUMNS[kind];
  const isOfTheData = !['segment', 'enterprise', 'industry', 'region'].includes(kind);
  return (
    <article className={styles['page']}>
      <PageHead
        question={listQuestions[locale][kind]}
        title={title}
        trail={isOfTheData ? [{ href: '/dataset', label: m.data }] : []}
        locale={locale}
      />
      {fields.length === 0 ? undefined : <FilterForm path={path} fields={fields} locale={locale} />}
      <Table items={list.items} columns={columns(locale)} title={title} locale={locale} />
      <Pager
        path={path}
        params={params}
        shown={list.items.length}
        total={list.total}
        nextCursor={list.nextCursor}
        locale={locale}
      />
    </article>
  );
}

type TableProps<T> = {
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly title: string;
  readonly locale: Locale;
};

function Table<T extends { readonly id: string }>({ items, columns, title, locale }: TableProps<T>): ReactNode {
  return <DataTable caption={title} columns={columns} items={items} locale={locale} />;
}
