// Tells without loading whether a store was made of these files by this code: a small file beside it says of what it was made.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { toSourceDigest } from '../launch/build.mjs';
import { PROJECT_ROOT } from '../launch/project.mjs';

/** The code that makes a graph of files: where it changes, the same files may make another graph. */
const MAKERS = ['graph/model', 'graph/dataset', 'graph/store', 'package-lock.json'];

/** Fingerprint of dataset files and of the code that reads them. */
export function toFingerprint(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256').update(toSourceDigest(PROJECT_ROOT, MAKERS));
  for (const [name, bytes] of files) hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** Notes that the store at the path, which holds the graph of this digest, was made of these files. */
export async function writeStamp(path: string, { fingerprint, digest }: Stamp): Promise<void> {
  await writeFile(toStampPath(path), `${fingerprint} ${digest}\n`);
}

type Stamp = { readonly fingerprint: string; readonly digest: string };

/** Whether the store can be read, is the one the stamp speaks of, and was made of these files. */
export async function isFresh(path: string, fingerprint: string): Promise<boolean> {
  try {
    const [stamped, digest] = (await readFile(toStampPath(path), 'utf8')).trim().split(' ');
    if (stamped !== fingerprint) return false;
    const runner = await openEmbeddedFile(path);
    const { load } = await buildCypherStore(runner).describe();
    await runner.close();
    return load?.digest === digest;
  } catch {
    return false;
  }
}

function toStampPath(path: string): string {
  return `${path}.stamp`;
}
