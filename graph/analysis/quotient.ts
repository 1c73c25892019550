// Is there more of something in a place than its size lets expect? Location quotients, and how far a few firms may be trusted.
// May import: jstat. Invariants: where there is nothing to compare with there is no quotient, never 0 or Infinity.
import jstat from 'jstat';

/** Firms of one kind in one place, all firms of the place, all of the kind, all there are. */
export type Margins = {
  readonly here: number;
  readonly place: number;
  readonly kind: number;
  readonly all: number;
};

export type Quotient = {
  /** (here/place) / (kind/all); 1 is the city's own share. */
  readonly value: number;
  /** Firms to be expected here: place · kind / all. */
  readonly expected: number;
  /** (here + a) / (expected + a). */
  readonly shrunk: number;
  /** Where the quotient lies with a chance of 90 %. */
  readonly interval: { readonly low: number; readonly high: number };
  /** The interval leaves 1 above or below it; "unclear" where 1 lies within. */
  readonly reading: 'above' | 'below' | 'unclear';
};

/** Firms added to both sides: the weight of the belief that a place is like the city. */
export const PRIOR_FIRMS = 2;
/** Chance that a quotient lies within its interval. */
export const INTERVAL_LEVEL = 0.9;

/**
 * Location quotient (Balassa 1965, "Trade Liberalisation and 'Revealed' Comparative Advantage"), shrunk towards 1 with
 * a Gamma(a, a) prior and Poisson counts, as relative risks are (Clayton & Kaldor 1987, "Empirical Bayes Estimates of Age-standardized Relative
 * Risks"); a = 2 is chosen, not estimated. The interval is that of Gamma(here + a, rate expected + a). Undefined where the place or the kind has no firm on record.
 */
export function toQuotient({ here, place, kind, all }: Margins): Quotient | undefined {
  if (place <= 0 || kind <= 0 || all <= 0) return undefined;
  const expected = (place * kind) / all;
  const [shape, rate] = [here + PRIOR_FIRMS, expected + PRIOR_FIRMS];
  const tail = (1 - INTERVAL_LEVEL) / 2;
  const low = jstat.gamma.inv(tail, shape, 1 / rate);
  const high = jstat.gamma.inv(1 - tail, shape, 1 / rate);
  const reading = low > 1 ? 'above' : high < 1 ? 'below' : 'unclear';
  return { value: here / expected, expected, shrunk: shape / rate, interval: { low, high }, reading };
}
