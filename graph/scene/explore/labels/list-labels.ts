// Which things deserve a name at a zoom, and how much: what is selected and its neighbours, gaps, chains and their leaders, then by size.
// May import: wire, model, scene. Invariants: no text under 12 px; one name a thing; a name that has a ground of its own stands where that says;
// the order does not depend on the order of the answer.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import type { PictureLanguage } from '../../city/short-name';
import type { Arrangement, Ground, Spot } from '../arrangement';
import type { Atlas } from '../atlas';
import { toGroundName, toLines, toOneLine, toShortName } from './label-text';
import { type LabelCandidate, type LabelSide, LINE_HEIGHT } from './place-labels';

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
  chain: 8,
  gap: 8,
  segment: 13,
  leader: 3.6,
  enterprise: 5.5,
  district: 3,
  region: 3,
  program: 4.2,
  industry: 3,
  rim: 4,
  /** Marks of chains and segments on a map have no ground. */
  between: 7,
} as const;
/** Names wider than this are broken. */
const WIDEST = 132;
/** Names beside the marks of a column at the rim. */
const AT_RIM = 154;
/** Names of firms beside their dots in a card. */
const BESIDE_DOTS = 100;
/** Least width for a single line, in characters. */
const NARROWEST = 3;

/** Candidates for `placeLabels`. */
export function listLabels(arrangement: Arrangement, atlas: Atlas, look: LabelView): readonly LabelCandidate[] {
  const fixed = new Map<NodeId, LabelCandidate>();
  const free: LabelCandidate[] = [];
  const circles = new Map<NodeId, Spot>();
  for (const ground of arrangement.grounds) {
    if (ground.thing !== undefined && ground.shape.kind === 'circle') {
      circles.set(ground.thing, { ...ground.shape.centre, r: ground.shape.radius });
      continue;
    }
    const candidate = toGroundLabel(ground, atlas, look);
    if (candidate === undefined) continue;
    // A chain may head a column at either rim: each has its name.
    if (ground.thing === undefined || fixed.has(ground.thing)) free.push(candidate);
    else fixed.set(ground.thing, candidate);
  }
  const reading = toReading(arrangement);
  const crowds = reading === 'map' ? measureCrowds(arrangement, atlas) : circles;
  for (const [id, spot] of arrangement.spots) {
    const node = atlas.nodes.get(id);
    if (node === undefined || fixed.has(id)) continue;
    const candidate = toThingLabel(
      node,
      { spot, circle: circles.get(id) ?? crowds.get(id), arrangement, reading },
      look,
    );
    if (candidate !== undefined) free.push(candidate);
  }
  return [...fixed.values(), ...free];
}

/** Stages, lanes, cards, tiles and cells say themselves where their name stands. */
function toGroundLabel(ground: Ground, atlas: Atlas, look: LabelView): LabelCandidate | undefined {
  const { id, thing, label, level } = ground;
  const node = thing === undefined ? undefined : atlas.nodes.get(thing);
  // A group of lanes is named by the marks of its industries, a shape by its district's mark.
  if (level === 0 && (ground.look === 'lane' || ground.shape.kind === 'rings')) return undefined;
  const size = ground.look === 'stage' || (node?.kind === 'chain' && isRoomy(ground, look)) ? LARGE : SMALL;
  const spot = toStage({ ...label, r: 0 }, look);
  if (!isNear(spot, look)) return undefined;
  const lines = fillGround(ground, size, look);
  if (lines.length === 0) return undefined;
  const bold = ground.look === 'stage' || node?.kind === 'chain' || isGap(node);
  const priority = 200 + (node === undefined ? 60 : toPriority(node, look)) - level;
  return { id, lines, spot, sides: ['at'], size, bold, priority, isUrgent: true };
}

/** A lane that is lower than two lines of text has a small name. */
function isRoomy({ shape }: Ground, { view }: LabelView): boolean {
  return shape.kind !== 'box' || shape.height * view.scale >= 2 * LARGE;
}

/** As many lines as the ground is high: a name never runs into the next cell. */
function fillGround(ground: Ground, size: number, { language, view }: LabelView): readonly string[] {
  const name = toGroundName(ground, language);
  const width = ground.label.width * view.scale;
  const height = ground.shape.kind === 'box' ? ground.shape.height * view.scale : Number.POSITIVE_INFINITY;
  const isOneLine = Math.round(height / (size * LINE_HEIGHT)) < 2;
  return isOneLine && width >= NARROWEST * size ? toOneLine(name, size, width) : toLines(name, size, width);
}

type Reading = 'lanes' | 'force' | 'map';
type Placed = {
  readonly spot: Spot;
  readonly circle: Spot | undefined;
  readonly arrangement: Arrangement;
  readonly reading: Reading;
};

/** Districts with the firms around their marks, so that their names stand clear of them. */
function measureCrowds({ spots }: Arrangement, { districtOf }: Atlas): ReadonlyMap<NodeId, Spot> {
  const crowds = new Map<NodeId, Spot>();
  for (const [firm, { x, y, r }] of spots) {
    const district = districtOf.get(firm);
    const mark = district === undefined ? undefined : spots.get(district);
    if (district === undefined || mark === undefined) continue;
    const reach = Math.hypot(x - mark.x, y - mark.y) + r;
    crowds.set(district, { ...mark, r: Math.max(reach, crowds.get(district)?.r ?? mark.r) });
  }
  return crowds;
}

