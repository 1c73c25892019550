// Circles close together in a circle, the first in the middle (Wang et al. 2006, as d3-hierarchy has it).
// May import: d3-hierarchy, explore's arrangement. Invariants: no two overlap; all lie inside; the same radii give the same pack.
import { packEnclose, packSiblings } from 'd3-hierarchy';
import type { Spot } from '../arrangement';

/** Offsets from the middle of the pack, in the order given, and its radius. */
export type Pack = { readonly spots: readonly Spot[]; readonly r: number };

/** Packs circles of these radii with `gap` px of air between them. */
export function packCircles(radii: readonly number[], gap: number): Pack {
  const circles = radii.map((r) => ({ x: 0, y: 0, r: r + gap / 2 }));
  if (circles.length === 0) return { spots: [], r: 0 };
  packSiblings(circles);
  const around = packEnclose(circles);
  const spots = circles.map(({ x, y, r }) => ({ x: x - around.x, y: y - around.y, r: r - gap / 2 }));
  return { spots, r: around.r - gap / 2 };
}

/** Smallest circle around others, wider by `pad` px; `undefined` around nothing. */
export function encloseSpots(spots: readonly Spot[], pad: number): Spot | undefined {
  if (spots.length === 0) return undefined;
  const { x, y, r } = packEnclose(spots.map((spot) => ({ ...spot })));
  return { x, y, r: r + pad };
}
