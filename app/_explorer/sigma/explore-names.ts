// Names over the explorer's picture, on a canvas. May import: scene, colours.
// Invariants: placed for one view of the camera, and moved with their things until they are placed anew; a halo keeps lines from cutting them.
import type { Leader } from '#graph/scene/explore/labels/far-places';
import { toNameToken } from '#graph/scene/explore/labels/name-token';
import type { PlacedLabel } from '#graph/scene/explore/labels/place-labels';
import type { ExploreColours } from './explore-colours';
import type { Frame, Transform } from './explore-renderer';

export type PlacedNames = { readonly labels: readonly PlacedLabel[]; readonly view: Transform };

const HALO = 3;
const LEADER = 0.9;
const widths = new Map<string, number>();
/** Widths remembered; there are more names than that in no picture. */
const MOST_WIDTHS = 20_000;

/** Width of a text in the page's font. */
export function buildMeasure(context: CanvasRenderingContext2D, font: string) {
  return (text: string, size: number, bold: boolean): number => {
    const key = `${bold} ${size} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = toFont(size, bold, font);
    const width = context.measureText(text).width;
    if (widths.size > MOST_WIDTHS) widths.clear();
    widths.set(key, width);
    return width;
  };
}

/** Wipes a canvas and sets it to px of the page. */
export function clearLayer(context: CanvasRenderingContext2D, stage: Frame): void {
  const density = window.devicePixelRatio || 1;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, stage.width, stage.height);
}

type Look = {
  readonly view: Transform;
  readonly colours: ExploreColours;
  readonly font: string;
};

export function paintNames(
  context: CanvasRenderingContext2D,
  { labels, view: placedFor }: PlacedNames,
  { view, colours, font }: Look,
): void {
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  context.lineWidth = HALO;
  context.strokeStyle = colours.token('surface');
  for (const { id, lines, bases, anchor, size, bold, spot, leader } of labels) {
    // Where its thing stands now, less where it stood.
    const dx = ((spot.x - placedFor.x) / placedFor.scale) * view.scale + view.x - spot.x;
    const dy = ((spot.y - placedFor.y) / placedFor.scale) * view.scale + view.y - spot.y;
    context.font = toFont(size, bold, font);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillStyle = colours.token(toNameToken(id));
    if (leader !== undefined) drawLeader(context, leader, { dx, dy, colour: colours.token(toNameToken(id)) });
    for (const [at, line] of lines.entries()) {
      const base = bases[at];
      if (base === undefined) continue;
      context.globalAlpha = 0.85;
      context.strokeText(line, base.x + dx, base.y + dy);
      context.globalAlpha = 1;
      context.fillText(line, base.x + dx, base.y + dy);
    }
  }
}

type Shift = { readonly dx: number; readonly dy: number; readonly colour: string };

/** From a name to its mark; the next name finds the pen as it was. */
function drawLeader(context: CanvasRenderingContext2D, [from, to]: Leader, { dx, dy, colour }: Shift): void {
  context.save();
  context.lineWidth = LEADER;
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(from.x + dx, from.y + dy);
  context.lineTo(to.x + dx, to.y + dy);
  context.stroke();
  context.restore();
}

function toFont(size: number, bold: boolean, family: string): string {
  return `${bold ? '600 ' : ''}${size}px ${family}`;
}
