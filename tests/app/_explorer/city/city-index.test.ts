import { describe, expect, test } from 'vitest';
import {
  buildCityIndex,
  countOwnLinks,
  countTrade,
  listPlacements,
  listTrades,
} from '../../../../app/_explorer/city/city-index';
import { A, B, C, NORTH, PARK, SMALL_CITY, SOUTH } from './small-city';

const index = buildCityIndex(SMALL_CITY);

describe('rankings', () => {
  test('put most weak and absent first; of equals the one with more absent', () => {
    expect(index.byGaps.map(({ id }) => id)).toEqual([B, A, C]);
  });

  test('never count what is to be verified as a gap', () => {
    const worse = SMALL_CITY.chains.map((chain) =>
      chain.id === C ? { ...chain, states: { ...chain.states, unknown: 99 } } : chain,
    );
    expect(buildCityIndex({ ...SMALL_CITY, chains: worse }).byGaps.at(-1)?.id).toBe(C);
  });

  test('leave out chains that have nothing to verify', () => {
    expect(index.byUnknown.map(({ id }) => id)).toEqual([C, A]);
  });

  test('do not depend on the order of the view', () => {
    const turned = buildCityIndex({ ...SMALL_CITY, chains: SMALL_CITY.chains.toReversed() });
    expect(turned.byGaps.map(({ id }) => id)).toEqual(index.byGaps.map(({ id }) => id));
    expect(turned.byUnknown.map(({ id }) => id)).toEqual(index.byUnknown.map(({ id }) => id));
  });
});

describe('trade of a chain', () => {
  test('names suppliers and users with their links, most first, ties by id, itself left out', () => {
    const named = (side: 'suppliers' | 'users') =>
      listTrades(index, B, side).map(({ chain, links }) => [chain.id, links]);
    expect(named('suppliers')).toEqual([
      [A, 4],
      [C, 4],
    ]);
    expect(named('users')).toEqual([[C, 1]]);
  });

  test('adds up to what it gives and takes', () => {
    expect(countTrade(index, B)).toEqual({ supplied: 1, used: 8 });
    expect(countTrade(index, A)).toEqual({ supplied: 4, used: 0 });
  });
});

test('placements read from both ends, strongest role first', () => {
  expect(listPlacements(index, NORTH).map(({ other, role }) => [other.id, role])).toEqual([
    [B, 'lead'],
    [A, 'mentioned'],
  ]);
  expect(listPlacements(index, A).map(({ other, role }) => [other.id, role])).toEqual([
    [SOUTH, 'featured'],
    [NORTH, 'mentioned'],
  ]);
});

test('links of a thing are counted by kind, from either end', () => {
  expect(countOwnLinks(index, A)).toEqual({ supply: 1, deployment: 2, program: 2 });
  expect(countOwnLinks(index, PARK)).toEqual({ supply: 0, deployment: 0, program: 2 });
  expect(countOwnLinks(index, NORTH)).toEqual({ supply: 0, deployment: 2, program: 1 });
});
