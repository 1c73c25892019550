// Which things deserve a name at a zoom, and how much: what is selected and its neighbours, gaps, chains and their leaders, then by size.
// May import: wire, model, scene. Invariants: no text under 12 px; one name a thing; a name that has a ground of its own stands where that says;
// the order does not depend on the order of the answer.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import type { PictureLanguage } from '../../city/short-name';
import type { Arrangement, Ground, Spot } from '../arrangement';
import type { Atlas } from '../atlas';
import { toGroundName, toLines, toShortName } from './label-text';
import type { LabelCandidate, LabelSide } from './place-labels';

export type LabelView = {
  /** From px of the picture to px of the stage: `x * scale + view.x`. */
  readonly view: { readonly x: number; readonly y: number; readonly scale: number };
  readonly width: number;
  readonly height: number;
  readonly language: PictureLanguage;
  readonly selected?: NodeId | undefined;
  /** Things that stay in front: neighbours of what is selected, a path. While there are any, only they and the names of grounds are named. */
  readonly important?: ReadonlySet<NodeId>;
};

const SMALL = 12;
const LARGE = 14;
/** Least radius of a mark or ground on the stage, in px, from which its name is worth having. */
const LEAST = {
  chain: 15,
  gap: 8,
  segment: 13,
  leader: 3.6,
  enterprise: 5.5,
  district: 3,
  region: 3,
  program: 4.2,
  industry: 3,
} as const;
/** Names wider than this are broken. */
const WIDEST = 132;

/** Candidates for `placeLabels`. */
export function listLabels(arrangement: Arrangement, atlas: Atlas, look: LabelView): readonly LabelCandidate[] {
  const fixed = new Map<NodeId, LabelCandidate>();
  const free: LabelCandidate[] = [];
  const circles = new Map<NodeId, Spot>();
  for (const ground of arrangement.grounds) {
    if (ground.look === 'circle' && ground.thing !== undefined && ground.shape.kind === 'circle') {
      circles.set(ground.thing, { ...ground.shape.centre, r: ground.shape.radius });
      continue;
    }
    const candidate = toGroundLabel(ground, atlas, look);
    if (candidate === undefined) continue;
    if (ground.thing === undefined || ground.level === 0) free.push(candidate);
    else fixed.set(ground.thing, candidate);
  }
  for (const [id, spot] of arrangement.spots) {
    const node = atlas.nodes.get(id);
    if (node === undefined || fixed.has(id)) continue;
    const candidate = toThingLabel(node, { spot, circle: circles.get(id), arrangement }, look);
    if (candidate !== undefined) free.push(candidate);
  }
  return [...fixed.values(), ...free];
}

/** Stages, lanes, cards, tiles and cells say themselves where their name stands. */
function toGroundLabel(ground: Ground, atlas: Atlas, look: LabelView): LabelCandidate | undefined {
  const { id, thing, label, level } = ground;
  const node = thing === undefined ? undefined : atlas.nodes.get(thing);
  // A group of lanes is named by the marks of its industries, a shape by its district's mark.
  if ((ground.look === 'lane' && level === 0) || (ground.look === 'district' && level < 2)) return undefined;
  const size = ground.look === 'stage' || node?.kind === 'chain' ? LARGE : SMALL;
  const spot = toStage({ ...label, r: 0 }, look);
  if (!isNear(spot, look)) return undefined;
  const lines = toLines(toGroundName(ground, look.language), size, label.width * look.view.scale);
  if (lines.length === 0) return undefined;
  const bold = ground.look === 'stage' || node?.kind === 'chain' || isGap(node);
  const priority = 200 + (node === undefined ? 60 : toPriority(node, look)) - level;
  return { id, lines, spot, sides: ['at'], size, bold, priority, isUrgent: true };
}

type Placed = { readonly spot: Spot; readonly circle: Spot | undefined; readonly arrangement: Arrangement };

function toThingLabel(
  node: ExploreNode,
  { spot, circle, arrangement }: Placed,
  look: LabelView,
): LabelCandidate | undefined {
  const onStage = toStage(spot, look);
  const around = circle === undefined ? onStage : toStage(circle, look);
  const isFront = node.id === look.selected || look.important?.has(node.id) === true;
  if (!isNear(onStage, look)) return undefined;
  if (!isFront && ((look.important?.size ?? 0) > 0 || around.r < toLeast(node))) return undefined;
  const isLarge = node.kind === 'chain';
  const size = isLarge && around.r > 30 ? LARGE : SMALL;
  const lines = toLines(toShortName(node, look.language), size, isLarge ? 2.4 * WIDEST : WIDEST);
  return {
    id: node.id,
    lines,
    spot: around,
    sides: toSides(node, spot, arrangement),
    size,
    bold: isLarge || isFront || isGap(node) || node.kind === 'region',
    priority: toPriority(node, look) + Math.min(9, around.r / 8),
    isUrgent: isFront || isLarge || node.status === 'absent',
  };
}

function toLeast(node: ExploreNode): number {
  switch (node.kind) {
    case 'city':
      return 0;
    case 'segment':
      return isGap(node) ? LEAST.gap : LEAST.segment;
    case 'enterprise':
      return node.role === 'chain-leader' ? LEAST.leader : LEAST.enterprise;
    default:
      return LEAST[node.kind];
  }
}

const OF_KIND: Readonly<Record<ExploreNode['kind'], number>> = {
  city: 90,
  industry: 85,
  chain: 80,
  region: 58,
  district: 55,
  segment: 40,
  program: 20,
  enterprise: 10,
};

function toPriority(node: ExploreNode, { selected, important }: LabelView): number {
  if (node.id === selected) return 1000;
  const front = important?.has(node.id) === true ? 500 : 0;
  if (node.status === 'absent') return front + 78;
  if (node.status === 'weak') return front + 60;
  if (node.kind === 'enterprise' && node.role === 'chain-leader') return front + 45;
  return front + OF_KIND[node.kind];
}

function isGap(node: ExploreNode | undefined): boolean {
  return node?.status === 'absent' || node?.status === 'weak';
}

/** Chains over their circle, what stands at the rim looks outwards, everything else beside its mark. */
function toSides({ kind }: ExploreNode, { x, y }: Spot, { width, height }: Arrangement): readonly LabelSide[] {
  if (kind === 'chain') return ['above', 'below', 'right', 'left'];
  if (kind === 'district' || kind === 'program' || kind === 'region') {
    const isLeft = x < width / 2;
    const isUpright = Math.abs(x - width / 2) / width < Math.abs(y - height / 2) / height;
    const beside: readonly LabelSide[] = isLeft ? ['left', 'right'] : ['right', 'left'];
    const over: readonly LabelSide[] = y < height / 2 ? ['above', 'below'] : ['below', 'above'];
    return isUpright ? [...over, ...beside] : [...beside, ...over];
  }
  return ['below', 'above', 'right', 'left'];
}

function toStage({ x, y, r }: Spot, { view }: LabelView): Spot {
  return { x: x * view.scale + view.x, y: y * view.scale + view.y, r: r * view.scale };
}

function isNear({ x, y, r }: Spot, { width, height }: LabelView): boolean {
  return x > -r && y > -r && x < width + r && y < height + r;
}

/** Marks of the stage that names keep clear of: what is large enough to be told. */
export function listMarksToSpare({ spots }: Arrangement, look: LabelView): readonly Spot[] {
  const marks: Spot[] = [];
  for (const spot of spots.values()) {
    const mark = toStage(spot, look);
    if (mark.r >= 2.5 && isNear(mark, look)) marks.push(mark);
  }
  return marks;
}
