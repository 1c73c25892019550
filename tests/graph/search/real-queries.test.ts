// The obvious answer on the real dataset: what people in Chongqing would type, and what they would expect first.
import { describe, expect, test } from 'vitest';
import { toKind, toNodeId } from '#graph/model/ids';
import { buildSearchIndex } from '#graph/search/build-index';
import { toUnits } from '#graph/search/normalise';
import { buildReader } from '#graph/search/pinyin';
import { MAX_QUERY_LENGTH, searchIndex } from '#graph/search/search';
import { searchHitSchema } from '#graph/wire/search';
import { readDatasetEntries } from './dataset-entries';

const entries = readDatasetEntries();
const index = buildSearchIndex(entries);
const read = buildReader();

const FIRST = {
  'city:chongqing': ['重庆', '重庆市', 'chongqing', 'cq', 'CQ'],
  'chain:new-display': [
    '显示',
    '新型显示',
    'xxxs',
    'xinxingxianshi',
    'xin xing xian shi',
    '新型xianshi',
    'display',
    'new displays',
  ],
  'chain:new-energy-vehicle': ['新能源汽车', 'xnyqc', 'xinnengyuanqiche', 'New Energy Vehicles'],
  'chain:integrated-circuits': [
    '集成电路',
    'jcdl',
    'ji cheng dian lu',
    'jichengdianlu',
    '集成dianlu',
    'integrated circuits',
  ],
  'chain:power-battery': ['动力电池', '电池', 'dldc'],
  'chain:industrial-robots': ['机器人', '工业机器人', 'robots'],
  'chain:motorcycle': ['摩托车', 'mtc', 'motuoche'],
  'chain:software': ['软件', 'rj', 'ruanjian', '软 件'],
  'chain:cnc-machine-tools': ['机床', '数控机床'],
  'chain:hydrogen-fuel-cell': ['氢', '燃料电池', '氢燃料'],
  'chain:medical-devices': ['医疗器械', 'ylqx'],
  'industry:materials': ['材料', 'cailiao', 'cl'],
  'industry:consumer-goods': ['消费品', 'xfp', 'xiaofeipin'],
  'district:yubei': ['渝北', '渝北区', 'yubei', 'YUBEI', '500112'],
  'district:fuling': ['涪陵', 'fuling', 'fl', 'Fuling District', '涪ling'],
  'district:changshou': ['长寿', 'changshou', 'chang shou', 'zhangshou'],
  'district:liangjiang': ['两江', '两江新区', 'ljxq', 'liangjiang'],
  'district:western-science-city-hightech': ['高新区', '西部科学城'],
  'district:qijiang': ['綦江', 'qijiang'],
  'district:shizhu': ['石柱', 'shizhu', '石柱土家族自治县'],
  'district:zhongxian': ['忠县', 'zhongxian'],
  'enterprise:changan-auto': [
    '长安汽车',
    '长安',
    'changan',
    "chang'an",
    'caqc',
    'ca',
    '长an',
    '长a汽c',
    'ＣＨＡＮＧＡＮ',
    '长安（汽车）',
    '　长安　汽车　',
  ],
  'enterprise:boe-b12': ['京东方B12', '京东方 B12', 'B12', 'boe b12'],
  'enterprise:boe-b8': ['BOE-B8', 'ＢＯＥ　Ｂ８', '重庆京东方'],
  'enterprise:seres': ['赛力斯', 'sailisi', 'sls', 'AITO', '问界', 'seres', '小康股份'],
  'enterprise:fuling-zhacai': ['涪陵榨菜', '涪陵 榨菜', '榨菜 涪陵', 'fulingzhacai', 'flzc'],
  'enterprise:changan-ford': ['长安福特', '福特', 'changan ford', '长安 福特'],
  'enterprise:southwest-aluminum': ['西南铝', 'xinanlv', 'xinanlü', 'xnl'],
  'enterprise:cumec': ['CUMEC', '联合微电子'],
  'enterprise:genrix': ['688443'],
  'enterprise:abb-robot-cq': ['ABB', 'abbjqr', 'abb机器人'],
  'segment:new-display.polarizer-optical-films': ['偏光片', 'pgp', 'pianguangpian', 'polarizers'],
  'segment:specialty-food.pickle-veg': ['榨菜', 'zhacai'],
  'program:three-projects': ['三大工程', 'sandagongcheng', 'Three Projects'],
  'program:four-supports': ['四大支撑', 'sdzc'],
  'program:five-measures': ['五项举措', 'wuxiangjucuo'],
  'program:chain-chief': ['链长制', 'lianzhangzhi', 'lzz'],
  'program:mantianxing': ['满天星', 'mantianxing'],
  'program:cluster-33618': ['33618'],
  'region:northeast': ['渝东北'],
  'event:chain-chief-20211022': ['链长制工作推进会'],
  'indicator:m-nev-2020': ['新能源汽车产量'],
} as const;

