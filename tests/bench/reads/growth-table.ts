// One row per question and size: how it grows with the number of firms, and how it compares with the cheapest question.
import type { Timing } from '../statistics';
import { formatMilliseconds, formatRatio, type Table } from '../table';

export type Measured = { readonly firms: number; readonly timings: ReadonlyMap<string, Timing> };
export type Growth = {
  readonly title: string;
  readonly note: string;
  /** Name of the question that the others are compared with. */
  readonly baseline: string;
  readonly sizes: readonly Measured[];
};

/** Rows in the order of the questions, then of the sizes. A question that a size did not answer has no figures. */
export function toGrowthTable({ title, note, baseline, sizes }: Growth): Table {
  const [smallest] = sizes;
  const names = [...(smallest?.timings.keys() ?? [])];
  const rows = names.flatMap((name) =>
    sizes.map(({ firms, timings }) => {
      const timing = timings.get(name);
      const [p50, p95, first] = [timing?.p50 ?? Number.NaN, timing?.p95 ?? Number.NaN, timing?.first ?? Number.NaN];
      return [
        name,
        String(firms),
        formatRatio(p50, smallest?.timings.get(name)?.p50 ?? Number.NaN),
        formatRatio(p95, smallest?.timings.get(name)?.p95 ?? Number.NaN),
        formatRatio(p50, timings.get(baseline)?.p50 ?? Number.NaN),
        formatMilliseconds(p50),
        formatMilliseconds(p95),
        formatMilliseconds(first),
        String(timing?.runs ?? 0),
      ];
    }),
  );
  const size = smallest?.firms ?? 0;
  const head = ['question', 'firms', `p50 × ${size}`, `p95 × ${size}`, 'p50 × health', 'p50', 'p95', 'first', 'runs'];
  return { title, note, head, rows };
}
