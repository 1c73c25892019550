// A list as a file to take along: CSV, or a workbook with its further tables. May import: scene (export), wire, _i18n. Invariants: all rows under the
// filters of the page, read page by page; what could not be read is a problem, never half a file.
import 'server-only';
import { toCsv } from '#graph/scene/explore/export/csv';
import type { Table } from '#graph/scene/explore/export/table';
import { toXlsxParts } from '#graph/scene/explore/export/xlsx-parts';
import { zipParts } from '#graph/scene/explore/export/zip-parts';
import type { SourceRef } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { answerProblem } from './answer';
import { readLocale } from './preferences';
import type { Read } from './read';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

type Paged<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
type TableFile<V extends Paged<unknown>> = {
  /** Middle of the file's name. */
  readonly name: string;
  /** Parameters every page is asked with, beside those of the address. */
  readonly page: Readonly<Record<string, string>>;
  readonly read: (params: URLSearchParams) => Promise<Read<V>>;
  /** `origin` is the address of the site, for links back; `view` is the last page. The first table is the CSV. */
  readonly toTables: (
    items: readonly V['items'][number][],
    frame: { readonly origin: string; readonly locale: Locale; readonly view: V; readonly params: URLSearchParams },
  ) => { readonly title: string; readonly tables: readonly [Table, ...Table[]] };
};

/** The whole list of an address as XLSX, or as CSV with `format=csv`. */
export async function answerTableFile<V extends Paged<unknown>>(
  request: Request,
  { name, page, read, toTables }: TableFile<V>,
): Promise<Response> {
  const { searchParams, origin } = new URL(request.url);
  const params = new URLSearchParams(searchParams);
  const format = params.get('format') === 'csv' ? 'csv' : 'xlsx';
  params.delete('format');
  params.delete('cursor');
  for (const [key, value] of Object.entries(page)) params.set(key, value);
  const locale = await readLocale();
  const whole = await readAll(params, read);
  if (!whole.ok) return answerProblem(request, whole.problem);
  const { title, tables } = toTables(whole.items, { origin, locale, view: whole.view, params });
  const at = new Date().toISOString();
  const body = format === 'csv' ? toCsv(tables[0]) : zipParts(toXlsxParts(tables, { title, at }), at);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="chainatlas-${name}-${at.slice(0, 10)}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function readAll<V extends Paged<unknown>>(params: URLSearchParams, read: TableFile<V>['read']) {
  const items: V['items'][number][] = [];
  for (;;) {
    const answer = await read(params);
    if (!answer.ok) return answer;
    items.push(...answer.view.items);
    const { nextCursor } = answer.view;
    if (nextCursor === null) return { ok: true, items, view: answer.view } as const;
    params.set('cursor', nextCursor);
  }
}

/** What a list rests on as a table of its own, each source once; its heads are title, publisher, date and address. */
export function toSourceTable(cited: readonly SourceRef[], words: Pick<Table, 'name' | 'heads'>): Table {
  const sources = [...new Map(cited.map((source) => [source.id, source])).values()];
  return {
    key: 'sources',
    ...words,
    rows: sources
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ nameZh, publisher, date, url }) => [
        nameZh,
        publisher,
        date,
        url === undefined ? undefined : { text: url, href: url },
      ]),
  };
}
