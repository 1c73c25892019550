// Names over the explorer's picture, on a canvas. May import: scene, colours.
// Invariants: placed for one view of the camera, and moved with their things until they are placed anew; a halo keeps lines from cutting them.
import type { PlacedLabel } from '#graph/scene/explore/labels/place-labels';
import type { ExploreColours } from './explore-colours';
import type { Frame, Transform } from './explore-renderer';

export type PlacedNames = { readonly labels: readonly PlacedLabel[]; readonly view: Transform };

const HALO = 3;
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

type Look = {
  readonly view: Transform;
  readonly stage: Frame;
  readonly colours: ExploreColours;
  readonly font: string;
};

export function paintNames(
  context: CanvasRenderingContext2D,
  { labels, view: placedFor }: PlacedNames,
  { view, stage, colours, font }: Look,
): void {
  const density = window.devicePixelRatio || 1;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, stage.width, stage.height);
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  context.lineWidth = HALO;
  context.strokeStyle = colours.token('surface');
  for (const { id, lines, bases, anchor, size, bold, spot } of labels) {
    // Where its thing stands now, less where it stood.
    const dx = ((spot.x - placedFor.x) / placedFor.scale) * view.scale + view.x - spot.x;
    const dy = ((spot.y - placedFor.y) / placedFor.scale) * view.scale + view.y - spot.y;
    context.font = toFont(size, bold, font);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillStyle = colours.token(toToken(id));
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

function toFont(size: number, bold: boolean, family: string): string {
  return `${bold ? '600 ' : ''}${size}px ${family}`;
}

function toToken(id: string): string {
  const kind = id.slice(0, id.indexOf(':'));
  return kind === 'district' || kind === 'region' ? 'district' : kind === 'program' ? 'program' : 'ink';
}
