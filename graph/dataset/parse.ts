// Dataset folder → typed rows, or every fault at once.
// Purpose of graph/dataset: CSV bytes → validated Dataset → GraphData → digest. May import: model, errors, csv-parse, zod, node:crypto.
// Invariants: bytes in, no file access; never throws for bad data; `dataset` is present exactly when there is no error.
import { z } from 'zod';
import { checkReferences, collectKeys, type ReadTables } from './check-references';
import { checkStructure } from './check-structure';
import { decodeFile } from './decode';
import { buildIssue, compareIssues, type Issue } from './issue';
import { type ReadTable, readTable } from './read-table';
import { findNearest } from './suggest';
import { type Dataset, TABLE_NAMES, TABLES, type TableName } from './tables';

/** Files of a folder: name without path → bytes. */
export type DatasetFiles = ReadonlyMap<string, Uint8Array>;

export type ParsedDataset = {
  /** Absent when there is at least one error. */
  readonly dataset: Dataset | undefined;
  /** Every fault, sorted by file, row and column. */
  readonly issues: readonly Issue[];
  /** From `datapackage.json`; 'unnamed' and '0' where there is none. */
  readonly name: string;
  readonly version: string;
};

const DESCRIPTOR = 'datapackage.json';

/** Whether a file of this name is read: the tables and the descriptor. */
export function isDatasetFile(file: string): boolean {
  return file === DESCRIPTOR || TABLE_NAMES.some((name) => TABLES[name].file === file);
}
const descriptorSchema = z.object({ name: z.string().min(1), version: z.string().min(1) });

/** Reads and checks all tables. */
export function parseDataset(files: DatasetFiles): ParsedDataset {
  const issues: Issue[] = [...checkFileNames(files)];
  const read = TABLE_NAMES.map((name) => {
    const result = readFile(name, files);
    issues.push(...result.issues);
    return [name, result] as const;
  });
  const tables = Object.fromEntries(read) as Record<TableName, ReadTable>;
  issues.push(...checkReferences(tables, collectKeys(tables)), ...checkStructure(tables));
  issues.sort(compareIssues);
  const failed = issues.some(({ severity }) => severity === 'error');
  return { dataset: failed ? undefined : toDataset(tables), issues, ...readDescriptor(files) };
}

function readFile(name: TableName, files: DatasetFiles): ReadTable {
  const table = TABLES[name];
  const bytes = files.get(table.file);
  if (bytes === undefined) return { rows: [], issues: [missingFile(table.file, files)], complete: false };
  const { text, issues } = decodeFile(table.file, bytes);
  if (text === undefined) return { rows: [], issues, complete: false };
  const read = readTable(table, text);
  return { ...read, issues: [...issues, ...read.issues] };
}

function missingFile(file: string, files: DatasetFiles): Issue {
  const near = findNearest(file, files.keys());
  return buildIssue(
    'missing-file',
    { file },
    {
      message: { zh: `文件夹里没有 ${file}`, en: `the folder has no ${file}` },
      fix:
        near === undefined
          ? { zh: '补上文件；没有内容时只留表头一行', en: 'add the file; the header alone will do' }
          : { zh: `把 ${near} 改名为 ${file}？`, en: `rename ${near} to ${file}?` },
    },
  );
}

function checkFileNames(files: DatasetFiles): readonly Issue[] {
  const known = new Set<string>(TABLE_NAMES.map((name) => TABLES[name].file));
  return [...files.keys()]
    .filter((file) => file.endsWith('.csv') && !known.has(file))
    .map((file) =>
      buildIssue(
        'unknown-file',
        { file },
        {
          severity: 'warning',
          message: { zh: '不认识的表，不会载入', en: 'unknown table; it is not loaded' },
          fix: { zh: '改成规定的文件名，或移出文件夹', en: 'use a known file name or move it out of the folder' },
        },
      ),
    );
}

/** Rows become typed here: without an error every required cell was parsed by the type of its column. */
function toDataset(tables: ReadTables): Dataset {
  const entries = TABLE_NAMES.map((name) => [name, tables[name].rows.map(({ values }) => Object.fromEntries(values))]);
  return Object.fromEntries(entries) as Dataset;
}

function readDescriptor(files: DatasetFiles): { readonly name: string; readonly version: string } {
  const unnamed = { name: 'unnamed', version: '0' };
  const bytes = files.get(DESCRIPTOR);
  if (bytes === undefined) return unnamed;
  try {
    return descriptorSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return unnamed;
  }
}
