// `npm run seed [-- <folder>] [--if-stale] [--beside]`: dataset → the store the environment names. Idempotent; nothing is written when the
// dataset has errors. `--if-stale` is how `npm start` calls it; `--beside` loads into a Neo4j database that holds another graph as well.
import { parseArgs } from 'node:util';
import { toStoreTarget } from '#graph/store/open-store';
import { formatFailure } from './format-failure';
import { readDatasetFolder, toDatasetFolder } from './read-dataset-folder';
import { seedEmbedded } from './seed/seed-embedded';
import { seedNeo4j } from './seed/seed-neo4j';

async function main(): Promise<number> {
  const startedAt = performance.now();
  const { values, positionals } = parseArgs({
    options: { 'if-stale': { type: 'boolean', default: false }, beside: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) {
    console.error('✗ 一次载入一个文件夹 · one folder at a time');
    return 1;
  }
  const target = toStoreTarget(process.env);
  const files = await readDatasetFolder(toDatasetFolder(positionals[0], process.env));
  const isStart = values['if-stale'];
  const code =
    target.engine === 'neo4j'
      ? await seedNeo4j({ settings: target.settings, files, ifEmpty: isStart, beside: values.beside })
      : await seedEmbedded({ path: target.path, files, ifStale: isStart });
  if (code === 0 && !isStart) console.log(`  ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(formatFailure(error) ?? error);
  process.exitCode = 1;
}
