'use client';
import type { NodeId } from '#graph/model/ids';
import type { GraphView } from '#graph/wire/graph';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import type { Answer } from './answer-cache';
import type { CityIndex } from './city-index';
import { CityOverview } from './city-overview';
import styles from './city-panel.module.css';
import type { PanelContent } from './panel-content';
import { ThingPanel } from './thing-panel';

type Props = {
  readonly index: CityIndex;
  readonly selected: NodeId | undefined;
  readonly opened: PanelContent | undefined;
  /** Neighbours of the expanded things. */
  readonly graphs: ReadonlyMap<NodeId, Answer<GraphView>>;
  readonly locale: Locale;
};

/** Beside the picture: the city's figures and gaps, or what is selected. On a phone the selected thing comes as a sheet. */
export function CityPanel({ index, selected, opened, graphs, locale }: Props) {
  const m = cityPanelMessages[locale];
  const thing = selected === undefined ? undefined : index.things.get(selected);
  return (
    <aside className={styles['panel']} aria-label={m.panel} data-open={selected === undefined ? undefined : ''}>
      <p className="visually-hidden" role="status">
        {thing === undefined ? '' : m.selected(toName(thing, locale))}
      </p>
      {selected === undefined ? (
        <CityOverview index={index} locale={locale} />
      ) : (
        <ThingPanel key={selected} id={selected} {...{ index, opened, graphs, locale }} />
      )}
    </aside>
  );
}
