// The city's picture in sigma: marks as nodes, links as two layers of the same context, and the camera.
// May import: sigma, scene. Invariants: one WebGL context, given back on close; one px of the picture at zoom 1 is one CSS px
// unless the picture is higher than its stage; after a lost context everything is drawn again.
import Sigma from 'sigma';
import { sdfCircle } from 'sigma/rendering';
import type { SigmaEventPayload } from 'sigma/types';
import type { Point } from '#graph/scene/city/find-routes';
import type { CameraView } from '#graph/wire/view-text';
import { buildLinkLayer, type LinkLayer, type LinkSheet } from './city-link-layer';
import type { MarkGraph } from './city-mark-graph';
import { CITY_NODE_LAYER, CITY_NODE_VARIABLES } from './city-node-layer';

/** From px of the picture to px of the stage. */
export type Transform = { readonly x: number; readonly y: number; readonly scale: number };
export type PictureFrame = { readonly width: number; readonly height: number };
/** Links at rest, links in focus, and the spokes of expanded things over their plates. */
export type LinkSheets = { readonly back: LinkSheet; readonly front: LinkSheet; readonly spokes: LinkSheet };

/** Motion lasts this long, ms; none for readers who want none. */
const MOTION = 160;
const CLOSEST = 1 / 6;

export type RendererOptions = {
  readonly graph: MarkGraph;
  readonly frame: PictureFrame;
  /** Where the camera stands at first; undefined shows the whole picture. */
  readonly camera: CameraView | undefined;
  /** Asked at every frame. */
  readonly readSheets: () => LinkSheets;
  /** After every frame. */
  readonly onFrame: (transform: Transform) => void;
  /** Px of the picture. The answer of `onDoubleClick` says whether that was all; otherwise the picture zooms in. */
  readonly onClick: (point: Point) => void;
  readonly onDoubleClick: (point: Point) => boolean;
  readonly onCamera: () => void;
  /** The graphics card is gone, or back. */
  readonly onContext: (isLost: boolean) => void;
  readonly isStill: boolean;
  /** The page scrolls over the picture: only Ctrl + wheel and two fingers move it. */
  readonly isShared: boolean;
  readonly hints: { readonly wheel: string; readonly appleWheel: string; readonly touch: string };
};

/** Opens sigma in a container. Throws where there is no WebGL 2. */
export function openCityRenderer(container: HTMLElement, options: RendererOptions) {
  const { graph, frame, readSheets, onFrame, isStill } = options;
  const sigma = new Sigma(graph, container, {
    settings: toSettings(options),
    primitives: PRIMITIVES,
    styles: STYLES,
  });
  const readTransform = (): Transform => {
    const { x, y } = sigma.graphToViewport({ x: 0, y: 0 });
    return { x, y, scale: (sigma.graphToViewport({ x: 1000, y: 0 }).x - x) / 1000 };
  };
  addLinkLayers(sigma, { readSheets, readTransform });
  const frameTo = (size: PictureFrame) => {
    const bounds = toBounds(size, sigma.getDimensions());
    sigma.setCustomBBox(bounds);
    sigma.setSetting('cameraPanBoundaries', { tolerance: 0, boundaries: bounds });
  };
  const toPicture = ({ x, y }: Point): Point => {
    const transform = readTransform();
    return { x: (x - transform.x) / transform.scale, y: (y - transform.y) / transform.scale };
  };
  sigma.on('afterRender', () => onFrame(readTransform()));
  sigma.on('webglContextLost', () => options.onContext(true));
  sigma.on('webglContextRestored', () => options.onContext(false));
  const click = ({ event }: SigmaEventPayload) => options.onClick(toPicture(event));
  const doubleClick = ({ event, preventSigmaDefault }: SigmaEventPayload) => {
    if (options.onDoubleClick(toPicture(event))) preventSigmaDefault();
  };
  sigma.on('clickStage', click).on('clickNode', click);
  sigma.on('doubleClickStage', doubleClick).on('doubleClickNode', doubleClick);
  frameTo(frame);
  if (options.camera !== undefined) sigma.getCamera().setState({ angle: 0, ...options.camera });
  sigma.refresh();
  const camera = sigma.getCamera();
  camera.on('updated', options.onCamera);
  const motion = isStill ? 0 : MOTION;
  return {
    /** Another graph, or the same one on a stage of another size. */
    show: (next: MarkGraph, size: PictureFrame, shared: boolean) => {
      sigma.setSetting('gestureTarget', shared ? 'shared' : 'graph');
      sigma.resize(true);
      frameTo(size);
      if (next === sigma.getGraph()) sigma.refresh();
      else sigma.setGraph(next);
    },
    readTransform,
    redraw: () => sigma.scheduleRender(),
    readCamera: (): CameraView | undefined => {
      const { x, y, ratio } = camera.getState();
      return ratio > 0.995 ? undefined : { x: round(x), y: round(y), ratio: round(ratio) };
    },
    /** Jumps, for a picture that comes back from an address. */
    restoreCamera: (view: CameraView | undefined) => camera.setState({ angle: 0, ...(view ?? WHOLE) }),
    zoomBy: (factor: number) =>
      camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: motion }),
    showWhole: () => camera.animate(WHOLE, { duration: motion }),
    flyTo: (point: Point) =>
      camera.animate(sigma.graphToFramedGraph({ x: point.x, y: -point.y }), { duration: motion }),
    /** Gives the context back at once: browsers hold few of them. */
    close: () => sigma.kill(),
  };
}
export type CityRenderer = ReturnType<typeof openCityRenderer>;

