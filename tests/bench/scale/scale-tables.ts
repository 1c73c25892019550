// What was measured at several sizes on both engines, as tables.
import { toGrowthTable } from '../reads/growth-table';
import { formatBytes, formatMilliseconds, formatRatio, type Table } from '../table';
import type { EngineFigures, SizeFigures } from './size-figures';

const ENGINES = [
  ['embedded', 'the embedded engine, in process'],
  ['neo4j', 'Neo4j, over Bolt on this machine'],
] as const;

/** Loading, then reads and addresses on each engine, then memory. */
export function toScaleTables(version: string, sizes: readonly SizeFigures[]): readonly Table[] {
  return [
    toLoadTable(version, sizes),
    ...ENGINES.map(([engine, words]) => toReadTable(words, sizes, (size) => size[engine])),
    ...ENGINES.map(([engine, words]) => toApiTable(words, sizes, (size) => size[engine])),
    toMemoryTable(sizes),
  ];
}

function toLoadTable(version: string, sizes: readonly SizeFigures[]): Table {
  return {
    title: 'Loading Neo4j',
    note: `Neo4j ${version}, batches of 2,000. "bare" is the driver writing the same batches and nothing else; "writing" ends with the last row, "whole" with everything read back and checked.`,
    head: ['firms', 'rows', 'writing ÷ bare', 'whole ÷ bare', 'bare rows/s', 'writing rows/s', 'whole', 'embedded'],
    rows: sizes.map(({ firms, load, embeddedSeconds }) => [
      String(firms),
      String(load.rows),
      formatRatio(load.writing, load.bare),
      formatRatio(load.whole, load.bare),
      load.bare.toFixed(0),
      load.writing.toFixed(0),
      `${load.seconds.toFixed(1)} s`,
      `${embeddedSeconds.toFixed(1)} s`,
    ]),
  };
}

type Pick = (size: SizeFigures) => EngineFigures;

function toReadTable(words: string, sizes: readonly SizeFigures[], pick: Pick): Table {
  return toGrowthTable({
    title: `Named reads: ${words}`,
    note: 'One question at a time. "p50 × health" compares with `describe`, the read behind /api/health.',
    baseline: 'describe',
    sizes: sizes.map((size) => ({ firms: size.firms, timings: pick(size).reads })),
  });
}

function toApiTable(words: string, sizes: readonly SizeFigures[], pick: Pick): Table {
  const remarks = sizes.flatMap((size) => pick(size).api.remarks.map((remark) => `At ${size.firms} firms ${remark}.`));
  const note = 'Production server over HTTP, one question at a time; "first" is the first after a start.';
  return toGrowthTable({
    title: `Addresses of the API: ${words}`,
    note: [note, ...remarks].join(' '),
    baseline: '/api/health',
    sizes: sizes.map((size) => ({ firms: size.firms, timings: pick(size).api.timings })),
  });
}

function toMemoryTable(sizes: readonly SizeFigures[]): Table {
  const [smallest] = sizes;
  const ratio = (size: SizeFigures, of: (size: SizeFigures) => number) =>
    formatRatio(of(size), smallest === undefined ? Number.NaN : of(smallest));
  const columns: readonly (readonly [string, (size: SizeFigures) => number])[] = [
    ['app on embedded', (size) => size.embedded.api.memory],
    ['app on Neo4j', (size) => size.neo4j.api.memory],
    ['Neo4j', (size) => size.serverMemory],
  ];
  return {
    title: 'Memory',
    note: 'Resident memory after every address was asked, and how it grows; of the app with its search index built, and of the server (heap of 2 GB, page cache of 1 GB).',
    head: ['firms', ...columns.flatMap(([name]) => [name, `× ${smallest?.firms ?? ''}`]), 'app ready after'],
    rows: sizes.map((size) => [
      String(size.firms),
      ...columns.flatMap(([, of]) => [formatBytes(of(size)), ratio(size, of)]),
      formatMilliseconds(size.neo4j.api.readyMs),
    ]),
  };
}
