// From longitude and latitude to px of the picture: equirectangular, true at the middle latitude.
// May import: explore. Invariants: north is up; one degree north is as long everywhere; everything of the borders lies inside the picture.
import type { Point } from '../arrangement';
import type { Boundaries } from './boundaries';

export type Projection = {
  readonly width: number;
  readonly height: number;
  readonly toPoint: (lng: number, lat: number) => Point;
};

/** Width of the picture and air around the map, in px. */
const WIDTH = 1600;
const MARGIN = 40;

export function buildProjection({ districts }: Boundaries): Projection {
  const positions = districts.flatMap(({ rings }) => rings.flat());
  const [west, east] = toRange(positions.map(([lng]) => lng));
  const [south, north] = toRange(positions.map(([, lat]) => lat));
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max(1e-6, (east - west) * stretch);
  return {
    width: WIDTH,
    height: (north - south) * scale + 2 * MARGIN,
    toPoint: (lng, lat) => ({ x: MARGIN + (lng - west) * stretch * scale, y: MARGIN + (north - lat) * scale }),
  };
}

function toRange(values: readonly number[]): readonly [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return values.length === 0 ? [0, 1] : [least, most];
}
