'use client';
import { type MouseEvent, useMemo, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { GraphView } from '#graph/wire/graph';
import { cityPanelMessages } from '../../_i18n/city-panel';
import type { Locale } from '../../_i18n/define-messages';
import actions from '../view/panel-actions.module.css';
import { SheetHandle } from '../view/sheet-handle';
import { isPlainClick, useViewAddress } from '../view/view-address';
import type { Answer } from './answer-cache';
import type { CityIndex } from './city-index';
import { ExpandControl } from './expand-control';
import { PanelActions } from './panel-actions';
import type { PanelContent } from './panel-content';
import { findThingOfPath } from './picture-things';
import { panelAnswers } from './thing-answers';
import { ThingBody } from './thing-body';
import { ThingHead } from './thing-head';
import styles from './thing-panel.module.css';
import { useAnswers } from './use-answers';

type Props = {
  readonly id: NodeId;
  readonly index: CityIndex;
  readonly opened: PanelContent | undefined;
  readonly graphs: ReadonlyMap<NodeId, Answer<GraphView>>;
  readonly locale: Locale;
};

/** The selected thing: its answer, facts, neighbours and sources, and what can be done with it. */
export function ThingPanel({ id, index, opened, graphs, locale }: Props) {
  const known = opened?.thing.id === id ? opened : undefined;
  const wanted = useMemo(() => (known === undefined ? [id] : []), [known, id]);
  const answers = useAnswers(panelAnswers, wanted);
  const answer: Answer<PanelContent> =
    known === undefined ? (answers.get(id) ?? { phase: 'loading' }) : { phase: 'ready', value: known };
  const content = answer.phase === 'ready' ? answer.value : undefined;
  const follow = useFollow(index, graphs);
  const [isTall, setTall] = useState(false);
  return (
    <div className={styles['thing']} data-tall={isTall ? '' : undefined}>
      <SheetHandle isTall={isTall} onTall={setTall} locale={locale} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: links inside are what is clicked, by pointer or by key */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above; Enter on a link is a click */}
      <div className={styles['scroll']} onClick={follow}>
        <ThingHead id={id} index={index} content={content} locale={locale} />
        <ExpandControl id={id} index={index} graphs={graphs} locale={locale} />
        {content === undefined ? (
          <Waiting phase={answer.phase} onRetry={() => panelAnswers.retry(id)} locale={locale} />
        ) : undefined}
        <ThingBody id={id} index={index} content={content} locale={locale} />
      </div>
      <PanelActions id={id} locale={locale} />
    </div>
  );
}

/** A link to a thing that the picture shows selects it there; every other link leads to its page. */
function useFollow(index: CityIndex, graphs: Props['graphs']): (event: MouseEvent) => void {
  const { go } = useViewAddress();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || !isPlainClick(event)) return;
    const id = findThingOfPath(link.getAttribute('href') ?? '', index, graphs);
    if (id === undefined) return;
    event.preventDefault();
    go({ select: id, camera: undefined });
  };
}

type WaitingProps = {
  readonly phase: Answer<unknown>['phase'];
  readonly onRetry: () => void;
  readonly locale: Locale;
};

function Waiting({ phase, onRetry, locale }: WaitingProps) {
  const m = cityPanelMessages[locale];
  const text = phase === 'loading' ? m.loading : phase === 'lost' ? m.lost : phase === 'missing' ? m.missing : m.failed;
  return (
    <p className={styles['waiting']} role="status">
      {text}
      {phase === 'failed' ? (
        <button type="button" className={actions['button']} onClick={onRetry}>
          {m.retry}
        </button>
      ) : undefined}
    </p>
  );
}
