import { describe, expect, it } from 'vitest';
import { buildExportData } from '#graph/scene/explore/export/export-data';
import { type Table, toCellText } from '#graph/scene/explore/export/table';
import { askSmall, buildSmallExport, id } from './small-export';

const toRecords = ({ heads, rows }: Table) =>
  rows.map((cells) => Object.fromEntries(heads.map((head, at) => [head, cells[at]])));
const find = (table: Table, column: string, value: string) => {
  const found = toRecords(table).find((record) => record[column] === value);
  if (found === undefined) throw new Error(`No row with ${value}`);
  return found;
};

describe('tables of a view', () => {
  it('hold what is in the view and nothing beside it', () => {
    const { tables } = buildSmallExport();
    const [things, relations, sources] = tables.map(toRecords);
    const ids = things?.map((record) => record['编号 id']);
    expect(ids).toContain('enterprise:one');
    expect(ids).not.toContain('chain:other');
    expect(ids).not.toContain('enterprise:far');
    expect(relations?.some((record) => record['起点编号 from id'] === 'enterprise:far')).toBe(false);
    expect(relations?.length).toBe(6);
    // c is cited by what is left out.
    expect(sources?.map((record) => record['编号 id'])).toEqual(['source:a', 'source:b']);
    expect(sources?.map((record) => record['引用次数 times cited'])).toEqual([3, 3]);
  });

  it('say a thing in words, a number as a number, a page as a link', () => {
    const [things] = buildSmallExport().tables;
    const glass = find(things, '编号 id', 'segment:display.glass');
    expect(glass).toMatchObject({
      '种类 kind': '环节',
      '状态 state': '薄弱',
      '状态依据 evidence of the state': '媒体报道',
      '资料年份 as of': 2021,
      '产业链 chain': '新型显示',
      '产业 industry': '电子',
      '图中企业机构数 firms in the picture': 1,
      '镜头 lens': '薄弱',
      '页面 page': { href: 'https://atlas.example/segment/display.glass' },
      '来源 sources': '来源 a、来源 b',
    });
    const firm = find(things, '编号 id', 'enterprise:one');
    expect(firm).toMatchObject({ '环节 segments': '玻璃<基板>&"', '区县 district': '北区', '标签 tags': '上市、外资' });
  });

  it('say that there is no record where no firm is known, and never 0', () => {
    const [things] = buildSmallExport().tables;
    const panel = find(things, '编号 id', 'segment:display.panel');
    expect(panel['图中企业机构数 firms in the picture']).toBe('没有符合的企业记录');
    expect(panel['状态 state']).toBe('待核实');
    expect(panel['资料年份 as of']).toBeUndefined();
  });

  it('say which relations are lines, and what each rests on', () => {
    const [, relations] = buildSmallExport().tables;
    const feeds = find(relations, '关系代码 relation code', 'FEEDS');
    expect(feeds).toMatchObject({
      '起点 from': '玻璃<基板>&"',
      '内容 what': '玻璃基板',
      '性质 quality of the relation': '必需',
      '投入组 input group': 'g1',
      '图上有线 drawn as a line': '是',
      '来源编号 source ids': 'source:b',
    });
    const works = find(relations, '关系代码 relation code', 'OPERATES_IN');
    expect(works['图上有线 drawn as a line']).toBe('否');
    expect(works['来源网址 source addresses']).toBe('https://example.org/a?x=1&y="2"');
  });
});

