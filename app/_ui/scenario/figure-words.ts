// Figures of scenarios as they are read. May import: nothing.
// Invariants: a share of nothing known has a word of its own, never 0 %; a difference carries its sign.

/** `0.9231` → `92.3%`. */
export function toPercent(value: number | undefined, none: string): string {
  return value === undefined ? none : `${Number((value * 100).toFixed(1))}%`;
}

/** Two decimals at most. */
export function toDecimal(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** `+2`, `−1`, or nothing where nothing changes. */
export function toDifference(before: number, after: number): string {
  if (before === after) return '';
  return after > before ? `+${after - before}` : `−${before - after}`;
}
