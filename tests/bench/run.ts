// `npm run bench`: how fast ChainAtlas is, as ratios against yardsticks measured in the same run, so that they mean the same on
// every machine. docs/benchmarks.md explains the figures; `--write` puts them there.
import { cpus } from 'node:os';
import { measureExplore } from './explore/measure-explore';
import { measureFirstPage } from './first-page';
import { type BenchOptions, parseOptions, type Section } from './options';
import { measureScale } from './scale/measure-scale';
import { measureSecondStart } from './second-start';
import { measureStress } from './stress/measure-stress';
import { formatTable, type Table } from './table';
import { writeResults } from './write-results';

async function run(options: BenchOptions): Promise<void> {
  const startedAt = performance.now();
  const tables: Table[] = [];
  const isAsked = (...sections: readonly Section[]) => sections.some((section) => options.only.includes(section));
  const show = (table: Table) => {
    tables.push(table);
    console.log(`\n${formatTable(table)}`);
  };
  console.log(`Node.js ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores`);
  if (isAsked('draw', 'bytes')) {
    const { draw, bytes } = await measureFirstPage(options.rounds);
    if (isAsked('draw')) show(draw);
    if (isAsked('bytes')) show(bytes);
  }
  if (isAsked('explore')) for (const table of await measureExplore(options.seed)) show(table);
  if (isAsked('stress')) show(measureStress(options.seed));
  if (isAsked('scale')) for (const table of await measureScale(options)) show(table);
  if (isAsked('start')) show(await measureSecondStart());
  if (options.write) await writeResults(tables);
  console.log(`\n${Math.round((performance.now() - startedAt) / 1000)} s`);
}

try {
  await run(parseOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
