/** Value below which the given share of the values lies, by the nearest rank; `NaN` of nothing. */
export function toPercentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle value; of an even number of values the mean of the two in the middle. `NaN` of nothing. */
export function toMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export type Timing = { readonly p50: number; readonly p95: number; readonly first: number; readonly runs: number };
export type Budget = { readonly milliseconds: number; readonly minRuns: number; readonly maxRuns: number };

/**
 * Times a question again and again until the budget is spent. `first` is the very first run, which may build what the later
 * ones share; it is not among the values behind p50 and p95.
 */
export async function timeRepeatedly(ask: () => Promise<unknown>, budget: Budget): Promise<Timing> {
  const first = await time(ask);
  const values: number[] = [];
  const startedAt = performance.now();
  while (
    values.length < budget.minRuns ||
    (values.length < budget.maxRuns && performance.now() - startedAt < budget.milliseconds)
  ) {
    values.push(await time(ask));
  }
  return { p50: toPercentile(values, 0.5), p95: toPercentile(values, 0.95), first, runs: values.length };
}

async function time(ask: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await ask();
  return performance.now() - startedAt;
}
