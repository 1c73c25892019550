import { describe, expect, test } from 'vitest';
import { GraphError } from '#graph/errors';
import { type NodeKind, parseNodeId, toNodeId } from '#graph/model/ids';
import { buildSearchIndex } from '#graph/search/build-index';
import { MAX_QUERY_LENGTH, searchIndex } from '#graph/search/search';
import type { SearchEntry } from '#graph/store/port';

function entry(kind: NodeKind, rest: string, given: Partial<SearchEntry> & { readonly nameZh: string }): SearchEntry {
  return {
    id: toNodeId(kind, rest),
    nameEn: undefined,
    shortName: undefined,
    aliases: [],
    contextZh: undefined,
    contextEn: undefined,
    status: undefined,
    degree: 0,
    ...given,
  };
}

const changan = entry('enterprise', 'changan', {
  nameZh: '重庆长安汽车股份有限公司',
  nameEn: 'Chongqing Changan Automobile Co., Ltd.',
  shortName: '长安汽车',
  aliases: ['长安', 'CHANGAN'],
  code: '000625.SZ',
  contextZh: '江北区',
  contextEn: 'Jiangbei District',
  degree: 40,
});

function ids(entries: readonly SearchEntry[], query: string): readonly string[] {
  return searchIndex(buildSearchIndex(entries), { query, limit: 50 }).items.map((hit) => hit.id);
}

function firstMatch(entries: readonly SearchEntry[], query: string) {
  return searchIndex(buildSearchIndex(entries), { query, limit: 1 }).items[0]?.matched;
}

describe('order of hits by tier', () => {
  test('Chinese queries: exact, edge, word, inside, context, describing kinds', () => {
    const entries = [
      entry('source', 'a', { nameZh: '显示产业' }),
      entry('enterprise', 'b', { nameZh: '某公司', contextZh: '新型显示' }),
      entry('enterprise', 'c', { nameZh: '车载显示仪表' }),
      entry('enterprise', 'd', { nameZh: '仪表（显示部分）' }),
      entry('enterprise', 'e', { nameZh: '惠科显示' }),
      entry('enterprise', 'f', { nameZh: '某厂', aliases: ['显示'] }),
    ];
    expect(ids(entries, '显示').map((id) => id.at(-1))).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
  });

  test('Latin queries: exact, pinyin, initials, English, then parts', () => {
    const entries = [
      entry('enterprise', 'a', { nameZh: '甲', nameEn: 'Blanlin' }),
      entry('enterprise', 'b', { nameZh: '丙兰林丁' }),
      entry('enterprise', 'c', { nameZh: '乙', nameEn: 'Works of Lanlin' }),
      entry('enterprise', 'd', { nameZh: '兰林丁' }),
      entry('enterprise', 'e', { nameZh: '丁', aliases: ['Lanlin Steel'] }),
      entry('enterprise', 'f', { nameZh: '戊', nameEn: 'Lanlin' }),
      entry('enterprise', 'g', { nameZh: '兰林' }),
      entry('enterprise', 'h', { nameZh: '己', aliases: ['LANLIN'] }),
    ];
    expect(ids(entries, 'lanlin').map((id) => id.at(-1))).toEqual(['h', 'g', 'f', 'e', 'd', 'c', 'b', 'a']);
  });

  test('whole initials before the beginning of a Latin alias', () => {
    expect(
      ids([entry('enterprise', 'caeri', { nameZh: '中国汽研', aliases: ['CAERI'], degree: 99 }), changan], 'ca'),
    ).toEqual(['enterprise:changan', 'enterprise:caeri']);
  });

  test('the reading in the word before the other reading', () => {
    const entries = [
      entry('enterprise', 'a', { nameZh: '重庆', degree: 9 }),
      entry('enterprise', 'b', { nameZh: '中庆' }),
    ];
    expect(ids(entries, 'zhongqing')).toEqual(['enterprise:b', 'enterprise:a']);
    expect(ids(entries, 'chongqing')).toEqual(['enterprise:a']);
  });
});

describe('order of hits within a tier', () => {
  test('kind, beginning, degree, length and id decide in turn', () => {
    const entries = [
      entry('enterprise', 'b', { nameZh: '电池甲' }),
      entry('enterprise', 'a', { nameZh: '电池乙' }),
      entry('enterprise', 'long', { nameZh: '电池甲乙' }),
      entry('enterprise', 'known', { nameZh: '电池甲乙丙丁', degree: 3 }),
      entry('enterprise', 'end', { nameZh: '甲电池', degree: 50 }),
      entry('chain', 'end', { nameZh: '动力电池' }),
    ];
    expect(ids(entries, '电池')).toEqual([
      'chain:end',
      'enterprise:known',
      'enterprise:a',
      'enterprise:b',
      'enterprise:long',
      'enterprise:end',
    ]);
  });

  test('scores fall along the list', () => {
    const entries = Array.from({ length: 30 }, (_, n) =>
      entry('enterprise', `e${n}`, { nameZh: `${n % 3 === 0 ? '' : '甲'}电池${'乙'.repeat(n % 5)}`, degree: n % 4 }),
    );
    const { items } = searchIndex(buildSearchIndex(entries), { query: '电池', limit: 30 });
    expect(items).toHaveLength(30);
    items.slice(1).forEach((hit, at) => {
      const before = items[at];
      expect(before && (before.score > hit.score || (before.score === hit.score && before.id < hit.id))).toBe(true);
    });
  });
});

