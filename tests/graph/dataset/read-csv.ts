// A CSV reader that shares no line with the one under test: one pass over the characters.

export type CsvRow = Readonly<Record<string, string>>;

/** Records of a text with LF line ends, the header among them. */
export function splitCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (isQuoted && character === '"' && text.charAt(at + 1) === '"') {
      cell += '"';
      at++;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === ',' || character === '\n')) {
      record.push(cell);
      cell = '';
      if (character === '\n') {
        records.push(record);
        record = [];
      }
    } else cell += character;
  }
  return cell === '' && record.length === 0 ? records : [...records, [...record, cell]];
}

/** Rows by column. */
export function toRows([header = [], ...records]: readonly (readonly string[])[]): readonly CsvRow[] {
  return records.map((record) => Object.fromEntries(header.map((name, index) => [name, record[index] ?? ''])));
}

/** One line of a CSV file, quoted where it must be. */
export function toCsvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
