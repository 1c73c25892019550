import { describe, expect, it } from 'vitest';
import { viewFileSchema } from '../../../../app/_explorer/explore/saved-views';
import { mergeKept, readKept } from '../../../../app/_ui/kept-addresses';

const view = (name: string, search = '?reading=map') => ({ name, search });

describe('saved views', () => {
  it('are read back as they were kept; what is broken reads as none', () => {
    expect(readKept(JSON.stringify([view('a')]))).toEqual([view('a')]);
    for (const text of [null, '', 'x', '{}', JSON.stringify([{ name: '' }])]) expect(readKept(text)).toEqual([]);
  });

  it('of one name the later one stays, the others keep their place', () => {
    expect(mergeKept([view('a'), view('b')], [view('a', '?lens=year')])).toEqual([view('b'), view('a', '?lens=year')]);
  });

  it('a file holds addresses of the explorer and nothing else', () => {
    const file = (search: string) => ({ chainatlas: 'views', version: 1, views: [view('a', search)] });
    expect(viewFileSchema.safeParse(file('?x=1')).success).toBe(true);
    for (const search of ['//elsewhere', 'javascript:alert(1)', 'https://x']) {
      expect(viewFileSchema.safeParse(file(search)).success).toBe(false);
    }
  });
});
