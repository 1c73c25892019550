// The camera over the picture of a chain: it moves the layers of HTML, and sigma follows it.
// May import: scene, react. Invariants: React renders nothing for a frame; a camera that came from the address is not reported back to it;
// a picture nobody has moved stays whole, or legible from its start, whatever the window does.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  countHidden,
  fromCameraView,
  type HiddenCards,
  keepInRoom,
  type Point,
  revealBox,
  type Size,
  type Stage,
  type StageTransform,
  toCameraView,
  toRestView,
  toWholeScale,
  toWholeView,
  zoomAt,
} from '#graph/scene/lanes/stage-view';
import type { CardBox, Lanes } from '#graph/wire/lanes';
import type { CameraView } from '#graph/wire/view-text';
import { runMotion } from './motion';

/** The address is written this long after the last movement, ms. */
const CAMERA_REST = 250;

export type StageHandle = {
  readonly zoomBy: (factor: number) => void;
  readonly zoomAt: (factor: number, at: Point) => void;
  readonly moveBy: (dx: number, dy: number) => void;
  /** Moves most of a stage's width or height. */
  readonly turn: (towards: Point) => void;
  readonly showWhole: () => void;
  readonly reveal: (card: CardBox) => void;
  /** Sigma takes over: it is told every transform, and tells when it has drawn it. */
  readonly follow: (painter: ((view: StageTransform) => void) | undefined) => void;
  readonly paintLayers: () => void;
};
type Input = {
  readonly lanes: Lanes;
  readonly legible: number;
  readonly layers: readonly RefObject<HTMLElement | null>[];
  readonly room: RefObject<HTMLElement | null>;
  readonly camera: CameraView | undefined;
  readonly onCamera: (camera: CameraView | undefined) => void;
};

export function useStageCamera(input: Input) {
  const { lanes, legible, camera, room } = input;
  const [size, setSize] = useState<Size>();
  const [hidden, setHidden] = useState<HiddenCards>();
  const latest = useRef(input);
  const state = useRef<CameraState>({
    ...{ view: { x: 0, y: 0, scale: 1 }, isMoved: false, painter: undefined },
    reported: undefined,
  });
  const stage = useMemo(
    () =>
      size === undefined ? undefined : { picture: { width: lanes.width, height: lanes.height }, room: size, legible },
    [lanes, size, legible],
  );
  const stageNow = useRef(stage);
  useLayoutEffect(() => {
    latest.current = input;
    stageNow.current = stage;
  });
  const report = useReport({ state, stage: stageNow, latest, setHidden });
  const handle = useMemo(() => buildHandle({ state, stage: stageNow, latest, report }), [report]);

  useLayoutEffect(() => watchSize(room.current, setSize), [room]);
  useLayoutEffect(() => {
    if (stage === undefined) return;
    const own = state.current;
    // What the picture itself wrote into the address may be older than where the camera is by now.
    const isOwn = isSame(own.reported, camera);
    if (!isOwn) own.isMoved = camera !== undefined;
    if (own.isMoved && (isOwn || isSame(toCameraView(own.view, stage), camera))) own.view = keepInRoom(own.view, stage);
    else own.view = camera === undefined ? toRestView(stage) : fromCameraView(camera, stage);
    own.reported = camera;
    paint(own, latest.current.layers);
    setHidden(countHidden(latest.current.lanes.cards, own.view, stage));
  }, [stage, camera]);
  return { handle, size, hidden };
}

type CameraState = {
  view: StageTransform;
  /** Whether a reader moved it; otherwise it goes with the window. */
  isMoved: boolean;
  /** What the address was told last, or told last itself. */
  reported: CameraView | undefined;
  painter: ((view: StageTransform) => void) | undefined;
};
type Parts = {
  readonly state: RefObject<CameraState>;
  readonly stage: RefObject<Stage | undefined>;
  readonly latest: RefObject<Input>;
};

