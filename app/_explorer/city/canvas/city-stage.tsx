// The living picture: grounds, marks and links by sigma, names, rims, tip, keyboard and what a screen reader hears.
// May import: scene, sigma folder, _i18n. Invariants: the canvas holds nothing that its names, its tip or the live region does not say;
// layers share one transform.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { NodeId } from '#graph/model/ids';
import { toMutedBits } from '#graph/scene/city/city-marks';
import { countDrawn } from '#graph/scene/city/drawn-counts';
import { findThingAt } from '#graph/scene/city/point-at';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import { graphicsCardMessages } from '../../../_i18n/graphics-card';
import { buildCityLines } from '../../sigma/city-sheets';
import type { CityCanvasProps } from './canvas-props';
import { CityBoxes } from './city-boxes';
import styles from './city-canvas.module.css';
import { Marker, ThingTip } from './city-markers';
import { CityNames } from './city-names';
import { describeThing } from './describe-thing';
import { toSpeech } from './speech';
import { useAttention } from './use-attention';
import { useCityKeys } from './use-city-keys';
import { useCityRenderer } from './use-city-renderer';
import { type CityScene, useCityScene } from './use-city-scene';
import { useHover } from './use-hover';
import { useReveal } from './use-reveal';
import type { StageSize } from './use-stage-size';
import { ZoomButtons } from './zoom-buttons';

/** A tip stands at the right of its thing where it has this much room, px. */
const TIP_ROOM = 312;

type StageProps = CityCanvasProps & {
  readonly size: StageSize;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly buttons: RefObject<HTMLDivElement | null>;
  readonly onFailure: () => void;
};

export function CityStage(props: StageProps) {
  const { view, locale, states, selected, camera, size, onSelect, onOpen, onCamera } = props;
  const m = cityCanvasMessages[locale];
  const scene = useCityScene(props, size);
  const gaze = useAttention(props, scene);
  const { picture, things, stage } = scene;
  const own = useRef<NodeId>(undefined);
  const [zoom, setZoom] = useState(0);
  const choose = (id: NodeId | undefined) => {
    own.current = id;
    if (id !== selected) onSelect(id);
  };
  const handle = useCityRenderer({
    ...{ scene, locale, camera, onCamera, lines: gaze.lines, attention: gaze.attention, isBack: gaze.isBack },
    muted: toMutedBits(states),
    onClick: (point) => choose(findThingAt(things.all, point)?.id),
    onDoubleClick: (point) => {
      const id = findThingAt(things.all, point)?.id;
      if (id !== undefined) onOpen(id);
      return id !== undefined;
    },
    onZoom: (scale) => setZoom(Math.round(Math.log2(scale) * 4)),
    onFailure: props.onFailure,
  });
  const { renderer, transform } = handle;
  const chosen = things.find(selected);
  useReveal({ thing: chosen, own, renderer, transform, scroller: props.scroller });
  const hover = useHover({ things: things.all, transform, setHovered: gaze.setHovered });
  const keys = useCityKeys({
    things: things.all,
    selected,
    keyed: gaze.keyed,
    setKeyed: gaze.setKeyed,
    choose,
    onOpen,
    renderer,
  });
  useDrawnReport(props, scene, gaze.attention.selected);
  const pointed = things.find(gaze.hovered) ?? things.find(gaze.keyed);
  const known = useMemo(() => ({ view, picture, things, locale }), [view, picture, things, locale]);
  const words = pointed === undefined ? undefined : describeThing(pointed.id, known);
  return (
    <div
      className={`${styles['stage']} ${gaze.hovered === undefined ? '' : styles['onThing']}`}
      style={{ height: stage.height }}
      role="application"
      aria-label={m.name}
      aria-description={m.help}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop for the whole picture; arrows go on inside it
      tabIndex={0}
      {...hover}
      {...keys}
    >
      <div ref={handle.under} className={styles['world']}>
        <CityBoxes layout={picture.layout} />
      </div>
      <div ref={handle.container} className={styles['gl']} />
      <div ref={handle.over} className={styles['world']}>
        <CityNames {...props} scene={scene} isBack={gaze.isBack} zoom={zoom} />
        {chosen === undefined ? null : <Marker thing={chosen} look="selected" />}
        {pointed === undefined ? null : (
          <Marker thing={pointed} look={gaze.hovered === undefined ? 'keyed' : 'pointed'} />
        )}
        {pointed === undefined || words === undefined ? null : (
          <ThingTip
            thing={pointed}
            words={words}
            isRight={
              transform.current.x + (pointed.cell.x + pointed.cell.width) * transform.current.scale <
              size.width - TIP_ROOM
            }
            isUp={transform.current.y + pointed.y * transform.current.scale > stage.height * 0.7}
          />
        )}
      </div>
      {handle.isLost ? <p className={styles['notice']}>{graphicsCardMessages[locale].paused}</p> : null}
      <p className="visually-hidden" aria-live="polite">
        {gaze.keyed === undefined || words === undefined ? '' : toSpeech(words, gaze.keyed === selected, locale)}
      </p>
      {props.buttons.current === null
        ? null
        : createPortal(<ZoomButtons locale={locale} renderer={renderer} />, props.buttons.current)}
    </div>
  );
}

/** Tells what is drawn whenever it changes; a passing pointer does not count. */
function useDrawnReport(
  { lens, onDrawn }: CityCanvasProps,
  { picture, clusters }: CityScene,
  chosen: NodeId | undefined,
): void {
  useEffect(() => {
    const satellites = clusters.map(({ id, drawn, total }) => ({ id, drawn, total }));
    const { back, front } = buildCityLines(picture, lens, { selected: chosen, pointed: undefined });
    const links = [...back, ...front].map(({ link }) => link);
    onDrawn(countDrawn(picture.links, { marks: picture.layout.slots, links, satellites }));
  }, [picture, clusters, lens, chosen, onDrawn]);
}
