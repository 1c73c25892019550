// How each ground is filled and edged, for whoever draws it. A segment's ground tells its state by its edge: solid, striped, double, dashed.
// May import: wire, scene. Invariant: what a lens has no word for is plain.
import type { NodeId } from '#graph/model/ids';
import type { Ground } from './arrangement';
import type { Atlas } from './atlas';
import type { LensKey } from './lens-keys';
import type { FirmClasses, FirmLevel } from './map/firm-classes';
import { LOOKS } from './marks';

/** Names of colour tokens; widths and dashes in px. */
export type GroundStyle = {
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeOpacity: number;
  readonly width: number;
  readonly dash?: readonly [number, number];
  /** A second line within the first. */
  readonly inner?: { readonly stroke: string; readonly width: number };
  /** Colour of the band at the left edge of a card; stripes where it is weak. */
  readonly band?: { readonly fill: string; readonly isStriped: boolean };
};

export type GroundMeaning = {
  readonly atlas: Atlas;
  readonly tones: ReadonlyMap<NodeId, LensKey>;
  /** Of the map alone: its districts are filled by how many firms they hold. */
  readonly firms?: Pick<FirmClasses, 'levelOf'> | undefined;
};

const plain = (fill: string, stroke: string, width = 0.75): GroundStyle => ({
  ...{ fill, stroke, width, fillOpacity: 1, strokeOpacity: 1 },
});

/** How strongly the colour of districts fills them, by class. */
const FIRM_FILLS = { 1: 0.07, 2: 0.17, 3: 0.29, 4: 0.44 } as const;

/** A district of the map. No record is a dashed edge around nothing, as everywhere else. */
export function toFirmStyle(level: FirmLevel): GroundStyle {
  const edge = { stroke: 'district', strokeOpacity: 0.55, width: 0.75 } as const;
  if (level === 0) return { ...edge, fill: 'unknown-tint', fillOpacity: 1, stroke: 'unknown', dash: [2.4, 2.4] };
  return { ...edge, fill: 'district', fillOpacity: FIRM_FILLS[level] };
}

export function toGroundStyle(ground: Ground, { atlas, tones, firms }: GroundMeaning): GroundStyle {
  const { look, level, thing } = ground;
  if (firms !== undefined && thing !== undefined && atlas.nodes.get(thing)?.kind === 'district') {
    return toFirmStyle(firms.levelOf(thing));
  }
  const isSegment = thing !== undefined && atlas.nodes.get(thing)?.kind === 'segment';
  if (isSegment && (look === 'circle' || look === 'card')) return toSegmentStyle(tones.get(thing), look === 'card');
  switch (look) {
    case 'stage':
      return plain('inset', 'line', 0.5);
    case 'lane':
      return level === 0 ? plain('inset', 'line', 1) : { ...plain('surface', 'line'), fillOpacity: 0.4 };
    case 'row':
      return { ...plain('surface', 'line'), fillOpacity: 0, strokeOpacity: 0 };
    case 'frame':
      return { ...plain('surface', 'line-strong', 1), fillOpacity: level === 0 ? 0.5 : 0 };
    case 'district':
    case 'tile':
      // A district that is not in the scene is there to find one's way by.
      return { ...plain(thing === undefined ? 'inset' : 'district-tint', 'district'), strokeOpacity: 0.45 };
    default:
      return plain('surface', 'line-strong');
  }
}

function toSegmentStyle(key: LensKey | undefined, isCard: boolean): GroundStyle {
  const stroke = key === undefined ? 'line-strong' : LOOKS[key].tone;
  switch (key) {
    case 'weak':
      return { ...plain('weak-tint', stroke, 1), ...(isCard ? { band: { fill: 'weak', isStriped: true } } : {}) };
    case 'absent':
      return { ...plain('absent-tint', stroke, 2.6), inner: { stroke: 'surface', width: 0.9 } };
    case 'present':
      return {
        ...plain('surface', 'present-arc', 1),
        ...(isCard ? { band: { fill: 'present', isStriped: false } } : {}),
      };
    default:
      return key !== undefined && LOOKS[key].glyph === 'unknown'
        ? { ...plain('unknown-tint', stroke, 1), dash: [3, 2.4] }
        : plain('surface', stroke, 1);
  }
}
