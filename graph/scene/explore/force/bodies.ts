// What the force moves: in the city a chain with all it holds, with chains looked at each segment with its firms.
// May import: wire, model, explore. Invariants: bodies come by group and id; starts differ, so the same scene starts from the same places.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Point, Scene } from '../arrangement';
import { STAGES } from '../lanes/layers';
import { type Firms, holdSegments, listThings } from '../place/holders';
import { type Bubble, packBubbles, packHolder } from './bubbles';
import type { Sizes } from './sizes';

/** A thing that the force moves, with all that moves with it. */
export type Part = { readonly id: NodeId; readonly bubble: Bubble; readonly start: Point };
type Parts = { readonly firms: Firms; readonly sizes: Sizes };

const START_RADIUS = 300;
/** Room that the name of an industry takes around its mark, in px. */
const INDUSTRY_ROOM = 16;

export function listBodies(scene: Scene, parts: Parts): readonly Part[] {
  const bodies = scene.scope.length === 0 ? listChains(scene, parts) : listSegments(scene, parts);
  return [...listIndustries(scene, parts, bodies), ...bodies];
}

/** Chains on a circle, those of an industry side by side. */
function listChains(scene: Scene, { firms, sizes }: Parts): readonly Part[] {
  const held = holdSegments(scene);
  const ids = new Set([...listThings(scene, 'chain').map(({ id }) => id), ...held.keys()]);
  const groupOf = (id: NodeId) => `${scene.atlas.parentOf.get(id) ?? ''} ${id}`;
  const chains = [...ids].sort((a, b) => compareText(groupOf(a), groupOf(b)));
  return chains.map((id, index) => {
    const bubbles = (held.get(id) ?? []).map((segment) =>
      packHolder(segment.id, firms, { mark: sizes.segment, sizes }),
    );
    return { id, bubble: packBubbles(id, bubbles, sizes), start: toCircle(index, chains.length, START_RADIUS) };
  });
}

/** Segments by stage from left to right, chain under chain; the marks of chains left of their segments. */
function listSegments(scene: Scene, { firms, sizes }: Parts): readonly Part[] {
  const held = holdSegments(scene);
  const chains = [...new Set([...scene.scope, ...listThings(scene, 'chain').map(({ id }) => id), ...held.keys()])];
  return chains.flatMap((chain, lane) => {
    const y = lane * START_RADIUS;
    const segments = (held.get(chain) ?? []).map(
      ({ id, stage = 'midstream' }, index): Part => ({
        id,
        bubble: packHolder(id, firms, { mark: sizes.segment, sizes }),
        start: { x: STAGES.indexOf(stage) * START_RADIUS + index * 3, y: y + index * 17 },
      }),
    );
    const mark: Part = { id: chain, bubble: packBubbles(chain, [], sizes), start: { x: START_RADIUS, y: y - 40 } };
    return scene.ids.has(chain) ? [mark, ...segments] : segments;
  });
}

/** Industries start in the middle of their chains. */
function listIndustries(scene: Scene, { firms, sizes }: Parts, bodies: readonly Part[]): readonly Part[] {
  const startOf = new Map(bodies.map(({ id, start }) => [id, start]));
  return listThings(scene, 'industry').map(({ id }, index) => {
    const chains = (scene.atlas.edgesAt.get(id) ?? []).flatMap(({ from }) => startOf.get(from) ?? []);
    const count = Math.max(1, chains.length);
    const turn = toCircle(index, 12, 20);
    const start = {
      x: chains.reduce((sum, { x }) => sum + x, turn.x * count) / count,
      y: chains.reduce((sum, { y }) => sum + y, turn.y * count) / count,
    };
    const { inside, r } = packHolder(id, firms, { mark: sizes.place + 1, sizes });
    return { id, bubble: { inside, r: r + INDUSTRY_ROOM }, start };
  });
}

function toCircle(index: number, count: number, radius: number): Point {
  const angle = (2 * Math.PI * index) / Math.max(1, count);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
