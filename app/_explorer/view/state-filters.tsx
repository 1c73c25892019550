import { type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';
import type { StateCountsView } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { viewMessages } from '../../_i18n/view';
import { toWord } from '../../_i18n/vocabulary';
import { StateMark } from '../../_ui/state-mark';
import styles from './state-filters.module.css';
import { useViewAddress, ViewLink } from './view-address';

type Props = { readonly states: StateCountsView; readonly label: string; readonly locale: Locale };

/** The four counts, each a filter: links, so they work without a script and can be sent on. */
export function StateFilters({ states, label, locale }: Props) {
  const kept = useViewAddress().state.states;
  return (
    <nav className={styles['filters']} aria-label={label}>
      {segmentStatusSchema.options.map((status) => (
        <StateFilter key={status} status={status} count={states[status]} kept={kept} locale={locale} />
      ))}
      {kept.length === 0 ? undefined : (
        <ViewLink change={{ states: [] }} className={styles['all']}>
          {viewMessages[locale].filterClear}
        </ViewLink>
      )}
    </nav>
  );
}

type FilterProps = {
  readonly status: SegmentStatus;
  readonly count: number;
  readonly kept: readonly SegmentStatus[];
  readonly locale: Locale;
};

function StateFilter({ status, count, kept, locale }: FilterProps) {
  const m = viewMessages[locale];
  const isOn = kept.includes(status);
  const word = toWord('state', status, locale);
  const content = (
    <>
      <StateMark status={status} locale={locale} />
      <b>{count}</b>
    </>
  );
  if (count === 0 && !isOn) {
    return (
      <span className={`${styles['filter']} ${styles['zero']}`} title={m.filterNone(word)}>
        {content}
      </span>
    );
  }
  return (
    <ViewLink
      change={{ states: isOn ? kept.filter((item) => item !== status) : [...kept, status] }}
      className={`${styles['filter']} ${kept.length > 0 && !isOn ? styles['off'] : ''}`}
      aria-current={isOn ? 'true' : undefined}
      title={isOn ? m.filterOff(word) : m.filterOn(word, count)}
    >
      {content}
    </ViewLink>
  );
}
