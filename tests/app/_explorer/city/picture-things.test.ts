import { describe, expect, test } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import type { GraphView } from '#graph/wire/graph';
import type { Answer } from '../../../../app/_explorer/city/answer-cache';
import { buildCityIndex } from '../../../../app/_explorer/city/city-index';
import { findPictured, findThingOfPath } from '../../../../app/_explorer/city/picture-things';
import { countNeighbours } from '../../../../app/_explorer/city/thing-answers';
import { A, B, id, SMALL_CITY } from './small-city';

const index = buildCityIndex(SMALL_CITY);
const FIRM = id('enterprise', 'firm');
const around: GraphView = {
  nodes: [
    { id: A, kind: 'chain', nameZh: '甲' },
    { id: FIRM, kind: 'enterprise', nameZh: '某厂' },
  ],
  edges: [],
  truncated: null,
};
const graphs = new Map<NodeId, Answer<GraphView>>([
  [A, { phase: 'ready', value: around }],
  [B, { phase: 'loading' }],
]);

describe('things of the picture', () => {
  test('are its marks and whatever stands round an expanded one', () => {
    expect(findPictured(A, index, new Map())?.nameZh).toBe('甲');
    expect(findPictured(FIRM, index, graphs)?.nameZh).toBe('某厂');
    expect(findPictured(FIRM, index, new Map())).toBeUndefined();
    expect(findPictured(id('region', 'all'), index, graphs)).toBeUndefined();
  });

  test('are known by the address of their page', () => {
    expect(findThingOfPath('/chain/a', index, graphs)).toBe(A);
    expect(findThingOfPath('/enterprise/firm', index, graphs)).toBe(FIRM);
    for (const path of [
      '/',
      '/chain/none',
      '/chain/a/neighbours?x=1',
      '/chain/a?select=b',
      'https://a.example/chain/a',
    ]) {
      expect(findThingOfPath(path, index, graphs), path).toBeUndefined();
    }
  });
});

test('a thing is no neighbour of itself', () => {
  expect(countNeighbours(around)).toEqual({ shown: 1, total: 1 });
  expect(countNeighbours({ ...around, truncated: { shown: 2, total: 10 } })).toEqual({ shown: 1, total: 9 });
  expect(countNeighbours({ nodes: [], edges: [], truncated: null })).toEqual({ shown: 0, total: 0 });
});
