// Walks whatever a measure answers: no figure may be NaN or Infinity, and figures can be compared under other names.

/** Paths to numbers that are none, through objects, lists, maps and sets. */
export function findOddNumbers(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  return listEntries(value).flatMap(([key, part]) => findOddNumbers(part, `${path}/${key}`));
}

/** Freezes everything within, so that a measure that writes to what it is given throws. */
export function freezeDeeply<T>(value: T): T {
  for (const [, part] of listEntries(value)) freezeDeeply(part);
  return Object.freeze(value);
}

function listEntries(value: unknown): readonly (readonly [string, unknown])[] {
  if (value instanceof Map) return [...value].map(([key, part]) => [String(key), part]);
  if (value instanceof Set) return [...value].map((part, at) => [String(at), part]);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value);
}
