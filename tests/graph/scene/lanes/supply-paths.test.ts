import { describe, expect, test } from 'vitest';
import { buildReach, findNextCard, listCardKeys, toEndKeys } from '#graph/scene/lanes/supply-paths';
import type { Lanes } from '#graph/wire/lanes';
import { chain, SMALL, segment } from './small-lanes';

const sorted = (items: Iterable<string>) => [...items].sort();

describe('reach', () => {
  test('of a card in the middle goes up to the rim and down both branches', () => {
    const reach = buildReach(SMALL, ['segment:s.b']);
    expect(sorted(reach.near)).toEqual([
      'segment:s.a>segment:s.b',
      'segment:s.b>segment:s.c',
      'segment:s.b>segment:s.d',
    ]);
    expect(sorted(reach.all)).toEqual(sorted(SMALL.routes.map(({ id }) => id)));
    expect(reach.cards.size).toBe(6);
  });

  test('of a branch leaves the other branch out', () => {
    const reach = buildReach(SMALL, ['segment:s.d']);
    expect(sorted(reach.near)).toEqual(['segment:s.b>segment:s.d']);
    expect(sorted(reach.cards)).toEqual(['in|chain:x', 'segment:s.a', 'segment:s.b', 'segment:s.d']);
    expect(reach.all.has('segment:s.b>segment:s.c')).toBe(false);
  });

  test('of a rim is what it supplies, never what lies behind it', () => {
    const reach = buildReach(SMALL, ['out|chain:y']);
    expect(sorted(reach.near)).toEqual(['segment:s.c>chain:y']);
    expect(reach.cards.has('segment:s.d')).toBe(false);
    expect(reach.cards.has('in|chain:x')).toBe(true);
  });

  test('does not lead through a chain that stands at both rims', () => {
    const both: Lanes = {
      ...SMALL,
      cards: SMALL.cards.map((card) => (card.rim === 'out' ? { ...card, id: chain('x') } : card)),
      routes: SMALL.routes.map((route) => (route.to === chain('y') ? { ...route, to: chain('x') } : route)),
    };
    expect(listCardKeys(both, chain('x'))).toEqual(['in|chain:x', 'out|chain:x']);
    expect(sorted(buildReach(both, ['segment:s.d']).cards)).not.toContain('out|chain:x');
  });
});

describe('ends of a route', () => {
  test('carry the rim where they are another chain', () => {
    const ends = SMALL.routes.map(toEndKeys(SMALL));
    expect(ends[0]).toEqual({ from: 'in|chain:x', to: 'segment:s.a' });
    expect(ends[4]).toEqual({ from: 'segment:s.c', to: 'out|chain:y' });
  });
});

describe('the next card', () => {
  test.each([
    ['segment:s.a', 'users', 'segment:s.b'],
    ['segment:s.b', 'suppliers', 'segment:s.a'],
    ['segment:s.a', 'suppliers', 'in|chain:x'],
    ['segment:s.c', 'users', 'out|chain:y'],
    ['segment:s.c', 'below', 'segment:s.d'],
    ['segment:s.d', 'above', 'segment:s.c'],
  ] as const)('from %s towards %s is %s', (from, direction, to) => {
    expect(findNextCard(SMALL, from, direction)).toBe(to);
  });

  test('of two as near is the one whose id comes first', () => {
    expect(findNextCard(SMALL, 'segment:s.b', 'users')).toBe('segment:s.c');
  });

  test('is none at the ends, and for a card that is not there', () => {
    expect(findNextCard(SMALL, 'segment:s.d', 'users')).toBeUndefined();
    expect(findNextCard(SMALL, 'in|chain:x', 'suppliers')).toBeUndefined();
    expect(findNextCard(SMALL, 'segment:s.a', 'below')).toBeUndefined();
    expect(findNextCard(SMALL, 'segment:nowhere', 'users')).toBeUndefined();
  });

  test('keys of a thing that is not drawn are none', () => {
    expect(listCardKeys(SMALL, segment('other.thing'))).toEqual([]);
  });
});
