import { describe, expect, test } from 'vitest';
import type { NodeId } from '#graph/model/ids';
import type { DrawnCounts } from '#graph/scene/city/drawn-counts';
import { buildCityIndex } from '../../../../app/_explorer/city/city-index';
import { listDrawn, listUndrawn } from '../../../../app/_explorer/city/drawn-items';
import { A, SMALL_CITY } from './small-city';

const index = buildCityIndex(SMALL_CITY);
const REST: DrawnCounts = {
  marks: { chain: 3, district: 2, program: 2, industry: 2 },
  links: {
    supply: { drawn: 2, total: 3 },
    deployment: { drawn: 0, total: 3 },
    program: { drawn: 0, total: 3 },
  },
  satellites: [],
};
const picture = (change: {
  readonly drawn?: DrawnCounts;
  readonly selected?: NodeId;
  readonly lens?: 'supply' | 'gaps';
}) => ({
  index,
  drawn: REST,
  lens: 'supply' as const,
  states: [],
  selected: undefined,
  locale: 'zh' as const,
  ...change,
});

describe('the line of what is drawn', () => {
  test('names every kind of mark with its number, and links as drawn of all', () => {
    expect(listDrawn(picture({})).map(({ text }) => text)).toEqual([
      '链条 3',
      '支柱 1',
      '新兴产业 1',
      '区县 2',
      '政策项目 2',
      '链间供应 2/3 组',
    ]);
  });

  test('leaves out what the picture leaves out', () => {
    const none = { ...REST, marks: { ...REST.marks, program: 0, industry: 0 } };
    const texts = listDrawn(picture({ drawn: none })).map(({ key }) => key);
    expect(texts.filter((key) => ['program', 'pillar', 'emerging'].includes(key))).toEqual([]);
  });

  test('says of a selection how many links are its own', () => {
    const drawn = { ...REST, links: { ...REST.links, deployment: { drawn: 2, total: 3 } } };
    const items = listDrawn(picture({ drawn, selected: A }));
    expect(items.find(({ text }) => text.startsWith('链间供应'))?.scale).toBe('所选 1，其余淡化');
    expect(items.find(({ text }) => text.startsWith('区县布局'))?.scale).toBe('只画所选的');
  });

  test('says how many neighbours of how many stand round an expanded thing', () => {
    const drawn = { ...REST, satellites: [{ id: A, drawn: 20, total: 348 }] };
    expect(listDrawn(picture({ drawn })).at(-1)?.text).toBe('甲的邻居 20/348');
    expect(listUndrawn(picture({ drawn })).at(-1)).toMatchObject({ text: '甲的另外 328 个邻居', page: A });
  });

  test('reads the rings as the lens draws them, and says what a filter keeps', () => {
    const [supply] = listDrawn(picture({ lens: 'supply' }));
    const [gaps] = listDrawn(picture({ lens: 'gaps' }));
    expect(gaps?.scale).not.toBe(supply?.scale);
    expect(listDrawn({ ...picture({}), states: ['weak', 'absent'] })[0]?.scale).toBe('只突出薄弱、缺失');
  });
});

describe('the line of what is not drawn', () => {
  test('makes up the difference, and offers the lens that draws it', () => {
    const items = listUndrawn(picture({}));
    expect(items.map(({ text, lens }) => [text, lens])).toEqual([
      ['链间供应 1 组', undefined],
      ['区县布局 3', 'districts'],
      ['项目指向 3', 'programs'],
      ['环节 15、企业机构 6', undefined],
    ]);
    for (const { how, lens, page } of items) expect(how ?? lens ?? page).toBeDefined();
  });

  test('is silent about what is all drawn', () => {
    const all = { supply: { drawn: 3, total: 3 }, deployment: { drawn: 3, total: 3 }, program: { drawn: 3, total: 3 } };
    expect(listUndrawn(picture({ drawn: { ...REST, links: all } })).map(({ key }) => key)).toEqual(['inside']);
  });

  test('names programs that a lens leaves out', () => {
    const drawn = { ...REST, marks: { ...REST.marks, program: 0 } };
    expect(listUndrawn(picture({ drawn })).map(({ text }) => text)).toContain('政策项目 2');
  });
});
