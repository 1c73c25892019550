import { describe, expect, test } from 'vitest';
import { NODE_KINDS } from '#graph/model/ids';
import { PLAIN_LISTS, toListPath, toPlainListKind } from '../../../app/_ui/lists/list-addresses';
import { PLACES, toCurrent } from '../../../app/_ui/places';

const current = (path: string) =>
  PLACES.filter((place) => toCurrent(place, path) !== undefined).map(({ word }) => word);

describe('places', () => {
  test('mark the page itself, and nothing on the page of results', () => {
    expect(current('/')).toEqual(['city']);
    expect(current('/gaps')).toEqual(['gaps']);
    expect(current('/search')).toEqual([]);
  });

  test.each(NODE_KINDS.filter((kind) => kind !== 'city'))('claim the page of a thing exactly once: %s', (kind) => {
    expect(current(`/${kind}/x`)).toHaveLength(1);
  });

  test.each(Object.keys(PLAIN_LISTS))('claim the list exactly once: %s', (list) => {
    expect(current(`/${list}`)).toHaveLength(1);
  });
});

describe('lists', () => {
  test.each(NODE_KINDS.filter((kind) => kind !== 'city'))('every kind has one: %s', (kind) => {
    const path = toListPath(kind);
    expect(path).toMatch(/^\/[a-z-]+$/);
    const plain = toPlainListKind(path?.slice(1) ?? '');
    expect(plain === undefined ? ['chain', 'district'].includes(kind) : plain === kind).toBe(true);
  });

  test('no other address is one', () => {
    expect(toPlainListKind('no-such-page')).toBeUndefined();
    expect(toListPath('city')).toBeUndefined();
  });
});
