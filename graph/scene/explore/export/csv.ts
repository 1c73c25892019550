// Comma-separated values that spreadsheets open right. May import: tables.
// Invariants: RFC 4180 with CRLF, UTF-8 with its mark, so that Excel reads Chinese; no cell is a formula.
import { type Cell, type Table, toCellText } from './table';

/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What makes a spreadsheet reckon a cell, in its wide form too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

export function toCsv({ heads, rows }: Table): string {
  const lines = [heads, ...rows].map((cells) => cells.map(toField).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function toField(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = toCellText(cell);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
