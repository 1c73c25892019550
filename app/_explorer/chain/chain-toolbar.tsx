import type { RefObject } from 'react';
import type { ChainView } from '#graph/wire/chain';
import type { ChainLens } from '#graph/wire/view-state';
import { chainMessages } from '../../_i18n/chain';
import type { Locale } from '../../_i18n/define-messages';
import { LensSwitch, type LensWords } from '../view/lens-switch';
import { StateFilters } from '../view/state-filters';
import styles from './chain-toolbar.module.css';
import type { StageHandle } from './picture/use-stage-camera';
import { ZoomButtons } from './picture/zoom-buttons';

type Props = {
  readonly view: ChainView;
  /** The picture, where one is shown. */
  readonly stage: RefObject<StageHandle | undefined> | undefined;
  readonly locale: Locale;
};

/** Left the four counts, each a filter; right the lenses. */
export function ChainToolbar({ view, stage, locale }: Props) {
  const m = chainMessages[locale];
  const words: LensWords<ChainLens> = { supply: m.lensSupply, districts: m.lensDistricts, table: m.lensTable };
  return (
    <div className={styles['toolbar']}>
      <StateFilters states={view.states} label={m.filters} locale={locale} />
      {stage === undefined ? undefined : <ZoomButtons stage={stage} locale={locale} />}
      <LensSwitch words={words} label={m.lenses} />
    </div>
  );
}
