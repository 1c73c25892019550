import { describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import type { NodeId } from '#graph/model/ids';
import { type Atlas, buildAtlas } from '#graph/scene/explore/atlas';
import { findPaths, HIERARCHY, type Paths } from '#graph/scene/explore/paths';
import { EXPLORE_RELATIONS, exploreViewSchema } from '#graph/wire/explore';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';
import { pick } from '../../../fixtures/synthetic/random';
import { buildSmallAtlas, id } from './small-atlas';

/** Firms that are joined as the lines say: `FEEDS a b`. */
function buildLines(names: readonly string[], lines: readonly string[]): Atlas {
  const toId = (name: string) => `enterprise:${name}`;
  const edges = lines.map((line) => {
    const [type, from = '', to = ''] = line.split(' ');
    return { type, from: toId(from), to: toId(to) };
  });
  return buildAtlas(
    exploreViewSchema.parse({
      headline: { zh: '', en: '' },
      dataset: { name: '', version: '', digest: '' },
      nodes: names.map((name) => ({ id: toId(name), kind: 'enterprise', nameZh: name, sourceIds: [] })),
      edges,
      sources: [],
      truncated: null,
    }),
  );
}

const firm = (name: string) => id(`enterprise:${name}`);
const find = (atlas: Atlas, from: string, to: string) =>
  findPaths(atlas, { from: firm(from), to: firm(to) }, { most: 10 });
const rows = (paths: Paths | undefined) =>
  paths?.paths.map(({ things }) => things.map((thing) => thing.slice('enterprise:'.length)).join(''));

const DIAMONDS = buildLines(
  [...'abcdefgz'],
  [
    'FEEDS a c',
    'FEEDS b a',
    'SUPPLIES d b',
    'FEEDS c d',
    'FEEDS d e',
    'FEEDS f d',
    'FEEDS g e',
    'FEEDS f g',
    'SUPPLIES c d',
    'FEEDS a a',
  ],
);

describe('ways between two things', () => {
  it('are all shortest ones, whichever way the relations point, in the order of the answer', () => {
    const found = find(DIAMONDS, 'a', 'g');
    expect(found).toMatchObject({ length: 4, total: 4 });
    expect(rows(found)).toEqual(['abdeg', 'abdfg', 'acdeg', 'acdfg']);
    expect(rows(find(DIAMONDS, 'g', 'a'))).toEqual(['gedba', 'gedca', 'gfdba', 'gfdca']);
  });

  it('name every relation of a step', () => {
    const hops = find(DIAMONDS, 'c', 'd')?.paths[0]?.hops ?? [];
    expect(hops.map(({ edges }) => edges.map(({ type }) => type))).toEqual([['FEEDS', 'SUPPLIES']]);
    const [back] = find(DIAMONDS, 'd', 'b')?.paths ?? [];
    expect(back?.hops).toEqual([
      {
        from: 'enterprise:d',
        to: 'enterprise:b',
        edges: [{ type: 'SUPPLIES', from: 'enterprise:d', to: 'enterprise:b' }],
      },
    ]);
  });

  it('are counted beyond those listed', () => {
    const few = findPaths(DIAMONDS, { from: firm('a'), to: firm('g') }, { most: 2 });
    expect([few?.total, rows(few)]).toEqual([4, ['abdeg', 'abdfg']]);
    expect(findPaths(DIAMONDS, { from: firm('a'), to: firm('g') }, { most: 0 })).toEqual({
      length: 4,
      total: 4,
      paths: [],
    });
  });

  it('are none where nothing joins the two, or one is not there', () => {
    expect(find(DIAMONDS, 'a', 'z')).toBeUndefined();
    expect(find(DIAMONDS, 'a', 'nobody')).toBeUndefined();
    expect(find(DIAMONDS, 'nobody', 'nobody')).toBeUndefined();
  });

  it('lead from a thing to itself by no step', () => {
    expect(find(DIAMONDS, 'z', 'z')).toEqual({ length: 0, total: 1, paths: [{ things: ['enterprise:z'], hops: [] }] });
  });

  it('count ways that are too many to list', () => {
    // Twenty diamonds in a row: 2^20 ways.
    const names = Array.from({ length: 61 }, (_, at) => `n${String(at).padStart(2, '0')}`);
    const lines = Array.from({ length: 20 }, (_, at) => names.slice(at * 3, at * 3 + 4)).flatMap(
      ([start, up, down, end]) => [
        `FEEDS ${start} ${up}`,
        `FEEDS ${start} ${down}`,
        `FEEDS ${up} ${end}`,
        `FEEDS ${down} ${end}`,
      ],
    );
    const found = findPaths(buildLines(names, lines), { from: firm('n00'), to: firm('n60') }, { most: 3 });
    expect([found?.length, found?.total, found?.paths.length]).toEqual([40, 2 ** 20, 3]);
  });

  it('can leave out what only says what stands in what', () => {
    const atlas = buildSmallAtlas();
    const ends = { from: id('segment:vehicles.seats'), to: id('segment:batteries.packs') };
    const things = (paths: Paths | undefined) => paths?.paths.map((path) => path.things.slice(1, -1));
    expect(things(findPaths(atlas, ends, { most: 5 }))).toEqual([['segment:vehicles.assembly']]);
    const chains = { from: id('chain:batteries'), to: id('chain:vehicles') };
    expect(things(findPaths(atlas, chains, { most: 5 }))).toEqual([['industry:cars']]);
    expect(findPaths(atlas, chains, { most: 5, without: HIERARCHY })).toBeUndefined();
    const step = findPaths(DIAMONDS, { from: firm('c'), to: firm('d') }, { most: 1, without: ['SUPPLIES'] })?.paths[0];
    expect(step?.hops.flatMap(({ edges }) => edges.map(({ type }) => type))).toEqual(['FEEDS']);
  });
});

describe('in graphs drawn at random', () => {
  it('are those that trying every way finds', () => {
    const random = buildRandom(3);
    let joined = 0;
    for (let round = 0; round < 400; round += 1) {
      const names = [...'abcdefghi'].slice(0, 3 + Math.floor(random() * 7));
      const lines = Array.from(
        { length: Math.floor(random() * names.length * 2.5) },
        () => `${pick(EXPLORE_RELATIONS, random)} ${pick(names, random)} ${pick(names, random)}`,
      );
      const [from, to] = [pick(names, random), pick(names, random)];
      const found = findPaths(buildLines(names, lines), { from: firm(from), to: firm(to) }, { most: 1000 });
      const expected = tryEveryWay(lines, from, to);
      expect([lines, from, to, rows(found) ?? []]).toEqual([lines, from, to, expected]);
      expect(found?.total ?? 0).toBe(expected.length);
      joined += expected.length;
    }
    expect(joined).toBeGreaterThan(100);
  });
});

/** All simple ways as texts, the longer ones thrown away. */
function tryEveryWay(lines: readonly string[], from: string, to: string): readonly string[] {
  const joins = new Set(lines.flatMap((line) => [line.slice(-3), [...line.slice(-3)].reverse().join('')]));
  const all: string[] = [];
  const walk = (way: string) => {
    const last = way.at(-1) ?? '';
    if (last === to) all.push(way);
    else for (const next of 'abcdefghi') if (!way.includes(next) && joins.has(`${last} ${next}`)) walk(way + next);
  };
  walk(from);
  const shortest = Math.min(...all.map(({ length }) => length));
  return all.filter(({ length }) => length === shortest).sort();
}

describe('on the real data', async () => {
  const real = await readRealAtlas();

  it('lead over relations that are there, and are the same from both ends', () => {
    const ids: readonly NodeId[] = [...real.nodes.keys()];
    const random = buildRandom(7);
    for (let round = 0; round < 40; round += 1) {
      const [from, to] = [pick(ids, random), pick(ids, random)];
      const there = findPaths(real, { from, to }, { most: 20 });
      const back = findPaths(real, { from: to, to: from }, { most: 20 });
      expect([from, to, there?.total, there?.length]).toEqual([from, to, back?.total, back?.length]);
      for (const { things, hops } of there?.paths ?? []) {
        expect([things[0], things.at(-1), hops.length]).toEqual([from, to, there?.length]);
        for (const { edges } of hops) expect(edges.length).toBeGreaterThan(0);
        for (const edge of hops.flatMap(({ edges }) => edges)) expect(real.view.edges).toContain(edge);
      }
    }
  });
});
