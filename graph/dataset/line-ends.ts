// Line ends of a file, brought to LF.
// May import: issue. Invariant: a CR inside a line stays; it is the fault of its cell.
import { buildIssue, type Issue, words } from './issue';

/** Ranges of rows named in one message. */
const MAX_RANGES = 10;

/** Text with LF line ends, and one fault that names the lines that end otherwise. */
export function normaliseLineEnds(
  file: string,
  text: string,
): { readonly text: string; readonly issues: readonly Issue[] } {
  if (!text.includes('\r')) return { text, issues: [] };
  const ends = text.includes('\n') ? '\r\n' : '\r';
  const found = findRows(text, ends);
  return { text: text.replaceAll(ends, '\n'), issues: found.count === 0 ? [] : [wrongEnds(file, ends, found)] };
}

type Range = { readonly first: number; last: number };
type Found = { readonly count: number; readonly ranges: readonly Range[] };

/** How many lines end so, and which: the first ranges of them. */
function findRows(text: string, ends: string): Found {
  const ranges: Range[] = [];
  let count = 0;
  let row = 0;
  const newline = ends.at(-1) ?? '';
  for (let at = text.indexOf(newline); at >= 0; at = text.indexOf(newline, at + 1)) {
    row++;
    if (ends === '\r\n' && text[at - 1] !== '\r') continue;
    count++;
    const open = ranges.at(-1);
    if (open?.last === row - 1) open.last = row;
    else if (ranges.length <= MAX_RANGES) ranges.push({ first: row, last: row });
  }
  return { count, ranges };
}

function wrongEnds(file: string, ends: string, { count, ranges }: Found): Issue {
  const name = ends === '\r' ? 'CR' : 'CRLF';
  const where = formatRanges(ranges);
  return buildIssue(
    'crlf',
    { file, row: ranges[0]?.first ?? 1, value: ends },
    {
      message: words(`${count} 行以 ${name} 结尾：第 ${where} 行`, `${count} lines end with ${name}: ${where}`),
      fix: words(
        '把换行符改为 LF：编辑器里选 LF，或运行 dos2unix',
        'convert line ends to LF, in an editor or with dos2unix',
      ),
    },
  );
}

/** `2–4, 9`. */
function formatRanges(ranges: readonly Range[]): string {
  const shown = ranges
    .slice(0, MAX_RANGES)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`));
  return ranges.length > MAX_RANGES ? `${shown.join(', ')}, …` : shown.join(', ');
}
