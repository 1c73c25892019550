// `?lang=zh|en` in an address: the page answers in that language at once and later pages keep it.

const COOKIE = 'lang';
const LOCALES = new Set(['zh', 'en']);
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** The language an address asks for, or `undefined`; the last of several counts, an unknown one does not. */
export function parseLocaleOfUrl(url: string): string | undefined {
  if (!url.includes('lang=')) return undefined;
  const locale = new URLSearchParams(url.split('?')[1] ?? '').getAll('lang').at(-1);
  return locale !== undefined && LOCALES.has(locale) ? locale : undefined;
}

/** The request's Cookie header with the language replaced. */
export function toCookieHeader(header: string | undefined, locale: string): string {
  const others = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '' && pair.split('=', 1)[0] !== COOKIE);
  return [...others, `${COOKIE}=${locale}`].join('; ');
}

/** The Set-Cookie header that keeps it for a year. Readable by scripts: the language switch sets it too. */
export function toSetCookieHeader(locale: string): string {
  return `${COOKIE}=${locale}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax`;
}
