// The explorer's picture in sigma: marks as nodes, relations as edges, and the camera.
// May import: sigma, scene. Invariants: one WebGL context, given back on close; one px of the picture at zoom 1 is one CSS px unless the picture
// is larger than its stage; after a lost context everything is drawn again; a picture is read and drawn once.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { layerPlain, pathLine, sdfCircle } from 'sigma/rendering';
import type { SigmaEventPayload } from 'sigma/types';
import type { Point } from '#graph/scene/explore/arrangement';
import type { CameraView } from '#graph/wire/view-text';
import { CITY_NODE_LAYER, CITY_NODE_VARIABLES } from './city-node-layer';
import type { ExploreEdgeAttributes, ExploreGraph, ExploreNodeAttributes } from './explore-graph';

/** From px of the picture to px of the stage. */
export type Transform = { readonly x: number; readonly y: number; readonly scale: number };
export type Frame = { readonly width: number; readonly height: number };
export type Size = {
  /** The whole picture. */
  readonly whole: Frame;
  /** What the stage shows at first; the whole where nothing is said. */
  readonly focus?: (Point & Frame) | undefined;
};

/** Motion lasts this long, ms; none for readers who want none. */
const MOTION = 180;
const CLOSEST = 1 / 400;
/** How much further out than the whole picture one may zoom. */
const FURTHER = 1.1;
const WHOLE = { x: 0.5, y: 0.5, ratio: 1 } as const;
/** Room around the picture, px of the stage. */
const PADDING = 16;

export type ExploreRendererOptions = {
  readonly graph: ExploreGraph;
  readonly size: Size;
  /** Where the camera stands at first; undefined shows what `size` says. */
  readonly camera: CameraView | undefined;
  /** After every frame. */
  readonly onFrame: (transform: Transform) => void;
  /** Px of the picture. */
  readonly onClick: (point: Point) => void;
  readonly onDoubleClick: (point: Point) => void;
  readonly onCamera: () => void;
  /** The graphics card is gone, or back. */
  readonly onContext: (isLost: boolean) => void;
  readonly isStill: boolean;
};

/** Opens sigma in a container. Throws where there is no WebGL 2. */
export function openExploreRenderer(container: HTMLElement, options: ExploreRendererOptions) {
  const motion = options.isStill ? 0 : MOTION;
  const pan = { tolerance: 0.1, boundaries: toFraming(options.size, { width: 1, height: 1 }).all };
  // Empty at first: sigma draws while it is made, before anybody can tell it how large the picture is.
  const nothing: ExploreGraph = new MultiDirectedGraph();
  const sigma = new Sigma(nothing, container, {
    settings: { ...toSettings(motion), cameraPanBoundaries: pan },
    primitives: PRIMITIVES,
    styles: STYLES,
  });
  const camera = sigma.getCamera();
  const { readTransform, toPicture } = buildTransforms((point) => sigma.graphToViewport(point));
  let farthest = 1;
  let { size } = options;
  const frameAgain = () => {
    const { all, first, farthest: most } = toFraming(size, sigma.getDimensions());
    farthest = most;
    sigma.setCustomBBox(first);
    // Sigma holds on to `pan` and looks into it at every movement; a setting that is set makes it read its graph again.
    pan.boundaries = all;
    camera.maxRatio = most * FURTHER;
  };
  sigma.on('afterRender', () => options.onFrame(readTransform()));
  sigma.on('webglContextLost', () => options.onContext(true));
  sigma.on('webglContextRestored', () => options.onContext(false));
  sigma.on('resize', () => {
    frameAgain();
    sigma.refresh();
  });
  hearClicks(sigma, options, toPicture);
  lookAtNothing(sigma);
  frameAgain();
  sigma.setGraph(options.graph);
  // What was drawn before knew no borders, and may have pushed the camera aside.
  camera.setState({ angle: 0, ...(options.camera ?? WHOLE) });
  camera.on('updated', options.onCamera);
  return {
    /** Another picture, or the same one of another size. */
    show: (next: ExploreGraph, nextSize: Size) => {
      size = nextSize;
      frameAgain();
      sigma.setGraph(next);
    },
    readTransform,
    toPicture,
    readCamera: (): CameraView | undefined => {
      const { x, y, ratio } = camera.getState();
      const isWhole = Math.abs(ratio - 1) < 0.005 && Math.abs(x - 0.5) < 0.002 && Math.abs(y - 0.5) < 0.002;
      return isWhole ? undefined : { x: round(x), y: round(y), ratio: round(ratio) };
    },
    restoreCamera: (view: CameraView | undefined) => camera.setState({ angle: 0, ...(view ?? WHOLE) }),
    zoomBy: (factor: number) =>
      camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: motion }),
    showWhole: () => {
      const middle = { x: size.whole.width / 2, y: -size.whole.height / 2 };
      const at = farthest === 1 ? WHOLE : sigma.graphToFramedGraph(middle);
      camera.animate({ ...at, ratio: farthest }, { duration: motion });
    },
    /** Brings a circle of the picture to the middle, so large that it takes this share of the stage. */
    flyTo: ({ x, y, r }: Point & { readonly r: number }, share: number) => {
      const { width, height } = sigma.getDimensions();
      const { scale } = readTransform();
      const wanted = (share * Math.min(width, height)) / (2 * Math.max(r, 0.5));
      const ratio = camera.getBoundedRatio(Math.min(camera.ratio, (camera.ratio * scale) / wanted));
      camera.animate({ ...sigma.graphToFramedGraph({ x, y: -y }), ratio }, { duration: motion });
    },
    /** Gives the context back at once: browsers hold few of them. */
    close: () => sigma.kill(),
  };
}
export type ExploreRenderer = ReturnType<typeof openExploreRenderer>;

