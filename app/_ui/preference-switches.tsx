'use client';

import { type ChangeEvent, useState } from 'react';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { LANG_COOKIE, parseTheme, THEME_COOKIE, type Theme, toCookieLine } from '../_i18n/preference-values';
import styles from './site-header.module.css';

type Props = { readonly locale: Locale; readonly theme: Theme };

/** Language and appearance, kept in cookies; the theme changes at once, the language with the next page. */
export function PreferenceSwitches({ locale, theme }: Props) {
  const m = frameMessages[locale];
  const [shown, setShown] = useState(theme);
  const changeTheme = (event: ChangeEvent<HTMLSelectElement>) => {
    const next = parseTheme(event.target.value) ?? theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = toCookieLine(THEME_COOKIE, next);
    document.documentElement.dataset['theme'] = next;
    setShown(next);
  };
  const changeLanguage = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = toCookieLine(LANG_COOKIE, locale === 'zh' ? 'en' : 'zh');
    const address = new URL(window.location.href);
    address.searchParams.delete('lang');
    window.location.assign(address);
  };
  return (
    <div className={styles['switches']}>
      <select aria-label={m.theme} value={shown} onChange={changeTheme}>
        <option value="auto">{m.themeAuto}</option>
        <option value="light">{m.themeLight}</option>
        <option value="dark">{m.themeDark}</option>
      </select>
      <button
        type="button"
        aria-label={m.languageLabel}
        lang={locale === 'zh' ? 'en' : 'zh-CN'}
        onClick={changeLanguage}
      >
        {m.language}
      </button>
    </div>
  );
}
