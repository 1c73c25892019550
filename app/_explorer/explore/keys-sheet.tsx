import type { Locale } from '../../_i18n/define-messages';
import { exploreSheetMessages } from '../../_i18n/explore-sheets';
import { toCommandWord } from './command-words';
import { Dialog } from './dialog';
import styles from './dialog.module.css';
import { BINDINGS, formatKeys } from './keys';

/** Every key of the explorer, from the table that it obeys. */
export function KeysSheet({ onClose, locale }: { readonly onClose: () => void; readonly locale: Locale }) {
  const sm = exploreSheetMessages[locale];
  return (
    <Dialog title={sm.keys} onClose={onClose} locale={locale}>
      <dl className={styles['keys']}>
        {BINDINGS.map((binding) => (
          <KeyRow key={binding.command} keys={formatKeys(binding)} word={toCommandWord(binding.command, locale)} />
        ))}
      </dl>
      <p className={styles['note']}>{sm.keysNote}</p>
    </Dialog>
  );
}

function KeyRow({ keys, word }: { readonly keys: string; readonly word: string }) {
  return (
    <>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{word}</dd>
    </>
  );
}
