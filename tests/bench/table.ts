// Results as Markdown tables: what the terminal shows is what docs/benchmarks.md keeps.

export type Table = {
  readonly title: string;
  /** What was measured and against what, in one sentence. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** Markdown of a table; the first column is text, the others are numbers. */
export function formatTable({ title, note, head, rows }: Table): string {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => pad(cells, column, width)).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [`### ${title}`, '', note, '', line(head), rule, ...rows.map(line)].join('\n');
}

/** "1.24", "12.5", "310": as many digits as mean something; "—" where there is nothing. */
export function formatRatio(value: number, baseline: number): string {
  const ratio = value / baseline;
  if (!Number.isFinite(ratio)) return '—';
  return ratio < 10 ? ratio.toFixed(2) : ratio < 100 ? ratio.toFixed(1) : ratio.toFixed(0);
}

/** "0.42 ms", "152 ms". */
export function formatMilliseconds(value: number): string {
  if (!Number.isFinite(value)) return '—';
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

/** "12.3 kB", in thousands of bytes. */
export function formatBytes(value: number): string {
  return `${(value / 1000).toFixed(1)} kB`;
}

function pad(cells: readonly string[], column: number, width: number): string {
  const cell = cells[column] ?? '';
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
