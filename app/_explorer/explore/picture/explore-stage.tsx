'use client';
// The living picture: grounds, sigma, names, and what pointer and keys do. May import: sigma folder, scene, react.
// Invariants: whatever the pointer can do the keys can; nothing covers the picture but what is pointed at.
import { type KeyboardEvent, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Ground, Point } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { AppliedLens } from '#graph/scene/explore/lenses';
import { listInFront, listLines } from '#graph/scene/explore/lines';
import { listMarks } from '#graph/scene/explore/marks';
import { findPaths } from '#graph/scene/explore/paths';
import { buildPicker } from '#graph/scene/explore/pick';
import { type Step, walk } from '#graph/scene/explore/walk';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreMessages } from '../../../_i18n/explore';
import { toName } from '../../../_i18n/names';
import type { Transform } from '../../sigma/explore-renderer';
import { describeNode } from '../describe-node';
import { useExploreAddress } from '../explore-address';
import styles from '../explore-picture.module.css';
import { MOST_PATHS } from '../path-view';
import type { Arranged } from './use-arrangement';
import { useExploreRenderer } from './use-explore-renderer';
import { useLayers } from './use-layers';

export type StageProps = {
  readonly atlas: Atlas;
  readonly ids: ReadonlySet<NodeId>;
  readonly colours: AppliedLens;
  readonly arranged: Arranged;
  /** What the camera is over. */
  readonly onUnder: (id: NodeId | undefined) => void;
  readonly locale: Locale;
};

/** A pointer this near to a thing points at it, px of the stage. */
const REACH = 12;
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'upstream',
  ArrowRight: 'downstream',
  ArrowUp: 'previous',
  ArrowDown: 'next',
};

export function ExploreStage({ atlas, ids, colours, arranged, onUnder, locale }: StageProps) {
  const m = exploreMessages[locale];
  const { state, go, keepCamera, turn } = useExploreAddress();
  const { arrangement } = arranged;
  const [hovered, setHovered] = useState<{ readonly id: NodeId; readonly at: Point }>();
  const [hasFailed, setFailed] = useState(false);
  const view = useRef<Transform>({ x: 0, y: 0, scale: 1 });
  const marks = useMemo(() => listMarks(arrangement, atlas, colours.tones), [arrangement, atlas, colours]);
  const lines = useSceneLines(atlas, ids);
  const front = useMemo(() => listInFront(lines, state.select), [lines, state.select]);
  const isBack = useCallback((id: NodeId) => front.size > 0 && !front.has(id), [front]);
  const pick = useMemo(() => buildPicker(arrangement.spots), [arrangement]);
  const layers = useLayers({ atlas, arrangement, colours, front, select: state.select, hovered: hovered?.id, locale });
  const toThing = (point: Point) => pick(point, REACH / view.current.scale) ?? findGround(arrangement.grounds, point);
  const choose = (id: NodeId | undefined) => {
    const node = id === undefined ? undefined : atlas.nodes.get(id);
    if (node === undefined) go({ select: undefined }, m.stepUnselect);
    else go({ select: node.id }, m.stepSelect(toName(node, locale)));
  };
  const handle = useExploreRenderer({
    arrangement,
    marks,
    lines,
    isBack,
    camera: state.camera,
    onClick: (point) => choose(toThing(point)),
    onDoubleClick: (point) => flyTo(toThing(point)),
    onFrame: (transform) => {
      view.current = transform;
      layers.paint(transform);
    },
    onCamera: (camera) => {
      keepCamera(camera);
      onUnder(
        camera === undefined
          ? undefined
          : toThing(handle.renderer.current?.toPicture(toMiddle(handle.container.current)) ?? { x: 0, y: 0 }),
      );
    },
    onFailure: () => setFailed(true),
  });
  layers.use(handle.colours);
  const flyTo = (id: NodeId | undefined) => {
    const spot = id === undefined ? undefined : (findCircle(arrangement.grounds, id) ?? arrangement.spots.get(id));
    if (spot === undefined) handle.renderer.current?.zoomBy(1.8);
    else handle.renderer.current?.flyTo(spot, 0.7);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons > 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const { x, y, scale } = view.current;
    const id = pick({ x: (at.x - x) / scale, y: (at.y - y) / scale }, REACH / scale);
    setHovered((known) => (id === undefined ? undefined : known?.id === id ? known : { id, at }));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const { renderer } = handle;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') turn(event.shiftKey ? 1 : -1);
    else if (event.ctrlKey || event.metaKey || event.altKey) return;
    else if (step !== undefined) choose(walkFrom(atlas, ids, state.select, step) ?? state.select);
    else if (event.key === '+' || event.key === '=') renderer.current?.zoomBy(1.5);
    else if (event.key === '-') renderer.current?.zoomBy(1 / 1.5);
    else if (event.key === '0') renderer.current?.showWhole();
    else if (event.key === 'Enter') flyTo(state.select);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <canvas ref={layers.under} className={`${styles['layer']} ${styles['under']}`} aria-hidden="true" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes keys; what it shows is read out below */}
      <div
        ref={handle.container}
        className={styles['stage']}
        role="application"
        aria-label={m.picture}
        aria-describedby="explore-spoken"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
        tabIndex={0}
        onPointerMove={onMove}
        onPointerLeave={() => setHovered(undefined)}
        onKeyDown={onKey}
      />
      <canvas ref={layers.over} className={`${styles['layer']} ${styles['over']}`} aria-hidden="true" />
      <p id="explore-spoken" className="visually-hidden" role="status">
        {speak(atlas, ids, state.select, locale)}
      </p>
      <Tip {...{ atlas, ids, locale }} hovered={hovered} />
      <ZoomButtons
        locale={locale}
        onZoom={(factor) => handle.renderer.current?.zoomBy(factor)}
        onFit={() => handle.renderer.current?.showWhole()}
      />
      {hasFailed ? <p className={styles['waiting']}>{m.noGl}</p> : undefined}
    </>
  );
}

