// How much of a name a ground has room for.
// May import: scene. Invariant: a name never runs into the next cell or over the edge of its card.
import type { PictureLanguage } from '../../city/short-name';
import type { Arrangement, Ground, Spot } from '../arrangement';
import { toGroundName, toLines, toOneLine } from './label-text';
import { LINE_HEIGHT } from './place-labels';

/** Height of one line as a part of the size, and lines at most, where a ground says how high its name may be. */
const ROW_HEIGHT = 1.12;
const MOST_LINES = 4;
/** Air at the right edge of a card, px of the picture. */
const CARD_EDGE = 4;
/** Least width for a single line, in characters. */
export const NARROWEST = 3;

type Reader = { readonly language: PictureLanguage; readonly scale: number };

/** As many lines as the ground is high. */
export function fillGround(ground: Ground, size: number, { language, scale }: Reader): readonly string[] {
  const name = toGroundName(ground, language);
  const { label, shape, look } = ground;
  const width = label.width * scale;
  if (label.height !== undefined) {
    const rows = Math.floor((label.height * scale - ROW_HEIGHT * size) / (size * LINE_HEIGHT) + 1.01);
    // The chain over a block has its name also where its segments have none.
    if (rows < 1 && look === 'row' && ground.thing?.startsWith('chain:') !== true) return [];
    return rows <= 1 && width >= NARROWEST * size
      ? toOneLine(name, size, width)
      : toLines(name, size, { width, most: Math.min(MOST_LINES, rows) });
  }
  const height = shape.kind === 'box' ? shape.height * scale : Number.POSITIVE_INFINITY;
  const isOneLine = Math.round(height / (size * LINE_HEIGHT)) < 2;
  return isOneLine && width >= NARROWEST * size ? toOneLine(name, size, width) : toLines(name, size, width);
}

/** From a firm's dot to the right edge of its card, px of the picture. */
export function toCardRoom({ grounds }: Arrangement, spot: Spot): number {
  for (const { look, shape } of grounds) {
    if (look !== 'card' || shape.kind !== 'box') continue;
    const [right, bottom] = [shape.x + shape.width, shape.y + shape.height];
    const isIn = spot.x > shape.x && spot.x < right && spot.y > shape.y && spot.y < bottom;
    if (isIn) return right - spot.x - spot.r - CARD_EDGE;
  }
  return Number.POSITIVE_INFINITY;
}
