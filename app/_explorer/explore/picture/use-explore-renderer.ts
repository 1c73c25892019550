// Keeps sigma and its two canvases in step with what React knows. May import: sigma folder, scene, react.
// Invariants: one renderer a mount; React renders nothing for a frame; a camera that came from the address is not reported back to it.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Point } from '#graph/scene/explore/arrangement';
import { findFocus } from '#graph/scene/explore/focus';
import type { Line } from '#graph/scene/explore/lines';
import type { Mark } from '#graph/scene/explore/marks';
import type { CameraView } from '#graph/wire/view-text';
import { watchTheme } from '../../sigma/city-colours';
import { type ExploreColours, readExploreColours } from '../../sigma/explore-colours';
import { buildExploreGraph } from '../../sigma/explore-graph';
import { type ExploreRenderer, openExploreRenderer, type Transform } from '../../sigma/explore-renderer';
import { isSameCamera, useReportedCamera } from '../../view/use-reported-camera';

/** A graphics card that stays away longer is given up, ms. */
const PATIENCE = 3000;

export type RendererInput = {
  readonly arrangement: Arrangement;
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
  readonly isBack: (id: NodeId) => boolean;
  readonly camera: CameraView | undefined;
  readonly onClick: (point: Point) => void;
  readonly onDoubleClick: (point: Point) => void;
  /** After every frame. */
  readonly onFrame: (transform: Transform) => void;
  /** The camera rests. */
  readonly onCamera: (camera: CameraView | undefined) => void;
  readonly onFailure: () => void;
};
export type RendererHandle = {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly renderer: RefObject<ExploreRenderer | undefined>;
  readonly colours: ExploreColours | undefined;
  readonly isLost: boolean;
};

export function useExploreRenderer(input: RendererInput): RendererHandle {
  const { arrangement, marks, lines, isBack, camera } = input;
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<ExploreRenderer>(undefined);
  const latest = useRef(input);
  const reported = useRef(camera);
  const [isLost, setLost] = useState(false);
  const colours = useThemeColours();
  useEffect(() => {
    latest.current = input;
  });
  const report = useReportedCamera({ renderer, latest, reported });

  useEffect(() => {
    const element = container.current;
    if (element === null || colours === undefined) return;
    const next = buildExploreGraph(arrangement, { marks, lines }, { colours, isBack });
    const { width, height } = arrangement;
    const size = { whole: { width, height }, focus: findFocus(arrangement, toStage(element)) };
    try {
      if (renderer.current !== undefined) renderer.current.show(next, size);
      else {
        renderer.current = openExploreRenderer(element, {
          graph: next,
          size,
          camera: latest.current.camera,
          isStill: matchMedia('(prefers-reduced-motion: reduce)').matches,
          onFrame: (transform) => latest.current.onFrame(transform),
          onClick: (point) => latest.current.onClick(point),
          onDoubleClick: (point) => latest.current.onDoubleClick(point),
          onCamera: report,
          onContext: setLost,
        });
      }
      performance.mark('explore-drawn');
    } catch {
      latest.current.onFailure();
    }
  }, [arrangement, marks, lines, isBack, colours, report]);
  useEffect(() => {
    // Another picture begins where the address says.
    void arrangement;
    renderer.current?.restoreCamera(latest.current.camera);
  }, [arrangement]);
  useEffect(() => {
    if (isSameCamera(reported.current, camera)) return;
    reported.current = camera;
    renderer.current?.restoreCamera(camera);
  }, [camera]);
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => latest.current.onFailure(), PATIENCE);
    return () => clearTimeout(timer);
  }, [isLost]);
  useEffect(
    () => () => {
      renderer.current?.close();
      renderer.current = undefined;
    },
    [],
  );
  return useMemo(() => ({ container, renderer, colours, isLost }), [colours, isLost]);
}

function toStage({ clientWidth: width, clientHeight: height }: HTMLElement) {
  return { width, height };
}

function useThemeColours(): ExploreColours | undefined {
  const [colours, setColours] = useState<ExploreColours>();
  useEffect(() => {
    const read = () => setColours(readExploreColours(document.documentElement));
    read();
    return watchTheme(read);
  }, []);
  return colours;
}
