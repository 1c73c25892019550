import { toCsv } from '#graph/scene/explore/export/csv';
import { toXlsxParts } from '#graph/scene/explore/export/xlsx-parts';
import { zipParts } from '#graph/scene/explore/export/zip-parts';
import type { LeadView } from '#graph/wire/leads';
import type { Problem } from '#graph/wire/problem';
import { leadsMessages } from '../../../_i18n/leads';
import { answerProblem } from '../../../_server/answer';
import { toLeadTable } from '../../../_server/lead-table';
import { readLocale } from '../../../_server/preferences';
import { readLeads } from '../../../_server/read-leads';

const PAGE = '200';
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The shortlist as a file under the filters of the page: `/leads/export?format=csv&stage=talks`. It can be imported again. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams, origin } = new URL(request.url);
  const params = new URLSearchParams(searchParams);
  const format = params.get('format') === 'csv' ? 'csv' : 'xlsx';
  params.delete('format');
  const locale = await readLocale();
  const read = await readAll(params);
  if (!read.ok) return answerProblem(request, read.problem);
  const table = toLeadTable(read.items, origin, locale);
  const at = new Date().toISOString();
  const body =
    format === 'csv' ? toCsv(table) : zipParts(toXlsxParts([table], { title: leadsMessages[locale].title, at }), at);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="chainatlas-leads-${at.slice(0, 10)}.${format}"`,
      'Cache-Control': 'no-store',
    },
  });
}

type All =
  | { readonly ok: true; readonly items: readonly LeadView[] }
  | { readonly ok: false; readonly problem: Problem };

/** Page by page to the end. */
async function readAll(params: URLSearchParams): Promise<All> {
  const items: LeadView[] = [];
  params.set('limit', PAGE);
  params.delete('cursor');
  for (;;) {
    const read = await readLeads(params);
    if (!read.ok) return read;
    items.push(...read.view.items);
    if (read.view.nextCursor === null) return { ok: true, items };
    params.set('cursor', read.view.nextCursor);
  }
}
