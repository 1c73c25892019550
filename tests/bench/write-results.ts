// Keeps the tables of a run in docs/benchmarks.md, between two marks.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { mustSucceed, runNode } from '../../scripts/launch/command.mjs';
import { PROJECT_ROOT } from '../../scripts/launch/project.mjs';
import { formatTable, type Table } from './table';

const DOCUMENT = join(PROJECT_ROOT, 'docs', 'benchmarks.md');
const BIOME = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
const START = '<!-- results -->';
const END = '<!-- end of results -->';

/** Replaces what stands between the marks. Throws when the document has lost them. */
export async function writeResults(tables: readonly Table[]): Promise<void> {
  const machine = `Node.js ${process.versions.node.split('.')[0]}, ${process.platform} ${process.arch}, ${cpus().length} cores.`;
  const results = [machine, ...tables.map(formatTable)].join('\n\n');
  await writeFile(DOCUMENT, replaceBetweenMarks(await readFile(DOCUMENT, 'utf8'), results));
  await mustSucceed(
    runNode([BIOME, 'format', '--write', DOCUMENT], { quiet: true }),
    'Biome could not format the results.',
  );
}

/** The text with new results between the marks. */
export function replaceBetweenMarks(text: string, results: string): string {
  const [before, rest] = text.split(START);
  const [, after] = rest?.split(END) ?? [];
  if (before === undefined || after === undefined) throw new Error(`docs/benchmarks.md needs ${START} and ${END}.`);
  return `${before}${START}\n\n${results}\n\n${END}${after}`;
}
