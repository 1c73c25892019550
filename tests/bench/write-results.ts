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

/** Puts tables between the marks; of those that stand there only the ones with the same titles go. Throws when the document has lost its marks. */
export async function writeResults(tables: readonly Table[]): Promise<void> {
  const machine = `Node.js ${process.versions.node.split('.')[0]}, ${process.platform} ${process.arch}, ${cpus().length} cores.`;
  const known = await readFile(DOCUMENT, 'utf8');
  const results = [machine, ...mergeTables(listTables(known), tables)].join('\n\n');
  await writeFile(DOCUMENT, replaceBetweenMarks(known, results));
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

/** Texts of the tables between the marks, each from its title on. */
export function listTables(text: string): readonly string[] {
  const results = text.split(START)[1]?.split(END)[0] ?? '';
  return results
    .split(/^(?=### )/m)
    .slice(1)
    .map((table) => table.trim());
}

/** Tables that were measured again in their old places, new ones at the end; what was not measured stays. */
export function mergeTables(known: readonly string[], tables: readonly Table[]): readonly string[] {
  const measured = new Map(tables.map((table) => [table.title, formatTable(table)]));
  const kept = known.map((text) => {
    const title = text.slice('### '.length).split('\n', 1)[0] ?? '';
    const again = measured.get(title);
    measured.delete(title);
    return again ?? text;
  });
  return [...kept, ...measured.values()];
}
