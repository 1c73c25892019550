import 'server-only';

/** What Next gives a page as `searchParams`. */
export type PageParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What a page gets as `searchParams`, as the parameters its JSON twin takes; of repeated ones the first. */
export function toUrlSearchParams(given: PageParameters): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    const first = typeof value === 'string' ? value : value?.[0];
    if (first !== undefined && first !== '') params.set(name, first);
  }
  return params;
}
