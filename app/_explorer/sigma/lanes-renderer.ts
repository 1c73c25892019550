// The links of a chain drawn by sigma under the cards. The picture's own camera is the master: sigma only follows it,
// so cards in HTML and links in WebGL move in one frame.
// May import: sigma, lanes-graph. Invariant: one pixel of the picture at zoom 1 is one CSS pixel.
import Sigma from 'sigma';
import { extremityArrow, layerDashed, layerFill, layerPlain, pathLine, sdfCircle, sdfTriangle } from 'sigma/rendering';
import type { StageTransform } from '#graph/scene/lanes/stage-view';
import type { LanesGraph } from './lanes-graph';

type Watch = {
  /** After every frame. */
  readonly onFrame: () => void;
  /** The graphics card is gone, or back. */
  readonly onContext: (isLost: boolean) => void;
};
export type LanesRenderer = {
  readonly follow: (transform: StageTransform) => void;
  readonly repaint: () => void;
  readonly close: () => void;
};

/** Opens sigma in a container. Throws where there is no WebGL 2. */
export function openLanesRenderer(graph: LanesGraph, container: HTMLElement, watch: Watch): LanesRenderer {
  const sigma = new Sigma(graph, container, {
    settings: SETTINGS,
    primitives: PRIMITIVES,
    styles: STYLES,
  });
  const frameGround = () => {
    const { width, height } = sigma.getDimensions();
    sigma.setCustomBBox({ x: [0, width], y: [-height, 0] });
  };
  let last: StageTransform = { x: 0, y: 0, scale: 1 };
  const follow = (transform: StageTransform) => {
    last = transform;
    const { width, height } = sigma.getDimensions();
    const centre = { x: (width / 2 - transform.x) / transform.scale, y: -(height / 2 - transform.y) / transform.scale };
    const framed = sigma.graphToFramedGraph(centre);
    sigma.getCamera().setState({ ...framed, angle: 0, ratio: measureUnit(sigma) / transform.scale });
  };
  frameGround();
  sigma.refresh();
  sigma.on('afterRender', watch.onFrame);
  sigma.on('webglContextLost', () => watch.onContext(true));
  sigma.on('webglContextRestored', () => watch.onContext(false));
  sigma.on('resize', () => {
    frameGround();
    sigma.refresh();
    follow(last);
  });
  return { follow, repaint: () => sigma.refresh({ skipIndexation: true }), close: () => sigma.kill() };
}

/** Px of the stage that one px of the picture takes while the camera stands at ratio 1. */
function measureUnit(sigma: Pick<Sigma, 'graphToViewport'>): number {
  const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const start = sigma.graphToViewport({ x: 0, y: 0 }, { cameraState });
  return (sigma.graphToViewport({ x: 1000, y: 0 }, { cameraState }).x - start.x) / 1000;
}

/** The container takes no pointer, so nobody but `follow` moves the camera. */
const SETTINGS = {
  stagePadding: 0,
  autoRescale: true,
  itemSizesReference: 'screen',
  zoomToSizeRatioFunction: (ratio: number) => ratio,
  minEdgeThickness: 0.8,
  renderLabels: false,
  renderEdgeLabels: false,
  enableEdgeEvents: false,
  enableCameraRotation: false,
  minCameraRatio: null,
  maxCameraRatio: null,
  allowInvalidContainer: true,
} as const;

const PRIMITIVES = {
  nodes: { shapes: [sdfCircle(), sdfTriangle({ rotation: -Math.PI / 2 })], layers: [layerFill()] },
  edges: {
    paths: [pathLine()],
    extremities: [extremityArrow()],
    layers: [
      layerPlain({ color: { attribute: 'plain' } }),
      layerDashed({
        dashColor: { attribute: 'dash' },
        dashSize: { attribute: 'dashSize', default: 0, mode: 'relative' },
        gapSize: { value: 3, mode: 'relative' },
        dashOffset: { attribute: 'offset', default: 0, mode: 'relative' },
        align: 0,
      }),
    ],
    variables: {
      plain: { type: 'color', default: '#00000000' },
      dash: { type: 'color', default: '#00000000' },
      dashSize: { type: 'number', default: 0 },
      offset: { type: 'number', default: 0 },
    },
  },
} as const;

const STYLES = {
  nodes: {
    x: { attribute: 'x' },
    y: { attribute: 'y' },
    size: { attribute: 'size', defaultValue: 0.01 },
    color: { attribute: 'color', defaultValue: '#00000000' },
    shape: { attribute: 'shape', defaultValue: 'circle' },
    zIndex: { attribute: 'zIndex', defaultValue: 0 },
    labelVisibility: 'hidden',
  },
  edges: {
    path: 'line',
    size: { attribute: 'size', defaultValue: 1 },
    plain: { attribute: 'plain', defaultValue: '#00000000' },
    dash: { attribute: 'dash', defaultValue: '#00000000' },
    dashSize: { attribute: 'dashSize', defaultValue: 0 },
    offset: { attribute: 'offset', defaultValue: 0 },
    zIndex: { attribute: 'zIndex', defaultValue: 0 },
    depth: { attribute: 'depth', defaultValue: 'edges' },
  },
} as const;
