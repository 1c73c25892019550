// Where name, mark and firms stand in a card, and how wide it has to be for its name.
// May import: explore. Invariant: the parts of a card do not overlap and lie in it.
import { breakName } from '../../city/short-name';
import type { Point } from '../arrangement';
import type { Box } from '../place/dot-grid';

export type CardSize = { readonly width: number; readonly height: number };
/** From the card's upper left corner, in px of the stage. */
export type CardForm = { readonly mark: Point; readonly name: Box; readonly dots: Box };

/** Font size of a name and what its lines take, px of the stage. */
const NAME = { size: 12, line: 15, first: 13.4, most: 4 } as const;
/** Height of mark and firms under the name, and the air beside it. */
const FOOT = 17;
const PAD = { left: 8, right: 2 } as const;
/** Width of the mark before a name, and of the firms behind it. */
const BESIDE = { mark: 20, firms: 20 } as const;

/** A card that is high enough has its name over mark and firms; in a low one they stand side by side. */
export function toCardForm({ width, height }: CardSize): CardForm {
  if (isTall(height)) {
    const middle = height - FOOT / 2 - 1;
    return {
      mark: { x: 13, y: middle },
      name: { x: PAD.left, y: 1, width: width - PAD.left - PAD.right, height: height - FOOT },
      dots: { x: 22, y: middle - 5.5, width: width - 25, height: 11 },
    };
  }
  const name = Math.max(0, width - BESIDE.mark - BESIDE.firms - PAD.right);
  return {
    mark: { x: 12, y: height / 2 },
    name: { x: BESIDE.mark, y: 0, width: name, height },
    dots: { x: BESIDE.mark + name, y: 1.5, width: BESIDE.firms, height: height - 3 },
  };
}

/** Two lines over the mark: with one only there is more room beside it. */
function isTall(height: number): boolean {
  return height >= FOOT + NAME.first + NAME.line;
}

/** Lines of a name that a height holds. */
export function countNameLines(height: number): number {
  return Math.max(0, Math.min(NAME.most, Math.floor((height - NAME.first) / NAME.line + 1 + 1e-6)));
}

const known = new Map<string, number>();
/** Names remembered; there are more than that in no picture. */
const MOST_KNOWN = 20_000;

/** Width of a card of this height that shows a name in full; `most` where none that is narrower does. */
export function measureCard(name: string, height: number, most: number): number {
  const beside = isTall(height) ? PAD.left + PAD.right : BESIDE.mark + BESIDE.firms + PAD.right;
  const lines = Math.max(1, countNameLines(isTall(height) ? height - FOOT : height));
  const key = `${lines} ${most - beside} ${name}`;
  const text = known.get(key) ?? measureName(name, lines, most - beside);
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, text);
  return text + beside;
}

function measureName(name: string, lines: number, most: number): number {
  let width = 2.5 * NAME.size;
  while (width < most && breakName(name, width, NAME.size).length > lines) width += NAME.size / 4;
  return Math.min(most, width);
}
