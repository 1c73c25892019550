// A graph as the files that `neo4j-admin database import full` reads: the way to load what is too large to be merged batch by batch.
// May import: model, errors, port, the rows of the loader. Invariants: what is imported equals what the loader writes, its record included, so
// that `npm run seed` finds nothing to change; empty lists are left out, because the format cannot carry them.
import { GraphError } from '#graph/errors';
import type { GraphData } from '#graph/model/graph-data';
import { NODE_LABELS } from '#graph/model/ids';
import { GRAPH_FORM } from '../load-state';
import type { LoadRecord } from '../port';
import { toNodeRow, toRelationRow } from '../write-graph';

/** Parts the items of a list; no text of the dataset contains it. */
export const LIST_DELIMITER = '\u001f';

export type ImportFile = {
  /** `Enterprise`, `CITES`. */
  readonly name: string;
  readonly kind: 'nodes' | 'relationships';
  /** `Entity:Enterprise`, `CITES`. */
  readonly group: string;
  /** First line of the file, kept in a file of its own. */
  readonly header: string;
  readonly lines: () => Iterable<string>;
};

type Cells = Readonly<Record<string, unknown>>;
type Table = Pick<ImportFile, 'name' | 'kind' | 'group'> & { readonly rows: readonly Cells[] };

/** One file a label and one a relation type, and one for the record of the load. Throws GraphError 'internal' for a value the format has no way to write. */
export function listImportFiles(graph: GraphData, record: LoadRecord): readonly ImportFile[] {
  const loadId = `${record.digest.slice(0, 12)} import`;
  const nodes = groupRows(
    graph.nodes,
    ({ kind }) => NODE_LABELS[kind],
    (node) => {
      const { id, props } = toNodeRow(node, loadId);
      return { ...props, id };
    },
  );
  const relations = groupRows(
    graph.relations,
    ({ type }) => type,
    (relation) => {
      const { source, target, props } = toRelationRow(relation, loadId);
      return { ...props, ':START_ID': source, ':END_ID': target };
    },
  );
  return [
    ...nodes.map(([label, rows]): Table => ({ name: label, kind: 'nodes', group: `Entity:${label}`, rows })),
    {
      name: 'Dataset',
      kind: 'nodes' as const,
      group: 'Dataset',
      rows: [{ ...record, key: 'current', form: GRAPH_FORM }],
    },
    ...relations.map(([type, rows]): Table => ({ name: type, kind: 'relationships', group: type, rows })),
  ].map(toFile);
}

function toFile({ rows, ...rest }: Table): ImportFile {
  const columns = listColumns(rows, rest.kind);
  return {
    ...rest,
    header: columns.map(({ heading }) => heading).join(','),
    *lines() {
      for (const row of rows) yield columns.map(({ key }) => toField(key, row[key])).join(',');
    },
  };
}

type Column = { readonly key: string; readonly heading: string };

/** Every key that some row fills, by name, with the type that holds all its values. */
function listColumns(rows: readonly Cells[], kind: ImportFile['kind']): readonly Column[] {
  const types = new Map<string, ColumnType>();
  for (const row of rows) {
    for (const [key, value] of Object.entries(row)) {
      if (isBlank(value)) continue;
      const type = toType(value);
      const known = types.get(key);
      types.set(key, known === undefined || known === type ? type : widen(known, type));
    }
  }
  return [...types]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, type]) => ({ key, heading: toHeading(key, type, kind) }));
}

type ColumnType = 'string' | 'string[]' | 'long' | 'double' | 'boolean';

/** The id of a node is what relations name their ends by; that of a relation is a property like others. */
function toHeading(key: string, type: ColumnType, kind: ImportFile['kind']): string {
  if (key.startsWith(':')) return key;
  return key === 'id' && kind === 'nodes' ? 'id:ID' : `${key}:${type}`;
}

function toType(value: unknown): ColumnType {
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'number') return Number.isInteger(value) ? 'long' : 'double';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function widen(a: ColumnType, b: ColumnType): ColumnType {
  if ([a, b].every((type) => type === 'long' || type === 'double')) return 'double';
  throw new GraphError('internal', `One property holds values of two kinds (${a}, ${b}); no import file can.`);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function toField(key: string, value: unknown): string {
  if (isBlank(value)) return '';
  if (!Array.isArray(value)) return typeof value === 'string' ? quote(value) : String(value);
  const [first] = value;
  if (value.length === 1 && first === '') {
    throw new GraphError('internal', `${key} is a list of one empty text, which no import file can carry.`);
  }
  return quote(value.join(LIST_DELIMITER));
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function groupRows<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  toRow: (item: T) => Cells,
): readonly (readonly [string, readonly Cells[]])[] {
  const groups = new Map<string, Cells[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [toRow(item)]);
    else group.push(toRow(item));
  }
  return [...groups];
}
