// Circles around what belongs together: a segment and its firms, a chain and its segments, a district and its firms.
// May import: wire, model, explore. Invariants: everything a circle is for lies inside it; made of the spots alone, so they fit kept ones too.
import type { NodeId } from '#graph/model/ids';
import type { Ground, Scene, Spot } from '../arrangement';
import { type Firms, holdSegments } from '../place/holders';
import { encloseSpots } from '../place/pack-circles';
import type { Sizes } from './sizes';

type Parts = { readonly spots: ReadonlyMap<NodeId, Spot>; readonly firms: Firms; readonly sizes: Sizes };

/** Chains' circles only where the whole city is drawn: chains looked at are spread by their links and have no shape of their own. */
export function buildCircleGrounds(scene: Scene, parts: Parts): readonly Ground[] {
  const { spots, firms, sizes } = parts;
  const grounds: Ground[] = [];
  for (const [chain, segments] of holdSegments(scene)) {
    const circles = segments.flatMap(({ id }) => {
      const circle = encloseSpots(gather(spots, [id, ...(firms.heldBy.get(id) ?? [])]), sizes.pad);
      return circle === undefined ? [] : [[id, circle] as const];
    });
    for (const [id, circle] of circles) grounds.push(toGround(scene, { id, circle, level: 2, look: 'circle' }));
    if (scene.scope.length > 0) continue;
    const around = encloseSpots([...gather(spots, [chain]), ...circles.map(([, circle]) => circle)], sizes.pad + 3);
    if (around !== undefined) grounds.push(toGround(scene, { id: chain, circle: around, level: 1, look: 'circle' }));
  }
  for (const [holder, held] of firms.heldBy) {
    if (scene.atlas.nodes.get(holder)?.kind !== 'district') continue;
    const circle = encloseSpots(gather(spots, [holder, ...held]), sizes.pad);
    if (circle !== undefined) grounds.push(toGround(scene, { id: holder, circle, level: 1, look: 'district' }));
  }
  return grounds.sort((a, b) => a.level - b.level);
}

function gather(spots: ReadonlyMap<NodeId, Spot>, ids: readonly NodeId[]): readonly Spot[] {
  return ids.flatMap((id) => spots.get(id) ?? []);
}

type Circle = {
  readonly id: NodeId;
  readonly circle: Spot;
  readonly level: number;
  readonly look: Ground['look'];
};

function toGround({ atlas }: Scene, { id, circle, level, look }: Circle): Ground {
  const node = atlas.nodes.get(id);
  const { x, y, r } = circle;
  return {
    id,
    thing: id,
    look,
    shape: { kind: 'circle', centre: { x, y }, radius: r },
    level,
    nameZh: node?.nameZh ?? id,
    nameEn: node?.nameEn ?? node?.nameZh ?? id,
    label: { x, y: y - r, width: 2 * r },
  };
}
