// A file back into the shortlist: what differs from how things stand becomes commands.
// May import: workspace, model, wire, _i18n. Invariants: all faults at once by row and column; with one fault nothing is written; a file that was exported and
// not edited changes nothing.
import 'server-only';
import { randomUUID } from 'node:crypto';
import { type NodeId, parseNodeId } from '#graph/model/ids';
import { isPrivate, leadStageSchema } from '#graph/model/lead';
import { IMPORT_COLUMNS, type ImportFault } from '#graph/wire/leads';
import type { Draft, Order } from '#graph/workspace/command';
import type { Workspace } from '#graph/workspace/state';
import { LOCALES } from '../_i18n/define-messages';
import { leadStageWords, toImportHead } from '../_i18n/leads';
import { type LeadForm, toOrders } from './lead-form';
import { readSheet, type SheetRows } from './read-sheet';
import { askStore } from './store';
import { appendToWorkspace, readWorkspace } from './workspace';

type Column = (typeof IMPORT_COLUMNS)[number];

const MOST_ROWS = 2_000;
const MOST_REPORTS = 50;
const READ_AT_ONCE = 500;

declare global {
  var chainAtlasReports: Map<string, readonly ImportFault[]> | undefined;
}
globalThis.chainAtlasReports ??= new Map();
/** Faults of the last files that were refused, until they are read. */
const reports = globalThis.chainAtlasReports;

/** Reads the file, writes all of it or nothing, and gives the page that says so. */
export async function importLeads(file: File, actor: string): Promise<string> {
  const rows = await readSheet(file);
  const faults = rows === undefined ? [toFileFault('unreadable', file.name)] : await writeRows(rows, actor);
  if (faults.length === 0) return '/leads';
  const id = randomUUID();
  reports.set(id, faults);
  for (const oldest of reports.keys()) if (reports.size > MOST_REPORTS) reports.delete(oldest);
  return `/leads?report=${id}`;
}

/** Faults of a file; `undefined` when they are no longer kept. */
export function findImportReport(id: string): readonly ImportFault[] | undefined {
  return reports.get(id);
}

async function writeRows(rows: SheetRows, actor: string): Promise<readonly ImportFault[]> {
  const [heads = [], ...body] = rows;
  const places = findColumns(heads);
  if (!places.has('id')) return [{ row: 1, column: 'id', code: 'missing', value: '' }];
  if (body.length > MOST_ROWS) return [toFileFault('too-many', String(body.length))];
  const state = await readWorkspace();
  const parsed = parseRows(body, places, state);
  const unknown = await findUnknown(parsed.rows, state);
  const faults = [...parsed.faults, ...unknown].sort((a, b) => a.row - b.row);
  if (faults.length > 0) return faults;
  const at = new Date().toISOString();
  const drafts = parsed.rows.flatMap(({ orders }) => orders.map((order): Draft => ({ ...order, at, actor })));
  if (drafts.length === 0) return [];
  const known = new Map(parsed.rows.flatMap(({ id, seen, orders }) => (orders.length === 0 ? [] : [[id, seen]])));
  const appended = await appendToWorkspace(drafts, known);
  if (appended.ok) return [];
  const late = new Set(appended.since.flatMap(({ payload }) => ('thing' in payload ? [payload.thing] : [])));
  return parsed.rows.filter(({ id }) => late.has(id)).map(({ row, seen }) => toChanged(row, String(seen)));
}

