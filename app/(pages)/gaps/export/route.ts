import { toCsv } from '#graph/scene/explore/export/csv';
import { toXlsxParts } from '#graph/scene/explore/export/xlsx-parts';
import { zipParts } from '#graph/scene/explore/export/zip-parts';
import type { GapItem } from '#graph/wire/gaps';
import type { Problem } from '#graph/wire/problem';
import { toSentence } from '../../../_i18n/names';
import { answerProblem } from '../../../_server/answer';
import { toGapTables } from '../../../_server/gap-table';
import { readLocale } from '../../../_server/preferences';
import { readGaps } from '../../../_server/read-gaps';

const PAGE = '200';
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The list of gaps as a file, under the filters of the board: `/gaps/export?format=xlsx&chain=new-display`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams, origin } = new URL(request.url);
  const params = new URLSearchParams(searchParams);
  const format = params.get('format') === 'csv' ? 'csv' : 'xlsx';
  params.delete('format');
  const locale = await readLocale();
  const read = await readAll(params);
  if (!read.ok) return answerProblem(request, read.problem);
  const tables = toGapTables(read.items, origin, locale);
  const at = new Date().toISOString();
  const [first] = tables;
  const body =
    format === 'csv'
      ? toCsv(first ?? { key: 'things', name: '', heads: [], rows: [] })
      : zipParts(toXlsxParts(tables, { title: toSentence(read.headline, locale), at }), at);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="chainatlas-gaps-${at.slice(0, 10)}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}

type All =
  | {
      readonly ok: true;
      readonly items: readonly GapItem[];
      readonly headline: { readonly zh: string; readonly en: string };
    }
  | { readonly ok: false; readonly problem: Problem };

/** Page by page to the end. */
async function readAll(params: URLSearchParams): Promise<All> {
  const items: GapItem[] = [];
  params.set('limit', PAGE);
  params.delete('cursor');
  for (;;) {
    const read = await readGaps(params);
    if (!read.ok) return read;
    items.push(...read.view.items);
    if (read.view.nextCursor === null) return { ok: true, items, headline: read.view.headline };
    params.set('cursor', read.view.nextCursor);
  }
}
