// Shares in words. May import: nothing. Invariant: whole percent everywhere.

/** A share from 0 to 1 as whole percent: `79%`. */
export function toPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
