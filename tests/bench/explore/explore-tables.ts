// What the visits say, as ratios against the bare page and in milliseconds.
import { toMedian, toPercentile } from '../statistics';
import { formatBytes, formatMilliseconds, formatRatio, type Table } from '../table';
import type { Visit } from './visit-page';

export type MeasuredPage = {
  readonly name: string;
  readonly things: number;
  readonly lines: number;
  readonly visits: readonly Visit[];
};

type Measure = {
  readonly name: string;
  readonly read: (visits: readonly Visit[]) => number;
  readonly format: (value: number) => string;
};

const MEASURES: readonly Measure[] = [
  {
    name: 'first picture',
    read: (visits) => toMedian(visits.map(({ picture }) => picture)),
    format: formatMilliseconds,
  },
  { name: 'frame', read: (visits) => toMedian(listFrames(visits)), format: formatMilliseconds },
  { name: 'frame p95', read: (visits) => toPercentile(listFrames(visits), 0.95), format: formatMilliseconds },
  { name: 'work a frame', read: (visits) => toMedian(visits.map(({ work }) => work)), format: formatMilliseconds },
  { name: 'pointer', read: (visits) => toMedian(visits.flatMap(({ hovers }) => hovers)), format: formatMilliseconds },
  { name: 'filter', read: (visits) => toMedian(visits.map(({ filter }) => filter)), format: formatMilliseconds },
  { name: 'heap', read: (visits) => toMedian(visits.map(({ heap }) => heap)), format: formatBytes },
];

/** The last page is the yardstick. */
export function toExploreTables(pages: readonly MeasuredPage[], data: string): readonly Table[] {
  const yardstick = pages.at(-1)?.visits ?? [];
  const rounds = yardstick.length;
  const head = (first: string) => [first, 'things', 'lines', ...MEASURES.map(({ name }) => name)];
  const row = ({ name, things, lines }: MeasuredPage, cells: readonly string[]) => [
    name,
    String(things),
    String(lines),
    ...cells,
  ];
  return [
    {
      title: 'The explorer with everything in view, by the bare page',
      note: `Ratios; aim 1.0. ${data}. Medians of ${rounds} interleaved visits each, empty cache.`,
      head: head('ratio'),
      rows: pages.map((page) =>
        row(
          page,
          MEASURES.map(({ read }) => formatRatio(read(page.visits), read(yardstick))),
        ),
      ),
    },
    {
      title: 'The same in milliseconds',
      note: 'Software WebGL: a graphics card draws such a frame many times faster.',
      head: head('time'),
      rows: pages.map((page) =>
        row(
          page,
          MEASURES.map(({ read, format }) => format(read(page.visits))),
        ),
      ),
    },
  ];
}

function listFrames(visits: readonly Visit[]): readonly number[] {
  return visits.flatMap(({ intervals }) => intervals);
}
