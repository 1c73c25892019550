import type { SegmentStateView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { thingMessages } from '../_i18n/thing';
import { toWord } from '../_i18n/vocabulary';
import { ConfidenceBars } from './confidence-bars';
import { SourceLine } from './source-line';
import styles from './state-box.module.css';
import { StateMark } from './state-mark';

/** State of a segment with the evidence it rests on, in the colours and border of the state. */
export function StateBox({ state, locale }: { readonly state: SegmentStateView; readonly locale: Locale }) {
  const m = thingMessages[locale];
  return (
    <section className={`${styles['box']} ${styles[state.status]}`} aria-label={m.state}>
      <StateMark status={state.status} locale={locale} size={20} />
      <p lang="zh-CN">{state.summaryZh}</p>
      <dl className={styles['facts']}>
        <div>
          <dt>{m.evidence}</dt>
          <dd>{toWord('evidence', state.evidence, locale)}</dd>
        </div>
        <div>
          <dt>{m.year}</dt>
          <dd>{state.asOf ?? m.noYear}</dd>
        </div>
        {state.status === 'unknown' ? undefined : (
          <div>
            <dt>{m.confidence}</dt>
            <dd>
              {toWord('confidence', state.confidence, locale)}
              <ConfidenceBars confidence={state.confidence} locale={locale} />
            </dd>
          </div>
        )}
      </dl>
      {state.source === undefined ? <p>{m.noPage}</p> : <SourceLine source={state.source} locale={locale} />}
    </section>
  );
}