describe('ways of writing', () => {
  test.each([
    '长安汽车',
    '重庆长安汽车股份有限公司',
    'changan',
    'chang an',
    "chang'an",
    'CHANGAN',
    'ｃｈａｎｇａｎ',
    'changanqiche',
    'chang an qi che',
    'changanqich',
    'caqc',
    'c a q c',
    'ca',
    'chaqch',
    '长an',
    'chang安',
    '长a汽c',
    'zhangan',
    '长安（汽车）',
    '长安·汽车',
    '重庆 长安',
    'changan automobile',
    'automobile',
    '000625',
    '000625.sz',
    '江北 长安',
    '长安 jiangbei',
    'qiche',
    '股份',
    'chongqingchangan',
    'cqcaqc',
  ])('%j finds 重庆长安汽车', (query) => {
    expect(ids([changan], query)).toEqual(['enterprise:changan']);
  });

  test.each(['长按', 'cax', 'changang', '长安 渝北', 'q', '00', '62', '.*', '^', '(a+)+$', '\0', '😀', '(', ''])(
    '%j does not',
    (query) => {
      expect(ids([changan], query)).toEqual([]);
    },
  );

  test('ü is v, u or yu', () => {
    const aluminium = entry('enterprise', 'lv', { nameZh: '西南铝业' });
    for (const query of ['xinanlvye', 'xinanlüye', 'xi nan lǚ ye', 'xinanluye', 'xinanlyuye', 'xnly']) {
      expect(ids([aluminium], query)).toEqual(['enterprise:lv']);
    }
  });
});

describe('what matched', () => {
  test.each([
    ['长安汽车', 'name', undefined, [[2, 6]]],
    ['长安', 'alias', '长安', [[2, 4]]],
    ['changanqiche', 'pinyin', undefined, [[2, 6]]],
    ['caqc', 'initials', undefined, [[2, 6]]],
    ['ca', 'initials', '长安', [[2, 4]]],
    ['automobile', 'english', 'Chongqing Changan Automobile Co., Ltd.', []],
    ['000625', 'code', '000625.SZ', []],
    ['江北', 'context', '江北区', []],
    ['江北 长安', 'alias', '长安', [[2, 4]]],
    [
      '重庆 股份',
      'name',
      undefined,
      [
        [0, 2],
        [6, 8],
      ],
    ],
  ])('%s → %s', (query, ...expected) => {
    const [field, text, ranges] = expected;
    expect(firstMatch([changan], query)).toEqual({ field, text, ranges });
  });

  test('ranges pass over brackets and never cut a character in two', () => {
    const optics = entry('enterprise', 'aac', { nameZh: '诚瑞光学（重庆）有限公司', shortName: '诚瑞光学重庆' });
    expect(firstMatch([optics], '诚瑞光学重庆')).toEqual({
      field: 'name',
      text: undefined,
      ranges: [
        [0, 4],
        [5, 7],
      ],
    });
    const rare = entry('enterprise', 'rare', { nameZh: '𠮷京东方' });
    expect(firstMatch([rare], 'jdf')?.ranges).toEqual([[2, 5]]);
    expect(firstMatch([rare], '𠮷')?.ranges).toEqual([[0, 2]]);
  });
});

describe('request', () => {
  const many = Array.from({ length: 450 }, (_, n) =>
    entry(n % 2 ? 'enterprise' : 'segment', `e${n}`, { nameZh: `电池${n}` }),
  );
  const index = buildSearchIndex(many);

  test('pages join to the whole list; total counts all', () => {
    const all = searchIndex(index, { query: '电池', limit: 450 }).items.map((hit) => hit.id);
    const paged = Array.from({ length: 10 }, (_, page) =>
      searchIndex(index, { query: '电池', limit: 50, offset: page * 50 }),
    );
    expect(new Set(all).size).toBe(450);
    expect(paged.flatMap((page) => page.items.map((hit) => hit.id))).toEqual(all);
    expect(paged.every((page) => page.total === 450)).toBe(true);
    expect(searchIndex(index, { query: '电池', limit: 10, offset: 450 })).toEqual({ items: [], total: 450 });
  });

  test('kinds narrow hits and total', () => {
    const result = searchIndex(index, { query: '电池', kinds: ['segment'], limit: 5 });
    expect(result.total).toBe(225);
    expect(result.items.every((hit) => hit.kind === 'segment')).toBe(true);
    expect(searchIndex(index, { query: '电池', kinds: [], limit: 5 })).toEqual({ items: [], total: 0 });
  });

  test('a query of the longest length is answered, a longer one is refused with its field', () => {
    expect(searchIndex(index, { query: '电'.repeat(MAX_QUERY_LENGTH), limit: 5 }).total).toBe(0);
    const attempt = () => searchIndex(index, { query: 'a'.repeat(MAX_QUERY_LENGTH + 1), limit: 5 });
    expect(attempt).toThrow(GraphError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'invalid-query', field: 'q' }));
  });

  test('an empty index answers', () => {
    expect(searchIndex(buildSearchIndex([]), { query: '电池', limit: 5 })).toEqual({ items: [], total: 0 });
  });

  test('hits carry the id of the entry', () => {
    for (const hit of searchIndex(index, { query: 'dc', limit: 50 }).items) expect(parseNodeId(hit.id)).toBe(hit.id);
  });
});
