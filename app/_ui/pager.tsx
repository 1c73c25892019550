import type { Locale } from '../_i18n/define-messages';
import { frameMessages } from '../_i18n/frame';
import { toAddress } from './address';
import styles from './pager.module.css';

type Props = {
  readonly path: string;
  /** Parameters of the page on screen, its cursor included. */
  readonly params: URLSearchParams;
  readonly shown: number;
  readonly total: number;
  readonly nextCursor: string | null;
  readonly locale: Locale;
};

/** How much of a list is on screen and the way to the rest. */
export function Pager({ path, params, shown, total, nextCursor, locale }: Props) {
  const m = frameMessages[locale];
  const isFirst = !params.has('cursor');
  return (
    <nav className={styles['pager']} aria-label={m.paging}>
      <span>{m.page(shown, total)}</span>
      {nextCursor === null ? undefined : (
        <a href={toAddress(path, params, { cursor: nextCursor })} rel="next">
          {m.next}
        </a>
      )}
      {isFirst ? undefined : <a href={toAddress(path, params, { cursor: undefined })}>{m.first}</a>}
    </nav>
  );
}
