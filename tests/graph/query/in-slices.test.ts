// Long work gives way to others, and still does everything in order.
import { describe, expect, it } from 'vitest';
import { inSlices } from '#graph/query/in-slices';

/** Keeps the process busy, as a piece of real work does. */
function beBusy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('inSlices', () => {
  it('does the work of every item once, in order', async () => {
    const done: number[] = [];
    await inSlices([1, 2, 3, 4, 5], (item) => {
      beBusy(3);
      done.push(item);
    });
    expect(done).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets what waits have its turn while it works', async () => {
    let others = 0;
    const seen: number[] = [];
    const work = inSlices(Array(30).fill(0), () => {
      beBusy(3);
      seen.push(others);
    });
    const ask = () => {
      others += 1;
      if (seen.length < 30) setImmediate(ask);
    };
    setImmediate(ask);
    await work;
    expect(new Set(seen).size).toBeGreaterThan(3);
  });

  it('ends with the failure of an item and leaves the others alone', async () => {
    const done: number[] = [];
    const work = inSlices([1, 2, 3], (item) => {
      if (item === 2) throw new Error('no good');
      done.push(item);
    });
    await expect(work).rejects.toThrow('no good');
    expect(done).toEqual([1]);
  });
});
