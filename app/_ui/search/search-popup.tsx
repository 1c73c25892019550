import type { MouseEvent, ReactNode } from 'react';
import type { Locale } from '../../_i18n/define-messages';
import { searchMessages } from '../../_i18n/search';
import { HitLine } from './hit-line';
import styles from './search-popup.module.css';
import type { Combobox } from './use-combobox';

type Props = { readonly box: Combobox; readonly listId: string; readonly locale: Locale };

/** What stands under the field: the hits, or in words why there are none. */
export function SearchPopup({ box, listId, locale }: Props) {
  const m = searchMessages[locale];
  const { search, isOpen, isOpening, text } = box;
  const isAsked = isOpen && text.trim() !== '';
  const hits = search.phase === 'done' ? search.view.items : [];
  const total = search.phase === 'done' ? search.view.total : 0;
  const isListed = isAsked && hits.length > 0;
  return (
    <div className={styles['popup']} hidden={!isAsked}>
      <p className={isListed && !isOpening ? 'visually-hidden' : styles['note']} role="status">
        {isAsked ? toNote(box, locale) : undefined}
      </p>
      {isAsked && search.phase === 'done' && total === 0 ? <p className={styles['note']}>{m.noneHint}</p> : undefined}
      <div id={listId} role="listbox" aria-label={m.results} className={styles['list']} hidden={!isListed}>
        {hits.map((hit, index) => (
          <Option key={hit.id} box={box} index={index} id={`${listId}-${index}`}>
            <HitLine hit={hit} query={text} locale={locale} />
          </Option>
        ))}
        {isListed ? (
          <Option box={box} index={hits.length} id={`${listId}-${hits.length}`}>
            <span className={styles['all']}>{m.all(total)}</span>
          </Option>
        ) : undefined}
      </div>
    </div>
  );
}

function toNote({ search, isOpening }: Combobox, locale: Locale): string | undefined {
  const m = searchMessages[locale];
  if (isOpening) return m.opening;
  if (search.phase === 'searching') return m.searching;
  if (search.phase === 'failed') return m.failed;
  if (search.phase === 'idle') return undefined;
  return search.view.total === 0 ? m.none(search.query) : m.count(search.view.total);
}

type OptionProps = {
  readonly box: Combobox;
  readonly index: number;
  readonly id: string;
  readonly children: ReactNode;
};

function Option({ box, index, id, children }: OptionProps) {
  const open = (inNewTab: boolean) => {
    const choice = box.choices[index];
    if (choice !== undefined) void box.open(choice, inNewTab);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are read by the field, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: as above; the mark moves by aria-activedescendant
    <div
      id={id}
      role="option"
      aria-selected={index === box.active}
      className={styles['option']}
      onMouseDown={(event: MouseEvent) => event.preventDefault()}
      onMouseMove={() => box.setActive(index)}
      onClick={(event) => open(event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => {
        if (event.button === 1) open(true);
      }}
    >
      {children}
    </div>
  );
}
