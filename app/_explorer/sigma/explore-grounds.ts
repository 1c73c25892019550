// Grounds of the explorer's picture on a canvas under sigma: circles, lanes, stages, cards, districts.
// May import: scene, colours. Invariants: drawn anew at every frame from px of the picture; hairlines stay hairlines at every zoom; what is outside
// the stage is not drawn.
import type { Ground, GroundShape } from '#graph/scene/explore/arrangement';
import type { GroundStyle } from '#graph/scene/explore/ground-style';
import type { DrawnRoute } from '#graph/scene/explore/lanes/drawn-routes';
import { BACK } from '#graph/scene/explore/step-back';
import type { ExploreColours } from './explore-colours';
import type { Frame, Transform } from './explore-renderer';
import { paintRoutes } from './explore-routes';

export type GroundsLook = {
  readonly colours: ExploreColours;
  readonly styleOf: (ground: Ground) => GroundStyle;
  readonly isBack: (ground: Ground) => boolean;
  /** Ways of supplies: over lanes and stages, under cards. */
  readonly routes: readonly DrawnRoute[];
};

/** Level from which grounds hold one thing and its firms. */
const NEAR = 2;
/** A ground smaller than this on the stage is not worth drawing, px. */
const SMALLEST = 3;
/** Width of the band at the left edge of a card, px of the picture. */
const BAND = 5;
const STRIPE = 5;

export function paintGrounds(
  context: CanvasRenderingContext2D,
  grounds: readonly Ground[],
  { view, stage, look }: { readonly view: Transform; readonly stage: Frame; readonly look: GroundsLook },
): void {
  const density = window.devicePixelRatio || 1;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, stage.width, stage.height);
  context.setTransform(density * view.scale, 0, 0, density * view.scale, density * view.x, density * view.y);
  // At rest a px of the picture may be less than one of the stage; lines never are.
  const px = 1 / Math.min(view.scale, Math.max(1, Math.sqrt(view.scale)));
  const paint = (isWanted: (ground: Ground) => boolean) => {
    for (const ground of grounds) {
      if (!isWanted(ground) || !isSeen(toBox(ground.shape), view, stage)) continue;
      const style = look.styleOf(ground);
      const weight = look.isBack(ground) ? BACK.ground : 1;
      paintGround(context, ground, { style, colours: look.colours, weight, px });
    }
    context.globalAlpha = 1;
  };
  paint(({ level }) => level < NEAR);
  paintRoutes(context, look.routes, { colours: look.colours, px });
  paint(({ level }) => level >= NEAR);
}

type Paint = {
  readonly style: GroundStyle;
  readonly colours: ExploreColours;
  readonly weight: number;
  readonly px: number;
};

function paintGround(
  context: CanvasRenderingContext2D,
  { shape }: Ground,
  { style, colours, weight, px }: Paint,
): void {
  const path = toPath(shape);
  context.globalAlpha = weight * style.fillOpacity;
  context.fillStyle = colours.token(style.fill);
  context.fill(path, 'evenodd');
  if (style.band !== undefined && shape.kind === 'box') paintBand(context, shape, { band: style.band, colours });
  context.globalAlpha = weight * style.strokeOpacity;
  context.setLineDash((style.dash ?? []).map((part) => part * px));
  stroke(context, path, { colour: colours.token(style.stroke), width: style.width * px });
  if (style.inner !== undefined)
    stroke(context, path, { colour: colours.token(style.inner.stroke), width: style.inner.width * px });
}

type Stroke = { readonly colour: string; readonly width: number };

function stroke(context: CanvasRenderingContext2D, path: Path2D, { colour, width }: Stroke): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}

type Band = { readonly band: NonNullable<GroundStyle['band']>; readonly colours: ExploreColours };

function paintBand(context: CanvasRenderingContext2D, { x, y, height }: Box, { band, colours }: Band): void {
  context.fillStyle = colours.token(band.fill);
  if (!band.isStriped) {
    context.fillRect(x, y, BAND, height);
    return;
  }
  context.save();
  context.beginPath();
  context.rect(x, y, BAND, height);
  context.clip();
  context.beginPath();
  for (let at = y - BAND; at < y + height; at += STRIPE) {
    context.moveTo(x, at + BAND);
    context.lineTo(x + BAND, at);
    context.lineTo(x + BAND, at + STRIPE / 2);
    context.lineTo(x, at + BAND + STRIPE / 2);
  }
  context.fill();
  context.restore();
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