/** Heads in either language, or by their names in code. */
function findColumns(heads: readonly string[]): ReadonlyMap<Column, number> {
  return new Map(
    IMPORT_COLUMNS.flatMap((column): [Column, number][] => {
      const names = [column, ...LOCALES.map((locale) => toImportHead(column, locale))];
      const at = heads.findIndex((head) => names.includes(head));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

type ParsedRow = {
  readonly row: number;
  readonly id: NodeId;
  readonly seen: number;
  readonly orders: readonly Order[];
};

function parseRows(body: SheetRows, places: ReadonlyMap<Column, number>, state: Workspace) {
  const faults: ImportFault[] = [];
  const rows: ParsedRow[] = [];
  const ids = new Set<NodeId>();
  body.forEach((cells, at) => {
    if (cells.every((cell) => cell === '')) return;
    const row = at + 2;
    const cellOf = (column: Column) => {
      const place = places.get(column);
      return place === undefined ? undefined : (cells[place] ?? '');
    };
    const id = parseNodeId(cellOf('id') ?? '');
    if (id === undefined || ids.has(id)) {
      const code = id === undefined ? 'unknown' : 'double';
      faults.push({ row, column: 'id', code, value: cellOf('id') ?? '' });
      return;
    }
    ids.add(id);
    const own = parseRow({ row, id, cellOf }, state);
    faults.push(...own.faults);
    rows.push(own.parsed);
  });
  return { faults, rows };
}

type RowInput = { readonly row: number; readonly id: NodeId; readonly cellOf: (column: Column) => string | undefined };

/** Each cell is tried on its own, so that one fault hides no other. */
function parseRow({ row, id, cellOf }: RowInput, state: Workspace) {
  const lead = state.leads.get(id);
  const version = cellOf('version') ?? '';
  const seen = /^\d{1,9}$/.test(version) ? Number(version) : (lead?.seq ?? 0);
  const faults: ImportFault[] = [];
  const values = {
    group: cellOf('group'),
    owner: cellOf('owner'),
    stage: toStage(cellOf('stage')),
    nextDate: toDay(cellOf('nextDate')),
    note: cellOf('newNote'),
  };
  const orders: Order[] = [];
  if (lead?.isPinned !== true) orders.push({ kind: 'pin', payload: { thing: id } });
  for (const field of ['group', 'owner', 'stage', 'nextDate', 'note'] as const) {
    const form: LeadForm = { action: 'edit', thing: id, seen, values: { [field]: values[field] } };
    const ordered = toOrders(form, lead);
    const column = field === 'note' ? 'newNote' : field;
    const value = cellOf(column) ?? '';
    if (ordered.ok) orders.push(...ordered.orders);
    else faults.push({ row, column, code: isPrivate(value) ? 'private' : 'invalid', value: value.slice(0, 80) });
  }
  if (orders.length > 0 && (lead?.seq ?? 0) > seen) faults.push(toChanged(row, version));
  return { faults, parsed: { row, id, seen, orders } };
}

/** The word in either language, or the name in code; anything else stays and is refused. An empty cell changes nothing. */
function toStage(cell: string | undefined): string | undefined {
  if (cell === undefined || cell === '') return undefined;
  return (
    leadStageSchema.options.find((stage) => LOCALES.some((locale) => leadStageWords[locale][stage] === cell)) ?? cell
  );
}

/** 2026/1/5 is how Excel writes a day it has seen. */
function toDay(cell: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(cell ?? '') ?? [];
  return year === undefined ? cell : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

async function findUnknown(rows: readonly ParsedRow[], { leads }: Workspace): Promise<readonly ImportFault[]> {
  const fresh = rows.filter(({ id }) => !leads.has(id));
  const found = new Set<NodeId>();
  for (let start = 0; start < fresh.length; start += READ_AT_ONCE) {
    const ids = fresh.slice(start, start + READ_AT_ONCE).map(({ id }) => id);
    for (const { id } of await askStore((store) => store.things(ids))) found.add(id);
  }
  return fresh.flatMap(({ id, row }): ImportFault[] =>
    found.has(id) ? [] : [{ row, column: 'id', code: 'unknown', value: id }],
  );
}

const toChanged = (row: number, value: string): ImportFault => ({ row, column: 'version', code: 'changed', value });
const toFileFault = (code: ImportFault['code'], value: string): ImportFault => ({
  row: 0,
  column: 'file',
  code,
  value,
});
