'use client';
// The stage of the picture: grounds, links, cards on one camera. May import: scene, wire, react, _i18n.
// Invariants: cards are links in the order of reading; without scripts the stage scrolls; sigma only ever draws the links.
import { type MouseEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { buildPictureLook, toChosenKeys } from '#graph/scene/lanes/picture-look';
import type { Size } from '#graph/scene/lanes/stage-view';
import { toCardKey } from '#graph/scene/lanes/supply-paths';
import type { Lanes } from '#graph/wire/lanes';
import type { ChainViewState } from '#graph/wire/view-state';
import type { CameraView } from '#graph/wire/view-text';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toName } from '../../../_i18n/names';
import type { ViewChange } from '../../view/view-address';
import type { ChainIndex } from '../chain-index';
import { ChainCards } from './chain-cards';
import styles from './chain-stage.module.css';
import { EdgeButtons } from './edge-buttons';
import { GlLinksLoader } from './gl-links-loader';
import { LaneGrounds } from './lane-grounds';
import { buildPictureScene } from './picture-scene';
import { SvgLinks } from './svg-links';
import { useCardKeys } from './use-card-keys';
import { type StageHandle, useStageCamera } from './use-stage-camera';
import { useStageGestures } from './use-stage-gestures';
import { WeakestPath } from './weakest-path';

/** Names are 13 px in Chinese and 12 px in English; on screen none may be under 12. */
const LEGIBLE = { zh: 12 / 13, en: 1 } as const;

export type StageProps = {
  readonly index: ChainIndex;
  readonly lanes: Lanes;
  readonly state: ChainViewState;
  readonly go: (change: ViewChange) => void;
  readonly onCamera: (camera: CameraView | undefined) => void;
  /** Filled with what the zoom buttons need. */
  readonly stage: RefObject<StageHandle | undefined>;
  readonly locale: Locale;
};

export function ChainStage({ index, lanes, state, go, onCamera, stage, locale }: StageProps) {
  const { view } = index;
  const room = useRef<HTMLElement>(null);
  const under = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const layers = useMemo(() => [under, over], []);
  const { camera, select, states } = state;
  const { handle, size, hidden } = useStageCamera({
    lanes,
    legible: LEGIBLE[locale],
    layers,
    room,
    camera,
    onCamera,
  });
  useStageGestures(room, handle);
  useEffect(() => {
    stage.current = handle;
    return () => {
      stage.current = undefined;
    };
  }, [stage, handle]);
  const [isGl, setGl] = useState(false);
  const [pointed, setPointed] = useState<string>();
  const scene = useMemo(() => buildPictureScene(view, lanes), [view, lanes]);
  const chosen = useMemo(() => toChosenKeys(lanes, select), [lanes, select]);
  const look = useMemo(
    () => buildPictureLook(view, lanes, { chosen, pointed, states }),
    [view, lanes, chosen, pointed, states],
  );
  useRevealed({ lanes, chosen, handle, size });
  usePrintZoom(room, lanes.width);
  const onKeyDown = useCardKeys({ lanes, room, handle });
  const m = chainMessages[locale];
  const clear = (event: MouseEvent) => {
    const isCard = event.target instanceof Element && event.target.closest('a, button') !== null;
    if (!isCard && chosen.length > 0) go({ select: undefined });
  };
  const point = useCallback((event: { readonly target: EventTarget }) => setPointed(findKey(event.target)), []);
  const box = { width: lanes.width, height: lanes.height };
  return (
    <section
      ref={room}
      className={styles['room']}
      data-live={size === undefined ? undefined : ''}
      aria-label={m.picture(toName(view, locale))}
      onClick={clear}
      onKeyDown={onKeyDown}
      onPointerOver={point}
      onPointerLeave={() => setPointed(undefined)}
    >
      <div ref={under} className={styles['ground']} style={box}>
        <LaneGrounds view={view} lanes={lanes} locale={locale} />
        <WeakestPath view={view} lanes={lanes} isBack={chosen.length > 0 || states.length > 0} />
        <SvgLinks scene={scene} size={box} look={look} isCovered={isGl} />
      </div>
      {size === undefined ? undefined : <GlLinksLoader scene={scene} look={look} handle={handle} onShown={setGl} />}
      <div ref={over} className={styles['cards']} style={box}>
        <ChainCards
          index={index}
          lanes={lanes}
          look={look}
          stop={size === undefined ? undefined : (chosen[0] ?? view.segments[0]?.id)}
          locale={locale}
        />
      </div>
      {hidden === undefined ? undefined : <EdgeButtons hidden={hidden} onTurn={handle.turn} locale={locale} />}
    </section>
  );
}

/** Width of a landscape A4 page inside its margins, px. */
const PAGE_WIDTH = 1010;

/** On paper the whole picture takes the width of the page. */
function usePrintZoom(room: RefObject<HTMLElement | null>, width: number): void {
  useEffect(() => {
    room.current?.style.setProperty('--print-zoom', String(Math.min(1, PAGE_WIDTH / width)));
  }, [room, width]);
}

/** Brings what was chosen elsewhere into view: by the panel, by search, by the address. */
function useRevealed(input: {
  readonly lanes: Lanes;
  readonly chosen: readonly string[];
  readonly handle: StageHandle;
  /** Room of the stage: in a smaller one the card may have to come into view again. */
  readonly size: Size | undefined;
}): void {
  const { lanes, chosen, handle, size } = input;
  useEffect(() => {
    const card = lanes.cards.find((item) => toCardKey(item) === chosen[0]);
    if (card !== undefined && size !== undefined) handle.reveal(card);
  }, [lanes, chosen, handle, size]);
}

function findKey(target: EventTarget): string | undefined {
  return target instanceof Element
    ? (target.closest('[data-card]')?.getAttribute('data-card') ?? undefined)
    : undefined;
}
