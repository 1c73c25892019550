// Addresses kept under a name on this device. May import: zod.
// Invariants: what is kept is an address and nothing else; what was stored is checked before it is used; of one name the later one stays.
import { z } from 'zod';

const MOST = 200;
export const keptSchema = z.object({
  name: z.string().trim().min(1).max(80),
  search: z
    .string()
    .max(4000)
    .regex(/^(\?.*)?$/),
});
export const keptListSchema = z.array(keptSchema).max(MOST);
export type Kept = z.infer<typeof keptSchema>;

/** What stands in the storage of the device; none of what is broken. */
export function readKept(text: string | null): readonly Kept[] {
  try {
    return keptListSchema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

/** Those kept with others after them; of one name the later one stays. */
export function mergeKept(known: readonly Kept[], others: readonly Kept[]): readonly Kept[] {
  const names = new Set(others.map(({ name }) => name));
  return [...known.filter(({ name }) => !names.has(name)), ...others].slice(-MOST);
}

/** Keeps them under a key; false where the device refuses. */
export function storeKept(key: string, kept: readonly Kept[]): boolean {
  try {
    window.localStorage.setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}
