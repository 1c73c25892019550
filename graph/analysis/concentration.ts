// How far something is spread over places. May import: cluster. Invariant: nothing recorded is no concentration, never 0.
import type { NodeId } from '#graph/model/ids';
import { compareIds } from './cluster';

export type Concentration = {
  /** Firms counted. */
  readonly firms: number;
  /** Σ share², from 1/places to 1. */
  readonly hhi: number;
  /** 1/HHI: as many places of equal size would be as concentrated. */
  readonly effective: number;
  readonly largest: { readonly place: NodeId; readonly firms: number };
};

/**
 * Concentration of firms over places by the Herfindahl-Hirschman index (Hirschman 1945; Herfindahl 1950) and its inverse as the number of
 * equal shares (Adelman 1969, "Comment on the 'H' concentration measure as a numbers-equivalent"). Undefined where no firm is counted.
 * Of equally large places the first by id is the largest. Counts of the same place add up.
 */
export function toConcentration(counts: Iterable<readonly [NodeId, number]>): Concentration | undefined {
  const sums = new Map<NodeId, number>();
  for (const [place, firms] of counts) if (firms > 0) sums.set(place, (sums.get(place) ?? 0) + firms);
  const ranked = [...sums].sort(([a, one], [b, other]) => other - one || compareIds(a, b));
  const [first] = ranked;
  if (first === undefined) return undefined;
  const firms = ranked.reduce((sum, [, count]) => sum + count, 0);
  // Whole numbers until the last step, so that the order of the places changes no digit.
  const squares = ranked.reduce((sum, [, count]) => sum + count * count, 0);
  const [place, most] = first;
  return { firms, hhi: squares / firms ** 2, effective: firms ** 2 / squares, largest: { place, firms: most } };
}
