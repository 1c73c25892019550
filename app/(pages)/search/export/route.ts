import { toCsv } from '#graph/scene/explore/export/csv';
import { toXlsxParts } from '#graph/scene/explore/export/xlsx-parts';
import { zipParts } from '#graph/scene/explore/export/zip-parts';
import type { Problem } from '#graph/wire/problem';
import { answerProblem } from '../../../_server/answer';
import { readLocale } from '../../../_server/preferences';
import { readSourcedSearch } from '../../../_server/read-search';
import { type SourcedHit, toSearchTables } from '../../../_server/search-table';

const PAGE = '100';
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** All results of a search as a file: `/search/export?format=csv&q=district:荣昌`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams, origin } = new URL(request.url);
  const params = new URLSearchParams(searchParams);
  const format = params.get('format') === 'csv' ? 'csv' : 'xlsx';
  params.delete('format');
  const locale = await readLocale();
  const read = await readAll(params);
  if (!read.ok) return answerProblem(request, read.problem);
  const [hits, sources] = toSearchTables(read.items, origin, locale);
  const at = new Date().toISOString();
  const tables = [hits, sources].filter((table) => table !== undefined);
  const body =
    format === 'csv'
      ? toCsv(hits ?? { key: 'things', name: '', heads: [], rows: [] })
      : zipParts(toXlsxParts(tables, { title: params.get('q') ?? '', at }), at);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="chainatlas-search-${at.slice(0, 10)}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}

type All =
  | { readonly ok: true; readonly items: readonly SourcedHit[] }
  | { readonly ok: false; readonly problem: Problem };

/** Page by page to the end. */
async function readAll(params: URLSearchParams): Promise<All> {
  const items: SourcedHit[] = [];
  params.set('limit', PAGE);
  params.set('facets', 'none');
  params.delete('cursor');
  for (;;) {
    const read = await readSourcedSearch(params);
    if (!read.ok) return read;
    items.push(...read.view.items);
    if (read.view.nextCursor === null) return { ok: true, items };
    params.set('cursor', read.view.nextCursor);
  }
}
