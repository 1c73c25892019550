// Force: chains placed by what flows between them, their segments and firms packed inside; districts and programs around.
// May import: wire, model, explore. Invariants: the same scene gives the same places to the last digit; nothing overlaps; what stood stays where
// it stood; needs no browser, so it runs in a worker.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Scene, Spot } from '../arrangement';
import { holdFirms, listFeeds, toChain } from '../place/holders';
import { listBodies, type Part } from './bodies';
import { shift } from './bubbles';
import { buildCircleGrounds } from './circle-grounds';
import { placeBeside } from './place-beside';
import { addRing } from './place-ring';
import { toSizes } from './sizes';
import { spreadByForce, type Tie } from './spread-by-force';

export type ForceOptions = {
  /** Spots of the picture before: things that are still there keep them. */
  readonly kept?: ReadonlyMap<NodeId, Spot>;
  /** Whether the picture stands upright: the same one, turned over its diagonal. */
  readonly isTall?: boolean;
};

/** Air around the picture in px. */
const MARGIN = 24;
const ITERATIONS = 300;
/** Width of the middle by its height: screens are wide. */
const ASPECT = 1.3;
/** What industry and chain, chain and segment pull at each other, where a supply pulls by 1. */
const INDUSTRY_PULL = 2;
const CHAIN_PULL = 0.5;
/** Less than this part of the scene kept is another picture, which is arranged anew. */
const KEPT_LEAST = 0.5;

export function arrangeForce(scene: Scene, { kept = new Map(), isTall = false }: ForceOptions = {}): Arrangement {
  const old = new Map([...kept].filter(([id]) => scene.ids.has(id)));
  const parts = { firms: holdFirms(scene), sizes: toSizes(scene) };
  const start = old.size >= KEPT_LEAST * scene.ids.size && old.size > 0 ? old : turn(arrangeAnew(scene, parts), isTall);
  const spots = placeBeside(scene, start, parts);
  const grounds = buildCircleGrounds(scene, { ...parts, spots });
  return { ...toExtent(spots, grounds), spots, grounds, placeless: [] };
}

function turn(spots: ReadonlyMap<NodeId, Spot>, isTall: boolean): ReadonlyMap<NodeId, Spot> {
  return isTall ? new Map([...spots].map(([id, { x, y, r }]) => [id, { x: y, y: x, r }])) : spots;
}

type Parts = Parameters<typeof placeBeside>[2];

/** Chains or segments by force, districts and programs around them, moved to where the picture begins. */
function arrangeAnew(scene: Scene, parts: Parts): ReadonlyMap<NodeId, Spot> {
  const bodies = listBodies(scene, parts);
  const places = spreadByForce(bodies.map(toBody), listTies(scene, bodies), {
    iterations: ITERATIONS,
    gap: 2 * parts.sizes.apart,
    aspect: ASPECT,
  });
  const spots = new Map<NodeId, Spot>();
  for (const { id, bubble } of bodies) {
    const place = places.get(id);
    if (place === undefined) continue;
    for (const [thing, spot] of shift(bubble, place)) if (scene.ids.has(thing)) spots.set(thing, spot);
  }
  addRing(scene, { ...parts, middle: [...places.values()] }, spots);
  return moveToMargin(spots, [...places.values()]);
}

function toBody({ id, start, bubble }: Part) {
  return { id, x: start.x, y: start.y, r: bubble.r };
}

/** Supplies between bodies, and what belongs together. */
function listTies(scene: Scene, bodies: readonly Part[]): readonly Tie[] {
  const { atlas } = scene;
  const known = new Set<string>(bodies.map(({ id }) => id));
  const toEnd = (id: NodeId) => (known.has(id) ? id : toChain(atlas, id));
  const supplies = listFeeds(scene).map(({ from, to }) => ({ from: toEnd(from), to: toEnd(to), weight: 1 }));
  const wholes = bodies.flatMap(({ id }) =>
    (atlas.edgesAt.get(id) ?? []).flatMap(({ type, from, to }) => {
      if (from !== id || (type !== 'PART_OF' && type !== 'IN_CHAIN')) return [];
      return [{ from, to, weight: type === 'PART_OF' ? INDUSTRY_PULL : CHAIN_PULL }];
    }),
  );
  return [...supplies, ...wholes].filter(({ from, to }) => known.has(from) && known.has(to));
}

/** So that nothing lies left of or above the margin. */
function moveToMargin(spots: ReadonlyMap<NodeId, Spot>, circles: readonly Spot[]): ReadonlyMap<NodeId, Spot> {
  const all = [...spots.values(), ...circles];
  const left = Math.min(...all.map(({ x, r }) => x - r)) - MARGIN;
  const top = Math.min(...all.map(({ y, r }) => y - r)) - MARGIN;
  return new Map([...spots].map(([id, { x, y, r }]) => [id, { x: x - left, y: y - top, r }]));
}

function toExtent(spots: ReadonlyMap<NodeId, Spot>, grounds: Arrangement['grounds']) {
  let [width, height] = [0, 0];
  const reach = (x: number, y: number, r: number) => {
    width = Math.max(width, x + r);
    height = Math.max(height, y + r);
  };
  for (const { x, y, r } of spots.values()) reach(x, y, r);
  for (const { shape } of grounds) if (shape.kind === 'circle') reach(shape.centre.x, shape.centre.y, shape.radius);
  return { width: width + MARGIN, height: height + MARGIN };
}
