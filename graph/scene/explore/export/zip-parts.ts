// Parts of a document as one zip file. May import: fflate. Invariant: the same parts and moment give the same bytes.
import { strToU8, zipSync } from 'fflate';

export function zipParts(parts: ReadonlyMap<string, string>, at: string): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]));
  return new Uint8Array(zipSync(files, { mtime: new Date(at), level: 4 }));
}
