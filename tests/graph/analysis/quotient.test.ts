import { describe, expect, it } from 'vitest';
import { INTERVAL_LEVEL, type Margins, PRIOR_FIRMS, type Quotient, toQuotient } from '#graph/analysis/quotient';
import { findOddNumbers } from './walk-values';

/** 6 of the 20 firms of a place, 30 of the 400 of the city. */
const EXAMPLE: Margins = { here: 6, place: 20, kind: 30, all: 400 };

function measure(margins: Margins): Quotient {
  const found = toQuotient(margins);
  if (found === undefined) throw new Error('There is something to compare with.');
  return found;
}

/** Part of Gamma(shape, rate) below a value: Simpson's rule over the density, whose height cancels out. */
function integrateGamma(value: number, shape: number, rate: number): number {
  const mode = Math.max((shape - 1) / rate, 0);
  const spread = Math.sqrt(shape) / rate;
  const density = (x: number) => (x <= 0 ? 0 : Math.exp((shape - 1) * Math.log(x / mode) - rate * (x - mode)));
  const least = Math.max(0, mode - 14 * spread);
  const below = simpson(density, least, value);
  return below / (below + simpson(density, value, mode + 40 * spread));
}

function simpson(density: (x: number) => number, from: number, to: number): number {
  const steps = 4_000;
  const width = (to - from) / steps;
  let sum = density(from) + density(to);
  for (let step = 1; step < steps; step += 1) sum += (step % 2 === 1 ? 4 : 2) * density(from + step * width);
  return (sum * width) / 3;
}

describe('the location quotient', () => {
  it('is the share here over the share in the city', () => {
    // 6/20 = 0.3; 30/400 = 0.075; 0.3/0.075 = 4; expected 20 · 30/400 = 1.5; shrunk (6 + 2)/(1.5 + 2).
    const { value, expected, shrunk } = measure(EXAMPLE);
    expect([value, expected, shrunk]).toEqual([4, 1.5, 8 / 3.5]);
  });

  it('is 1 where a place is like the city, also of one that is the whole city', () => {
    expect(measure({ here: 5, place: 50, kind: 40, all: 400 })).toMatchObject({ value: 1, shrunk: 1 });
    expect(measure({ here: 9, place: 30, kind: 9, all: 30 })).toMatchObject({
      value: 1,
      shrunk: 1,
      reading: 'unclear',
    });
  });

  it('hangs on what it is compared with: the same place in a city twice as large of other firms has twice the quotient', () => {
    expect(measure({ ...EXAMPLE, all: 800 }).value).toBe(8);
  });

  it('is not there where nothing can be compared, never 0 or Infinity', () => {
    expect(toQuotient({ here: 0, place: 0, kind: 30, all: 400 })).toBeUndefined();
    expect(toQuotient({ here: 0, place: 20, kind: 0, all: 400 })).toBeUndefined();
    expect(toQuotient({ here: 0, place: 0, kind: 0, all: 0 })).toBeUndefined();
  });

  it('is shrunk towards 1, less so the more firms there are', () => {
    const sizes = [1, 10, 100, 1_000].map((times) => scale(EXAMPLE, times));
    const found = sizes.map(measure);
    expect(found.map(({ value }) => value)).toEqual([4, 4, 4, 4]);
    const shrunk = found.map((quotient) => quotient.shrunk);
    expect(shrunk).toEqual(shrunk.toSorted((a, b) => a - b));
    expect(Math.min(...shrunk)).toBeGreaterThan(1);
    expect(Math.max(...shrunk)).toBeLessThan(4);
  });
});

function scale({ here, place, kind, all }: Margins, times: number): Margins {
  return { here: here * times, place: place * times, kind: kind * times, all: all * times };
}

describe('its interval', () => {
  const tail = (1 - INTERVAL_LEVEL) / 2;

  it('is that of the printed tables of chi square, of which Gamma is half', () => {
    // 5 and 95 % points of chi square with 4 and 6 degrees of freedom; Gamma(k) with rate 1 is half of that with 2k.
    const none = measure({ here: 0, place: 20, kind: 30, all: 400 });
    expect(none.interval.low * 3.5).toBeCloseTo(0.7107 / 2, 4);
    expect(none.interval.high * 3.5).toBeCloseTo(9.4877 / 2, 4);
    const one = measure({ here: 1, place: 20, kind: 30, all: 400 });
    expect(one.interval.low * 3.5).toBeCloseTo(1.6354 / 2, 4);
    expect(one.interval.high * 3.5).toBeCloseTo(12.5916 / 2, 4);
  });

  it.each([
    { here: 0, place: 1, kind: 1, all: 600 },
    { here: 1, place: 1, kind: 1, all: 600 },
    { here: 1, place: 104, kind: 4, all: 639 },
    EXAMPLE,
    { here: 500, place: 4_000, kind: 9_000, all: 100_000 },
    { here: 20_000, place: 40_000, kind: 60_000, all: 100_000 },
    { here: 100_000, place: 200_000, kind: 300_000, all: 1_000_000 },
    { here: 1_000_000, place: 1_000_000, kind: 1_000_000, all: 1_000_000 },
  ])('leaves a twentieth on either side of it: $here of $place', (margins) => {
    const { interval, expected } = measure(margins);
    const [shape, rate] = [margins.here + PRIOR_FIRMS, expected + PRIOR_FIRMS];
    expect(integrateGamma(interval.low, shape, rate)).toBeCloseTo(tail, 5);
    expect(integrateGamma(interval.high, shape, rate)).toBeCloseTo(1 - tail, 5);
    expect(findOddNumbers(measure(margins))).toEqual([]);
  });

  it('narrows with the number of firms', () => {
    const widths = [1, 2, 4, 8, 16].map((times) => {
      const { low, high } = measure(scale(EXAMPLE, times)).interval;
      return high / low;
    });
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it('decides what may be read: above, below, or nothing', () => {
    expect(measure(EXAMPLE)).toMatchObject({ reading: 'above' });
    expect(measure(EXAMPLE).interval.low).toBeGreaterThan(1);
    expect(measure({ here: 1, place: 200, kind: 30, all: 400 }).reading).toBe('below');
    expect(measure({ here: 3, place: 20, kind: 30, all: 400 })).toMatchObject({ value: 2, reading: 'unclear' });
  });

  it('never reads too few from none on record where less than three firms were to be expected', () => {
    // 95 % point of Gamma(2, E + 2) is 4.744/(E + 2): below 1 from E = 2.744 on.
    const readings = [1, 10, 20, 27, 28, 40].map((place) => measure({ here: 0, place, kind: 100, all: 1_000 }).reading);
    expect(readings).toEqual(['unclear', 'unclear', 'unclear', 'unclear', 'below', 'below']);
  });
});
