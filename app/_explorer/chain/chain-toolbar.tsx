import type { RefObject } from 'react';
import { type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';
import type { ChainView } from '#graph/wire/chain';
import { CHAIN_LENSES, type ChainLens } from '#graph/wire/view-state';
import { chainMessages } from '../../_i18n/chain';
import type { Locale } from '../../_i18n/define-messages';
import { toWord } from '../../_i18n/vocabulary';
import { StateMark } from '../../_ui/state-mark';
import { useNarrow } from '../city/use-narrow';
import { useChainAddress, ViewLink } from './chain-address';
import styles from './chain-toolbar.module.css';
import type { StageHandle } from './picture/use-stage-camera';
import { ZoomButtons } from './picture/zoom-buttons';

const LENS_WORDS = {
  supply: 'lensSupply',
  districts: 'lensDistricts',
  table: 'lensTable',
} as const satisfies Record<ChainLens, string>;

type Props = {
  readonly view: ChainView;
  /** The picture, where one is shown. */
  readonly stage: RefObject<StageHandle | undefined> | undefined;
  readonly locale: Locale;
};

/** Left the four counts, each a filter; right the lenses. All are links, so they work without a script and can be sent on. */
export function ChainToolbar({ view, stage, locale }: Props) {
  return (
    <div className={styles['toolbar']}>
      <StateFilters view={view} locale={locale} />
      {stage === undefined ? undefined : <ZoomButtons stage={stage} locale={locale} />}
      <LensSwitch locale={locale} />
    </div>
  );
}

function StateFilters({ view, locale }: { readonly view: ChainView; readonly locale: Locale }) {
  const m = chainMessages[locale];
  const kept = useChainAddress().state.states;
  return (
    <nav className={styles['filters']} aria-label={m.filters}>
      {segmentStatusSchema.options.map((status) => (
        <StateFilter key={status} status={status} count={view.states[status]} kept={kept} locale={locale} />
      ))}
      {kept.length === 0 ? undefined : (
        <ViewLink change={{ states: [] }} className={styles['all']}>
          {m.filterClear}
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
  const m = chainMessages[locale];
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

function LensSwitch({ locale }: { readonly locale: Locale }) {
  const m = chainMessages[locale];
  const { state } = useChainAddress();
  const isNarrow = useNarrow() === true;
  const current = state.lens ?? (isNarrow ? 'table' : 'supply');
  return (
    <nav className={styles['lenses']} aria-label={m.lenses}>
      {CHAIN_LENSES.map((lens) => (
        <ViewLink
          key={lens}
          change={{ lens, camera: undefined }}
          className={styles['lens']}
          aria-current={lens === current ? 'true' : undefined}
        >
          {m[LENS_WORDS[lens]]}
        </ViewLink>
      ))}
    </nav>
  );
}
