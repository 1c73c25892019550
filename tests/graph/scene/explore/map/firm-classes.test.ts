import { expect, test } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import { toFirmStyle } from '#graph/scene/explore/ground-style';
import { classFirms } from '#graph/scene/explore/map/firm-classes';
import { readRealAtlas } from '../../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const all = new Set(atlas.nodes.keys());
const districts = atlas.view.nodes.filter(({ kind }) => kind === 'district').map(({ id }) => id);

/** Firms by the district of their main site, the plain way. */
function countPlainly(ids: ReadonlySet<NodeId>): ReadonlyMap<NodeId, number> {
  const count = (district: NodeId) =>
    [...ids].filter((id) => id.startsWith('enterprise:') && atlas.districtOf.get(id) === district).length;
  return new Map(districts.map((id) => [id, count(id)] as const).filter(([, firms]) => firms > 0));
}

test('every district is in the class that its number of firms belongs to, and in no other', () => {
  const { counts, levelOf, classes } = classFirms(atlas, all);
  expect(new Map([...counts].sort())).toEqual(new Map([...countPlainly(all)].sort()));
  for (const id of districts) {
    const count = counts.get(id) ?? 0;
    const holding = classes.filter(({ from, to }) => count >= from && count <= (to ?? Number.POSITIVE_INFINITY));
    expect(holding.map(({ level }) => level)).toEqual([levelOf(id)]);
  }
  expect(classes.reduce((sum, item) => sum + item.districts, 0)).toBe(districts.length);
});

test('no record stands at the end, holds the districts without a firm, and looks like no other class', () => {
  const { counts, classes } = classFirms(atlas, all);
  expect(classes.map(({ level }) => level)).toEqual([1, 2, 3, 4, 0]);
  expect(classes.at(-1)?.districts).toBe(districts.length - counts.size);
  const [none, ...others] = ([0, 1, 2, 3, 4] as const).map(toFirmStyle);
  expect(none?.dash).toBeDefined();
  expect(others.map(({ dash }) => dash)).toEqual([undefined, undefined, undefined, undefined]);
  const depths = others.map(({ fillOpacity }) => fillOpacity);
  expect(depths).toEqual([...depths].sort((a, b) => a - b));
  expect(new Set(depths).size).toBe(4);
});

test('with few firms in the picture the classes are narrow, so that they still differ', () => {
  const [first, second] = [...countPlainly(all)].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const of = (district: NodeId | undefined, most: number) =>
    [...all].filter((id) => id.startsWith('enterprise:') && atlas.districtOf.get(id) === district).slice(0, most);
  const few = classFirms(atlas, new Set([...of(first, 4), ...of(second, 2)]));
  expect(few.classes.map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, undefined],
    [0, 0],
  ]);
  expect([first, second].map((id) => (id === undefined ? 0 : few.levelOf(id)))).toEqual([4, 2]);
});

test('without a firm every district is without a record', () => {
  const { classes } = classFirms(atlas, new Set());
  expect(classes.map((item) => item.districts)).toEqual([0, 0, 0, 0, districts.length]);
});
