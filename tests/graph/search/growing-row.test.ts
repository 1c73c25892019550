import { expect, it } from 'vitest';
import { GrowingRow } from '#graph/search/growing-row';

it.each([0, 1, 1024, 1025, 5000])('gives back %i numbers as they were pushed', (count) => {
  const row = new GrowingRow((length) => new Uint16Array(length));
  const numbers = Array.from({ length: count }, (_, index) => index * 13);
  for (const number of numbers) row.push(number);
  expect(row.length).toBe(count);
  expect([...row.take()]).toEqual(numbers);
});

it('goes on growing after a look at it', () => {
  const row = new GrowingRow((length) => new Uint8Array(length));
  row.push(1);
  expect([...row.take()]).toEqual([1]);
  row.push(2);
  expect([...row.take()]).toEqual([1, 2]);
});
