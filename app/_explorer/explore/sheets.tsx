import type { Atlas } from '#graph/scene/explore/atlas';
import type { Locale } from '../../_i18n/define-messages';
import { exploreSheetMessages } from '../../_i18n/explore-sheets';
import styles from './explore-toolbar.module.css';
import { KeysSheet } from './keys-sheet';
import { Palette } from './palette';
import { SavedViews } from './saved-views';
import type { Commands, Sheet } from './use-commands';

type ButtonsProps = { readonly onOpen: (sheet: Sheet) => void; readonly locale: Locale };

/** Buttons of the toolbar that open a sheet. */
export function SheetButtons({ onOpen, locale }: ButtonsProps) {
  const sm = exploreSheetMessages[locale];
  return (
    <>
      <button type="button" className={styles['button']} onClick={() => onOpen('views')}>
        {sm.viewsShort}
      </button>
      <button
        type="button"
        className={styles['button']}
        aria-label={sm.keys}
        title={sm.keys}
        onClick={() => onOpen('keys')}
      >
        {'?'}
      </button>
    </>
  );
}

type SheetProps = { readonly atlas: Atlas; readonly commands: Commands; readonly locale: Locale };

/** The sheet that is open, if any. */
export function OpenSheet({ atlas, commands, locale }: SheetProps) {
  const { sheet, setSheet, run } = commands;
  const close = () => setSheet(undefined);
  if (sheet === 'keys') return <KeysSheet onClose={close} locale={locale} />;
  if (sheet === 'views') return <SavedViews onClose={close} locale={locale} />;
  if (sheet === 'palette') {
    return <Palette has={(id) => atlas.nodes.has(id)} onCommand={run} onClose={close} locale={locale} />;
  }
  return undefined;
}
