// Reads a paged list to its end, where a view needs all of it.
// May import: port. Invariant: stops at a ceiling and says so, so that a huge dataset cannot exhaust memory.
import type { Page, PageRequest } from '#graph/store/port';

const PAGE_SIZE = 500;
const MAX_ITEMS = 20_000;

/** All items of a paged read, up to 20,000; `total` counts what the store holds. */
export async function collectPages<T>(
  readPage: (page: PageRequest) => Promise<Page<T>>,
): Promise<{ readonly items: readonly T[]; readonly total: number }> {
  const items: T[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await readPage({ limit: PAGE_SIZE, cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === undefined || items.length >= MAX_ITEMS) return { items, total: page.total };
  }
}
