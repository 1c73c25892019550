// State and keys of the search box, after the combobox pattern of WAI-ARIA: focus stays in the field, the arrows move a mark in the list.
// May import: react, _ui/search. Invariants: nothing is searched and no Enter is read while a word is being composed; the mark is on an
// entry that exists.
import { type ChangeEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type Choice, useOpenHit } from './use-open-hit';
import { type SearchState, useSearch } from './use-search';

export type Combobox = {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly search: SearchState;
  readonly isOpen: boolean;
  readonly isOpening: boolean;
  readonly choices: readonly Choice[];
  /** Place of the mark in the list; -1 for none. */
  readonly active: number;
  readonly setActive: (index: number) => void;
  readonly open: (choice: Choice, inNewTab: boolean) => Promise<void>;
  readonly focus: () => void;
  readonly close: () => void;
  readonly field: {
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: () => void;
    readonly onFocus: () => void;
  };
};

/** The search box, begun with the text of the page of results. */
export function useCombobox(initialText: string): Combobox {
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initialText);
  const [isComposing, setComposing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [isAwaited, setAwaited] = useState(false);
  const search = useSearch(isOpen && !isComposing ? text : undefined);
  const close = useCallback(() => {
    setOpen(false);
    setActive(-1);
    setAwaited(false);
  }, []);
  const { isOpening, open } = useOpenHit(close);
  const focus = useCallback(() => {
    setOpen(true);
    inputRef.current?.focus();
    inputRef.current?.select();
  }, []);
  useTypedBefore(inputRef, setText, setOpen);
  const choices = toChoices(search);
  const isFresh = search.phase === 'done' && search.query === text.trim();
  const best = choices[0];
  // Enter came before the answer: the best hit opens as soon as it is known.
  useEffect(() => {
    if (!isAwaited || !isFresh) return;
    setAwaited(false);
    if (best !== undefined) void open(best, false);
  }, [isAwaited, isFresh, best, open]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing || event.nativeEvent.isComposing || event.keyCode === 229) {
      // This Enter takes the word the input method offers; it must not send the form.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive(toNext(active, choices.length, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isOpen && text !== '') close();
      else clear();
    } else if (event.key === 'Enter' && text.trim() !== '') {
      const chosen = choices[active] ?? (isFresh ? best : undefined);
      // A search that fails leaves Enter to the form, whose page says what is wrong.
      if (search.phase === 'failed') return;
      event.preventDefault();
      if (chosen !== undefined) void open(chosen, event.ctrlKey || event.metaKey);
      else setAwaited(true);
    }
  };
  const clear = () => {
    setText('');
    close();
    inputRef.current?.blur();
  };
  return {
    ...{ inputRef, text, search, isOpen, isOpening, choices, active, setActive, open, focus, close },
    field: {
      onChange: (event) => {
        setText(event.target.value);
        setOpen(true);
        setActive(-1);
        setAwaited(false);
      },
      onKeyDown,
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: () => setComposing(false),
      onFocus: () => setOpen(true),
    },
  };
}

type Set<T> = (value: T) => void;

/** What was typed before the script took over counts as typed. Runs once: the setters are those of `useState`. */
function useTypedBefore(
  inputRef: RefObject<HTMLInputElement | null>,
  setText: Set<string>,
  setOpen: Set<boolean>,
): void {
  useEffect(() => {
    const field = inputRef.current;
    if (field === null || field !== document.activeElement) return;
    setText(field.value);
    setOpen(true);
  }, [inputRef, setText, setOpen]);
}

/** Hits in order, then the page of all of them. */
function toChoices(search: SearchState): readonly Choice[] {
  if (search.phase !== 'done' || search.view.items.length === 0) return [];
  const all = `/search?${new URLSearchParams({ q: search.query })}`;
  return [...search.view.items.map(({ id }) => ({ id })), { href: all }];
}

/** One step up or down; past either end no entry is marked, then it begins again. */
function toNext(active: number, count: number, step: 1 | -1): number {
  const places = count + 1;
  return ((active + 1 + step + places) % places) - 1;
}
