// What the picture shows and does: marks and lines of the scene, pointer, camera. May import: scene, sigma folder, react.
// Invariants: what is pointed at is found without React; a click on nothing lets go.
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Point } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { PictureWindow } from '#graph/scene/explore/export/draw-picture';
import { findCircle } from '#graph/scene/explore/ground-at';
import { listDrawnRoutes, type RoutesAsked } from '#graph/scene/explore/lanes/drawn-routes';
import { findLaneRoutes } from '#graph/scene/explore/lanes/lane-routes';
import type { AppliedLens } from '#graph/scene/explore/lenses';
import { type Line, listInFront } from '#graph/scene/explore/lines';
import { classFirms } from '#graph/scene/explore/map/firm-classes';
import { listMarks } from '#graph/scene/explore/marks';
import { buildStepBack } from '#graph/scene/explore/step-back';
import { listStressLines, type StressLine } from '#graph/scene/explore/stress/stress-lines';
import type { Locale } from '../../../_i18n/define-messages';
import { exploreMessages } from '../../../_i18n/explore';
import { toName } from '../../../_i18n/names';
import type { Transform } from '../../sigma/explore-renderer';
import { useExploreAddress } from '../explore-address';
import { useStressResult } from '../stress/use-stress';
import type { Commands } from '../use-commands';
import type { Hovered } from './stage-parts';
import type { Arranged } from './use-arrangement';
import { useExploreRenderer } from './use-explore-renderer';
import { useFollow } from './use-follow';
import { useLayers } from './use-layers';
import { usePointing } from './use-pointing';

export type StageInput = {
  readonly atlas: Atlas;
  readonly ids: ReadonlySet<NodeId>;
  readonly colours: AppliedLens;
  readonly arranged: Arranged;
  readonly lines: readonly Line[];
  /** Segments of the picture that do not pass the filters themselves; they stand back. */
  readonly context: ReadonlySet<NodeId>;
  /** What the camera is over. */
  readonly onUnder: (id: NodeId | undefined) => void;
  /** There is no WebGL here, or it stays away. */
  readonly onFailure: () => void;
  readonly controls: Commands['controls'];
  readonly locale: Locale;
};

/** A thing one flies to takes this share of the stage. */
const SHARE = 0.7;
const CLOSER = 1.8;

export function useStage({
  atlas,
  ids,
  colours,
  arranged,
  lines,
  context,
  onUnder,
  onFailure,
  controls,
  locale,
}: StageInput) {
  const { state, keepCamera } = useExploreAddress();
  const { select } = state;
  const { arrangement } = arranged;
  const [hovered, setHovered] = useState<Hovered>();
  const view = useRef<Transform>({ x: 0, y: 0, scale: 1 });
  const marks = useMemo(() => listMarks(arrangement, atlas, colours.tones), [arrangement, atlas, colours]);
  const front = useMemo(() => listInFront(lines, ids, select), [lines, ids, select]);
  const { isMarkBack: isBack, isGroundBack } = useMemo(
    () => buildStepBack({ atlas, front, context }),
    [atlas, front, context],
  );
  const { onDown, toThing, toMark } = usePointing(arrangement, view);
  const { firms, flows, stress } = usePaintedParts({ atlas, ids, arranged, lines });
  const { links, routes } = useLinks({
    ...{ atlas, arrangement, lines, hasFront: front.size > 0 },
    // Elsewhere the pointer changes no line, and nothing is painted for it.
    hovered: arranged.request.reading === 'lanes' ? hovered?.id : undefined,
  });
  const layers = useLayers(
    useMemo(
      () => ({ atlas, arrangement, colours, front, select, firms, flows, stress, routes, isGroundBack, locale }),
      [atlas, arrangement, colours, front, select, firms, flows, stress, routes, isGroundBack, locale],
    ),
  );
  const choose = useChoice(atlas, locale);
  const approach = (id: NodeId | undefined) => {
    const circle = id === undefined ? undefined : findCircle(arrangement, id);
    if (circle === undefined) handle.renderer.current?.zoomBy(CLOSER);
    else handle.renderer.current?.flyTo(circle, SHARE);
  };
  const handle = useExploreRenderer({
    ...{ arrangement, marks, lines: links, isBack, camera: state.camera },
    onClick: (point) => choose(toThing(point)),
    onDoubleClick: (point) => approach(toThing(point)),
    onFrame: (transform) => {
      view.current = transform;
      layers.paint(transform);
    },
    onCamera: (camera) => {
      keepCamera(camera);
      const middle = handle.renderer.current?.toPicture(toMiddle(handle.container.current));
      onUnder(camera === undefined || middle === undefined ? undefined : toThing(middle));
    },
    onFailure,
  });
  layers.use(handle.colours);
  const readWindow = () => toWindow(handle.container.current, view.current);
  useFollow(select, { arrangement, readWindow, approach });
  useEffect(() => {
    const { renderer } = handle;
    controls.current = {
      zoomBy: (factor) => renderer.current?.zoomBy(factor),
      showWhole: () => renderer.current?.showWhole(),
      readWindow,
      approach,
    };
    return () => {
      controls.current = undefined;
    };
  });
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch' || event.buttons > 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    const { x, y, scale } = view.current;
    const id = toMark({ x: (at.x - x) / scale, y: (at.y - y) / scale });
    setHovered((known) => (id === undefined ? undefined : known?.id === id ? known : { id, at }));
  };
  return { ...handle, layers, hovered, onDown, onMove, onLeave: () => setHovered(undefined) };
}

