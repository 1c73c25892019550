// CSV text → records by spreadsheet row. A broken quote costs its own row, not the rest of the file.
// May import: csv-parse. Invariants: entry `i` is spreadsheet row `i + 1`; linear in the length of the text.
import { CsvError, parse } from 'csv-parse/sync';

/** Cells of a row, or the raw line where its quotes do not pair up. */
export type SplitRecord = readonly string[] | { readonly unreadable: string };

const OPTIONS = { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false } as const;
/** A cell of more lines than this is an unclosed quote. */
const MAX_CELL_LINES = 50;

/**
 * Splits text with LF line ends, line by line. A line whose quote stays open takes the next lines with it only if that makes a row
 * as wide as the header: otherwise two broken quotes would pair up and swallow all rows between them.
 */
export function splitRecords(text: string): readonly SplitRecord[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
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
  const record = tryParse(lines.slice(start, start + taken).join('\n'));
  if (record !== undefined && (taken === 1 || record.length === width)) return { record, taken };
  return { record: { unreadable: line }, taken: 1 };
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

function tryParse(text: string): readonly string[] | undefined {
  try {
    const [record]: string[][] = parse(text, OPTIONS);
    return record;
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
