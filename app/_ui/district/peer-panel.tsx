import { type NodeId, toPath, toRest } from '#graph/model/ids';
import type { DistrictProfile } from '#graph/wire/district-profile';
import { compareMessages } from '../../_i18n/compare';
import type { Locale } from '../../_i18n/define-messages';
import { districtProfileMessages } from '../../_i18n/district-profile';
import { toName } from '../../_i18n/names';
import { Panel } from '../panel';
import { ThingLink } from '../thing-link';
import { WhyLink } from '../why/why-link';
import styles from './profile.module.css';

type Props = {
  readonly id: NodeId;
  readonly profile: Pick<DistrictProfile, 'peers' | 'peerAdvantages'>;
  readonly locale: Locale;
};

/** Districts built alike, and what they have that is not on record here. */
export function PeerPanel({ id: own, profile: { peers, peerAdvantages }, locale }: Props) {
  const m = districtProfileMessages[locale];
  return (
    <Panel title={m.peers}>
      <p className={styles['note']}>{m.peersNote}</p>
      {peers.length === 0 ? <p>{m.peersNone}</p> : undefined}
      <ul className={styles['peers']}>
        {peers.map(({ id, nameZh, nameEn, similarity }) => (
          <li key={id}>
            <a href={toPath(id)}>{toName({ nameZh, nameEn }, locale)}</a> <small>{m.similarity(similarity)}</small>{' '}
            <WhyLink
              of="similarity"
              district={own}
              peer={id}
              about={toName({ nameZh, nameEn }, locale)}
              locale={locale}
            />
          </li>
        ))}
      </ul>
      {peers.length === 0 ? undefined : (
        <>
          <p>
            <a href={`/compare?districts=${[own, ...peers.map(({ id }) => id)].map(toRest).join(',')}`}>
              {compareMessages[locale].link}
            </a>
          </p>
          <h3>{m.advantages}</h3>
          {peerAdvantages.length === 0 ? <p>{m.advantagesNone}</p> : undefined}
          <ul className={styles['advantages']}>
            {peerAdvantages.map(({ peers: there, ...segment }) => (
              <li key={segment.id}>
                <ThingLink thing={segment} locale={locale} />
                <small>{there.map((peer) => toName(peer, locale)).join(m.separator)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
