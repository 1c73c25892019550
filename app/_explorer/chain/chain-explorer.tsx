'use client';
// The page of one chain: the answer, the picture or another lens, the panel, and the same as a table. May import: wire, scene, _ui, _i18n.
// Invariants: the address is the view; all of it is made on the server first, so it reads without scripts and without WebGL;
// whatever the picture shows, the table shows too.
import { type ReactNode, useMemo, useRef } from 'react';
import type { ChainView } from '#graph/wire/chain';
import { parseChainViewState } from '#graph/wire/view-state';
import type { Locale } from '../../_i18n/define-messages';
import { useEscape } from '../view/use-escape';
import { useAddressBar, ViewAddressProvider } from '../view/view-address';
import styles from './chain-explorer.module.css';
import { ChainHead } from './chain-head';
import { buildChainIndex, findSelection } from './chain-index';
import { ChainToolbar } from './chain-toolbar';
import { DistrictMatrix } from './district-matrix';
import { ChainPanel } from './panel/chain-panel';
import { ChainPicture } from './picture/chain-picture';
import type { StageHandle } from './picture/use-stage-camera';
import { SegmentTable } from './segment-table';

type Props = {
  readonly view: ChainView;
  readonly locale: Locale;
  /** What the server adds to the facts of the head. */
  readonly children?: ReactNode;
};

export function ChainExplorer({ view, locale, children }: Props) {
  const address = useAddressBar(parseChainViewState);
  const { state, go } = address;
  const index = useMemo(() => buildChainIndex(view), [view]);
  const selection = useMemo(() => findSelection(index, state.select), [index, state.select]);
  const stage = useRef<StageHandle>(undefined);
  useEscape(selection === undefined ? undefined : () => go({ select: undefined }));
  const lens = state.lens ?? 'supply';
  const table = <SegmentTable index={index} selected={selection?.id} states={state.states} locale={locale} />;
  return (
    <ViewAddressProvider value={address}>
      <div
        className={styles['page']}
        data-view={state.lens ?? 'first'}
        data-open={selection === undefined ? undefined : ''}
      >
        <div className={styles['column']} data-fixed={lens === 'supply' ? '' : undefined}>
          <ChainHead view={view} locale={locale}>
            {children}
          </ChainHead>
          <ChainToolbar view={view} stage={lens === 'supply' ? stage : undefined} locale={locale} />
          {lens === 'supply' && view.lanes !== undefined ? (
            <ChainPicture {...{ index, locale, state, go, stage }} lanes={view.lanes} onCamera={address.keepCamera} />
          ) : undefined}
          {lens === 'districts' ? (
            <DistrictMatrix index={index} selected={selection?.id} states={state.states} locale={locale} />
          ) : undefined}
          {lens === 'table' ? table : undefined}
        </div>
        <ChainPanel index={index} selection={selection} locale={locale} />
        {lens === 'supply' ? <div className={styles['below']}>{table}</div> : undefined}
      </div>
    </ViewAddressProvider>
  );
}