/** From px of the picture to px of the stage, and back. */
function buildTransforms(toViewport: (point: Point) => Point) {
  const readTransform = (): Transform => {
    const { x, y } = toViewport({ x: 0, y: 0 });
    return { x, y, scale: (toViewport({ x: 1000, y: 0 }).x - x) / 1000 };
  };
  const toPicture = ({ x, y }: Point): Point => {
    const transform = readTransform();
    return { x: (x - transform.x) / transform.scale, y: (y - transform.y) / transform.scale };
  };
  return { readTransform, toPicture };
}

/** What the stage shows at zoom 1, the whole, and the zoom at which that is shown. */
function toFraming({ whole, focus }: Size, stage: Frame) {
  const all = toBounds({ x: 0, y: 0, ...whole }, stage);
  const first = focus === undefined ? all : toBounds(focus, stage);
  return { all, first, farthest: Math.max(1, (all.x[1] - all.x[0]) / (first.x[1] - first.x[0])) };
}

type Clicks = Pick<ExploreRendererOptions, 'onClick' | 'onDoubleClick'>;
type Clicked = 'clickStage' | 'clickNode' | 'doubleClickStage' | 'doubleClickNode';
type ClickSource = { readonly on: (event: Clicked, hear: (payload: SigmaEventPayload) => void) => unknown };

/** A click on a mark is a click on the picture: what stands there is found from its place. */
function hearClicks(sigma: ClickSource, { onClick, onDoubleClick }: Clicks, toPicture: (point: Point) => Point): void {
  const once = ({ event }: SigmaEventPayload) => onClick(toPicture(event));
  const twice = ({ event, preventSigmaDefault }: SigmaEventPayload) => {
    preventSigmaDefault();
    onDoubleClick(toPicture(event));
  };
  sigma.on('clickStage', once);
  sigma.on('clickNode', once);
  sigma.on('doubleClickStage', twice);
  sigma.on('doubleClickNode', twice);
}

/**
 * Sigma asks the graphics card what the pointer is on: it waits for the card at every turn of the wheel and every press, and draws a frame for
 * every thing the pointer passes. What stands where is known without it.
 */
function lookAtNothing(sigma: Sigma<ExploreNodeAttributes, ExploreEdgeAttributes>): void {
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  for (const event of ['mousemove', 'mousedown', 'mouseup', 'wheel'] as const) mouse.removeAllListeners(event);
  for (const event of ['touchmove', 'touchdown', 'touchup'] as const) touch.removeAllListeners(event);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** What the stage shows so that a part of the picture is in the middle, with room around it. */
function toBounds(picture: Point & Frame, stage: Frame): { x: [number, number]; y: [number, number] } {
  const room = { width: Math.max(1, stage.width - 2 * PADDING), height: Math.max(1, stage.height - 2 * PADDING) };
  const shrink = Math.max(picture.height / room.height, picture.width / room.width);
  const [halfWidth, halfHeight] = [(stage.width * shrink) / 2, (stage.height * shrink) / 2];
  const centre = { x: picture.x + picture.width / 2, y: -picture.y - picture.height / 2 };
  return {
    x: [centre.x - halfWidth, centre.x + halfWidth],
    y: [centre.y - halfHeight, centre.y + halfHeight],
  };
}

const toSettings = (motion: number) => ({
  stagePadding: 0,
  itemSizesReference: 'positions' as const,
  zoomToSizeRatioFunction: (ratio: number) => ratio,
  // The picture that tells marks apart is drawn and not looked at.
  pickingDownSizingRatio: 16,
  minEdgeThickness: 0.6,
  renderLabels: false,
  renderEdgeLabels: false,
  enableEdgeEvents: false,
  enableCameraRotation: false,
  minCameraRatio: CLOSEST,
  zoomDuration: motion,
  inertiaDuration: motion,
  doubleClickZoomingDuration: motion,
  allowInvalidContainer: true,
});

const PRIMITIVES = {
  depthLayers: ['edges', 'nodes', 'topEdges', 'topNodes'],
  nodes: { shapes: [sdfCircle()], layers: [CITY_NODE_LAYER], variables: CITY_NODE_VARIABLES },
  edges: {
    paths: [pathLine()],
    layers: [layerPlain({ color: { attribute: 'tint' } })],
    variables: { tint: { type: 'color', default: '#00000000' } },
  },
} as const;

const STYLES = {
  nodes: {
    x: { attribute: 'x' },
    y: { attribute: 'y' },
    size: { attribute: 'size', defaultValue: 1 },
    opacity: { attribute: 'opacity', defaultValue: 1 },
    depth: { attribute: 'layer', defaultValue: 'nodes' },
    labelVisibility: 'hidden',
  },
  edges: {
    path: 'line',
    size: { attribute: 'size', defaultValue: 1 },
    tint: { attribute: 'tint', defaultValue: '#00000000' },
    depth: { attribute: 'layer', defaultValue: 'edges' },
  },
} as const;
