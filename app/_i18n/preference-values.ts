// The two choices of a reader and the cookies that keep them; shared by the server that reads and the switches that write.
// May import: define-messages. Invariant: whatever is not a known value reads as `undefined`.
import { LOCALES, type Locale } from './define-messages';

export const LANG_COOKIE = 'lang';
export const THEME_COOKIE = 'theme';
export const DEFAULT_LOCALE: Locale = 'zh';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const DEFAULT_THEME: Theme = 'auto';

const YEAR_IN_SECONDS = 31_536_000;

/** Reads untrusted text as a language. */
export function parseLocale(text: string | null | undefined): Locale | undefined {
  return LOCALES.find((locale) => locale === text);
}

/** Reads untrusted text as a theme. */
export function parseTheme(text: string | null | undefined): Theme | undefined {
  return THEMES.find((theme) => theme === text);
}

/** The line a switch gives to `document.cookie`. */
export function toCookieLine(name: string, value: string): string {
  return `${name}=${value}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
}

/** Value of the `lang` attribute. */
export function toLanguageTag(locale: Locale): string {
  return locale === 'zh' ? 'zh-CN' : 'en';
}

/** Language of a page that is already on screen, from its `lang` attribute. */
export function toLocaleOfTag(tag: string): Locale {
  return tag.startsWith('en') ? 'en' : 'zh';
}
