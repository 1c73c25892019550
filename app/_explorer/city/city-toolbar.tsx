import { type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';
import type { StateCountsView } from '#graph/wire/ref';
import { CITY_LENSES, type CityLens } from '#graph/wire/view-state';
import { cityMessages } from '../../_i18n/city';
import type { Locale } from '../../_i18n/define-messages';
import { toWord } from '../../_i18n/vocabulary';
import { StateMark } from '../../_ui/state-mark';
import { useCityAddress, ViewLink } from './city-address';
import styles from './city-toolbar.module.css';
import { useNarrow } from './use-narrow';

const LENS_WORDS = {
  supply: 'lensSupply',
  gaps: 'lensGaps',
  districts: 'lensDistricts',
  programs: 'lensPrograms',
  table: 'lensTable',
} as const satisfies Record<CityLens, string>;

/** Name of a lens as its button has it. */
export function toLensName(lens: CityLens, locale: Locale): string {
  return cityMessages[locale][LENS_WORDS[lens]];
}

/** Left the four counts, each a filter; right the lenses. All are links, so they work without a script and can be sent on. */
export function CityToolbar({ states, locale }: { readonly states: StateCountsView; readonly locale: Locale }) {
  return (
    <div className={styles['toolbar']}>
      <StateFilters states={states} locale={locale} />
      <LensSwitch locale={locale} />
    </div>
  );
}

function StateFilters({ states, locale }: { readonly states: StateCountsView; readonly locale: Locale }) {
  const m = cityMessages[locale];
  const { state } = useCityAddress();
  const kept = state.states;
  return (
    <nav className={styles['filters']} aria-label={m.filters}>
      {segmentStatusSchema.options.map((status) => {
        const isOn = kept.includes(status);
        const word = toWord('state', status, locale);
        const label = isOn ? m.filterOff(word) : m.filterOn(word, states[status]);
        return (
          <ViewLink
            key={status}
            change={{ states: toggle(kept, status) }}
            className={`${styles['filter']} ${kept.length > 0 && !isOn ? styles['off'] : ''}`}
            aria-current={isOn ? 'true' : undefined}
            title={label}
          >
            <StateMark status={status} locale={locale} />
            <b>{states[status]}</b>
          </ViewLink>
        );
      })}
      {kept.length === 0 ? undefined : (
        <ViewLink change={{ states: [] }} className={styles['all']}>
          {m.filterClear}
        </ViewLink>
      )}
    </nav>
  );
}

function toggle(kept: readonly SegmentStatus[], status: SegmentStatus): readonly SegmentStatus[] {
  return kept.includes(status) ? kept.filter((item) => item !== status) : [...kept, status];
}

function LensSwitch({ locale }: { readonly locale: Locale }) {
  const m = cityMessages[locale];
  const { state } = useCityAddress();
  const isNarrow = useNarrow() === true;
  const current = state.lens ?? (isNarrow ? 'table' : 'supply');
  return (
    <nav className={styles['lenses']} aria-label={m.lenses}>
      {CITY_LENSES.map((lens) => (
        <ViewLink
          key={lens}
          change={{ lens, camera: undefined }}
          className={styles['lens']}
          aria-current={lens === current ? 'true' : undefined}
        >
          {toLensName(lens, locale)}
        </ViewLink>
      ))}
    </nav>
  );
}
