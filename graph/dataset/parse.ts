// Dataset folder → typed rows, or every fault at once.
// Purpose of graph/dataset: CSV bytes → validated Dataset → GraphData → digest. May import: model, errors, zod, node:crypto.
// Invariants: bytes in, no file access; never throws for bad data; `dataset` is present exactly when there is no error.
import { checkCodes } from './check-codes';
import { checkCycles } from './check-cycles';
import { checkEvidence } from './check-evidence';
import { checkKeys } from './check-keys';
import { checkMembership } from './check-membership';
import { checkPresence } from './check-presence';
import { checkReferences } from './check-references';
import { checkSupplyLinks } from './check-supply-links';
import type { Columns, RowOf } from './columns';
import { decodeFile } from './decode';
import { DESCRIPTOR, readDescriptor } from './descriptor';
import { checkFileNames, type DatasetFiles, findFile } from './file-names';
import type { Issue, Report } from './issue';
import { buildIssueList, type Omitted } from './issue-list';
import { type ReadTable, readTable, UNREAD } from './read-table';
import { buildReadTables, type ReadTables } from './read-tables';
import { type Dataset, TABLES, type Table } from './tables';

export type ParsedDataset = {
  /** Absent when there is at least one error. */
  readonly dataset: Dataset | undefined;
  /** Every fault, sorted by file, row and column; of one kind in one file at most a thousand. */
  readonly issues: readonly Issue[];
  /** What `issues` leaves out, counted. */
  readonly omitted: readonly Omitted[];
  /** From `datapackage.json`; 'unnamed' and '0' where there is none. */
  readonly name: string;
  readonly version: string;
};

const CHECKS = [
  checkKeys,
  checkReferences,
  checkSupplyLinks,
  checkCycles,
  checkCodes,
  checkMembership,
  checkPresence,
  checkEvidence,
] as const;

/** Reads and checks all tables of a folder. */
export function parseDataset(files: DatasetFiles): ParsedDataset {
  const list = buildIssueList();
  const tables = buildReadTables((table) => readFile(table, files, list.report));
  const { name, version } = readDescriptor(files.get(DESCRIPTOR), list.report);
  checkFileNames(files, list.report);
  for (const check of CHECKS) check(tables, list.report);
  const { issues, omitted } = list.toSorted();
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  return { dataset: hasErrors ? undefined : toDataset(tables), issues, omitted, name, version };
}

function readFile(table: Table, files: DatasetFiles, report: Report): ReadTable {
  const bytes = findFile(files, table.file);
  if (bytes === undefined) return UNREAD;
  const { text, issues } = decodeFile(table.file, bytes);
  for (const issue of issues) report(issue);
  return text === undefined ? UNREAD : readTable(table, text, report);
}

function toDataset(tables: ReadTables): Dataset {
  return {
    sources: toRows(TABLES.sources, tables.sources),
    industries: toRows(TABLES.industries, tables.industries),
    chains: toRows(TABLES.chains, tables.chains),
    regions: toRows(TABLES.regions, tables.regions),
    districts: toRows(TABLES.districts, tables.districts),
    'chain-districts': toRows(TABLES['chain-districts'], tables['chain-districts']),
    segments: toRows(TABLES.segments, tables.segments),
    'segment-links': toRows(TABLES['segment-links'], tables['segment-links']),
    'segment-status': toRows(TABLES['segment-status'], tables['segment-status']),
    findings: toRows(TABLES.findings, tables.findings),
    enterprises: toRows(TABLES.enterprises, tables.enterprises),
    'enterprise-sites': toRows(TABLES['enterprise-sites'], tables['enterprise-sites']),
    'enterprise-segments': toRows(TABLES['enterprise-segments'], tables['enterprise-segments']),
    'supply-relations': toRows(TABLES['supply-relations'], tables['supply-relations']),
    indicators: toRows(TABLES.indicators, tables.indicators),
    programs: toRows(TABLES.programs, tables.programs),
    'program-links': toRows(TABLES['program-links'], tables['program-links']),
    events: toRows(TABLES.events, tables.events),
    'event-links': toRows(TABLES['event-links'], tables['event-links']),
    gbt4754: toRows(TABLES.gbt4754, tables.gbt4754),
  };
}

/** Rows by the schema of their table; without an error every cell was parsed already, so this cannot fail. */
function toRows<C extends Columns>(table: Table<C>, read: ReadTable<C>): readonly RowOf<C>[] {
  return read.rows.map(({ values }) => table.schema.parse(values));
}
