import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { MAX_FILE_BYTES } from '#graph/dataset/decode';
import { type DatasetFiles, isDatasetFile } from '#graph/dataset/file-names';

const DEFAULT_FOLDER = 'data';

/**
 * Path of the folder that was asked for: relative to where the person stands, which npm tells scripts by `INIT_CWD`, for it runs
 * them in the project's own folder.
 */
export function toDatasetFolder(argument: string | undefined, env: NodeJS.ProcessEnv): string {
  return argument === undefined ? resolve(DEFAULT_FOLDER) : resolve(env['INIT_CWD'] ?? '.', argument);
}

/**
 * Files of a dataset folder: name → bytes, sorted by name. Files that no table uses are named but not read (zero bytes);
 * subfolders, dot files and what is no regular file are passed over; of a file that is too large only enough is read to tell so.
 * Rejects with the system's error (`ENOENT`, `ENOTDIR`, `EACCES`) when the folder or a file cannot be read.
 */
export async function readDatasetFolder(folder: string): Promise<DatasetFiles> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const path = join(folder, name);
    if (!(await isRegularFile(path))) continue;
    files.set(name, isDatasetFile(name) ? await readStart(path) : new Uint8Array());
  }
  return files;
}

async function isRegularFile(path: string): Promise<boolean> {
  const status = await stat(path).catch(() => undefined);
  return status?.isFile() === true;
}

async function readStart(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.min(size, MAX_FILE_BYTES + 1));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}
