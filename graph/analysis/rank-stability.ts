// How much of a ranking is the choice of weights. May import: opportunity. Invariant: the same seed draws the same weights everywhere.
import { type Candidate, OPPORTUNITY_PARTS, type Weights } from './opportunity';
import { buildRandom } from './random';

export const DRAWS = 1000;
export const TOP = 10;
export const STABILITY_SEED = 20_210_219;

/**
 * Share of draws of weights, each mixture as likely as any other (a flat Dirichlet distribution), in which a candidate stands among the first
 * ten; in the order of the candidates, which have to be by ids. Equal scores stand in that order.
 */
export function toStability(
  candidates: readonly Candidate[],
  { draws = DRAWS, top = TOP, seed = STABILITY_SEED } = {},
): readonly number[] {
  const table = buildPercentileTable(candidates);
  const times = new Uint32Array(candidates.length);
  for (const weights of drawWeights(draws, seed))
    for (const at of findTop(table, weights, top)) times[at] = (times[at] ?? 0) + 1;
  return [...times].map((count) => count / draws);
}

/** Weights of five parts that sum to 1: five exponential draws over their sum. */
export function drawWeights(draws: number, seed: number): readonly Weights[] {
  const random = buildRandom(seed);
  return Array.from({ length: draws }, () => {
    const drawn = OPPORTUNITY_PARTS.map(() => -Math.log(1 - random()));
    const sum = drawn.reduce((total, value) => total + value, 0);
    const [demand = 0, criticality = 0, fit = 0, concentration = 0, policy = 0] = drawn.map((value) => value / sum);
    return { demand, criticality, fit, concentration, policy };
  });
}

const PARTS = OPPORTUNITY_PARTS.length;

/** Percentile ranks row by row; NaN where a part cannot be asked. */
export function buildPercentileTable(candidates: readonly Candidate[]): Float64Array {
  const table = new Float64Array(candidates.length * PARTS);
  for (const [row, { percentile }] of candidates.entries()) {
    for (const [column, part] of OPPORTUNITY_PARTS.entries())
      table[row * PARTS + column] = percentile[part] ?? Number.NaN;
  }
  return table;
}

/** Rows of the highest scores, the best first; of equal scores the earlier row. The score is that of `toScore`. */
export function findTop(table: Float64Array, weights: Weights, top: number): readonly number[] {
  const own = OPPORTUNITY_PARTS.map((part) => weights[part]);
  const best: { row: number; score: number }[] = [];
  for (let row = 0; row < table.length / PARTS; row += 1) {
    let [sum, weight] = [0, 0];
    for (let column = 0; column < PARTS; column += 1) {
      const rank = table[row * PARTS + column] ?? Number.NaN;
      if (Number.isNaN(rank)) continue;
      sum += (own[column] ?? 0) * rank;
      weight += own[column] ?? 0;
    }
    const score = weight === 0 ? 0 : sum / weight;
    const last = best.at(-1);
    if (best.length === top && last !== undefined && score <= last.score) continue;
    const place = best.findIndex((item) => item.score < score);
    best.splice(place < 0 ? best.length : place, 0, { row, score });
    if (best.length > top) best.pop();
  }
  return best.map(({ row }) => row);
}
