import { expect, it } from 'vitest';
import { collectPages } from '#graph/query/collect-pages';
import type { PageRequest } from '#graph/store/port';

/** A paged read over the numbers below `total`. */
const readNumbers =
  (total: number) =>
  async ({ limit, cursor }: PageRequest) => {
    const start = Number(cursor ?? 0);
    const items = Array.from({ length: Math.min(limit, total - start) }, (_, index) => start + index);
    const end = start + items.length;
    return { items, total, nextCursor: end < total ? String(end) : undefined };
  };

it.each([0, 1, 19_999, 20_000, 20_001, 70_000])('reads all of %i items, in order', async (total) => {
  const { items, total: told } = await collectPages(readNumbers(total));
  expect(told).toBe(total);
  expect(items.length).toBe(total);
  expect(items.every((item, index) => item === index)).toBe(true);
});

it('refuses what it cannot hold rather than give a part of it', async () => {
  await expect(collectPages(readNumbers(500_001))).rejects.toMatchObject({ code: 'internal' });
});
