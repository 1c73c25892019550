// Colours of the links between cards, read from the tokens so that light and dark need no second table.
// May import: nothing. Invariant: a missing token reads as a mid grey, never as an error.

export type LanesColours = {
  readonly within: string;
  readonly across: string;
  readonly accent: string;
  readonly surface: string;
};

/** Reads the tokens of the element's theme. */
export function readLanesColours(element: Element): LanesColours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim() || '#808c99';
  return {
    within: token('--chain-link'),
    across: token('--chain-link-across'),
    accent: token('--accent'),
    surface: token('--surface'),
  };
}
