import type { OpportunityView } from '#graph/wire/opportunity';
import type { Locale } from '../../_i18n/define-messages';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import styles from './opportunities.module.css';

/** A score as its stacked parts, each with its words. */
export function ScoreBar({ item, locale }: { readonly item: OpportunityView; readonly locale: Locale }) {
  const m = opportunitiesMessages[locale];
  const asked = item.parts.filter(({ percentile }) => percentile !== undefined);
  return (
    <>
      <span className={styles['score']}>
        <b>{m.scoreOf(item.score)}</b>
        <span className={styles['bar']} aria-hidden="true">
          {asked.map(({ part, points }) => (
            <i key={part} className={styles[part]} style={{ width: `${points * 100}%` }} />
          ))}
        </span>
      </span>
      <small className={styles['parts']}>
        {item.parts.map(({ part, raw, points, percentile }) => (
          <span key={part} title={percentile === undefined ? undefined : m.rank_of(percentile)}>
            {percentile === undefined ? (
              m.partNone(m[part])
            ) : (
              <>
                <i className={`${styles['key']} ${styles[part]}`} aria-hidden="true" />
                {part === 'policy' && raw === 0 ? m.policyTied(points) : m.partOf(m[part], points)}
              </>
            )}
          </span>
        ))}
      </small>
    </>
  );
}
