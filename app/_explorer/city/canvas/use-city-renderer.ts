// Keeps sigma in step with what React knows: the scene, the look, the lines, the camera of the address.
// May import: sigma folder, scene, react. Invariants: one renderer a mount; React never renders for a frame; a camera that came from
// the address is not reported back to it.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Point } from '#graph/scene/city/find-routes';
import { toTextScale } from '#graph/scene/city/zoom-labels';
import type { CameraView } from '#graph/wire/view-text';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import type { Locale } from '../../../_i18n/define-messages';
import { type CityColours, readCityColours, watchTheme } from '../../sigma/city-colours';
import { buildMarkGraph, type MarkGraph, paintMarkGraph } from '../../sigma/city-mark-graph';
import { type CityRenderer, type LinkSheets, openCityRenderer, type Transform } from '../../sigma/city-renderer';
import { type Attention, buildLinkSheets, type CityLines } from '../../sigma/city-sheets';
import { isSameCamera, useReportedCamera } from '../../view/use-reported-camera';
import type { CityScene } from './use-city-scene';

const NOTHING = { mesh: new Float32Array(), opacity: 0 };
const AT_REST: Transform = { x: 0, y: 0, scale: 1 };
/** A graphics card that stays away longer is given up, ms. */
const PATIENCE = 3000;

type RendererInput = {
  readonly scene: CityScene;
  readonly locale: Locale;
  readonly lines: CityLines;
  readonly attention: Attention;
  readonly muted: number;
  readonly isBack: (id: NodeId) => boolean;
  readonly camera: CameraView | undefined;
  readonly onClick: (point: Point) => void;
  readonly onDoubleClick: (point: Point) => boolean;
  readonly onCamera: (camera: CameraView | undefined) => void;
  readonly onZoom: (scale: number) => void;
  readonly onFailure: () => void;
};
export type RendererHandle = {
  readonly container: RefObject<HTMLDivElement | null>;
  /** Layers that move with the camera. */
  readonly under: RefObject<HTMLDivElement | null>;
  readonly over: RefObject<HTMLDivElement | null>;
  readonly renderer: RefObject<CityRenderer | undefined>;
  readonly transform: RefObject<Transform>;
  readonly isLost: boolean;
};

export function useCityRenderer(input: RendererInput): RendererHandle {
  const { scene, lines, attention, muted, isBack, camera } = input;
  const handle = {
    container: useRef<HTMLDivElement>(null),
    under: useRef<HTMLDivElement>(null),
    over: useRef<HTMLDivElement>(null),
    renderer: useRef<CityRenderer>(undefined),
    transform: useRef<Transform>(AT_REST),
  };
  const latest = useRef(input);
  const sheets = useRef<LinkSheets>({ back: NOTHING, front: NOTHING, spokes: NOTHING });
  const graph = useRef<MarkGraph>(undefined);
  const reported = useRef(camera);
  const [isLost, setLost] = useState(false);
  const colours = useThemeColours();
  const { renderer } = handle;

  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    sheets.current = buildLinkSheets(lines, scene.clusters, { colours, attention });
    renderer.current?.redraw();
  }, [lines, scene.clusters, colours, attention, renderer]);
  useShownGraph(handle, { scene, latest, sheets, graph, reported, look: { colours, muted, isBack }, setLost });
  useEffect(() => {
    if (graph.current !== undefined) paintMarkGraph(graph.current, { colours, muted, isBack });
  }, [colours, muted, isBack]);
  useEffect(() => {
    // What the picture itself wrote into the address may be older than where the camera is by now.
    if (isSameCamera(reported.current, camera)) return;
    reported.current = camera;
    renderer.current?.restoreCamera(camera);
  }, [camera, renderer]);
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => latest.current.onFailure(), PATIENCE);
    return () => clearTimeout(timer);
  }, [isLost]);
  return { ...handle, isLost };
}

function useThemeColours(): CityColours {
  const [colours, setColours] = useState(() => readCityColours(document.documentElement));
  useEffect(() => watchTheme(() => setColours(readCityColours(document.documentElement))), []);
  return colours;
}

type Shown = {
  readonly scene: CityScene;
  readonly latest: RefObject<RendererInput>;
  readonly sheets: RefObject<LinkSheets>;
  readonly graph: RefObject<MarkGraph | undefined>;
  /** Camera that the address holds, as far as the picture knows. */
  readonly reported: RefObject<CameraView | undefined>;
  readonly look: Parameters<typeof paintMarkGraph>[1];
  readonly setLost: (isLost: boolean) => void;
};
type Handle = Omit<RendererHandle, 'isLost'>;

/** Opens the renderer with the first scene, shows every later one in it, closes it with the component. */
function useShownGraph(handle: Handle, shown: Shown): void {
  const { scene, latest, sheets, graph, reported, look, setLost } = shown;
  const { container, renderer } = handle;
  const { marks, stage, isTall, picture } = scene;
  const onCamera = useReportedCamera({ renderer, latest, reported });
  const lookNow = useRef(look);
  useEffect(() => {
    lookNow.current = look;
  });
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const next = buildMarkGraph(marks, lookNow.current);
    graph.current = next;
    const { width, height } = picture.layout;
    element.style.height = `${stage.height}px`;
    if (renderer.current !== undefined) {
      renderer.current.show(next, { width, height }, isTall);
      return;
    }
    const m = cityCanvasMessages[latest.current.locale];
    try {
      renderer.current = openCityRenderer(element, {
        graph: next,
        frame: { width, height },
        camera: latest.current.camera,
        isShared: isTall,
        isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
        hints: { wheel: m.wheelHint, appleWheel: m.wheelHintApple, touch: m.touchHint },
        readSheets: () => sheets.current,
        onFrame: (transform) => followFrame(transform, handle, latest.current.onZoom),
        onClick: (point) => latest.current.onClick(point),
        onDoubleClick: (point) => latest.current.onDoubleClick(point),
        onCamera,
        onContext: setLost,
      });
    } catch {
      latest.current.onFailure();
    }
  }, [marks, stage, isTall, picture, container, renderer, graph, latest, sheets, setLost, handle, onCamera]);
  useEffect(
    () => () => {
      renderer.current?.close();
      renderer.current = undefined;
    },
    [renderer],
  );
}

/** Layers of names and boxes move in the same frame as the marks; texts grow with the root of the zoom. */
function followFrame(transform: Transform, handle: Handle, onZoom: (scale: number) => void): void {
  const { x, y, scale } = transform;
  handle.transform.current = transform;
  for (const layer of [handle.under.current, handle.over.current]) {
    if (layer === null) continue;
    layer.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    layer.style.setProperty('--k', String(toTextScale(scale) / scale));
    layer.style.setProperty('--px', String(1 / scale));
  }
  if (performance.getEntriesByName('city-drawn').length === 0) performance.mark('city-drawn');
  onZoom(scale);
}
