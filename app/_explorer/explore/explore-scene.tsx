'use client';
import { useMemo, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import { countFacets } from '#graph/scene/explore/facets';
import { applyFilters } from '#graph/scene/explore/filters';
import { applyLens } from '#graph/scene/explore/lenses';
import type { Locale } from '../../_i18n/define-messages';
import { useExploreAddress } from './explore-address';
import { ExploreHeadline, UnknownNote } from './explore-headline';
import { ExplorePanel } from './explore-panel';
import { ExplorePicture } from './explore-picture';
import { ExploreToolbar } from './explore-toolbar';
import styles from './explorer.module.css';
import type { ExportView } from './export/export-view';
import { FacetList } from './facet-list';
import { LegendBar } from './legend-bar';
import { usePicture } from './picture/use-picture';
import { OpenSheet, SheetButtons } from './sheets';
import { ShownLines } from './shown-lines';
import { StressBar } from './stress/stress-bar';
import { StressProvider, useStress } from './stress/use-stress';
import { Trail } from './trail';
import { TwinTree } from './twin-tree';
import { useCommands } from './use-commands';

type Props = {
  readonly atlas: Atlas;
  /** What the address names and the data do not hold. */
  readonly unknown: readonly NodeId[];
  readonly locale: Locale;
};

/** Everything that needs the data: filters at the left, the picture, details at the right, the tree below. */
export function ExploreScene({ atlas, unknown, locale }: Props) {
  const { state } = useExploreAddress();
  const { filters, scope, lens, of, off, outside } = state;
  const stress = useStress(atlas, { off, outside });
  const kept = useMemo(() => applyFilters(atlas, filters, scope), [atlas, filters, scope]);
  const counts = useMemo(() => countFacets(atlas, filters, scope), [atlas, filters, scope]);
  const colours = useMemo(() => applyLens(atlas, kept, { lens, of }), [atlas, kept, lens, of]);
  const [under, setUnder] = useState<NodeId>();
  const commands = useCommands(atlas, kept.ids, locale);
  const picture = usePicture(atlas, kept);
  const { controls } = commands;
  const view = useMemo<ExportView>(
    () => ({
      ...{ atlas, kept, state, colours, stress, lines: picture.lines },
      arrangement: picture.arranged?.arrangement,
      readWindow: () => controls.current?.readWindow(),
    }),
    [atlas, kept, state, colours, stress, picture.lines, picture.arranged, controls],
  );
  return (
    <StressProvider value={stress}>
      <ExploreHeadline atlas={atlas} kept={kept} locale={locale} />
      <StressBar atlas={atlas} locale={locale} />
      <UnknownNote unknown={unknown} locale={locale} />
      <div className={styles['columns']}>
        <aside className={styles['filters']}>
          <FacetList counts={counts} nodes={atlas.nodes} locale={locale} />
        </aside>
        <div className={styles['stage']}>
          <ExploreToolbar locale={locale}>
            <SheetButtons onOpen={commands.setSheet} locale={locale} />
          </ExploreToolbar>
          <div className={styles['over']}>
            <Trail atlas={atlas} under={under} locale={locale} />
            <LegendBar atlas={atlas} ids={kept.ids} colours={colours} locale={locale} />
          </div>
          <ExplorePicture {...{ atlas, kept, picture, view, colours, commands, locale }} onUnder={setUnder} />
          <ShownLines {...{ atlas, kept, locale }} arranged={picture.arranged} held={picture.held} />
        </div>
        <ExplorePanel atlas={atlas} kept={kept} locale={locale} />
      </div>
      <TwinTree atlas={atlas} ids={kept.ids} locale={locale} />
      <OpenSheet view={view} commands={commands} locale={locale} />
    </StressProvider>
  );
}
