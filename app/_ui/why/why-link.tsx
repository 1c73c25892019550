import { type NodeId, toRest } from '#graph/model/ids';
import type { Preset } from '#graph/model/vocabulary';
import type { WhyMeasure } from '#graph/wire/why';
import type { Locale } from '../../_i18n/define-messages';
import { whyMessages } from '../../_i18n/why';
import styles from './why.module.css';

type Props = {
  readonly of: WhyMeasure;
  readonly segment?: NodeId;
  readonly chain?: NodeId;
  readonly district?: NodeId;
  readonly preset?: Preset;
  readonly peer?: NodeId;
  /** What the number is about, for those who hear the link alone. */
  readonly about: string;
  readonly locale: Locale;
};

/** The way from a number to its explanation. */
export function WhyLink({ of, segment, chain, district, preset, peer, about, locale }: Props) {
  const params = new URLSearchParams({ of });
  for (const [name, id] of Object.entries({ segment, chain, district, peer }))
    if (id !== undefined) params.set(name, toRest(id));
  if (preset !== undefined) params.set('preset', preset);
  return (
    <a className={styles['link']} href={`/why?${params}`}>
      {whyMessages[locale].link}
      <span className="visually-hidden">{about}</span>
    </a>
  );
}
