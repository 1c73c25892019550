// The four steps of a PDF outline. May import: nothing.
// Invariant: points are absolute; an outline begins with a move.

export type Step =
  | { readonly op: 'm' | 'l'; readonly to: readonly [number, number] }
  | { readonly op: 'c'; readonly to: readonly [number, number, number, number, number, number] }
  | { readonly op: 'h' };
