import { describe, expect, it } from 'vitest';
import { parseLocaleOfUrl, toCookieHeader, toSetCookieHeader } from '../../../scripts/serve/locale-address';

describe('parseLocaleOfUrl', () => {
  it.each([
    ['/?lang=en', 'en'],
    ['/chain/x?lens=gaps&lang=zh', 'zh'],
    ['/?lang=en&lang=zh', 'zh'],
    ['/?lang=fr', undefined],
    ['/?lang=zh&lang=fr', undefined],
    ['/?lang=', undefined],
    ['/?slang=en', undefined],
    ['/lang=en', undefined],
    ['/', undefined],
    ['/?lang=en%0d%0aSet-Cookie:x', undefined],
  ])('%s asks for %s', (url, locale) => {
    expect(parseLocaleOfUrl(url)).toBe(locale);
  });
});

it('replaces the language in the cookies and leaves the others', () => {
  expect(toCookieHeader(undefined, 'en')).toBe('lang=en');
  expect(toCookieHeader('theme=dark; lang=zh; slang=1; lang=fr', 'en')).toBe('theme=dark; slang=1; lang=en');
});

it('keeps the language for a year, on this site alone', () => {
  expect(toSetCookieHeader('en')).toBe('lang=en; Path=/; Max-Age=31536000; SameSite=Lax');
});
