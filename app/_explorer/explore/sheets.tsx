import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { exploreSheetMessages } from '../../_i18n/explore-sheets';
import { Dialog } from './dialog';
import styles from './explore-toolbar.module.css';
import { ExportMenu } from './export/export-menu';
import type { ExportView } from './export/export-view';
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
      <button type="button" className={styles['button']} onClick={() => onOpen('export')}>
        {exploreMessages[locale].export}
      </button>
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

type SheetProps = { readonly view: ExportView; readonly commands: Commands; readonly locale: Locale };

/** The sheet that is open, if any. */
export function OpenSheet({ view, commands, locale }: SheetProps) {
  const { sheet, setSheet, run } = commands;
  const close = () => setSheet(undefined);
  if (sheet === 'keys') return <KeysSheet onClose={close} locale={locale} />;
  if (sheet === 'export') {
    return (
      <Dialog title={exploreMessages[locale].export} onClose={close} locale={locale}>
        <ExportMenu view={view} locale={locale} />
      </Dialog>
    );
  }
  if (sheet === 'views') return <SavedViews onClose={close} locale={locale} />;
  if (sheet === 'palette') {
    return <Palette has={(id) => view.atlas.nodes.has(id)} onCommand={run} onClose={close} locale={locale} />;
  }
  return undefined;
}
