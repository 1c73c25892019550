// What a column holds, as values: the tables are declared with these, and the row types follow from their zod schemas.
// May import: zod. Invariant: a blank cell is `undefined` (or an empty list), never 0 and never ''.
import { z } from 'zod';

/** `partial-date` is a year, month or day; `period` a year, half-year, quarter or range. Both are text in `datapackage.json`. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'year' | 'date' | 'partial-date' | 'period';

export type Column<T = unknown> = {
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
  /** In characters. */
  readonly maxLength: number | undefined;
  /** Table whose key the value must be. */
  readonly references: string | undefined;
  /** The parsed value. */
  readonly schema: z.ZodType<T>;
};

export type Columns = Readonly<Record<string, Column>>;
/** A row of a table, parsed. */
export type RowOf<C extends Columns> = { readonly [K in keyof C]: z.output<C[K]['schema']> };

type Rule = Partial<Omit<Column, 'type' | 'schema' | 'required' | 'list'>>;
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

/** Room for every summary; a longer cell has swallowed its neighbours. */
export const MAX_CELL_LENGTH = 10_000;

/** Bounds of every year and date, as in the model. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2026;
const YEAR = { min: FIRST_YEAR, max: LAST_YEAR };

export function text(rule: Rule = {}): Column<string> {
  return { ...PLAIN, ...rule, type: 'string', required: true, schema: z.string() };
}

export function optionalText(rule: Rule = {}): Column<string | undefined> {
  return { ...PLAIN, ...rule, type: 'string', required: false, schema: z.string().optional() };
}

/** A list cell; `required` asks for at least one item. */
export function textList(rule: Rule & { readonly required?: boolean } = {}): Column<readonly string[]> {
  const required = rule.required ?? false;
  return { ...PLAIN, ...rule, type: 'string', required, list: true, schema: z.array(z.string()).readonly() };
}

export function oneOf<const T extends string>(values: readonly T[]): Column<T> {
  return { ...PLAIN, values, type: 'string', required: true, schema: z.enum(values) };
}

export function listOf<const T extends string>(values: readonly T[]): Column<readonly T[]> {
  return { ...PLAIN, values, type: 'string', required: false, list: true, schema: z.array(z.enum(values)).readonly() };
}

export function integer(min: number, max: number): Column<number> {
  return { ...PLAIN, min, max, type: 'integer', required: true, schema: z.number().int() };
}

export function decimal(rule: Rule = {}): Column<number> {
  return { ...PLAIN, ...rule, type: 'number', required: true, schema: z.number() };
}

export function flag(): Column<boolean> {
  return { ...PLAIN, type: 'boolean', required: true, schema: z.boolean() };
}

export function year(): Column<number> {
  return { ...PLAIN, ...YEAR, type: 'year', required: true, schema: z.number().int() };
}

export function optionalYear(): Column<number | undefined> {
  return { ...PLAIN, ...YEAR, type: 'year', required: false, schema: z.number().int().optional() };
}

export function date(): Column<string> {
  return { ...PLAIN, type: 'date', required: true, schema: z.string() };
}

/** `2021`, `2021-02` or `2021-02-19`. */
export function optionalPartialDate(): Column<string | undefined> {
  const pattern = /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/;
  const shape = 'YYYY / YYYY-MM / YYYY-MM-DD';
  return { ...PLAIN, pattern, shape, type: 'partial-date', required: false, schema: z.string().optional() };
}

/** `2021`, `2021-2025`, `2021H1`, `2021Q1` or `2021Q1-Q3`. */
export function period(): Column<string> {
  const pattern = /^[0-9]{4}(-[0-9]{4}|H[12]|Q[1-4](-Q[1-4])?)?$/;
  const shape = '2021 / 2021-2025 / 2021H1 / 2021Q1 / 2021Q1-Q3';
  return { ...PLAIN, pattern, shape, type: 'period', required: true, schema: z.string() };
}
