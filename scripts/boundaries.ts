// `npx tsx scripts/boundaries.ts <chongqing.json>`: the districts' borders for the map, out of the file map/json/province/chongqing.json
// of the npm package echarts 4.9.0 (Apache-2.0). Writes public/map/chongqing.json; the attribution lies beside it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DistrictShape, decodeShapes, GRID, packedMapSchema, type Ring } from './boundaries/decode-shapes';
import { simplifyShapes } from './boundaries/simplify-rings';
import { formatFailure } from './format-failure';
import { PROJECT_ROOT } from './launch/project.mjs';

/** How far a border may lie off, in grid units: some 400 m. */
const TOLERANCE = 4;
const TARGET = join(PROJECT_ROOT, 'public', 'map', 'chongqing.json');
const ATTRIBUTION =
  'District boundaries: Apache ECharts 4.9.0 (map/json/province/chongqing.json), Copyright 2017-2020 The Apache Software Foundation, ' +
  'Apache License 2.0. Decoded and simplified; codes of 梁平 and 武隆 brought up to date. A sketch, not a survey.';

async function main(): Promise<number> {
  const [source] = process.argv.slice(2);
  if (source === undefined) {
    console.error('✗ 请给出 chongqing.json 的路径 · give the path of chongqing.json');
    return 1;
  }
  const map = packedMapSchema.parse(JSON.parse(await readFile(source, 'utf8')));
  const shapes = simplifyShapes(decodeShapes(map), TOLERANCE);
  const text = toGeoJson(shapes);
  await writeFile(TARGET, text);
  const points = shapes.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + ring.length, 0);
  const size = Math.round(Buffer.byteLength(text) / 1024);
  console.log(
    `✓ ${shapes.length} 个区县，${points} 个点，${size} kB · ${shapes.length} districts, ${points} points, ${size} kB`,
  );
  return 0;
}

/** One feature a line, so that a change of one district is a change of one line. */
function toGeoJson(shapes: readonly DistrictShape[]): string {
  const features = shapes.map(({ adcode, name, rings }) =>
    JSON.stringify({
      type: 'Feature',
      properties: { adcode, name },
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [toDegrees(ring)]) },
    }),
  );
  const head = `{"type":"FeatureCollection","attribution":${JSON.stringify(ATTRIBUTION)},"features":[`;
  return `${head}\n${features.join(',\n')}\n]}\n`;
}

/** Three decimals of a degree: about 100 m. */
function toDegrees(ring: Ring): readonly (readonly [number, number])[] {
  return ring.map(([x, y]) => [Number((x / GRID).toFixed(3)), Number((y / GRID).toFixed(3))]);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(formatFailure(error) ?? error);
  process.exitCode = 1;
}
