// New things beside what they are joined with, while everything that stood keeps its place.
// May import: wire, model, explore. Invariants: kept spots are never touched; what is new overlaps nothing; new things come by kind and id, so
// the same additions give the same places.
import type { NodeId } from '#graph/model/ids';
import { EXPLORE_KINDS, type ExploreNode } from '#graph/wire/explore';
import { compareText } from '../../city/total-order';
import type { Point, Scene, Spot } from '../arrangement';
import { type Firms, holdSegments, toChain } from '../place/holders';
import { buildSpotGrid } from '../place/spot-grid';
import { type Bubble, packBubbles, packHolder, shift } from './bubbles';
import { buildCircleGrounds } from './circle-grounds';
import type { Sizes } from './sizes';

type Parts = { readonly firms: Firms; readonly sizes: Sizes };

/** Spots of the whole scene: the given ones as they are, and a place for each thing without one. */
export function placeBeside(scene: Scene, given: ReadonlyMap<NodeId, Spot>, parts: Parts): Map<NodeId, Spot> {
  const { gap } = parts.sizes;
  const spots = new Map(given);
  const taken = buildSpotGrid(24);
  for (const spot of spots.values()) taken.put(spot);
  const grounds = listGrounds(scene, spots, parts);
  const homesOf = listHomes(scene, parts.firms);
  for (const { node, bubble } of listUnits(scene, spots, parts)) {
    if (spots.has(node.id)) continue;
    const homes = homesOf(node);
    const strange = grounds.filter(({ thing }) => !homes.includes(thing));
    const accepts = (spot: Spot) =>
      spot.x >= spot.r + gap && spot.y >= spot.r + gap && strange.every(({ circle }) => isApart(circle, spot, gap));
    // What holds a thing now, which a filter may have made another than its first.
    const holder = homes.flatMap((id) => spots.get(id) ?? [])[0];
    const anchor = holder ?? toAnchor(scene, node.id, spots);
    const place = taken.findFree({ x: anchor.x, y: anchor.y, r: bubble.r }, { gap, accepts });
    for (const [id, spot] of shift(bubble, place)) {
      if (!scene.ids.has(id) || spots.has(id)) continue;
      spots.set(id, spot);
      taken.put(spot);
    }
    if (bubble.inside.length > 1) grounds.push({ thing: node.id, circle: place });
  }
  return spots;
}

type Circle = { readonly thing: NodeId; readonly circle: Spot };

function isApart(a: Spot, b: Spot, gap: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) >= a.r + b.r + gap;
}

/** Grounds that stand: only what belongs into one may be placed inside. */
function listGrounds(scene: Scene, spots: ReadonlyMap<NodeId, Spot>, { firms, sizes }: Parts): Circle[] {
  return buildCircleGrounds(scene, { spots, firms, sizes }).flatMap(({ thing, shape }) =>
    shape.kind === 'circle' && thing !== undefined ? [{ thing, circle: { ...shape.centre, r: shape.radius } }] : [],
  );
}

/** Things whose grounds a thing may stand in. */
function listHomes({ atlas }: Scene, { heldBy }: Firms): (node: ExploreNode) => readonly NodeId[] {
  const holderOf = new Map([...heldBy].flatMap(([holder, ids]) => ids.map((id) => [id, holder] as const)));
  return ({ kind, id, chainId }) => {
    if (kind === 'segment') return chainId === undefined ? [] : [chainId];
    const holder = holderOf.get(id);
    return holder === undefined ? [] : [holder, toChain(atlas, holder)];
  };
}

type Unit = { readonly node: ExploreNode; readonly bubble: Bubble };

/** What is placed as one: a new chain with its segments, a new segment with its firms, anything else alone. */
function listUnits(scene: Scene, spots: ReadonlyMap<NodeId, Spot>, { firms, sizes }: Parts): readonly Unit[] {
  const segments = holdSegments(scene);
  const heldBy = new Map([...firms.heldBy].map(([id, ids]) => [id, ids.filter((firm) => !spots.has(firm))]));
  const hold = (id: NodeId, mark: number) => packHolder(id, { homeless: [], heldBy }, { mark, sizes });
  const missing = [...scene.ids].filter((id) => !spots.has(id)).flatMap((id) => scene.atlas.nodes.get(id) ?? []);
  const rank = ({ kind }: ExploreNode) => EXPLORE_KINDS.indexOf(kind);
  missing.sort((a, b) => rank(a) - rank(b) || compareText(a.id, b.id));
  return missing.map((node): Unit => {
    switch (node.kind) {
      case 'chain': {
        const own = scene.scope.length > 0 ? [] : (segments.get(node.id) ?? []).filter(({ id }) => !spots.has(id));
        return {
          node,
          bubble: packBubbles(
            node.id,
            own.map(({ id }) => hold(id, sizes.segment)),
            sizes,
          ),
        };
      }
      case 'segment':
        return { node, bubble: hold(node.id, sizes.segment) };
      case 'enterprise':
        return { node, bubble: hold(node.id, sizes.firm) };
      default:
        return { node, bubble: hold(node.id, sizes.place) };
    }
  });
}

/** Middle of what a thing is joined with, what holds it before all else; of everything where nothing is. */
function toAnchor({ atlas }: Scene, id: NodeId, spots: ReadonlyMap<NodeId, Spot>): Point {
  const parent = spots.get(atlas.parentOf.get(id) ?? id);
  if (parent !== undefined) return parent;
  const others = (atlas.edgesAt.get(id) ?? []).flatMap(({ from, to }) => spots.get(from === id ? to : from) ?? []);
  return toMiddle(others.length > 0 ? others : [...spots.values()]);
}

function toMiddle(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}
