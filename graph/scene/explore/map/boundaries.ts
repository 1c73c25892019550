// The districts' borders as public/map/chongqing.json has them.
// May import: zod. Invariants: rings are closed or close by themselves; a district is named by its code.
import { z } from 'zod';

/** Longitude and latitude in degrees. */
const position = z.tuple([z.number(), z.number()]);
const fileSchema = z.object({
  type: z.literal('FeatureCollection'),
  attribution: z.string(),
  features: z.array(
    z.object({
      properties: z.object({ adcode: z.string(), name: z.string() }),
      geometry: z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
    }),
  ),
});

export type Boundary = {
  readonly adcode: string;
  readonly name: string;
  /** All rings of all parts; holes by the even-odd rule. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
};
export type Boundaries = {
  /** Where the borders come from: to be shown with the map. */
  readonly attribution: string;
  readonly districts: readonly Boundary[];
};

/** Reads the file's JSON; `undefined` when it is none. */
export function parseBoundaries(json: unknown): Boundaries | undefined {
  const { data } = fileSchema.safeParse(json);
  if (data === undefined) return undefined;
  return {
    attribution: data.attribution,
    districts: data.features.map(({ properties, geometry }) => ({ ...properties, rings: geometry.coordinates.flat() })),
  };
}