/** Lines of what is switched on, opened, selected and walked. */
function useSceneLines(atlas: Atlas, ids: ReadonlySet<NodeId>) {
  const { lines, open, select, path } = useExploreAddress().state;
  const steps = useMemo(
    () =>
      path === undefined ? [] : (findPaths(atlas, path, { most: MOST_PATHS })?.paths ?? []).flatMap(({ hops }) => hops),
    [atlas, path],
  );
  return useMemo(() => listLines(atlas, ids, { lines, open, select, steps }), [atlas, ids, lines, open, select, steps]);
}

function walkFrom(atlas: Atlas, ids: ReadonlySet<NodeId>, from: NodeId | undefined, step: Step): NodeId | undefined {
  if (from === undefined) return [...ids].find((id) => atlas.nodes.get(id)?.kind === 'chain');
  return walk(atlas, ids, { from, step });
}

function toMiddle(element: HTMLElement | null): Point {
  return { x: (element?.clientWidth ?? 0) / 2, y: (element?.clientHeight ?? 0) / 2 };
}

/** The thing of the innermost ground that holds the point. */
function findGround(grounds: readonly Ground[], point: Point): NodeId | undefined {
  return grounds.findLast(({ thing, shape }) => thing !== undefined && holds(shape, point))?.thing;
}

function holds(shape: Ground['shape'], { x, y }: Point): boolean {
  if (shape.kind === 'circle') return Math.hypot(x - shape.centre.x, y - shape.centre.y) <= shape.radius;
  if (shape.kind === 'box')
    return x >= shape.x && y >= shape.y && x <= shape.x + shape.width && y <= shape.y + shape.height;
  return shape.rings.filter((ring) => isInside(ring, { x, y })).length % 2 === 1;
}

function isInside(ring: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  for (const [at, a] of ring.entries()) {
    const b = ring[(at + ring.length - 1) % ring.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}

function findCircle(grounds: readonly Ground[], id: NodeId) {
  const shape = grounds.find(({ thing }) => thing === id)?.shape;
  if (shape === undefined || shape.kind === 'rings') return undefined;
  if (shape.kind === 'circle') return { ...shape.centre, r: shape.radius };
  return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2, r: Math.max(shape.width, shape.height) / 2 };
}

function speak(atlas: Atlas, ids: ReadonlySet<NodeId>, select: NodeId | undefined, locale: Locale): string {
  const node = select === undefined ? undefined : atlas.nodes.get(select);
  return node === undefined
    ? ''
    : `${toName(node, locale)}${locale === 'zh' ? '：' : ': '}${describeNode(node, { atlas, ids, locale })}`;
}

type TipProps = Pick<StageProps, 'atlas' | 'ids' | 'locale'> & {
  readonly hovered: { readonly id: NodeId; readonly at: Point } | undefined;
};

function Tip({ atlas, ids, locale, hovered }: TipProps) {
  const node = hovered === undefined ? undefined : atlas.nodes.get(hovered.id);
  if (hovered === undefined || node === undefined) return undefined;
  return (
    <p className={styles['tip']} style={{ left: hovered.at.x + 14, top: hovered.at.y + 14 }} aria-hidden="true">
      {toName(node, locale)}
      <small>{describeNode(node, { atlas, ids, locale })}</small>
    </p>
  );
}

type ZoomProps = { readonly locale: Locale; readonly onZoom: (factor: number) => void; readonly onFit: () => void };

function ZoomButtons({ locale, onZoom, onFit }: ZoomProps) {
  const m = exploreMessages[locale];
  return (
    <div className={styles['zoom']}>
      <button type="button" aria-label={m.zoomIn} onClick={() => onZoom(1.6)}>
        +
      </button>
      <button type="button" aria-label={m.zoomOut} onClick={() => onZoom(1 / 1.6)}>
        −
      </button>
      <button type="button" onClick={onFit}>
        {m.fit}
      </button>
    </div>
  );
}
