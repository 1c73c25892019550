'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ChangeEvent, type MouseEvent, useState } from 'react';
import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { LANG_COOKIE, parseTheme, THEME_COOKIE, type Theme, toCookieLine } from '../_i18n/preference-values';
import styles from './preference-switches.module.css';

type Props = { readonly locale: Locale; readonly theme: Theme };

/** Language and appearance, kept in cookies; the theme changes at once, the language with the next page. Neither touches the address. */
export function PreferenceSwitches({ locale, theme }: Props) {
  const m = frameMessages[locale];
  const [shown, setShown] = useState(theme);
  const path = usePathname();
  const params = useSearchParams();
  const other = locale === 'zh' ? 'en' : 'zh';
  const changeTheme = (event: ChangeEvent<HTMLSelectElement>) => {
    const next = parseTheme(event.target.value) ?? theme;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
    document.cookie = toCookieLine(THEME_COOKIE, next);
    document.documentElement.dataset['theme'] = next;
    setShown(next);
  };
  const changeLanguage = (event: MouseEvent) => {
    event.preventDefault();
    // biome-ignore lint/suspicious/noDocumentCookie: as above
    document.cookie = toCookieLine(LANG_COOKIE, other);
    const address = new URL(window.location.href);
    address.searchParams.delete('lang');
    // Reads the same address again; assigning an address that differs in nothing but its hash would not.
    window.history.replaceState(null, '', address);
    window.location.reload();
  };
  const withLanguage = new URLSearchParams(params);
  withLanguage.set('lang', other);
  return (
    <div className={styles['switches']}>
      <select aria-label={m.theme} value={shown} onChange={changeTheme}>
        <option value="auto">{m.themeAuto}</option>
        <option value="light">{m.themeLight}</option>
        <option value="dark">{m.themeDark}</option>
      </select>
      <a
        href={`${path}?${withLanguage}`}
        title={m.languageLabel}
        lang={other === 'en' ? 'en' : 'zh-CN'}
        onClick={changeLanguage}
      >
        {m.language}
      </a>
    </div>
  );
}
