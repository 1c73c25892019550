import type { Expansion } from '#graph/scene/city/drawn-counts';
import { cityPanelMessages } from '../../_i18n/city-panel';
import { cityTableMessages } from '../../_i18n/city-table';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { useViewAddress, ViewLink } from '../view/view-address';
import type { CityIndex } from './city-index';
import styles from './city-tables.module.css';
import { SelectLink } from './select-link';
import { countNeighbours } from './thing-answers';

type Props = {
  readonly index: CityIndex;
  readonly expanded: readonly Expansion[];
  readonly locale: Locale;
};

/** What was expanded onto the picture, thing by thing, with its neighbours by kind. */
export function ExpandedTables({ index, expanded, locale }: Props) {
  return expanded.map((expansion) => (
    <ExpandedPart key={expansion.id} expansion={expansion} index={index} locale={locale} />
  ));
}

type PartProps = { readonly expansion: Expansion; readonly index: CityIndex; readonly locale: Locale };

function ExpandedPart({ expansion: { id, graph }, index, locale }: PartProps) {
  const m = cityTableMessages[locale];
  const p = cityPanelMessages[locale];
  const { state } = useViewAddress();
  const self = index.things.get(id) ?? graph.nodes.find((node) => node.id === id);
  const neighbours = graph.nodes.filter((node) => node.id !== id);
  const kinds = [...new Set(neighbours.map(({ kind }) => kind))];
  const { shown, total } = countNeighbours(graph);
  return (
    <div className={styles['part']}>
      <h2>{m.expanded(self === undefined ? id : toName(self, locale))}</h2>
      <p className={styles['note']}>
        {p.expanded(shown, total)}{' '}
        <ViewLink change={{ expand: state.expand.filter((item) => item !== id) }}>{p.collapse}</ViewLink>
      </p>
      <dl className={styles['neighbours']}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>{toWord('kind', kind, locale)}</dt>
            <dd>
              {neighbours
                .filter((node) => node.kind === kind)
                .map((node) => (
                  <SelectLink key={node.id} thing={node} locale={locale} />
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
