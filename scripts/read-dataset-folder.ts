import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDatasetFile } from '#graph/dataset/parse';

/**
 * Files of a dataset folder: name → bytes, sorted by name. Files that no table uses are named but not read (zero bytes);
 * subfolders and dot files are passed over. Rejects with the system's error (`ENOENT`, `ENOTDIR`, `EACCES`) when the folder cannot be read.
 */
export async function readDatasetFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    files.set(name, isDatasetFile(name) ? await readFile(join(folder, name)) : new Uint8Array());
  }
  return files;
}
