// The rows of a file somebody sends: CSV as spreadsheets save it, or the first sheet of a workbook.
// May import: read-excel-file. Invariants: every cell is trimmed text, a day as 2026-12-31; the quote our own export sets before what looks like a
// formula is gone; what cannot be read is `undefined`.
import 'server-only';
import readExcel from 'read-excel-file/node';

export type SheetRows = readonly (readonly string[])[];

export async function readSheet(file: File): Promise<SheetRows | undefined> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK';
  try {
    return isWorkbook ? await readWorkbook(bytes) : readCsv(decode(bytes));
  } catch {
    return undefined;
  }
}

async function readWorkbook(bytes: Buffer): Promise<SheetRows> {
  const [sheet] = await readExcel(bytes);
  return (sheet?.data ?? []).map((row) => row.map((cell) => toText(cell)));
}

function toText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return clean(String(cell ?? ''));
}

/** UTF-8 where it is, otherwise what Excel in China saves. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;

/** RFC 4180; `undefined` would be a quote that never ends. */
function readCsv(text: string): SheetRows {
  const rows: string[][] = [];
  let row: string[] = [];
  let end = 0;
  for (const match of text.matchAll(FIELD)) {
    if (match.index === text.length && row.length === 0) return rows;
    row.push(clean(match[1]?.replaceAll('""', '"') ?? match[2] ?? ''));
    end = match.index + match[0].length;
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
    if (end === text.length) return rows;
  }
  throw new Error('A quote is not closed.');
}

const clean = (text: string) => text.replace(/^'(?=[=+\-@＝＋－＠])/, '').trim();
