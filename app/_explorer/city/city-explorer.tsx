'use client';
// The page of the city: toolbar, picture, panel, and the same as tables. May import: wire, scene, _ui, _i18n.
// Invariants: the address is the view; whatever the picture shows, the tables show too, with the same selection and filters.
import { useCallback, useMemo, useState } from 'react';
import { CITY_ID, type NodeId, toPath } from '#graph/model/ids';
import type { DrawnCounts } from '#graph/scene/city/drawn-counts';
import type { CityView } from '#graph/wire/city';
import { parseCityViewState } from '#graph/wire/view-state';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { useEscape } from '../view/use-escape';
import { useAddressBar, ViewAddressProvider } from '../view/view-address';
import styles from './city-explorer.module.css';
import { buildCityIndex } from './city-index';
import { CityPanel } from './city-panel';
import { CityPicture } from './city-picture';
import { CityTables } from './city-tables';
import { CityToolbar } from './city-toolbar';
import { MarkSymbols } from './mark-row';
import type { PanelContent } from './panel-content';
import { graphAnswers } from './thing-answers';
import { useAnswers } from './use-answers';

type Props = {
  readonly view: CityView;
  /** What the address selects, where the server knew it. */
  readonly opened: PanelContent | undefined;
  readonly locale: Locale;
};

export function CityExplorer({ view, opened, locale }: Props) {
  const address = useAddressBar(parseCityViewState);
  const { state, go } = address;
  const index = useMemo(() => buildCityIndex(view), [view]);
  const selected = state.select === CITY_ID ? undefined : state.select;
  const graphs = useAnswers(graphAnswers, state.expand);
  const expanded = useMemo(
    () => [...graphs].flatMap(([id, answer]) => (answer.phase === 'ready' ? [{ id, graph: answer.value }] : [])),
    [graphs],
  );
  const [drawn, setDrawn] = useState<DrawnCounts>();
  const onSelect = useCallback((id: NodeId | undefined) => go({ select: id }), [go]);
  useEscape(selected === undefined ? undefined : () => go({ select: undefined }));
  const lens = state.lens ?? 'supply';
  const tables = <CityTables index={index} selected={selected} expanded={expanded} locale={locale} />;
  return (
    <ViewAddressProvider value={address}>
      <MarkSymbols />
      <div
        className={styles['page']}
        data-view={state.lens === undefined ? 'first' : lens === 'table' ? 'table' : 'picture'}
      >
        <div className={styles['stage']}>
          <h1>{toSentence(view.headline, locale)}</h1>
          <CityToolbar states={view.states} locale={locale} />
          {lens === 'table' ? (
            tables
          ) : (
            <CityPicture
              {...{ index, locale, lens, expanded, drawn, selected }}
              isChosen={state.lens !== undefined}
              states={state.states}
              camera={state.camera}
              onSelect={onSelect}
              onOpen={openPage}
              onCamera={address.keepCamera}
              onDrawn={setDrawn}
            />
          )}
        </div>
        <CityPanel index={index} selected={selected} opened={opened} graphs={graphs} locale={locale} />
        {lens === 'table' ? undefined : tables}
      </div>
    </ViewAddressProvider>
  );
}

function openPage(id: NodeId): void {
  window.location.assign(toPath(id));
}
