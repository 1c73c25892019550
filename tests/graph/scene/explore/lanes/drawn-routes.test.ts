import { beforeAll, describe, expect, test } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import { arrange } from '#graph/scene/explore/arrange';
import type { Arrangement } from '#graph/scene/explore/arrangement';
import type { Atlas } from '#graph/scene/explore/atlas';
import { applyFilters } from '#graph/scene/explore/filters';
import { holdLaneLines, listDrawnRoutes } from '#graph/scene/explore/lanes/drawn-routes';
import { type Line, listLines } from '#graph/scene/explore/lines';
import { NO_FILTERS } from '#graph/wire/explore-state';
import { listIds, readRealAtlas } from '../../../../fixtures/explore/real-explore';

let atlas: Atlas;
let lines: readonly Line[];
let city: Arrangement;
let chain: NodeId;
beforeAll(async () => {
  atlas = await readRealAtlas();
  const { ids } = applyFilters(atlas, NO_FILTERS, []);
  lines = listLines(atlas, ids, { lines: ['FEEDS'], open: [], select: undefined, steps: [] });
  city = arrange(atlas, { reading: 'lanes', ids, scope: [], grouping: 'segment', tiles: false });
  chain = [...listIds(atlas, 'chain')].sort()[0] ?? chain;
});

const chainOf = (id: NodeId) => atlas.nodes.get(id)?.chainId;
const isBetween = ({ from, to }: Line) => chainOf(from) !== chainOf(to);
const touches = ({ from, to }: Line) => chainOf(from) === chain || chainOf(to) === chain;

describe('supplies of the lanes', () => {
  test('the city draws those inside a chain and counts the others', () => {
    const { drawn, held } = holdLaneLines(atlas, lines, { scope: [], select: undefined });
    expect(drawn.some(isBetween)).toBe(false);
    expect(held).toBe(lines.filter(isBetween).length);
    expect(held).toBeGreaterThan(0);
    expect(drawn.length + held).toBe(lines.length);
  });

  test('a chain that is selected draws all of its own, in front', () => {
    const { drawn } = holdLaneLines(atlas, lines, { scope: [], select: chain });
    const own = lines.filter(touches);
    const near = drawn.filter(({ weight }) => weight === 'near');
    expect(near.map(({ key }) => key).sort()).toEqual(own.map(({ key }) => key).sort());
    expect(near.some(isBetween)).toBe(true);
  });

  test('chains side by side draw what touches them', () => {
    const { drawn, held } = holdLaneLines(atlas, lines, { scope: [chain], select: undefined });
    expect(drawn).toEqual(lines.filter(touches));
    expect(held).toBe(lines.length - drawn.length);
  });

  test('what is pointed at draws its supplies too, and lets the others step back', () => {
    const { drawn } = holdLaneLines(atlas, lines, { scope: [], select: undefined });
    const asked = { arrangement: city, atlas, lines: drawn, hasFront: false };
    const crossing = lines.find(isBetween);
    if (crossing === undefined) throw new Error('no supply between chains');
    const keys = (hovered?: NodeId) => listDrawnRoutes({ ...asked, hovered }).map(({ route }) => route.key);
    expect(keys()).not.toContain(crossing.key);
    expect(keys(crossing.from)).toContain(crossing.key);
    expect(keys(chainOf(crossing.from))).toContain(crossing.key);
    const [calm, pointed] = [listDrawnRoutes(asked)[0], listDrawnRoutes({ ...asked, hovered: crossing.from })[0]];
    expect(pointed?.style.opacity).toBeLessThan(calm?.style.opacity ?? 0);
  });

  test('what is in front is drawn last', () => {
    const { drawn } = holdLaneLines(atlas, lines, { scope: [], select: chain });
    const tokens = listDrawnRoutes({ arrangement: city, atlas, lines: drawn, hasFront: true }).map(
      ({ style }) => style.token === 'accent',
    );
    expect(tokens.indexOf(true)).toBe(tokens.lastIndexOf(false) + 1);
  });
});
