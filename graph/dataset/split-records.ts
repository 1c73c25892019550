// CSV text → records by spreadsheet row (RFC 4180). A broken quote costs its own row, not the rest of the file, which is why no
// library splits the text: they stop at the first broken quote or lose all rows up to the next one.
// May import: nothing. Invariants: entry `i` is spreadsheet row `i + 1`; linear in the length of the text; never throws.

/** Cells of a row, or the raw line where its quotes do not pair up. */
export type SplitRecord = readonly string[] | { readonly unreadable: string };

/** A cell of more lines than this is an unclosed quote. */
const MAX_CELL_LINES = 50;

/**
 * Splits text with LF line ends, line by line, up to `maxLines`. A line whose quote stays open takes the next lines with it only if
 * that makes a row as wide as the header and swallows no row: otherwise two broken quotes would pair up and take all rows between them.
 */
export function splitRecords(text: string, maxLines: number): readonly SplitRecord[] {
  const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n', maxLines);
  if (text === '') lines.pop();
  const records: SplitRecord[] = [];
  let width: number | undefined;
  for (let next = 0; next < lines.length; ) {
    const { record, taken } = splitAt(lines, next, width);
    records.push(record);
    next += taken;
    width ??= 'length' in record ? record.length : undefined;
  }
  return records;
}

type Taken = { readonly record: SplitRecord; readonly taken: number };

function splitAt(lines: readonly string[], start: number, width: number | undefined): Taken {
  const line = lines[start] ?? '';
  if (!line.includes('"')) return { record: line.split(','), taken: 1 };
  const taken = countLines(lines, start);
  const record = splitQuoted(lines.slice(start, start + taken).join('\n'));
  const swallowed = lines.slice(start + 1, start + taken - 1);
  const isRow = record !== undefined && (taken === 1 || (record.length === width && !swallowed.some(isWide(width))));
  return isRow ? { record, taken } : { record: { unreadable: line }, taken: 1 };
}

/** Whether a line inside a cell is a row by itself. */
function isWide(width: number): (line: string) => boolean {
  return (line) => width > 1 && line.split(',').length === width;
}

/** How many lines it takes until every quote has its partner; 1 when none within reach does it. */
function countLines(lines: readonly string[], start: number): number {
  let isOpen = false;
  for (let count = 1; count <= MAX_CELL_LINES && start + count <= lines.length; count++) {
    if (hasOddQuotes(lines[start + count - 1] ?? '')) isOpen = !isOpen;
    if (!isOpen) return count;
  }
  return 1;
}

function hasOddQuotes(line: string): boolean {
  let isOdd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}

/** Cells of one record; `undefined` when a quote is not closed or stands inside a cell that is not quoted. */
function splitQuoted(text: string): readonly string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    const end = text[at] === '"' ? findClosing(text, at) : findComma(text, at);
    if (end === undefined || (end < text.length && text[end] !== ',')) return undefined;
    const cell = text.slice(at, end);
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === text.length) return cells;
    at = end;
  }
}

/** What follows the quote that closes the one at `start`. Two quotes are one of the text. */
function findClosing(text: string, start: number): number | undefined {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end < 0 ? undefined : end + 1;
}

/** The end of a cell that is not quoted, which then holds no quote. */
function findComma(text: string, start: number): number | undefined {
  const comma = text.indexOf(',', start);
  const end = comma < 0 ? text.length : comma;
  return text.slice(start, end).includes('"') ? undefined : end;
}
