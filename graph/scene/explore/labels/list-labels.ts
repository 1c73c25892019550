// Which things deserve a name at a zoom, and how much: what is selected and its neighbours, gaps, chains and their leaders, then by size.
// May import: wire, model, scene. Invariants: no text under 12 px; one name a thing; a name that has a ground of its own stands where that says;
// the order does not depend on the order of the answer.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode } from '#graph/wire/explore';
import type { PictureLanguage } from '../../city/short-name';
import type { Arrangement, Ground, Spot } from '../arrangement';
import type { Atlas } from '../atlas';
import { fillGround, NARROWEST, toCardRoom } from './ground-room';
import { toGroundName, toLines, toOneLine, toShortName } from './label-text';
import { isNear, type LabelView, toStage } from './label-view';
import { listShapes, type Reading, toFreedom } from './name-freedom';
import type { LabelCandidate, LabelSide } from './place-labels';

const SMALL = 12;
const LARGE = 14;
/** Radius of a chain's circle on the stage from which its name is large. */
const LARGE_FROM = 52;
/** Least radius of a mark or ground on the stage, in px, from which its name is worth having. */
const LEAST = {
  chain: 8,
  gap: 8,
  segment: 13,
  leader: 3.6,
  enterprise: 5.5,
  district: 1.9,
  region: 3,
  program: 4.2,
  industry: 3,
  rim: 4,
  /** Marks of chains and segments on a map have no ground. */
  between: 7,
} as const;
/** A crowd that is pushed to a corner of its district counts up to this part of the district's width. */
const CROWD_PART = 0.45;
/** Px of the picture between a tile's edge and its number. */
const TILE_PAD = 8;
/** Width from which a tile has room for its name and its number, px of the stage. */
const LEAST_TILE = 36;
/** Names wider than this are broken. */
const WIDEST = 132;
/** Names beside the marks of a column at the rim. */
const AT_RIM = 154;
/** Names of firms beside their dots in a card. */
const BESIDE_DOTS = 100;

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
    if (ground.look === 'tile') free.push(...toTileCount(ground, look));
    const candidate = toGroundLabel(ground, atlas, look);
    if (candidate === undefined) continue;
    // A chain may head a column at either rim: each has its name.
    if (ground.thing === undefined || fixed.has(ground.thing)) free.push(candidate);
    else fixed.set(ground.thing, candidate);
  }
  const reading = toReading(arrangement);
  const shapes = reading === 'map' ? listShapes(arrangement) : new Map<NodeId, Ground>();
  const crowds = reading === 'map' ? measureCrowds(arrangement, atlas, shapes) : circles;
  for (const [id, spot] of arrangement.spots) {
    const node = atlas.nodes.get(id);
    if (node === undefined || fixed.has(id)) continue;
    const candidate = toThingLabel(
      node,
      { spot, circle: circles.get(id) ?? crowds.get(id), shape: shapes.get(id), arrangement, reading },
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
  if (ground.look === 'tile' && ground.shape.kind === 'box') return toTileLabel(ground, ground.shape, look);
  const lines = fillGround(ground, size, { language: look.language, scale: look.view.scale });
  if (lines.length === 0) return undefined;
  const bold = ground.look === 'stage' || node?.kind === 'chain' || isGap(node);
  const priority = 200 + (node === undefined ? 60 : toPriority(node, look)) - level;
  return { id, lines, spot, sides: ['at'], size, bold, priority, isUrgent: true, isInside: true };
}

type Box = Extract<Ground['shape'], { readonly kind: 'box' }>;

/** Beside the mark of its tile, or in the middle of a tile that is too small for both. */
function toTileLabel(ground: Ground, { x, y, width, height }: Box, look: LabelView): LabelCandidate {
  const name = toGroundName(ground, look.language);
  const lines = toOneLine(name, SMALL, ground.label.width * look.view.scale);
  const isWhole = lines[0] === name;
  const middle = { x: x + width / 2, y: y + height / 2, r: 0 };
  return {
    id: ground.id,
    lines: isWhole ? lines : toLines(name, SMALL, Math.max(2.2 * SMALL, width * look.view.scale)),
    spot: toStage(isWhole ? { ...ground.label, r: 0 } : middle, look),
    sides: [isWhole ? 'at' : 'on'],
    ...{ size: SMALL, bold: false, priority: 260, isUrgent: true, isInside: true },
  };
}

/** How many firms of the picture a tile holds, in its lower left corner; nothing where there is no record, for that is not none. */
function toTileCount({ thing, shape }: Ground, look: LabelView): readonly LabelCandidate[] {
  const count = thing === undefined ? undefined : look.counts?.get(thing);
  if (count === undefined || shape.kind !== 'box' || (look.important?.size ?? 0) > 0) return [];
  const { x, y, width, height } = shape;
  if (width * look.view.scale < LEAST_TILE) return [];
  const corner = toStage({ x: x + TILE_PAD, y: y + height - TILE_PAD, r: 0 }, look);
  const spot = { ...corner, y: corner.y - SMALL / 2 };
  const text = { lines: [String(count)], size: SMALL, bold: true };
  return [{ id: `count ${thing}`, ...text, spot, sides: ['at'], priority: 150, isUrgent: false, isInside: true }];
}

/** A lane that is lower than two lines of text has a small name. */
function isRoomy({ shape }: Ground, { view }: LabelView): boolean {
  return shape.kind !== 'box' || shape.height * view.scale >= 2 * LARGE;
}

type Placed = {
  readonly spot: Spot;
  readonly circle: Spot | undefined;
  /** Shape of a district on the map. */
  readonly shape: Ground | undefined;
  readonly arrangement: Arrangement;
  readonly reading: Reading;
};

/** Districts with the firms around their marks, so that their names stand clear of them. */
function measureCrowds(
  { spots }: Arrangement,
  { districtOf }: Atlas,
  shapes: ReadonlyMap<NodeId, Ground>,
): ReadonlyMap<NodeId, Spot> {
  const crowds = new Map<NodeId, Spot>();
  for (const [firm, { x, y, r }] of spots) {
    const district = districtOf.get(firm);
    const mark = district === undefined ? undefined : spots.get(district);
    if (district === undefined || mark === undefined) continue;
    const room = Math.max(mark.r, (shapes.get(district)?.label.width ?? Number.POSITIVE_INFINITY) * CROWD_PART);
    const reach = Math.min(room, Math.hypot(x - mark.x, y - mark.y) + r);
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
  const size = isLarge && around.r > LARGE_FROM ? LARGE : SMALL;
  const atRim = isAtRim(node, placed);
  const lines = toNameLines(node, { size, isOneLine: atRim, placed, scale: look.view.scale }, look.language);
  if (lines.length === 0) return undefined;
  const isFree = isLarge || node.kind === 'district' || node.kind === 'industry';
  return {
    id: node.id,
    lines,
    ...(isFree && !atRim ? toFreedom(node, placed, { size, look }) : {}),
    isInside: node.kind === 'segment' || node.kind === 'enterprise',
    spot: around,
    sides: toSides(node, placed, look),
    size,
    bold: isLarge || isFront || isGap(node) || node.kind === 'region',
    priority: toPriority(node, look) + toAdvance(node, placed, look),
    isUrgent: isFront || isLarge || node.status === 'absent' || node.kind === 'district',
  };
}

/** On a map districts come first, those with little room before the others; in the force picture industries come last, for they are no chains. */
function toAdvance({ kind }: ExploreNode, { reading, spot, circle, shape }: Placed, { view }: LabelView): number {
  const size = Math.min(9, ((circle ?? spot).r * view.scale) / 8);
  if (reading === 'force' && kind === 'industry') return size + OF_KIND.district - OF_KIND.industry - 10;
  if (reading !== 'map' || kind !== 'district') return size;
  return 40 + Math.max(0, 9 - (shape?.label.width ?? 0) * view.scale * 0.1);
}

type NameRoom = {
  readonly size: number;
  readonly isOneLine: boolean;
  readonly placed: Placed;
  readonly scale: number;
};

function toNameLines(
  node: ExploreNode,
  { size, isOneLine, placed, scale }: NameRoom,
  language: PictureLanguage,
): readonly string[] {
  const name = toShortName(node, language);
  if (node.kind === 'enterprise' && placed.reading === 'lanes') {
    const room = toCardRoom(placed.arrangement, placed.spot) * scale;
    return room < NARROWEST * size ? [] : toOneLine(name, size, Math.min(BESIDE_DOTS, room));
  }
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
    case 'district':
      return placed.reading === 'map' ? 0 : LEAST.district;
    case 'region':
      return placed.reading === 'map' ? LEAST.between : LEAST.region;
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
      return placed.reading === 'force'
        ? ['above', 'below', 'right', 'left', 'top', 'inner']
        : ['above', 'below', 'right', 'left'];
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