describe('tables of a view, further', () => {
  it('say a date that was worked out as such', () => {
    const [, , sources] = buildSmallExport().tables;
    expect(find(sources, '编号 id', 'source:a')['日期 date']).toBe('2021-03（推定）');
  });

  it('say what the view is: filters, legend, what is hidden, dataset, moment, how to read it', () => {
    const [, , , view] = buildSmallExport('scope=chain:display&state=weak&reading=lanes').tables;
    const facts = new Map(view.rows.map(([item, value]) => [toCellText(item), value]));
    expect(facts.get('标题')).toBe('新型显示：图中 1 条产业链、1 个环节、1 家企业机构');
    expect(facts.get('筛选 · 环节状态')).toBe('薄弱');
    expect(facts.get('图例 · 薄弱')).toBe(1);
    expect(facts.get('图例 · 待核实')).toBe(0);
    expect(facts.get('未画 · 环节')).toBe(1);
    expect(facts.get('未画 · 产业链')).toBe(1);
    expect(facts.get('数据集')).toBe('small');
    expect(facts.get('摘要')).toBe('abc123');
    expect(facts.get('导出时间')).toBe('2026-11-25T14:03:00+08:00');
    expect(facts.get('读法')).toContain('没有记录不等于没有');
    expect(facts.get('网址')).toMatchObject({ href: expect.stringContaining('state=weak') });
  });

  it('name on the map the lines it draws: who delivers to whom, not what a segment takes in general', () => {
    const linesOf = (query: string) => {
      const [, , , view] = buildSmallExport(query).tables;
      return view.rows.find(([item]) => toCellText(item) === '连线')?.[1];
    };
    expect(linesOf('reading=lanes')).toBe('环节供应');
    expect(linesOf('reading=map')).toBe('企业供货');
    expect(linesOf('reading=map&lines=COVERS')).toBe('企业供货、政策覆盖');
  });

  it('stand in English too, with Chinese names where there is no other', () => {
    const [things, , , view] = buildSmallExport(undefined, 'en').tables;
    expect(things.name).toBe('things');
    const panel = find(things, 'id', 'segment:display.panel');
    expect(panel).toMatchObject({ state: 'To verify', chain: 'New display', 'name (zh)': '面板, 含模组' });
    expect(view.rows.some(([item]) => item === 'how to read')).toBe(true);
  });

  it('count segments of the background apart', () => {
    const asked = askSmall();
    const kept = { ...asked.kept, context: new Set([id('segment:display.panel')]) };
    const { tables, title } = buildExportData({ ...asked, kept });
    const facts = new Map(tables[3].rows.map(([item, value]) => [toCellText(item), value]));
    expect(title).toBe('新型显示：图中 1 条产业链、1 个环节、1 家企业机构，另有 1 个环节作背景');
    expect([facts.get('图中 · 环节'), facts.get('图中 · 作背景的环节')]).toEqual([1, 1]);
    const panel = find(tables[0], '编号 id', 'segment:display.panel');
    expect(panel['说明 note']).toContain('自身不符合筛选');
  });

  it('tell of firms that were not read and things without a place', () => {
    const asked = askSmall();
    const atlas = { ...asked.atlas, view: { ...asked.atlas.view, truncated: { shown: 5, total: 9 } } };
    const { tables } = buildExportData({ ...asked, atlas, placeless: [...asked.kept.ids].slice(0, 2) });
    const facts = new Map(tables[3].rows.map(([item, value]) => [toCellText(item), value]));
    expect(facts.get('未读入的企业机构')).toBe('数据太多，只读入 5/9 个');
    expect(facts.get('没有落点')).toBe(2);
  });
});

describe('name of a file', () => {
  it('says place, reading and day', () => {
    expect(buildSmallExport().fileName).toBe('链图_新型显示_泳道_2026-11-25');
    expect(buildSmallExport('').fileName).toBe('链图_全市_关系_2026-11-25');
    expect(buildSmallExport(undefined, 'en').fileName).toBe('ChainAtlas_New-display_Lanes_2026-11-25');
  });

  it('holds nothing that a file system refuses', () => {
    const asked = askSmall();
    const words = { ...asked.words, name: () => '../a\\b:c*?"<>|\u0000\n' };
    expect(buildExportData({ ...asked, words }).fileName).toMatch(/^[^\\/:*?"<>|\s\p{Cc}]+$/u);
  });
});
