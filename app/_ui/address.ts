// Addresses of lists and their filters. May import: nothing. Invariant: a changed filter begins at the first page.

/** The address with some parameters changed; `undefined` and '' take one away, any change but that of the cursor takes the cursor away. */
export function toAddress(
  path: string,
  params: URLSearchParams,
  change: Readonly<Record<string, string | undefined>> = {},
): string {
  const next = new URLSearchParams(params);
  next.delete('cursor');
  next.delete('lang');
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query === '' ? path : `${path}?${query}`;
}
