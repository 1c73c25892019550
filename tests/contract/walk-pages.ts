// Walks a paged read to its end and looks at every page on the way.
import { expect } from 'vitest';
import type { Page, PageRequest } from '#graph/store/port';

/** All items of a read, page by page; no page is longer than the limit, only the last is shorter, all tell the same total. */
export async function walkPages<T>(
  read: (page: PageRequest) => Promise<Page<T>>,
  limit: number,
): Promise<{ readonly items: readonly T[]; readonly total: number }> {
  const items: T[] = [];
  let page = await read({ limit });
  const { total } = page;
  for (;;) {
    items.push(...page.items);
    expect(page.total).toBe(total);
    // A page is cut short by nothing but the end, and there is a way on exactly where something is left.
    expect(page.items.length).toBe(Math.min(limit, total - (items.length - page.items.length)));
    expect(page.nextCursor === undefined).toBe(items.length === total);
    if (page.nextCursor === undefined) return { items, total };
    page = await read({ limit, cursor: page.nextCursor });
  }
}

/** Some of many, spread evenly, first and last among them. */
export function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  const step = (items.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  );
}
