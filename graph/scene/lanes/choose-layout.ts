// Several layouts of one plan, and the best of them: fewest crossings, then as near to the picture's size as can be.
// May import: lanes-input, bundle-routes, card-size, count-crossings, elk-layout. Invariant: seeds and order are fixed, so the choice is.
import { buildBundles } from './bundle-routes';
import { listCardWidths, toCardSizes } from './card-size';
import { countCrossings } from './count-crossings';
import { type ElkInput, layoutOnce, type Placement } from './elk-layout';
import type { LanesPlan } from './lanes-input';

/** Room for columns and channels, in pixels: the picture beside the panel on a screen of 1440 × 900. */
export type Room = { readonly width: number; readonly height: number };

const SEEDS = [1, 2] as const;
/** Above this many cards one try must do: the time grows faster than the picture improves. */
const FEW_CARDS = 60;
const LEAST_GAP = 8;
const MOST_GAP = 64;
const ROUNDS = 2;
/** A crossing is worth this many pixels of overflow. */
const CROSSING_IN_PIXELS = 12;

/** The layout to draw. Card widths come from what fits, the vertical gaps from the height that is left. */
export async function chooseLayout(plan: LanesPlan, room: Room): Promise<Placement> {
  const bundles = buildBundles(plan.routes);
  const first = listCardWidths(plan.cards)[0] ?? 0;
  const draft: ElkInput = { plan, bundles, sizes: toCardSizes(plan.cards, first), gap: LEAST_GAP, seed: SEEDS[0] };
  const drawn = await layoutOnce(draft);
  const width = chooseCardWidth(plan, drawn, room);
  const input = { ...draft, sizes: toCardSizes(plan.cards, width) };
  const tried = width === first ? drawn : await layoutOnce(input);
  return spreadRows(await chooseSeed({ input, placement: tried }, room), room);
}

/** Extent of a placement from its first to its last card or bend. */
export function measurePlacement(placement: Placement): Room {
  const xs = placement.cards.flatMap((card) => [card.x, card.x + card.width]);
  const bends = placement.routes.flatMap((route) => route.points);
  const ys = [...placement.cards.flatMap((card) => [card.y, card.y + card.height]), ...bends.map((point) => point.y)];
  return { width: toSpan([...xs, ...bends.map((point) => point.x)]), height: toSpan(ys) };
}

function toSpan(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function chooseCardWidth(plan: LanesPlan, draft: Placement, room: Room): number {
  const widths = listCardWidths(plan.cards);
  const segments = draft.cards.filter((card) => !card.lane.startsWith('rim'));
  const columns = new Set(segments.map((card) => Math.round(card.x))).size;
  const drawn = segments[0]?.width ?? 0;
  const total = measurePlacement(draft).width;
  const fitting = widths.find((width) => total - columns * (drawn - width) <= room.width);
  return fitting ?? widths.at(-1) ?? drawn;
}

type Try = { readonly input: ElkInput; readonly placement: Placement };

/** The cheapest of the first try and those with the other seeds; of equals the earlier one. */
async function chooseSeed(first: Try, room: Room): Promise<Try> {
  const seeds = first.input.plan.cards.length > FEW_CARDS ? [] : SEEDS.slice(1);
  let best = { tried: first, cost: toCost(first.placement, room) };
  for (const seed of seeds) {
    const input = { ...first.input, seed };
    const tried = { input, placement: await layoutOnce(input) };
    const cost = toCost(tried.placement, room);
    if (cost < best.cost) best = { tried, cost };
  }
  return best.tried;
}

function toCost(placement: Placement, room: Room): number {
  const size = measurePlacement(placement);
  const overflow = Math.max(0, size.width - room.width) + Math.max(0, size.height - room.height);
  return countCrossings(placement.routes) * CROSSING_IN_PIXELS + overflow;
}

/** Opens the gaps between cards until the tallest column fills the room; the order of the cards does not depend on the gap. */
async function spreadRows({ input, placement }: Try, room: Room): Promise<Placement> {
  let best = placement;
  const perColumn = new Map<number, number>();
  for (const card of best.cards) perColumn.set(Math.round(card.x), (perColumn.get(Math.round(card.x)) ?? 0) + 1);
  let step = Math.max(0, ...perColumn.values());
  let gap = input.gap;
  for (let round = 0; round < ROUNDS && step > 1; round += 1) {
    const spare = room.height - measurePlacement(best).height;
    const wider = Math.min(MOST_GAP, Math.floor(gap + spare / step));
    if (wider <= gap) break;
    const spread = await layoutOnce({ ...input, gap: wider });
    if (measurePlacement(spread).height <= room.height) {
      best = spread;
      gap = wider;
    } else {
      step *= 2;
    }
  }
  return best;
}
