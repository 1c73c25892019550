import { toPath } from '#graph/model/ids';
import type { SegmentCard } from '#graph/wire/chain';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toName } from '../../../_i18n/names';
import { type ChainIndex, countByDistrict } from '../chain-index';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';

type Props = { readonly index: ChainIndex; readonly card: SegmentCard; readonly locale: Locale };

/** Where the firms of its direct users in this chain are: whom a newcomer would deliver to. */
export function UserDistricts({ index, card, locale }: Props) {
  const m = chainMessages[locale];
  const users = (index.users.get(card.id) ?? []).filter(({ chain }) => chain === undefined);
  if (users.length === 0) return undefined;
  const places = countByDistrict(
    index.view,
    users.map(({ other }) => other.id),
  );
  return (
    <DetailSection title={m.whereTitle} note={m.whereHelp}>
      {places.length === 0 ? <p className={styles['text']}>{m.whereNone}</p> : undefined}
      <ul className={styles['run']}>
        {places.map(({ district, count }) => (
          <li key={district.id}>
            <a className={styles['ink']} href={toPath(district.id)}>
              {toName(district, locale)}
            </a>
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}
