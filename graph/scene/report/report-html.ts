// A report as one web file that needs nothing beside it. May import: wire, scene. Invariants: no script, no address but those of sources; every text
// is escaped.
import type { Sentence, SourceRef } from '#graph/wire/ref';
import type { Report, ReportBlock, ReportCell } from '#graph/wire/report';
import { escapeXml } from '../explore/export/xml';
import type { ReportWords } from './lines';

const STYLE =
  'body{font:15px/1.6 system-ui,"Noto Sans SC","Microsoft YaHei",sans-serif;color:#17212b;max-width:60em;margin:2em auto;padding:0 1em}' +
  'h1{font-size:1.5em;line-height:1.3}h2{font-size:1.15em;border-bottom:1px solid #d3dae2;padding-bottom:.2em;margin-top:1.6em}' +
  'table{border-collapse:collapse;width:100%;margin:.6em 0 1em;font-size:.9em}caption{text-align:left;font-weight:600;padding:.3em 0}' +
  'th,td{text-align:left;vertical-align:top;border-bottom:1px solid #d3dae2;padding:.35em .6em .35em 0}th{color:#4a5663;font-weight:400}' +
  'small,footer{color:#4a5663}a{color:#17518f}li{overflow-wrap:anywhere}';

export function toReportHtml(report: Report, words: ReportWords): string {
  const say = (sentence: Sentence) => escapeXml(sentence[words.locale]);
  const lang = words.locale === 'zh' ? 'zh-CN' : 'en';
  const { dataset } = report;
  const sections = report.sections.map(
    ({ title, blocks }) =>
      `<section><h2>${say(title)}</h2>${blocks.map((block) => toBlock(block, say, words)).join('')}</section>`,
  );
  return (
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${say(report.headline)}</title><style>${STYLE}</style></head><body><main><h1>${say(report.headline)}</h1>` +
    `<p><small>${escapeXml(`${words.kind} · ${dataset.name} ${dataset.version} · ${dataset.digest.slice(0, 12)}`)}<br>${say(report.freshness)}</small></p>` +
    `${sections.join('')}<section><h2>${escapeXml(words.sources)}</h2><ol>${report.sources.map(toSource).join('')}</ol></section></main>` +
    `<footer><p>${escapeXml(words.limits)}</p></footer></body></html>`
  );
}

type Say = (sentence: Sentence) => string;

function toBlock(block: ReportBlock, say: Say, words: ReportWords): string {
  if (block.kind === 'text') return `<p>${say(block.text)}${toMarks(block.notes)}</p>`;
  const { caption, heads, rows, total } = block;
  if (rows.length === 0) return '';
  const cut = rows.length < total ? ` <small>${escapeXml(words.rows(rows.length, total))}</small>` : '';
  const head = heads.map((text) => `<th scope="col">${say(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => toCell(cell, say)).join('')}</tr>`).join('');
  return `<table><caption>${say(caption)}${cut}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function toCell({ text, notes }: ReportCell, say: Say): string {
  return `<td>${say(text)}${toMarks(notes)}</td>`;
}

function toMarks(notes: readonly number[] | undefined): string {
  return (notes ?? []).map((note) => ` <a href="#source-${note}">[${note}]</a>`).join('');
}

function toSource({ nameZh, publisher, date, url }: SourceRef, at: number): string {
  const said = escapeXml([nameZh, publisher, date].filter((part) => part !== undefined).join(' · '));
  const link =
    url === undefined || !/^https?:/.test(url)
      ? ''
      : `<br><a href="${escapeXml(url)}" rel="noreferrer">${escapeXml(url)}</a>`;
  return `<li id="source-${at + 1}">${said}${link}</li>`;
}
