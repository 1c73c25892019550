// `npm run data:check [-- <folder>]`: every fault of a dataset folder, with its place and its mend. Writes nothing.
import { parseArgs } from 'node:util';
import { type ParsedDataset, parseDataset } from '#graph/dataset/parse';
import { formatFailure } from './format-failure';
import { countIssues, formatIssues } from './format-issues';
import { readDatasetFolder, toDatasetFolder } from './read-dataset-folder';

/** 0 when nothing but warnings was found. */
async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) {
    console.error('✗ 一次检查一个文件夹 · one folder at a time');
    return 1;
  }
  const folder = toDatasetFolder(positionals[0], process.env);
  const parsed = parseDataset(await readDatasetFolder(folder));
  const { errors, warnings } = countIssues(parsed);
  if (parsed.issues.length > 0) console.log(`${formatIssues(parsed)}\n`);
  console.log(errors > 0 ? sumUp(parsed, errors, warnings) : praise(parsed, folder, warnings));
  return errors > 0 ? 1 : 0;
}

function sumUp({ issues }: ParsedDataset, errors: number, warnings: number): string {
  const files = new Set(issues.map(({ file }) => file)).size;
  const zh = `${errors} 处错误${warnings > 0 ? `、${warnings} 处警告` : ''}，在 ${files} 个文件里；什么也没有写`;
  const en = `${count(errors, 'error')}${warnings > 0 ? ` and ${count(warnings, 'warning')}` : ''} in ${count(files, 'file')}; nothing was written`;
  return `✗ ${zh} · ${en}`;
}

function praise({ dataset, name, version }: ParsedDataset, folder: string, warnings: number): string {
  const rows = Object.values(dataset ?? {}).reduce((sum, table) => sum + table.length, 0);
  const zh = `${rows} 行没有错误${warnings > 0 ? `，${warnings} 处警告` : ''}`;
  const en = `no errors in ${count(rows, 'row')}${warnings > 0 ? `, ${count(warnings, 'warning')}` : ''}`;
  return `✓ ${name} ${version}（${folder}）：${zh} · ${en}`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(formatFailure(error) ?? error);
  process.exitCode = 1;
}
