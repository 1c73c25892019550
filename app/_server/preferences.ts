// What a reader chose for himself: language and theme, kept in cookies so the first byte is already right.
// May import: _i18n. Invariant: an unknown value reads as the default, never as an error.
import 'server-only';
import { cookies } from 'next/headers';
import type { Locale } from '../_i18n/define-messages';
import {
  DEFAULT_LOCALE,
  DEFAULT_THEME,
  LANG_COOKIE,
  parseLocale,
  parseTheme,
  THEME_COOKIE,
  type Theme,
} from '../_i18n/preference-values';

/** Language of this request: cookie `lang` (which `?lang=` sets), Chinese otherwise. */
export async function readLocale(): Promise<Locale> {
  return parseLocale((await cookies()).get(LANG_COOKIE)?.value) ?? DEFAULT_LOCALE;
}

/** Theme of this request: cookie `theme`, otherwise `auto`, which follows the system. */
export async function readTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(THEME_COOKIE)?.value) ?? DEFAULT_THEME;
}
