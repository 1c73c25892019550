import type { CityChain } from '#graph/wire/city';
import type { Locale } from '../../_i18n/define-messages';
import { toSpokenName } from '../../_i18n/names';
import { useViewAddress, ViewLink } from '../view/view-address';
import styles from './chain-row.module.css';
import { MarkRow } from './mark-row';

type Props = {
  readonly chain: CityChain;
  readonly number: number;
  /** What the number says, for those who do not see the heading. */
  readonly label: string;
  readonly locale: Locale;
};

/** A chain in one line: name, a mark a segment, a number. It selects the chain. */
export function ChainRow({ chain, number, label, locale }: Props) {
  const { state } = useViewAddress();
  const { text, lang } = toSpokenName(chain, locale);
  return (
    <li className={styles['item']}>
      <ViewLink
        change={{ select: chain.id, camera: undefined }}
        className={styles['row']}
        aria-current={state.select === chain.id ? 'true' : undefined}
      >
        <span className={styles['name']} lang={lang} title={text}>
          {text}
        </span>
        <MarkRow states={chain.states} kept={state.states} locale={locale} />
        <b className={styles['number']} aria-hidden="true">
          {number}
        </b>
        <span className="visually-hidden">{label}</span>
      </ViewLink>
    </li>
  );
}
