// The one order that every list of the scene falls back to.
// May import: nothing. Invariant: compares code units, so the order is the same on every machine and in every language.

/** Order by id. */
export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** Order of two texts by code unit. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