/** Tells the page where the reader left the camera, once it rests. */
function useReport({ state, stage, latest, setHidden }: Parts & { setHidden: (hidden: HiddenCards) => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { view, isMoved } = state.current;
      if (stage.current === undefined) return;
      setHidden(countHidden(latest.current.lanes.cards, view, stage.current));
      const shown = isMoved ? toCameraView(view, stage.current) : undefined;
      state.current.reported = shown;
      if (!isSame(shown, latest.current.camera)) latest.current.onCamera(shown);
    }, CAMERA_REST);
  }, [state, stage, latest, setHidden]);
}

function buildHandle({ state, stage, latest, report }: Parts & { readonly report: () => void }): StageHandle {
  const motion = runMotion();
  const set = (view: StageTransform, isMoved: boolean) => {
    state.current.view = view;
    state.current.isMoved = isMoved;
    paint(state.current, latest.current.layers);
    report();
  };
  const change = (
    toNext: (view: StageTransform, stage: Stage) => StageTransform,
    how: { smooth: boolean; moved: boolean },
  ) => {
    const room = stage.current;
    if (room === undefined) return;
    const from = state.current.view;
    const next = toNext(from, room);
    motion.stop();
    if (how.smooth) motion.start((t) => set(mix(from, next, t), how.moved));
    else set(next, how.moved);
  };
  const still = { smooth: false, moved: true };
  const smooth = { smooth: true, moved: true };
  return {
    zoomBy: (factor) =>
      change(
        (view, room) => zoomAt(view, { factor, at: { x: room.room.width / 2, y: room.room.height / 2 } }, room),
        smooth,
      ),
    zoomAt: (factor, at) => change((view, room) => zoomAt(view, { factor, at }, room), still),
    moveBy: (dx, dy) => change((view, room) => keepInRoom({ ...view, x: view.x + dx, y: view.y + dy }, room), still),
    turn: ({ x, y }) =>
      change(
        (view, { room, ...rest }) =>
          keepInRoom(
            { ...view, x: view.x - x * room.width * 0.8, y: view.y - y * room.height * 0.8 },
            { room, ...rest },
          ),
        smooth,
      ),
    // Where the whole picture is legible it is also where the picture rests.
    showWhole: () =>
      change((_, room) => toWholeView(room), {
        smooth: true,
        moved: stage.current !== undefined && toWholeScale(stage.current) < stage.current.legible,
      }),
    // The selection brings it back from an address, so the camera of the address stays what it was.
    reveal: (card) => {
      const room = stage.current;
      if (room === undefined) return;
      const next = revealBox(state.current.view, card, room);
      if (next.x !== state.current.view.x || next.y !== state.current.view.y)
        change(() => next, { smooth: true, moved: state.current.isMoved });
    },
    follow: (painter) => {
      state.current.painter = painter;
      paint(state.current, latest.current.layers);
    },
    paintLayers: () => paintLayers(state.current.view, latest.current.layers),
  };
}

function paint({ view, painter }: CameraState, layers: Input['layers']): void {
  if (painter === undefined) paintLayers(view, layers);
  else painter(view);
}

function paintLayers({ x, y, scale }: StageTransform, layers: Input['layers']): void {
  for (const { current } of layers) {
    if (current !== null) current.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
}

function mix(from: StageTransform, to: StageTransform, t: number): StageTransform {
  const part = (a: number, b: number) => (t >= 1 ? b : a + (b - a) * t);
  return { x: part(from.x, to.x), y: part(from.y, to.y), scale: part(from.scale, to.scale) };
}

/** Sizes of an element as they come; nothing while it is not laid out. */
function watchSize(element: HTMLElement | null, onSize: (size: Size) => void): (() => void) | undefined {
  if (element === null) return undefined;
  const measure = () => {
    const { clientWidth: width, clientHeight: height } = element;
    if (width > 0 && height > 0) onSize({ width, height });
  };
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => observer.disconnect();
}

function isSame(a: CameraView | undefined, b: CameraView | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5 && Math.abs(a.ratio - b.ratio) < 0.002;
}
