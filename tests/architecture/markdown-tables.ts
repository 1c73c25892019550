// Reads tables out of Markdown, so that tests can hold them against the code.

export type MarkdownTable = readonly (readonly string[])[];

/** Rows of the first table below a heading, header and rule left out, cells without the marks of code; empty when there is none. */
export function readTableBelow(text: string, heading: string): MarkdownTable {
  const section = readSection(text, heading);
  const lines = section.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  if (start < 0) return [];
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end < 0 ? undefined : end).map(toCells);
}

/** Text between a heading and the next one of the same or a higher level; empty when there is no such heading. */
export function readSection(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) return '';
  const level = heading.indexOf(' ');
  const end = lines.findIndex((line, index) => index > start && new RegExp(`^#{1,${level}} `).test(line));
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

/** Names in backticks, in order. */
export function readNames(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function toCells(line: string): readonly string[] {
  return line
    .replace(/^\|\s*|\s*\|$/g, '')
    .split(/\s*(?<!\\)\|\s*/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
