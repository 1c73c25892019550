import type { SegmentCard } from '#graph/wire/chain';
import type { Locale } from '../../_i18n/define-messages';
import { gapsMessages } from '../../_i18n/gaps';
import styles from './demand-bar.module.css';

/** Most strokes drawn; the numbers beside them are always whole. */
const MAX = 14;

type Props = { readonly item: Pick<SegmentCard, 'users' | 'usersHere' | 'usersHereRequired'>; readonly locale: Locale };

/** Users of a segment as strokes: dark where one is here and requires it, light where it is here, empty where it is not confirmed to be. */
export function DemandBar({ item: { users, usersHere, usersHereRequired }, locale }: Props) {
  const label = gapsMessages[locale].demandHelp(usersHere, users, usersHereRequired);
  const scale = users > MAX ? MAX / users : 1;
  const ends = [usersHereRequired, usersHere, users].map((count) => Math.round(count * scale));
  const toTone = (index: number) =>
    index < (ends[0] ?? 0) ? 'required' : index < (ends[1] ?? 0) ? 'here' : 'elsewhere';
  return (
    <span className={styles['demand']} title={label}>
      <span className={styles['bar']} aria-hidden="true">
        {Array.from({ length: ends[2] ?? 0 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal strokes have no other key
          <i key={index} className={styles[toTone(index)]} />
        ))}
      </span>
      <span>
        <b>{usersHere}</b>
        {` / ${users}`}
      </span>
    </span>
  );
}
