// What a column holds, as values: the tables are declared with these, and the row types follow from them.
// May import: nothing. Invariant: a blank cell is `undefined` (or an empty list), never 0 and never ''.

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date';

export type Column<T> = {
  readonly type: ColumnType;
  readonly required: boolean;
  /** Cells hold several values separated by `;`. */
  readonly list: boolean;
  readonly unique: boolean;
  readonly values: readonly string[] | undefined;
  readonly pattern: RegExp | undefined;
  /** What the pattern wants, for the message. */
  readonly shape: string | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly maxLength: number | undefined;
  /** Table whose key the value must be. */
  readonly references: string | undefined;
  /** Never set: carries the type of the parsed value. */
  readonly parsed?: T;
};

export type Columns = Readonly<Record<string, Column<unknown>>>;
/** A parsed row of a table: `row` is its spreadsheet row. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

type Rule = Partial<Omit<Column<unknown>, 'type' | 'parsed' | 'required' | 'list'>>;
const PLAIN = {
  list: false,
  unique: false,
  values: undefined,
  pattern: undefined,
  shape: undefined,
  min: undefined,
  max: undefined,
  maxLength: undefined,
  references: undefined,
} as const;

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2026;

export function text(rule: Rule = {}): Column<string> {
  return { ...PLAIN, ...rule, type: 'string', required: true };
}

export function optionalText(rule: Rule = {}): Column<string | undefined> {
  return { ...PLAIN, ...rule, type: 'string', required: false };
}

/** A list cell; `required` asks for at least one item. */
export function textList(rule: Rule & { readonly required?: boolean } = {}): Column<readonly string[]> {
  return { ...PLAIN, ...rule, type: 'string', required: rule.required ?? false, list: true };
}

export function oneOf<const T extends string>(values: readonly T[]): Column<T> {
  return { ...PLAIN, values, type: 'string', required: true };
}

export function listOf<const T extends string>(values: readonly T[]): Column<readonly T[]> {
  return { ...PLAIN, values, type: 'string', required: false, list: true };
}

export function integer(min: number, max: number): Column<number> {
  return { ...PLAIN, min, max, type: 'integer', required: true };
}

export function decimal(rule: Rule = {}): Column<number> {
  return { ...PLAIN, ...rule, type: 'number', required: true };
}

export function flag(): Column<boolean> {
  return { ...PLAIN, type: 'boolean', required: true };
}

export function year(): Column<number> {
  return { ...PLAIN, type: 'year', min: FIRST_YEAR, max: LAST_YEAR, required: true };
}

export function optionalYear(): Column<number | undefined> {
  return { ...PLAIN, type: 'year', min: FIRST_YEAR, max: LAST_YEAR, required: false };
}

export function date(): Column<string> {
  return { ...PLAIN, type: 'date', required: true };
}
