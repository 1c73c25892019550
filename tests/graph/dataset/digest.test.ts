// The fingerprint: blind to everything that means nothing, and to nothing else.
import { describe, expect, it } from 'vitest';
import { buildGraph } from '#graph/dataset/build-graph';
import { digestGraph } from '#graph/dataset/digest';
import { parseDataset } from '#graph/dataset/parse';
import { type Dataset, TABLE_NAMES, TABLES, type TableName } from '#graph/dataset/tables';
import type { GraphData } from '#graph/model/graph-data';
import { Folder, TABLE_FILES } from './folder';

function digest(folder: Folder): string {
  const { dataset } = parseDataset(folder.files);
  if (dataset === undefined) throw new Error('the folder has errors');
  return digestGraph(buildGraph(dataset));
}

type Values = Readonly<Record<string, unknown>>;

const usual = digest(new Folder());

describe('the digest stays', () => {
  it('when rows stand in another order', () => {
    const folder = new Folder();
    for (const file of TABLE_FILES) {
      const [header = [], ...rows] = folder.records(file);
      folder.setRecords(file, [header, ...rows.reverse()]);
    }
    // Participants without a node of their own keep the order in which the file lists them.
    folder.files.set('event_links.csv', new Folder().files.get('event_links.csv') ?? new Uint8Array());
    expect(digest(folder)).toBe(usual);
  });

  it('when columns stand in another order', () => {
    const folder = new Folder();
    for (const file of TABLE_FILES) {
      folder.setRecords(
        file,
        folder.records(file).map((record) => record.reverse()),
      );
    }
    expect(digest(folder)).toBe(usual);
  });

  it('when every cell is quoted and the last line end is missing', () => {
    const folder = new Folder();
    for (const file of TABLE_FILES) {
      const lines = folder
        .records(file)
        .map((record) => record.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
      folder.setText(file, lines.join('\n'));
    }
    expect(digest(folder)).toBe(usual);
  });

  it('when name and version of the dataset change', () => {
    const folder = new Folder();
    folder.setText('datapackage.json', '{"name":"mine","version":"9"}');
    expect(digest(folder)).toBe(usual);
  });
});

const { dataset: whole } = parseDataset(new Folder().files);
if (whole === undefined) throw new Error('data/ has errors');
const dataset: Dataset = whole;
const EMPTY = parseEmpty();

/** The dataset without a row: the type of its parts comes from the whole one. */
function parseEmpty(): Dataset {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as Dataset;
}

/** Rows without which a row of this table makes no part of a graph. */
function partners(name: TableName, row: Values): Partial<Dataset> {
  if (name === 'segments') {
    return { 'segment-status': dataset['segment-status'].filter((status) => status.segment_id === row['id']) };
  }
  if (name === 'segment-status') return { segments: dataset.segments.filter(({ id }) => id === row['segment_id']) };
  return name === 'event-links' ? { events: dataset.events.filter(({ id }) => id === row['event_id']) } : {};
}

/** Whether a cell says something of its own; others follow, as the check makes sure, from their neighbours. */
function isFree(column: string, row: Values): boolean {
  if (!hasValue(row[column])) return false;
  if (column === 'chain_id') return row['segment_id'] === undefined;
  if (column === 'actor_kind') return row['district_id'] === undefined;
  return column !== 'subject_id' || row['subject_type'] !== 'city';
}

function hasValue(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** Other values a cell could have, the first of which that the model accepts is taken. */
function toOthers(value: unknown, seen: readonly unknown[]): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1, value - 1];
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.slice(1)];
  return [`${value}x`, ...seen.filter((other) => other !== value)];
}

function buildSmall(name: TableName, row: Values): GraphData {
  return buildGraph({ ...EMPTY, ...partners(name, row), [name]: [row] });
}

function tryDigest(name: TableName, row: Values): string | undefined {
  try {
    return digestGraph(buildSmall(name, row));
  } catch {
    return undefined;
  }
}

/** Enough of a table to meet each column filled. */
const SAMPLE = 12;

describe('the digest changes with every cell', () => {
  it.each(TABLE_NAMES)('of %s', (name) => {
    const rows: readonly Values[] = dataset[name];
    const step = Math.ceil(rows.length / SAMPLE);
    const columns = Object.keys(TABLES[name].columns);
    const filled = columns.flatMap((column) => rows.filter((row) => isFree(column, row)).slice(0, 1));
    const sample = new Set([...rows.filter((_, index) => index % step === 0), ...filled]);
    const changed = new Set<string>();
    for (const row of sample) {
      const before = digestGraph(buildSmall(name, row));
      for (const [column, value] of Object.entries(row).filter(([key]) => isFree(key, row))) {
        const seen = [...new Set(rows.slice(0, 20).map((other) => other[column]))];
        const after = toOthers(value, seen).reduce<string | undefined>(
          (found, other) => found ?? tryDigest(name, { ...row, [column]: other }),
          undefined,
        );
        expect(after, `${column} of ${JSON.stringify(row)}`).not.toBe(before);
        if (after !== undefined) changed.add(column);
      }
    }
    expect([...changed].sort()).toEqual(columns.sort());
  });
});
