// A report as a file to hand over. May import: query, scene, wire, _i18n. Invariants: made here, without a call to anywhere; the fonts are our own.
import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toMeasure, writePdf } from '#graph/scene/explore/export/pdf/to-pdf';
import { parseTrueType, type TrueType } from '#graph/scene/explore/export/pdf/true-type';
import type { ReportWords } from '#graph/scene/report/lines';
import { toReportHtml } from '#graph/scene/report/report-html';
import { drawReport } from '#graph/scene/report/report-pages';
import type { Report, ReportKind } from '#graph/wire/report';
import type { Locale } from '../_i18n/define-messages';
import { toSentence } from '../_i18n/names';
import { reportMessages } from '../_i18n/report';
import { answerProblem } from './answer';
import { readLocale } from './preferences';
import { readReport } from './read-report';

const FONTS = ['noto-sans-sc.woff', 'noto-sans-sc-rare.woff'];
const TYPES = { pdf: 'application/pdf', html: 'text/html; charset=utf-8' } as const;

/** PDF unless `format=html`. */
export async function answerReportFile(request: Request, kind: ReportKind): Promise<Response> {
  const params = new URLSearchParams(new URL(request.url).searchParams);
  const format = params.get('format') === 'html' ? 'html' : 'pdf';
  params.delete('format');
  const [read, locale] = await Promise.all([readReport(kind, params), readLocale()]);
  if (!read.ok) return answerProblem(request, read.problem);
  const at = new Date().toISOString();
  const body =
    format === 'html' ? toReportHtml(read.view, toWords(read.view, locale)) : await toPdf(read.view, locale, at);
  const name = `chainatlas-${kind}-${read.view.subject.id.replace(/[^A-Za-z0-9.-]+/g, '-')}-${at.slice(0, 10)}.${format}`;
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function toPdf(report: Report, locale: Locale, at: string): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await readFonts();
  const pages = drawReport(report, { words: toWords(report, locale), measure: toMeasure(fonts), at });
  const title = toSentence(report.headline, locale);
  const key = `${report.kind} ${report.subject.id} ${report.dataset.digest} ${at}`;
  return writePdf(pages, { fonts, title, lang: locale === 'zh' ? 'zh-CN' : 'en', at, key }).bytes;
}

function toWords({ kind }: Report, locale: Locale): ReportWords {
  const m = reportMessages[locale];
  return {
    locale,
    kind: m[`kind_${kind}`],
    sources: m.sources,
    limits: m.limits,
    rows: m.rows,
    pageOf: m.pageOf,
  };
}

let fonts: Promise<readonly TrueType[]> | undefined;

/** Read once; tried again after it failed. */
function readFonts(): Promise<readonly TrueType[]> {
  fonts ??= Promise.all(
    FONTS.map(async (name) =>
      parseTrueType(new Uint8Array(await readFile(join(process.cwd(), 'public', 'fonts', name)))),
    ),
  );
  fonts.catch(() => {
    fonts = undefined;
  });
  return fonts;
}
