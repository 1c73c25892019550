// Search entries of the real dataset, read straight from its CSV files; shared by the tests of this folder.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type NodeKind, toNodeId } from '#graph/model/ids';
import { segmentStatusSchema } from '#graph/model/vocabulary';
import type { SearchEntry } from '#graph/store/port';

type Row = Readonly<Record<string, string>>;

/** Entries of every kind that the dataset names. */
export function readDatasetEntries(): readonly SearchEntry[] {
  const tables = readTables();
  const degrees = countMentions(tables);
  const names = new Map<string, string>(
    (['chains', 'districts', 'industries'] as const).flatMap((file) =>
      tables[file].map((row) => [`${file}:${row['id'] ?? ''}`, row['name_zh'] ?? ''] as const),
    ),
  );
  const name = (file: string, id: string | undefined) => names.get(`${file}:${id ?? ''}`);
  const states = new Map(tables.segment_status.map((row) => [row['segment_id'], row['status']]));
  const entry = (kind: NodeKind, row: Row): SearchEntry => ({
    id: toNodeId(kind, row['id'] ?? ''),
    nameZh: row['name_zh'] || row['title'] || row['summary_zh'] || '',
    nameEn: row['name_en'] || undefined,
    shortName: row['short_name'] || row['short_zh'] || undefined,
    aliases: (row['aliases'] ?? '').split(';').filter(Boolean),
    code: row['listed_code'] || row['adcode'] || undefined,
    contextZh: undefined,
    contextEn: undefined,
    status: undefined,
    degree: degrees.get(row['id'] ?? '') ?? 0,
  });
  return [
    { ...entry('city', { id: 'chongqing', name_zh: '重庆市', name_en: 'Chongqing' }), shortName: '重庆', degree: 500 },
    ...tables.industries.map((row) => entry('industry', row)),
    ...tables.chains.map((row) => ({
      ...entry('chain', row),
      contextZh: (row['industry_ids'] ?? '')
        .split(';')
        .map((id) => name('industries', id))
        .join('、'),
    })),
    ...tables.segments.map((row) => ({
      ...entry('segment', row),
      contextZh: name('chains', row['chain_id']),
      status: segmentStatusSchema.parse(states.get(row['id'] ?? '')),
    })),
    ...tables.enterprises.map((row) => ({
      ...entry('enterprise', row),
      contextZh: name('districts', row['district_id']),
    })),
    ...tables.districts.map((row) => entry('district', row)),
    ...tables.regions.map((row) => entry('region', row)),
    ...tables.programs.map((row) => entry('program', row)),
    ...tables.indicators.map((row) => entry('indicator', row)),
    ...tables.findings.map((row) => ({ ...entry('finding', row), contextZh: name('chains', row['chain_id']) })),
    ...tables.events.map((row) => entry('event', row)),
    ...tables.sources.map((row) => ({ ...entry('source', row), contextZh: row['publisher'] || undefined })),
  ];
}

const FILES = [
  'industries',
  'chains',
  'chain_districts',
  'segments',
  'segment_links',
  'segment_status',
  'enterprises',
  'enterprise_segments',
  'districts',
  'regions',
  'programs',
  'program_links',
  'indicators',
  'findings',
  'events',
  'sources',
] as const;

type Tables = Readonly<Record<(typeof FILES)[number], readonly Row[]>>;

function readTables(): Tables {
  const entries = FILES.map((file): [string, readonly Row[]] => [file, readRows(file)]);
  return Object.fromEntries(entries) as Tables;
}

function readRows(file: string): readonly Row[] {
  const text = readFileSync(new URL(`../../../data/${file}.csv`, import.meta.url), 'utf8');
  return parse(text, { columns: true, skip_empty_lines: true });
}

/** How often an id is named in the cells of all files: near enough to the number of relations. */
function countMentions(tables: Tables): ReadonlyMap<string, number> {
  const mentions = new Map<string, number>();
  for (const row of Object.values(tables).flat()) {
    for (const [column, cell] of Object.entries(row)) {
      if (column !== 'id' && !/_ids?$|_segment$/.test(column)) continue;
      for (const id of cell.split(';')) mentions.set(id, (mentions.get(id) ?? 0) + 1);
    }
  }
  return mentions;
}
