// Line ends of a file, brought to LF.
// May import: issue. Invariant: a CR inside a line stays; it is the fault of its cell.
import { buildIssue, type Issue, words } from './issue';

/** Ranges of rows named in one message. */
const MAX_RANGES = 10;

/** Text with LF line ends, and one fault that names all lines that end otherwise. */
export function normaliseLineEnds(
  file: string,
  text: string,
): { readonly text: string; readonly issues: readonly Issue[] } {
  if (!text.includes('\r')) return { text, issues: [] };
  const ends = text.includes('\n') ? '\r\n' : '\r';
  const rows = findRows(text, ends);
  const issues = rows.length === 0 ? [] : [wrongEnds(file, ends, rows)];
  return { text: text.replaceAll(ends, '\n'), issues };
}

/** Numbers of the lines that end so. */
function findRows(text: string, ends: string): readonly number[] {
  const rows: number[] = [];
  let row = 0;
  const newline = ends.at(-1) ?? '';
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) {
    row++;
    if (ends === '\r' || text[at - 1] === '\r') rows.push(row);
  }
  return rows;
}

function wrongEnds(file: string, ends: string, rows: readonly number[]): Issue {
  const name = ends === '\r' ? 'CR' : 'CRLF';
  const where = toRanges(rows);
  return buildIssue(
    'crlf',
    { file, row: rows[0] ?? 1, value: ends },
    {
      message: words(
        `${rows.length} 行以 ${name} 结尾：第 ${where} 行`,
        `${rows.length} lines end with ${name}: ${where}`,
      ),
      fix: words(
        '把换行符改为 LF：编辑器里选 LF，或运行 dos2unix',
        'convert line ends to LF, in an editor or with dos2unix',
      ),
    },
  );
}

/** `[2, 3, 4, 9]` → `2–4, 9`. */
function toRanges(rows: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const row of rows) {
    const open = ranges.at(-1);
    if (open !== undefined && row === open.last + 1) open.last = row;
    else if (ranges.length > MAX_RANGES) break;
    else ranges.push({ first: row, last: row });
  }
  const shown = ranges
    .slice(0, MAX_RANGES)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return ranges.length > MAX_RANGES ? `${shown.join(', ')}, …` : shown.join(', ');
}
