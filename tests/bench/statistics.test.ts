import { describe, expect, it } from 'vitest';
import { timeRepeatedly, toMedian, toPercentile } from './statistics';

describe('toMedian', () => {
  it('is the middle value, or the mean of the two in the middle', () => {
    expect(toMedian([9, 1, 5])).toBe(5);
    expect(toMedian([9, 1, 5, 7])).toBe(6);
    expect(toMedian([10, 2])).toBe(6);
    expect(toMedian([])).toBeNaN();
  });
});

describe('toPercentile', () => {
  it('takes the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(toPercentile(hundred, 0.5)).toBe(50);
    expect(toPercentile(hundred, 0.95)).toBe(95);
    expect(toPercentile([3], 0.95)).toBe(3);
    expect(toPercentile([1, 2], 0.95)).toBe(2);
  });
});

describe('timeRepeatedly', () => {
  it('asks at least the least and at most the most number of times, the first apart', async () => {
    let asked = 0;
    const ask = async () => {
      asked += 1;
    };
    const few = await timeRepeatedly(ask, { milliseconds: 0, minRuns: 5, maxRuns: 50 });
    expect([few.runs, asked]).toEqual([5, 6]);
    asked = 0;
    const many = await timeRepeatedly(ask, { milliseconds: 60_000, minRuns: 5, maxRuns: 50 });
    expect([many.runs, asked]).toEqual([50, 51]);
  });
});
