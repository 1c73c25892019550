import { describe, expect, it } from 'vitest';
import { parseCursor, parsePlace, toCursor, toPage, toPlaceCursor } from '#graph/query/cursor';

const refusal = expect.objectContaining({ code: 'invalid-query', field: 'cursor' });

describe('a cursor', () => {
  it('gives back the place it was made of, in its own scope', () => {
    for (const place of ['', '7', 'eyJpZCI6InNlZ21lbnQ6YSJ9', '重庆\n😀', 'a\nb']) {
      expect(parseCursor('chains 1', toCursor('chains 1', place))).toBe(place);
    }
    expect(parseCursor('chains 1', undefined)).toBeUndefined();
  });

  it('stands in an address as it is', () => {
    expect(toCursor('enterprises 重庆 & more', '?&=#/\n')).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it('is refused in every other scope', () => {
    for (const scope of ['chains 2', 'chains', '', 'chains 1 ', 'CHAINS 1', 'segments 1']) {
      expect(() => parseCursor(scope, toCursor('chains 1', '7'))).toThrow(refusal);
    }
  });

  it('is refused when a single character of it was changed, dropped or added', () => {
    const cursor = toCursor('chains 1', '12');
    for (let index = 0; index < cursor.length; index += 1) {
      const [before, after] = [cursor.slice(0, index), cursor.slice(index + 1)];
      const other = cursor[index] === 'A' ? 'B' : 'A';
      for (const changed of [`${before}${other}${after}`, `${before}${after}`, `${before}=${cursor.slice(index)}`]) {
        if (changed === cursor) continue;
        // What still reads as a place of this list is one: a whole number, never anything else.
        const read = () => parsePlace('chains 1', changed);
        expect(isNumberOrRefusal(read)).toBe(true);
      }
    }
  });

  it.each([
    '',
    ' ',
    '0',
    'MA',
    'AAAA',
    '😀',
    '%00',
    '../..',
    'x'.repeat(5000),
    toCursor('chains 1', '7').toUpperCase(),
  ])('%j is none', (text) => {
    expect(() => parseCursor('chains 1', text)).toThrow(refusal);
  });

  it.each(['-1', '1.5', '1e3', 'NaN', '', ' 1', '0x1', '9999999999'])('with %j is no place to count from', (place) => {
    expect(() => parsePlace('chains 1', toCursor('chains 1', place))).toThrow(refusal);
  });
});

function isNumberOrRefusal(read: () => number): boolean {
  try {
    return Number.isInteger(read());
  } catch (error) {
    return refusal.asymmetricMatch(error);
  }
}

describe('toPage', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];

  it('cuts a list that is in memory, and tells the way on', () => {
    const first = toPage(all, { limit: 2 }, 'letters');
    expect(first).toEqual({ items: ['a', 'b'], total: 5, nextCursor: toPlaceCursor('letters', 2) });
    expect(toPage(all, { limit: 3, cursor: first.nextCursor ?? '' }, 'letters')).toEqual({
      items: ['c', 'd', 'e'],
      total: 5,
      nextCursor: null,
    });
  });

  it('gives an empty page beyond the end, and of an empty list', () => {
    expect(toPage(all, { limit: 3, cursor: toPlaceCursor('letters', 9) }, 'letters').items).toEqual([]);
    expect(toPage([], { limit: 3 }, 'letters')).toEqual({ items: [], total: 0, nextCursor: null });
  });
});
