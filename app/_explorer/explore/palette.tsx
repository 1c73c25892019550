'use client';
// Everything by typing: commands, lenses and things, in Chinese, English and pinyin. May import: scene, words, search.
// Invariants: things are found by the search of the whole site; nothing is run while a word is being composed.
import { type KeyboardEvent, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import { EXPLORE_LENSES } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { exploreSheetMessages } from '../../_i18n/explore-sheets';
import { toName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { useSearch } from '../../_ui/search/use-search';
import { COMMAND_PINYIN, toCommandWord } from './command-words';
import { Dialog } from './dialog';
import styles from './dialog.module.css';
import { useExploreAddress } from './explore-address';
import { toLensWord } from './explore-words';
import { BINDINGS, type Command, formatKeys } from './keys';

type Props = {
  readonly has: (id: NodeId) => boolean;
  readonly onCommand: (command: Command) => void;
  readonly onClose: () => void;
  readonly locale: Locale;
};
type Entry = { readonly key: string; readonly word: string; readonly note: string; readonly run: () => void };

export function Palette({ has, onCommand, onClose, locale }: Props) {
  const sm = exploreSheetMessages[locale];
  const [text, setText] = useState('');
  const [isComposing, setComposing] = useState(false);
  const [active, setActive] = useState(0);
  const shown = useEntries(isComposing ? undefined : text, { has, onCommand, locale });
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') run(shown[active]);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={sm.palette} onClose={onClose} locale={locale}>
      <input
        className={styles['field']}
        role="combobox"
        aria-expanded="true"
        aria-controls="explore-palette"
        aria-activedescendant={shown[active] === undefined ? undefined : `explore-palette-${active}`}
        aria-label={sm.paletteHint}
        placeholder={sm.paletteHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKey}
      />
      <div id="explore-palette" role="listbox" aria-label={sm.palette} className={styles['list']}>
        {shown.map((entry, index) => (
          <button
            key={entry.key}
            id={`explore-palette-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onClick={() => run(entry)}
          >
            {entry.word} <small>{toNote(entry)}</small>
          </button>
        ))}
      </div>
    </Dialog>
  );
}

/** Commands and lenses whose name or pinyin holds the text, then things that the search finds. */
function useEntries(text: string | undefined, { has, onCommand, locale }: Omit<Props, 'onClose'>): readonly Entry[] {
  const m = exploreMessages[locale];
  const search = useSearch(text);
  const { go } = useExploreAddress();
  const wanted = (text ?? '').trim();
  const lenses = EXPLORE_LENSES.map((lens): Entry => {
    const word = m.stepLens(toLensWord(lens, locale));
    return { key: `lens ${lens}`, word, note: LENS_PINYIN[lens], run: () => go({ lens }, word) };
  });
  const commands = [...listCommands(onCommand, locale), ...lenses].filter((entry) => matches(entry, wanted));
  if (search.phase !== 'done' || wanted === '') return commands.slice(0, MOST_COMMANDS);
  const things = search.view.items
    .filter(({ id }) => has(id))
    .map((hit): Entry => {
      const word = toName(hit, locale);
      const run = () => go({ select: hit.id, camera: undefined }, m.stepSelect(word));
      return { key: hit.id, word, note: toWord('kind', hit.kind, locale), run };
    });
  return [...commands.slice(0, MOST_COMMANDS / 2), ...things];
}

const MOST_COMMANDS = 12;
const LENS_PINYIN = {
  state: 'zhuangtai zt',
  confidence: 'bawo bw',
  year: 'ziliaonianfen zlnf',
  share: 'quxianzhanbi qxzb',
  programs: 'zhengcefugai zcfg',
  concentration: 'jizhongdu jzd',
} as const;

function listCommands(onCommand: (command: Command) => void, locale: Locale): readonly Entry[] {
  return BINDINGS.filter(({ command }) => COMMAND_PINYIN[command] !== undefined).map((binding) => ({
    key: binding.command,
    word: toCommandWord(binding.command, locale),
    note: `${formatKeys(binding)}|${COMMAND_PINYIN[binding.command] ?? ''}`,
    run: () => onCommand(binding.command),
  }));
}

/** The keys of a command; the pinyin of lenses is only for finding them. */
function toNote({ key, note }: Entry): string {
  if (key.startsWith('lens ')) return '';
  return note.split('|')[0] ?? '';
}

function matches({ word, note }: Entry, text: string): boolean {
  const wanted = text.toLowerCase();
  return wanted === '' || word.toLowerCase().includes(wanted) || note.toLowerCase().includes(wanted);
}
