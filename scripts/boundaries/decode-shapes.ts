// The districts of echarts' packed map as plain rings. Coordinates are stored as steps of 1/1024 of a degree, zigzag-coded, one character each.
import { z } from 'zod';

/** Longitude and latitude in 1/1024 of a degree. */
export type GridPoint = readonly [number, number];
/** Closed: the last point is the first. */
export type Ring = readonly GridPoint[];
export type DistrictShape = { readonly adcode: string; readonly name: string; readonly rings: readonly Ring[] };

export const GRID = 1024;

/** Codes that changed when counties became districts after the map was drawn (梁平 2016, 武隆 2016). */
const NEWER_CODES: Readonly<Record<string, string>> = { '500228': '500155', '500232': '500156' };

const offset = z.tuple([z.number().int(), z.number().int()]);
const geometrySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon'),
    coordinates: z.array(z.string()),
    encodeOffsets: z.array(offset),
  }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(z.string())),
    encodeOffsets: z.array(z.array(offset)),
  }),
]);
export const packedMapSchema = z.object({
  UTF8Encoding: z.literal(true),
  features: z.array(z.object({ id: z.string(), properties: z.object({ name: z.string() }), geometry: geometrySchema })),
});
export type PackedMap = z.infer<typeof packedMapSchema>;

/** One shape a district, by its code of today. */
export function decodeShapes(map: PackedMap): readonly DistrictShape[] {
  const shapes = map.features.map(({ id, properties, geometry }): DistrictShape => {
    const texts = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
    const offsets = geometry.type === 'Polygon' ? geometry.encodeOffsets : geometry.encodeOffsets.flat();
    const rings = texts.map((text, index) => decodeRing(text, offsets[index] ?? [0, 0]));
    return { adcode: NEWER_CODES[id] ?? id, name: properties.name, rings };
  });
  return shapes.sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
}

/** Each character is the step from the point before, longitude and latitude in turn. */
export function decodeRing(text: string, [startX, startY]: GridPoint): Ring {
  const points: GridPoint[] = [];
  let [x, y] = [startX, startY];
  for (let at = 0; at + 1 < text.length; at += 2) {
    x += decodeStep(text.charCodeAt(at));
    y += decodeStep(text.charCodeAt(at + 1));
    points.push([x, y]);
  }
  return closeRing(points);
}

function decodeStep(code: number): number {
  const value = code - 64;
  return (value >> 1) ^ -(value & 1);
}

function closeRing(points: readonly GridPoint[]): Ring {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first[0] === last[0] && first[1] === last[1] ? points : [...points, first];
}
