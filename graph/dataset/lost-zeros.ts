// Spreadsheets read `0512` as the number 512: codes of GB/T 4754 that have lost their first digit.
// May import: read-tables. Invariant: only where the row itself tells what the code was.
import type { ReadTables } from './read-tables';

/** Codes with the zero they lost, such as `0512`. */
export function findLostZeros(tables: ReadTables): ReadonlySet<string> {
  const codes = tables.gbt4754.rows.flatMap(({ values: { code, level } }) =>
    code !== undefined && hasLostZero(code, level) ? [`0${code}`] : [],
  );
  return new Set(codes);
}

/** The level counts the digits of a code, from division (2) to class (4). */
export function hasLostZero(code: string, level: number | undefined): boolean {
  return /^[1-9][0-9]{0,2}$/.test(code) && level === code.length + 1;
}
