// How each ground is filled and edged, for whoever draws it. A segment's ground tells its state by its edge: solid, striped, double, dashed.
// May import: wire, scene. Invariant: what a lens has no word for is plain.
import type { NodeId } from '#graph/model/ids';
import type { Ground } from './arrangement';
import type { Atlas } from './atlas';
import type { LensKey } from './lens-keys';
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

type Ink = { readonly atlas: Atlas; readonly tones: ReadonlyMap<NodeId, LensKey> };

const plain = (fill: string, stroke: string, width = 0.75): GroundStyle => ({
  ...{ fill, stroke, width, fillOpacity: 1, strokeOpacity: 1 },
});

export function toGroundStyle(ground: Ground, { atlas, tones }: Ink): GroundStyle {
  const { look, level, thing } = ground;
  const isSegment = thing !== undefined && atlas.nodes.get(thing)?.kind === 'segment';
  if (isSegment && (look === 'circle' || look === 'card')) return toSegmentStyle(tones.get(thing), look === 'card');
  switch (look) {
    case 'stage':
      return plain('inset', 'line', 0.5);
    case 'lane':
      return level === 0 ? plain('inset', 'line', 1) : { ...plain('surface', 'line'), fillOpacity: 0.4 };
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
