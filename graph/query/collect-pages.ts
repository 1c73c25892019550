// Reads a paged list to its end, where a view needs all of it.
// May import: port, errors. Invariant: all of it or an error: a part would be a wrong number or a thing that search never finds.
import { GraphError } from '#graph/errors';
import type { Page, PageRequest } from '#graph/store/port';

/** Large pages: each one makes the store look through the whole list again. */
const PAGE_SIZE = 20_000;
/** Enough for ten times the largest dataset measured in docs/benchmarks.md; it only keeps memory from running out. */
const MAX_ITEMS = 500_000;

/** All items of a paged read. Throws GraphError 'internal' when they are more than half a million. */
export async function collectPages<T>(
  readPage: (page: PageRequest) => Promise<Page<T>>,
): Promise<{ readonly items: readonly T[]; readonly total: number }> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await readPage({ limit: PAGE_SIZE, cursor });
    if (page.total > MAX_ITEMS) {
      throw new GraphError(
        'internal',
        `This needs a list of ${page.total} things at once; at most ${MAX_ITEMS} can be held.`,
      );
    }
    for (const item of page.items) items.push(item);
    cursor = page.nextCursor;
    if (cursor === undefined) return { items, total: page.total };
  }
}
