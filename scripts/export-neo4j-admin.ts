// `npm run export:neo4j-admin -- <target> [<folder>]`: dataset → files for `neo4j-admin database import full`, with the command that reads
// them. The target is complete or not there.
import { resolve } from 'node:path';
import { formatFailure } from './format-failure';
import { writeImportFiles } from './neo4j-import/write-import-files';
import { readDatasetFolder, toDatasetFolder } from './read-dataset-folder';
import { readLoadableGraph } from './seed/read-graph';

async function main([target, folder, ...others]: readonly string[]): Promise<number> {
  if (target === undefined || others.length > 0) {
    console.error(
      '✗ 用法 · usage: npm run export:neo4j-admin -- <目标文件夹 · target folder> [<数据文件夹 · dataset folder>]',
    );
    return 1;
  }
  const loadable = readLoadableGraph(await readDatasetFolder(toDatasetFolder(folder, process.env)));
  if (loadable === undefined) return 1;
  const path = resolve(process.env['INIT_CWD'] ?? '.', target);
  const { files, rows, bytes } = await writeImportFiles(path, loadable);
  console.log(`  ${files} 个文件，${rows} 行，${(bytes / 1e6).toFixed(1)} MB · files, rows: ${path}`);
  console.log('  在停着的空数据库上运行 · on a stopped server with an empty database, run:');
  console.log(`    cd ${path} && neo4j-admin database import full neo4j @import.args`);
  console.log('  启动服务器，再用 npm run seed 核对 · start the server, then check with npm run seed');
  console.log(`  digest ${loadable.record.digest}`);
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(formatFailure(error) ?? error);
  process.exitCode = 1;
}
