// How big the cards of one chain are: as wide as the picture allows, never too narrow for two lines of name.
// May import: lanes-input, text-width. Invariant: all segments of a chain have one size, all rim boxes another.
import type { PlannedCard } from './lanes-input';
import { countLines, splitName } from './text-width';

export type CardSizes = {
  readonly segment: { readonly width: number; readonly height: number };
  readonly rim: { readonly width: number; readonly height: number };
};

export const NAME_SIZE = 13;
export const RIM_NAME_SIZE = 13;
/** Edge pattern, padding at both sides and room for the flag beside the first line. */
const CARD_INSET = 32;
const RIM_INSET = 12;
const CARD_WIDTHS = [164, 156, 148, 140, 132, 124] as const;
const CARD_HEIGHT = 66;
const RIM_WIDTH = 104;
const MANY_RIMS = 9;

/** Widths to try, widest first; the narrowest still holds every name in two lines. */
export function listCardWidths(cards: readonly PlannedCard[]): readonly number[] {
  const names = cards.filter((card) => !card.lane.startsWith('rim')).map((card) => splitName(card.nameZh).main);
  const fits = (width: number) => names.every((name) => countLines(name, width - CARD_INSET, NAME_SIZE) <= 2);
  const wide = CARD_WIDTHS.filter(fits);
  return wide.length > 0 ? wide : [CARD_WIDTHS[0]];
}

/** Sizes for a card width; a rim with many boxes gets flat ones, one line of name each. */
export function toCardSizes(cards: readonly PlannedCard[], width: number): CardSizes {
  const segment = { width, height: CARD_HEIGHT };
  const rims = (['rim-in', 'rim-out'] as const).map((lane) => cards.filter((card) => card.lane === lane));
  const names = rims.flat().map((card) => splitName(card.nameZh).main);
  if (rims.some((rim) => rim.length > MANY_RIMS)) return { segment, rim: { width: 124, height: 36 } };
  const tall = names.some((name) => countLines(name, RIM_WIDTH - RIM_INSET, RIM_NAME_SIZE) > 1);
  return { segment, rim: { width: RIM_WIDTH, height: tall ? 56 : 46 } };
}
