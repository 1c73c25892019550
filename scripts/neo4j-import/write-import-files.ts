// Writes the import files of a graph into a folder, and the arguments for the tool beside them.
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphError } from '#graph/errors';
import { type ImportFile, listImportFiles } from '#graph/store/neo4j/import-files';
import type { LoadableGraph } from '../seed/read-graph';

export type Written = { readonly files: number; readonly rows: number; readonly bytes: number };

/** Characters gathered before they are written. */
const CHUNK = 1 << 20;

/**
 * Writes a header and a data file for each label and relation type, and `import.args`. Throws GraphError 'store-misconfigured' when the
 * folder is there and not empty. What was cut off leaves `<folder>.partial`, which the next run removes.
 */
export async function writeImportFiles(folder: string, { graph, record }: LoadableGraph): Promise<Written> {
  const present = await readdir(folder).catch(() => []);
  if (present.length > 0) {
    throw new GraphError('store-misconfigured', `${folder} is not empty; name a new folder.`, {
      zh: `${folder} 不是空的：请换一个新文件夹`,
    });
  }
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const files = listImportFiles(graph, record);
  let [rows, bytes, isMultiline] = [0, 0, false];
  for (const file of files) {
    const written = await writeFilePair(partial, file);
    rows += written.rows;
    bytes += written.bytes;
    isMultiline ||= written.isMultiline;
  }
  await writeFile(join(partial, 'import.args'), `${listArguments(files, isMultiline).join('\n')}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
  return { files: files.length * 2, rows, bytes };
}

/** Arguments of `neo4j-admin database import full neo4j`, which reads them from a file in its working folder. */
function listArguments(files: readonly ImportFile[], isMultiline: boolean): readonly string[] {
  return [
    '--array-delimiter=U+001F',
    // Fields of several lines make the tool slower, so it is told of them only where there are any.
    ...(isMultiline ? ['--multiline-fields=true'] : []),
    ...files.map(({ kind, group, name }) => `--${kind}=${group}=./${name}-header.csv,./${name}.csv`),
  ];
}

async function writeFilePair(folder: string, { name, header, lines }: ImportFile) {
  await writeFile(join(folder, `${name}-header.csv`), `${header}\n`);
  const handle = await open(join(folder, `${name}.csv`), 'w');
  let [rows, bytes, isMultiline, chunk] = [0, 0, false, ''];
  const flush = async () => {
    bytes += (await handle.write(chunk)).bytesWritten;
    chunk = '';
  };
  try {
    for (const line of lines()) {
      rows += 1;
      isMultiline ||= line.includes('\n');
      chunk += `${line}\n`;
      if (chunk.length >= CHUNK) await flush();
    }
    await flush();
  } finally {
    await handle.close();
  }
  return { rows, bytes, isMultiline };
}
