// Lists that the store takes only so many of at once. May import: nothing. Invariant: joined again the parts are the list.

/** The items in their order, at most `size` a part; no part of an empty list. */
export function toParts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}