type LayerHost = {
  readonly addCustomLayerProgram: (
    id: string,
    depth: 'edges' | 'topEdges' | 'spokes',
    factory: (gl: WebGL2RenderingContext) => LinkLayer,
  ) => unknown;
  readonly getDimensions: () => PictureFrame;
};
type LayerSource = { readonly readSheets: () => LinkSheets; readonly readTransform: () => Transform };

/** Sigma builds them anew after a lost context. */
function addLinkLayers(sigma: LayerHost, { readSheets, readTransform }: LayerSource): void {
  const readView = () => toLinkView(readTransform(), sigma.getDimensions());
  for (const [name, depth] of [
    ['back', 'edges'],
    ['front', 'topEdges'],
    ['spokes', 'spokes'],
  ] as const) {
    sigma.addCustomLayerProgram(name, depth, (gl) =>
      buildLinkLayer(gl, { readSheet: () => readSheets()[name], readView }),
    );
  }
}

const WHOLE = { x: 0.5, y: 0.5, ratio: 1 } as const;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** What the stage shows at zoom 1: the whole picture, in the middle. */
function toBounds(picture: PictureFrame, stage: PictureFrame): { x: [number, number]; y: [number, number] } {
  const shrink = Math.max(1, picture.height / stage.height, picture.width / stage.width);
  const [halfWidth, halfHeight] = [(stage.width * shrink) / 2, (stage.height * shrink) / 2];
  const centre = { x: picture.width / 2, y: -picture.height / 2 };
  return {
    x: [centre.x - halfWidth, centre.x + halfWidth],
    y: [centre.y - halfHeight, centre.y + halfHeight],
  };
}

function toLinkView({ x, y, scale }: Transform, { width, height }: PictureFrame) {
  const [sx, sy] = [2 / width, -2 / height];
  const matrix = new Float32Array([scale * sx, 0, 0, 0, scale * sy, 0, x * sx - 1, y * sy + 1, 1]);
  // Lines grow with the root of the zoom.
  return { matrix, pixel: 1 / (scale * (window.devicePixelRatio || 1)), widen: 1 / Math.sqrt(Math.max(1, scale)) };
}

const toSettings = ({ isStill, isShared, hints }: RendererOptions) => ({
  stagePadding: 0,
  itemSizesReference: 'positions' as const,
  zoomToSizeRatioFunction: (ratio: number) => ratio,
  renderLabels: false,
  renderEdgeLabels: false,
  enableEdgeEvents: false,
  enableCameraRotation: false,
  minCameraRatio: CLOSEST,
  maxCameraRatio: 1,
  zoomDuration: isStill ? 0 : MOTION,
  inertiaDuration: isStill ? 0 : MOTION,
  doubleClickZoomingDuration: isStill ? 0 : MOTION,
  gestureTarget: isShared ? ('shared' as const) : ('graph' as const),
  sharedGestureWheelMessage: hints.wheel,
  sharedGestureAppleWheelMessage: hints.appleWheel,
  sharedGestureTouchMessage: hints.touch,
  allowInvalidContainer: true,
});

const PRIMITIVES = {
  depthLayers: ['edges', 'topEdges', 'sheet', 'plate', 'spokes', 'top'],
  nodes: { shapes: [sdfCircle()], layers: [CITY_NODE_LAYER], variables: CITY_NODE_VARIABLES },
} as const;

const STYLES = {
  nodes: {
    x: { attribute: 'x' },
    y: { attribute: 'y' },
    size: { attribute: 'size', defaultValue: 1 },
    opacity: { attribute: 'opacity', defaultValue: 1 },
    depth: { attribute: 'layer', defaultValue: 'sheet' },
    labelVisibility: 'hidden',
  },
} as const;
