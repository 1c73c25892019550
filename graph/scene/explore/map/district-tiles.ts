// Where each district and county stands in the tile map: a sketch with neighbours near one another, not a map.
// May import: nothing. Invariant: no two share a tile. A place without a tile is listed under the sketch.

const ROWS: readonly string[] = [
  '.. .. .. .. .. .. .. .. .. 城口 .. ..',
  '.. .. .. .. .. .. .. 梁平 开州 巫溪 .. ..',
  '.. 潼南 合川 北碚 渝北 长寿 垫江 忠县 万州 云阳 奉节 巫山',
  '大足 铜梁 璧山 沙坪坝 江北 巴南 涪陵 丰都 石柱 .. .. ..',
  '荣昌 永川 九龙坡 渝中 南岸 南川 武隆 彭水 黔江 .. .. ..',
  '.. .. 江津 大渡口 綦江 .. .. .. 酉阳 .. .. ..',
  '.. .. .. .. .. .. .. .. .. 秀山 .. ..',
];

export const TILE_COLUMNS = 12;

export type Tile = { readonly column: number; readonly row: number };

/** Tiles by the short name of the place, counted from 1 as CSS grids do. */
export const DISTRICT_TILES: ReadonlyMap<string, Tile> = new Map(
  ROWS.flatMap((line, row) =>
    line
      .split(' ')
      .flatMap((name, column) => (name === '..' ? [] : [[name, { column: column + 1, row: row + 1 }] as const])),
  ),
);
