// Grounds of the explorer's picture on a canvas under sigma: circles, lanes, stages, cards, districts.
// May import: scene, colours. Invariants: drawn anew at every frame from px of the picture; hairlines stay hairlines at every zoom; what is outside
// the stage is not drawn.
import type { Ground, GroundShape } from '#graph/scene/explore/arrangement';
import type { ExploreColours } from './explore-colours';
import type { Frame, Transform } from './explore-renderer';

export type GroundsLook = {
  readonly colours: ExploreColours;
  /** Name of the token that tints a ground, where the lens or a state gives it one. */
  readonly tintOf: (ground: Ground) => string | undefined;
  readonly isBack: (ground: Ground) => boolean;
};

const BACK = 0.35;
/** A ground smaller than this on the stage is not worth drawing, px. */
const SMALLEST = 3;

export function paintGrounds(
  context: CanvasRenderingContext2D,
  grounds: readonly Ground[],
  { view, stage, look }: { readonly view: Transform; readonly stage: Frame; readonly look: GroundsLook },
): void {
  const density = window.devicePixelRatio || 1;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, stage.width, stage.height);
  context.setTransform(density * view.scale, 0, 0, density * view.scale, density * view.x, density * view.y);
  for (const ground of grounds) {
    const box = toBox(ground.shape);
    if (!isSeen(box, view, stage)) continue;
    context.globalAlpha = look.isBack(ground) ? BACK : 1;
    const path = toPath(ground.shape);
    context.fillStyle = toFill(ground, look);
    context.fill(path, 'evenodd');
    context.lineWidth = (ground.look === 'stage' ? 0 : 1) / view.scale;
    if (context.lineWidth > 0 && ground.look !== 'stage') {
      context.strokeStyle = toStroke(ground, look);
      context.setLineDash(look.tintOf(ground) === 'unknown' ? [3 / view.scale, 3 / view.scale] : []);
      context.stroke(path);
    }
  }
  context.globalAlpha = 1;
}

function toFill({ look: kind, level }: Ground, { colours }: GroundsLook): string {
  if (kind === 'stage') return colours.token('inset');
  if (kind === 'district' || kind === 'tile') return colours.token(level > 1 ? 'surface' : 'district-tint');
  return level > 1 || kind === 'card' ? colours.token('inset') : colours.token('surface');
}

function toStroke(ground: Ground, { colours, tintOf }: GroundsLook): string {
  const tint = tintOf(ground);
  if (tint !== undefined) return colours.token(tint);
  return colours.token(ground.look === 'district' || ground.look === 'tile' ? 'district' : 'line');
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const boxes = new WeakMap<GroundShape, Box>();
const paths = new WeakMap<GroundShape, Path2D>();

function toBox(shape: GroundShape): Box {
  const known = boxes.get(shape) ?? measure(shape);
  boxes.set(shape, known);
  return known;
}

function measure(shape: GroundShape): Box {
  if (shape.kind === 'box') return shape;
  if (shape.kind === 'circle') {
    const { centre, radius } = shape;
    return { x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius };
  }
  const points = shape.rings.flat();
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function isSeen({ x, y, width, height }: Box, view: Transform, stage: Frame): boolean {
  const [left, top] = [x * view.scale + view.x, y * view.scale + view.y];
  const [right, bottom] = [left + width * view.scale, top + height * view.scale];
  const isOnStage = right > 0 && bottom > 0 && left < stage.width && top < stage.height;
  return isOnStage && Math.max(width, height) * view.scale >= SMALLEST;
}

function toPath(shape: GroundShape): Path2D {
  const known = paths.get(shape) ?? draw(shape);
  paths.set(shape, known);
  return known;
}

function draw(shape: GroundShape): Path2D {
  const path = new Path2D();
  if (shape.kind === 'circle') path.arc(shape.centre.x, shape.centre.y, shape.radius, 0, 2 * Math.PI);
  else if (shape.kind === 'box') path.roundRect(shape.x, shape.y, shape.width, shape.height, 4);
  else
    for (const ring of shape.rings) {
      for (const [at, { x, y }] of ring.entries()) at === 0 ? path.moveTo(x, y) : path.lineTo(x, y);
      path.closePath();
    }
  return path;
}
