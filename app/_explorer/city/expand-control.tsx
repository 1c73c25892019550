import { type NodeId, toPath } from '#graph/model/ids';
import type { GraphView } from '#graph/wire/graph';
import { MAX_EXPANDED } from '#graph/wire/view-state';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import actions from '../view/panel-actions.module.css';
import { useViewAddress, ViewLink } from '../view/view-address';
import type { Answer } from './answer-cache';
import type { CityIndex } from './city-index';
import { findPictured } from './picture-things';
import { countNeighbours, graphAnswers } from './thing-answers';
import styles from './thing-panel.module.css';

type Props = {
  readonly id: NodeId;
  readonly index: CityIndex;
  readonly graphs: ReadonlyMap<NodeId, Answer<GraphView>>;
  readonly locale: Locale;
};

/** Brings the neighbours of a thing into the picture and takes them out again; says how many of how many are there. */
export function ExpandControl({ id, index, graphs, locale }: Props) {
  const m = cityPanelMessages[locale];
  const { state } = useViewAddress();
  const isExpanded = state.expand.includes(id);
  if (!isExpanded && findPictured(id, index, graphs) === undefined) {
    return <p className={styles['none']}>{m.notInPicture}</p>;
  }
  if (!isExpanded && state.expand.length >= MAX_EXPANDED) {
    return <p className={styles['none']}>{m.expandFull(MAX_EXPANDED)}</p>;
  }
  const expand = isExpanded ? state.expand.filter((item) => item !== id) : [...state.expand, id];
  return (
    <div className={styles['expand']}>
      <ViewLink change={{ expand }} className={actions['button']}>
        {isExpanded ? m.collapse : m.expand}
      </ViewLink>
      {isExpanded ? <Expanded id={id} answer={graphs.get(id)} locale={locale} /> : undefined}
    </div>
  );
}

type ExpandedProps = {
  readonly id: NodeId;
  readonly answer: Answer<GraphView> | undefined;
  readonly locale: Locale;
};

function Expanded({ id, answer, locale }: ExpandedProps) {
  const m = cityPanelMessages[locale];
  if (answer?.phase === 'ready') {
    const { shown, total } = countNeighbours(answer.value);
    return (
      <p role="status">
        {total === 0 ? m.expandedNone : m.expanded(shown, total)}
        {total > shown ? <a href={toPath(id)}>{m.expandRest(total - shown)}</a> : undefined}
      </p>
    );
  }
  return (
    <p role="status">
      {answer?.phase === 'lost'
        ? m.lost
        : answer?.phase === 'failed' || answer?.phase === 'missing'
          ? m.failed
          : m.expanding}
      {answer?.phase === 'failed' ? (
        <button type="button" className={actions['button']} onClick={() => graphAnswers.retry(id)}>
          {m.retry}
        </button>
      ) : undefined}
    </p>
  );
}
