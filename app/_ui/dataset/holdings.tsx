import { NODE_KINDS } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import type { DatasetView } from '#graph/wire/dataset';
import { datasetMessages } from '../../_i18n/dataset';
import type { Locale } from '../../_i18n/define-messages';
import { toRelationWord } from '../../_i18n/relation-words';
import { toWord } from '../../_i18n/vocabulary';
import { toListPath } from '../lists/list-addresses';
import { Panel } from '../panel';
import styles from './holdings.module.css';

type Props = { readonly view: DatasetView; readonly locale: Locale };

/** How many things of each kind there are, each with the list of them. */
export function Holdings({ view, locale }: Props) {
  const m = datasetMessages[locale];
  const kinds = NODE_KINDS.filter((kind) => kind !== 'city');
  return (
    <Panel title={m.holds} note={m.holdsNote(sum(view.nodes), sum(view.relations))}>
      <dl className={styles['counts']}>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt>
              <a href={toListPath(kind)}>{toWord('kind', kind, locale)}</a>
            </dt>
            <dd>{view.nodes[kind]}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** How many relations of each type there are. */
export function RelationCounts({ view, locale }: Props) {
  const m = datasetMessages[locale];
  return (
    <details className={styles['relations']}>
      <summary>
        {m.relations} <small>{m.relationNote}</small>
      </summary>
      <dl className={styles['types']}>
        {RELATION_TYPES.map((type) => (
          <div key={type}>
            <dt>
              <code>{type}</code> {toRelationWord(type, 'out', locale)}
            </dt>
            <dd>{view.relations[type]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