/** Marks over what is switched off, stops or is strained; none while nothing is switched off. */
function useStressLines(arrangement: Arrangement): readonly StressLine[] {
  const result = useStressResult();
  return useMemo(
    () => (result === undefined ? NO_LINES : listStressLines(arrangement, result.looks)),
    [arrangement, result],
  );
}

const NO_LINES: readonly StressLine[] = [];

/** What is painted around sigma: fills and flows of the map, marks of a stress test. */
function usePaintedParts({ atlas, ids, arranged, lines }: Pick<StageInput, 'atlas' | 'ids' | 'arranged' | 'lines'>) {
  const isMap = arranged.request.reading === 'map';
  const firms = useMemo(() => (isMap ? classFirms(atlas, ids) : undefined), [isMap, atlas, ids]);
  const flows = useMemo(() => lines.filter(({ count }) => count !== undefined), [lines]);
  return { firms, flows, stress: useStressLines(arranged.arrangement) };
}

/** Lines that sigma draws straight, and those that have ways of their own. */
function useLinks({ atlas, arrangement, lines, hasFront, hovered }: RoutesAsked) {
  const links = useMemo(() => {
    const ways = findLaneRoutes(arrangement, atlas);
    return lines.filter(({ key, count }) => count === undefined && !ways.has(key));
  }, [arrangement, atlas, lines]);
  const routes = useMemo(
    () => listDrawnRoutes({ arrangement, atlas, lines, hasFront, hovered }),
    [arrangement, atlas, lines, hasFront, hovered],
  );
  return { links, routes };
}

/** Selects a thing, or lets go of the one that is selected. */
function useChoice(atlas: Atlas, locale: Locale): (id: NodeId | undefined) => void {
  const m = exploreMessages[locale];
  const { go } = useExploreAddress();
  return (id) => {
    const node = id === undefined ? undefined : atlas.nodes.get(id);
    if (node === undefined) go({ select: undefined }, m.stepUnselect);
    else go({ select: node.id }, m.stepSelect(toName(node, locale)));
  };
}

function toWindow(element: HTMLElement | null, view: Transform): PictureWindow | undefined {
  return element === null ? undefined : { view, width: element.clientWidth, height: element.clientHeight };
}

function toMiddle(element: HTMLElement | null): Point {
  return { x: (element?.clientWidth ?? 0) / 2, y: (element?.clientHeight ?? 0) / 2 };
}
