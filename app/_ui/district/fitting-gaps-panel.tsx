import { toRest } from '#graph/model/ids';
import type { DistrictView } from '#graph/wire/district';
import type { Locale } from '../../_i18n/define-messages';
import { districtProfileMessages } from '../../_i18n/district-profile';
import { FitLines } from '../opportunities/fit-lines';
import { ScoreBar } from '../opportunities/score-bar';
import { Panel } from '../panel';
import { ThingLink } from '../thing-link';
import { VerdictMark } from '../verdict-mark';
import styles from './profile.module.css';

type Props = { readonly view: Pick<DistrictView, 'id' | 'profile'>; readonly locale: Locale };

/** The gaps that fit best here, each with the reason, its score in parts, and the three evidences of its fit. */
export function FittingGapsPanel({ view: { id, profile }, locale }: Props) {
  const m = districtProfileMessages[locale];
  return (
    <Panel title={m.gaps} note={profile.gapsTotal === 0 ? undefined : m.gapsNote(profile.gapsTotal)}>
      {profile.gaps.length === 0 ? <p>{m.gapsNone}</p> : undefined}
      <ol className={styles['gaps']}>
        {profile.gaps.map((item) => (
          <li key={item.segment.id}>
            <p className={styles['line']}>
              <VerdictMark verdict={item.verdict} size={16} locale={locale} />
              <ThingLink thing={item.segment} locale={locale} />
              <small>{m.rank(item.rank)}</small>
            </p>
            <p className={styles['note']}>{locale === 'zh' ? item.reasonZh : item.reasonEn}</p>
            <ScoreBar item={item} locale={locale} />
            <FitLines fit={item.fit} role={item.role} locale={locale} />
          </li>
        ))}
      </ol>
      <p>
        <a href={`/opportunities?district=${toRest(id)}`}>{m.gapsAll}</a>
      </p>
    </Panel>
  );
}