describe('the obvious answer comes first', () => {
  const table = Object.entries(FIRST).flatMap(([id, queries]) => queries.map((query) => [query, id] as const));

  test('the table covers the ways of writing', () => {
    expect(table.length).toBeGreaterThanOrEqual(60);
  });

  test.each(table)('%j → %s', (query, id) => {
    expect(searchIndex(index, { query, limit: 3 }).items[0]?.id).toBe(id);
  });

  test('京东方 and boe give both plants', () => {
    for (const query of ['京东方', 'boe', 'BOE', 'Ｂｏｅ', '京东fang', 'jdf', 'jingdongfang']) {
      const ids = searchIndex(index, { query, limit: 2 }).items.map((hit) => hit.id);
      expect(ids.toSorted()).toEqual(['enterprise:boe-b12', 'enterprise:boe-b8']);
    }
  });

  test('a place and a sector give the firms of the sector in the place', () => {
    const { items } = searchIndex(index, { query: '两江新区 显示', limit: 5, kinds: ['enterprise'] });
    expect(items.map((hit) => hit.id)).toContain('enterprise:boe-b12');
    for (const hit of items) expect(`${hit.nameZh}${hit.matched.text}${hit.contextZh}`).toMatch(/显示/);
    for (const hit of items) expect(`${hit.nameZh}${hit.contextZh}`).toMatch(/两江/);
  });
});

describe('invariants', () => {
  const queries = Object.values(FIRST).flat();
  const answers = (given: typeof index) => queries.map((query) => searchIndex(given, { query, limit: 30 }));

  test('the order of the entries changes nothing', () => {
    const shuffled = entries.toSorted((a, b) => (a.nameZh + a.id < b.nameZh + b.id ? 1 : -1));
    expect(answers(buildSearchIndex(shuffled))).toEqual(answers(index));
  });

  test('renaming ids changes nothing but the order of ties', () => {
    const renamed = entries.map((entry, at) => {
      return { ...entry, id: toNodeId(toKind(entry.id), `r${(at * 7919) % 100_003}`) };
    });
    const scores = (given: typeof index) =>
      answers(given).map(({ items, total }) => [total, items.map((hit) => hit.score)]);
    expect(scores(buildSearchIndex(renamed))).toEqual(scores(index));
  });

  test('hits have the shape that crosses HTTP', () => {
    for (const hit of answers(index).flatMap((answer) => answer.items)) {
      expect(searchHitSchema.safeParse(hit).error).toBeUndefined();
    }
  });

  test('highlights lie within the name, in order and apart', () => {
    for (const hit of answers(index).flatMap((answer) => answer.items)) {
      const bounds = hit.matched.ranges.flat();
      expect(bounds.every((bound, at) => at === 0 || bound > (bounds[at - 1] ?? 0))).toBe(true);
      expect(bounds.every((bound) => bound >= 0 && bound <= hit.nameZh.length)).toBe(true);
    }
  });
});

describe('everything can be found by its own name', () => {
  const sameName = new Map<string, number>();
  for (const { nameZh } of entries) sameName.set(nameZh, (sameName.get(nameZh) ?? 0) + 1);
  /** Classes of GB/T 4754 bear everyday words (教育, 餐饮业) that longer names of other things begin with. */
  const named = entries.filter((entry) => toKind(entry.id) !== 'industry-code');
  const missing = (limit: number, toQuery: (name: string) => string) =>
    named
      .filter((entry) => (sameName.get(entry.nameZh) ?? 0) <= 3)
      .filter((entry) => {
        const query = toQuery(entry.nameZh);
        if (query.length > MAX_QUERY_LENGTH) return false;
        return !searchIndex(index, { query, limit }).items.some((hit) => hit.id === entry.id);
      })
      .map((entry) => entry.id);
  const spell = (name: string, toSound: (reading: string) => string) => {
    const chars = toUnits(name).map((unit) => unit.char);
    return read(chars)
      .map((reading, at) => (reading === undefined ? chars[at] : toSound(reading)))
      .join('');
  };

  test('written out: among the first three', () => {
    expect(missing(3, (name) => name)).toEqual([]);
  });

  test('in full pinyin: among the first ten', () => {
    expect(missing(10, (name) => spell(name, (reading) => reading))).toEqual([]);
  });

  test('by initials: among the first ten', () => {
    expect(missing(10, (name) => spell(name, (reading) => reading.charAt(0)))).toEqual([]);
  });
});
