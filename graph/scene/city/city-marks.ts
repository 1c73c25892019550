// The marks of the picture, with all that their look depends on.
// May import: wire, model, scene. Invariants: colours are names of tokens, never values; every thing has one mark.
import type { NodeId, NodeKind } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { CityView } from '#graph/wire/city';
import type { CityLens } from '#graph/wire/view-state';
import type { Slot } from './layout-types';
import { STATE_ORDER, toGapShare, toHeatStep, toShares } from './ring';
import type { Cluster } from './satellites';

/** Part of a node's radius that its ring takes; the rest is room for the notch. */
export const RING_PART = 0.8;

export type Glyph =
  | 'ring'
  | 'diamond'
  | 'diamond-hollow'
  | 'triangle'
  | 'triangle-hollow'
  | 'square'
  | 'square-hollow'
  | 'disc'
  | 'disc-hollow'
  | 'plate'
  | SegmentStatus;
export type Tone =
  | 'surface'
  | 'line'
  | 'ink'
  | 'ink-2'
  | 'accent'
  | 'district'
  | 'program'
  | `heat-${0 | 1 | 2 | 3 | 4 | 5}`
  | SegmentStatus;
export type Mark = {
  readonly glyph: Glyph;
  readonly tone: Tone;
  readonly size: number;
  /** Shares of a ring, clockwise from the top. */
  readonly shares: readonly [number, number, number, number];
};
export type CityMark = Mark & {
  readonly key: string;
  /** The thing it stands for; a plate under an expanded thing stands for none. */
  readonly id: NodeId | undefined;
  readonly x: number;
  readonly y: number;
  readonly layer: 'sheet' | 'plate' | 'top';
};

const NO_SHARES = [0, 0, 0, 0] as const;
const SATELLITE_RADIUS = 5;
/** A square fills less of its node than a disc. */
const SQUARE = 1.5;

/** All marks of a layout, and over them a plate with its neighbours for each expanded thing. */
export function buildCityMarks(
  view: CityView,
  lens: CityLens,
  { slots, clusters }: { readonly slots: readonly Slot[]; readonly clusters: readonly Cluster[] },
): readonly CityMark[] {
  const toMark = buildMarks(view, lens);
  const raised = new Set<NodeId>(clusters.map(({ id }) => id));
  const sheet = slots.map((slot): CityMark => {
    const { id, x, y } = slot;
    return { key: id, id, x, y, layer: raised.has(id) ? 'top' : 'sheet', ...toMark(slot) };
  });
  const satellites = clusters.flatMap((cluster) => cluster.satellites);
  return [
    ...sheet,
    ...clusters.map(
      ({ id, x, y, radius }): CityMark => ({
        key: `plate ${id}`,
        id: undefined,
        x,
        y,
        layer: 'plate',
        glyph: 'plate',
        tone: 'line',
        size: radius,
        shares: NO_SHARES,
      }),
    ),
    ...satellites.map(
      ({ id, x, y, kind, status }): CityMark => ({ key: id, id, x, y, layer: 'top', ...toSatelliteMark(kind, status) }),
    ),
  ];
}

/** How each mark of the sheet looks through a lens. */
export function buildMarks(view: CityView, lens: CityLens): (slot: Slot) => Mark {
  const chains = new Map<NodeId, CityView['chains'][number]>(view.chains.map((chain) => [chain.id, chain]));
  const pillars = new Set<NodeId>(view.industries.filter((item) => item.industryKind === 'pillar').map(({ id }) => id));
  const recorded = new Set<NodeId>(view.districts.filter((item) => item.enterprises > 0).map(({ id }) => id));
  return ({ id, kind, radius }) => {
    if (kind === 'chain') {
      const states = chains.get(id)?.states ?? { present: 0, weak: 0, absent: 0, unknown: 0 };
      const tone: Tone = lens === 'gaps' ? `heat-${toHeatStep(toGapShare(states))}` : 'surface';
      return { glyph: 'ring', tone, size: radius / RING_PART, shares: toShares(states) };
    }
    const plain = { size: radius, shares: NO_SHARES };
    if (kind === 'industry') {
      return { ...plain, glyph: pillars.has(id) ? 'square' : 'square-hollow', tone: 'ink', size: radius * SQUARE };
    }
    if (kind === 'district')
      return { glyph: recorded.has(id) ? 'diamond' : 'diamond-hollow', tone: 'district', ...plain };
    return { glyph: lens === 'programs' ? 'triangle' : 'triangle-hollow', tone: 'program', ...plain };
  };
}

const SATELLITE_GLYPHS: Readonly<Partial<Record<NodeKind, readonly [Glyph, Tone]>>> = {
  enterprise: ['disc-hollow', 'accent'],
  finding: ['triangle', 'ink-2'],
  indicator: ['diamond-hollow', 'ink-2'],
  event: ['diamond', 'ink-2'],
  source: ['square-hollow', 'ink-2'],
  'industry-code': ['square', 'ink-2'],
  region: ['diamond-hollow', 'district'],
};

/** A neighbour round an expanded thing: a segment by its state, the rest by kind. */
export function toSatelliteMark(kind: NodeKind, status: SegmentStatus | undefined): Mark {
  const [glyph, tone]: readonly [Glyph, Tone] =
    status === undefined ? (SATELLITE_GLYPHS[kind] ?? ['disc', 'ink-2']) : [status, status];
  return { glyph, tone, size: SATELLITE_RADIUS, shares: NO_SHARES };
}

/** One bit a state that a filter leaves out, present first; 0 without a filter. */
export function toMutedBits(kept: readonly SegmentStatus[]): number {
  if (kept.length === 0) return 0;
  return STATE_ORDER.reduce((bits, state, index) => bits + (kept.includes(state) ? 0 : 2 ** index), 0);
}
