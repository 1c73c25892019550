import type { NodeId } from '#graph/model/ids';
import type { Expansion } from '#graph/scene/city/drawn-counts';
import { cityMessages } from '../../_i18n/city';
import type { Locale } from '../../_i18n/define-messages';
import { ChainTable } from './chain-table';
import type { CityIndex } from './city-index';
import styles from './city-tables.module.css';
import { DistrictTable } from './district-table';
import { ExpandedTables } from './expanded-tables';
import { ProgramTable } from './program-table';

type Props = {
  readonly index: CityIndex;
  readonly selected: NodeId | undefined;
  readonly expanded: readonly Expansion[];
  readonly locale: Locale;
};

/** The picture in words: every mark a row, every row selects what its mark selects. */
export function CityTables({ index, selected, expanded, locale }: Props) {
  const { chains, districts, programs } = index.view;
  return (
    <>
      <section
        className={styles['tables']}
        aria-label={cityMessages[locale].twin(chains.length, districts.length, programs.length)}
      >
        <ChainTable index={index} selected={selected} locale={locale} />
        <ExpandedTables index={index} expanded={expanded} locale={locale} />
      </section>
      <div className={`${styles['tables']} ${styles['later']}`}>
        <DistrictTable index={index} selected={selected} locale={locale} />
        <ProgramTable index={index} selected={selected} locale={locale} />
      </div>
    </>
  );
}
