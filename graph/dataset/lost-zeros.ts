// Spreadsheets read `0512` as the number 512: codes of GB/T 4754 that have lost their first digit.
// May import: read-tables. Invariant: only where the row itself tells what the code was.
import type { ReadTables } from './read-tables';

export type LostZeros = {
  /** As the codes were, such as `0512`. */
  readonly restored: ReadonlySet<string>;
  /** As they stand in the file, unless another row really has such a code. */
  readonly bare: ReadonlySet<string>;
};

export function findLostZeros(tables: ReadTables): LostZeros {
  const restored = new Set<string>();
  const bare = new Set<string>();
  const whole = new Set<string>();
  for (const { values } of tables.gbt4754.rows) {
    const { code, level } = values;
    if (code === undefined) continue;
    if (!hasLostZero(code, level)) whole.add(code);
    else {
      restored.add(`0${code}`);
      bare.add(code);
    }
  }
  return { restored, bare: new Set([...bare].filter((code) => !whole.has(code))) };
}

/** The level counts the digits of a code, from division (2) to class (4). */
export function hasLostZero(code: string, level: number | undefined): boolean {
  return /^[1-9][0-9]{0,2}$/.test(code) && level === code.length + 1;
}