/** Only lanes have stages, only maps have shapes or tiles at the bottom. */
function toReading({ grounds }: Arrangement): Reading {
  if (grounds.some(({ look }) => look === 'stage')) return 'lanes';
  return grounds.some(({ look, level }) => level === 0 && (look === 'district' || look === 'tile')) ? 'map' : 'force';
}

/** Lanes have columns at their rims: there a name is one line beside its mark. */
function isAtRim({ kind }: ExploreNode, { circle, reading }: Placed): boolean {
  return (
    reading === 'lanes' && circle === undefined && kind !== 'enterprise' && kind !== 'industry' && kind !== 'region'
  );
}

function toThingLabel(node: ExploreNode, placed: Placed, look: LabelView): LabelCandidate | undefined {
  const { spot, circle } = placed;
  const onStage = toStage(spot, look);
  const around = circle === undefined ? onStage : toStage(circle, look);
  const isFront = node.id === look.selected || look.important?.has(node.id) === true;
  if (!isNear(onStage, look)) return undefined;
  if (!isFront && ((look.important?.size ?? 0) > 0 || around.r < toLeast(node, placed))) return undefined;
  const isLarge = node.kind === 'chain';
  const size = isLarge && around.r > 30 ? LARGE : SMALL;
  const atRim = isAtRim(node, placed);
  const lines = toNameLines(node, { size, isOneLine: atRim, reading: placed.reading }, look.language);
  return {
    id: node.id,
    lines,
    spot: around,
    sides: toSides(node, placed, look),
    size,
    bold: isLarge || isFront || isGap(node) || node.kind === 'region',
    priority:
      toPriority(node, look) +
      Math.min(9, around.r / 8) +
      (placed.reading === 'map' && node.kind === 'district' ? 40 : 0),
    isUrgent: isFront || isLarge || node.status === 'absent' || node.kind === 'district',
  };
}

type NameRoom = { readonly size: number; readonly isOneLine: boolean; readonly reading: Reading };

function toNameLines(
  node: ExploreNode,
  { size, isOneLine, reading }: NameRoom,
  language: PictureLanguage,
): readonly string[] {
  const name = toShortName(node, language);
  if (node.kind === 'enterprise' && reading === 'lanes') return toOneLine(name, size, BESIDE_DOTS);
  return isOneLine
    ? toOneLine(name, size, node.kind === 'program' ? 1.7 * WIDEST : AT_RIM)
    : toLines(name, size, WIDEST);
}

function toLeast(node: ExploreNode, placed: Placed): number {
  if (isAtRim(node, placed)) return LEAST.rim;
  switch (node.kind) {
    // The whole picture is the city.
    case 'city':
      return Number.POSITIVE_INFINITY;
    case 'segment':
      return placed.reading === 'map' ? LEAST.between : isGap(node) ? LEAST.gap : LEAST.segment;
    case 'chain':
      return placed.reading === 'map' ? LEAST.between : placed.circle === undefined ? LEAST.rim : LEAST.chain;
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
function toSides(node: ExploreNode, placed: Placed, { view }: LabelView): readonly LabelSide[] {
  const { x, y } = placed.spot;
  const { width, height } = placed.arrangement;
  const beside: readonly LabelSide[] = x < width / 2 ? ['left', 'right'] : ['right', 'left'];
  if (isAtRim(node, placed)) return [x < width / 2 ? 'left' : 'right'];
  switch (node.kind) {
    case 'chain':
      return ['above', 'below', 'right', 'left'];
    case 'region':
      return placed.reading === 'lanes' ? ['right'] : ['on'];
    case 'industry':
      return placed.reading === 'lanes' ? ['right'] : ['below', 'above', 'right', 'left'];
    case 'enterprise':
      return placed.reading === 'lanes' && view.scale < 2 ? ['right'] : ['right', 'left', 'below', 'above'];
    case 'district':
    case 'program': {
      const isUpright = Math.abs(x - width / 2) / width < Math.abs(y - height / 2) / height;
      const over: readonly LabelSide[] = y < height / 2 ? ['above', 'below'] : ['below', 'above'];
      return isUpright ? [...over, ...beside] : [...beside, ...over];
    }
    default:
      return ['below', 'above', 'right', 'left'];
  }
}

function toStage({ x, y, r }: Spot, { view }: LabelView): Spot {
  return { x: x * view.scale + view.x, y: y * view.scale + view.y, r: r * view.scale };
}

function isNear({ x, y, r }: Spot, { width, height }: LabelView): boolean {
  return x > -r && y > -r && x < width + r && y < height + r;
}

/** Marks of the stage that names keep clear of: what is large enough to be told, a segment with its firms as one. */
export function listMarksToSpare({ spots, grounds }: Arrangement, look: LabelView): readonly Spot[] {
  const marks: Spot[] = [];
  const add = (spot: Spot) => {
    const mark = toStage(spot, look);
    if (mark.r >= 2.5 && isNear(mark, look)) marks.push(mark);
  };
  for (const spot of spots.values()) add(spot);
  for (const { level, shape } of grounds) {
    if (level > 1 && shape.kind === 'circle') add({ ...shape.centre, r: shape.radius });
  }
  return marks;
}
