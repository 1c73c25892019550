'use client';
import { useState } from 'react';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { SheetHandle } from '../../view/sheet-handle';
import type { ChainIndex, Selection } from '../chain-index';
import { ChainOverview } from './chain-overview';
import styles from './chain-panel.module.css';
import { PanelActions } from './panel-actions';
import { RimDetail } from './rim-detail';
import { SegmentDetail } from './segment-detail';

type Props = {
  readonly index: ChainIndex;
  readonly selection: Selection | undefined;
  readonly locale: Locale;
};

/** Beside the picture: the chain, or what is selected with its evidence first. On a phone the selected thing comes as a sheet. */
export function ChainPanel({ index, selection, locale }: Props) {
  const m = chainMessages[locale];
  return (
    <aside className={styles['panel']} aria-label={m.panel} data-open={selection === undefined ? undefined : ''}>
      {selection === undefined ? (
        <div className={styles['scroll']}>
          <ChainOverview index={index} locale={locale} />
        </div>
      ) : (
        <Opened key={selection.id} index={index} selection={selection} locale={locale} />
      )}
    </aside>
  );
}

function Opened({ index, selection, locale }: Props & { readonly selection: Selection }) {
  const [isTall, setTall] = useState(false);
  return (
    <div className={styles['opened']} data-tall={isTall ? '' : undefined}>
      <SheetHandle isTall={isTall} onTall={setTall} locale={locale} />
      <div className={styles['scroll']}>
        {selection.kind === 'segment' ? (
          <SegmentDetail index={index} card={selection.card} locale={locale} />
        ) : (
          <RimDetail index={index} rims={selection.rims} locale={locale} />
        )}
      </div>
      <PanelActions id={selection.id} locale={locale} />
    </div>
  );
}
