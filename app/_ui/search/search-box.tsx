'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type FocusEvent, useId } from 'react';
import type { Locale } from '../../_i18n/define-messages';
import { searchMessages } from '../../_i18n/search';
import styles from './search-box.module.css';
import { SearchIcon } from './search-icon';
import { SearchPopup } from './search-popup';
import { useCombobox } from './use-combobox';
import { MAX_QUERY } from './use-search';
import { useShortcut } from './use-shortcut';

/** The one search box. Without a script it is a form that leads to `/search?q=`. On a phone an icon stands for it until it is asked for. */
export function SearchBox({ locale }: { readonly locale: Locale }) {
  const m = searchMessages[locale];
  const listId = useId();
  const isResults = usePathname() === '/search';
  const asked = useSearchParams().get('q');
  const box = useCombobox(isResults ? (asked ?? '') : '');
  useShortcut(box.focus);
  const isListed = box.isOpen && box.choices.length > 0;
  const closeOnLeave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) box.close();
  };
  return (
    <>
      <a
        className={styles['icon']}
        href="/search"
        aria-label={m.label}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          box.focus();
        }}
      >
        <SearchIcon size={22} />
      </a>
      <search className={styles['box']} data-open={box.isOpen} onBlur={closeOnLeave}>
        <form action="/search" className={styles['form']}>
          <button type="submit" className={styles['submit']} aria-label={m.submit} tabIndex={-1}>
            <SearchIcon size={16} />
          </button>
          <input
            ref={box.inputRef}
            type="search"
            name="q"
            value={box.text}
            role="combobox"
            aria-label={m.label}
            aria-expanded={isListed}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={isListed && box.active >= 0 ? `${listId}-${box.active}` : undefined}
            aria-keyshortcuts="/ Control+K"
            placeholder={m.placeholder}
            maxLength={MAX_QUERY}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            {...box.field}
          />
          <kbd className={styles['key']} title={m.shortcut}>
            {'/'}
          </kbd>
          <button type="button" className={styles['close']} onClick={box.close}>
            {m.close}
          </button>
        </form>
        <SearchPopup box={box} listId={listId} locale={locale} />
      </search>
    </>
  );
}
