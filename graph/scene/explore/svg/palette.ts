// Colours of a picture: tokens by name, as the page has them.
// May import: nothing. Invariant: a missing token reads as a mid grey, never as an error.

/** Colour of a token such as `ink` or `weak-tint`, `#rrggbb`. */
export type Palette = (token: string) => string;

const UNREADABLE = '#808c99';

export function buildPalette(tokens: Readonly<Record<string, string>>): Palette {
  return (token) => tokens[token] ?? UNREADABLE;
}
