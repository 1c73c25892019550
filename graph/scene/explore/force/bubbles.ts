// Firms packed around the mark of what holds them, segments packed around the mark of their chain.
// May import: wire, model, explore. Invariants: inside a bubble nothing overlaps; the mark of the holder stands in the middle.
import type { NodeId } from '#graph/model/ids';
import type { Spot } from '../arrangement';
import type { Firms } from '../place/holders';
import { packCircles } from '../place/pack-circles';
import type { Sizes } from './sizes';

/** Offsets of all that a bubble holds from its middle, and its radius with its pad. */
export type Bubble = { readonly inside: readonly (readonly [NodeId, Spot])[]; readonly r: number };

/** A holder with its firms around it; without firms it is as large as its mark. */
export function packHolder(
  id: NodeId,
  firms: Firms,
  { mark, sizes }: { readonly mark: number; readonly sizes: Sizes },
): Bubble {
  const ids = [id, ...(firms.heldBy.get(id) ?? [])];
  const { spots, r } = packCircles([mark, ...new Array<number>(ids.length - 1).fill(sizes.firm)], sizes.gap);
  return { inside: join(ids, spots), r: r + sizes.pad };
}

/** Bubbles around the mark of the chain that holds them. */
export function packBubbles(chain: NodeId, bubbles: readonly Bubble[], sizes: Sizes): Bubble {
  const { spots, r } = packCircles([sizes.chain + 2, ...bubbles.map((bubble) => bubble.r)], 2 * sizes.gap);
  const [middle, ...places] = spots;
  const inside: (readonly [NodeId, Spot])[] = [[chain, { x: middle?.x ?? 0, y: middle?.y ?? 0, r: sizes.chain }]];
  for (const [index, bubble] of bubbles.entries()) inside.push(...shift(bubble, places[index] ?? { x: 0, y: 0 }));
  return { inside, r: r + sizes.pad + 3 };
}

/** What a bubble holds, with the bubble's middle at a place. */
export function shift({ inside }: Bubble, at: { readonly x: number; readonly y: number }): (readonly [NodeId, Spot])[] {
  return inside.map(([id, { x, y, r }]) => [id, { x: at.x + x, y: at.y + y, r }]);
}

function join(ids: readonly NodeId[], spots: readonly Spot[]): readonly (readonly [NodeId, Spot])[] {
  return ids.flatMap((id, index) => {
    const spot = spots[index];
    return spot === undefined ? [] : [[id, spot] as const];
  });
}
