import { toPath } from '#graph/model/ids';
import type { Ref } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { toSpokenName } from '../_i18n/names';
import { toWord } from '../_i18n/vocabulary';
import { StateShape } from './state-mark';
import styles from './thing-link.module.css';

/** A thing as a link to its page; a segment carries the shape of its state. */
export function ThingLink({ thing, locale }: { readonly thing: Ref; readonly locale: Locale }) {
  const { text, lang } = toSpokenName(thing, locale);
  return (
    <a className={styles['link']} href={toPath(thing.id)} lang={lang}>
      {thing.status === undefined ? undefined : (
        <>
          <StateShape status={thing.status} size={14} />
          <span className="visually-hidden">{toWord('state', thing.status, locale)}</span>
        </>
      )}
      <span>{text}</span>
    </a>
  );
}
