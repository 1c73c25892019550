import { toPath } from '#graph/model/ids';
import type { SegmentCard } from '#graph/wire/chain';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toName, toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { StateShape } from '../../../_ui/state-mark';
import { ViewLink } from '../../view/view-address';
import type { Tie } from '../chain-index';
import styles from './detail.module.css';

type Props = {
  readonly tie: Tie;
  /** The card at the other end, where it is one of this chain. */
  readonly card: SegmentCard | undefined;
  readonly locale: Locale;
};

/** One supply from the segment's side: the other end with its state, its chain when that is another one, and how much it matters. */
export function TieRow({ tie: { link, other, chain }, card, locale }: Props) {
  const m = chainMessages[locale];
  const { text, lang } = toSpokenName(other, locale);
  const words = [
    toWord('necessity', link.necessity, locale),
    link.alternative ? m.anyOne : undefined,
    card === undefined ? undefined : card.enterprises === 0 ? m.noRecord : m.firmCount(card.enterprises),
  ];
  return (
    <li title={`${link.summaryZh}\n${toWord('substitutable', link.substitutable, locale)}`}>
      {other.status === undefined ? undefined : (
        <span>
          <StateShape status={other.status} size={14} />
          <span className="visually-hidden">{toWord('state', other.status, locale)}</span>
        </span>
      )}
      <span className={styles['end']}>
        {chain === undefined ? (
          <ViewLink className={styles['ink']} change={{ select: other.id }} lang={lang}>
            {text}
          </ViewLink>
        ) : (
          <>
            <a className={styles['ink']} href={`${toPath(chain.id)}?select=${other.id}`} lang={lang}>
              {text}
            </a>
            <ViewLink change={{ select: chain.id }} className={styles['chainChip']}>
              {toName(chain, locale)}
            </ViewLink>
          </>
        )}
      </span>
      <span className={styles['words']}>{words.filter((word) => word !== undefined).join(' · ')}</span>
    </li>
  );
}
