import type { StateCountsView } from '#graph/wire/ref';
import type { CityLens } from '#graph/wire/view-state';
import { cityMessages } from '../../_i18n/city';
import type { Locale } from '../../_i18n/define-messages';
import { LensSwitch, type LensWords } from '../view/lens-switch';
import { StateFilters } from '../view/state-filters';
import styles from './city-toolbar.module.css';

/** Names of the lenses as their buttons have them, in the order of the buttons. */
export function toLensWords(locale: Locale): LensWords<CityLens> {
  const m = cityMessages[locale];
  return {
    supply: m.lensSupply,
    gaps: m.lensGaps,
    districts: m.lensDistricts,
    programs: m.lensPrograms,
    table: m.lensTable,
  };
}

/** Left the four counts, each a filter; right the lenses. */
export function CityToolbar({ states, locale }: { readonly states: StateCountsView; readonly locale: Locale }) {
  const m = cityMessages[locale];
  return (
    <div className={styles['toolbar']}>
      <StateFilters states={states} label={m.filters} locale={locale} />
      <LensSwitch words={toLensWords(locale)} label={m.lenses} />
    </div>
  );
}
