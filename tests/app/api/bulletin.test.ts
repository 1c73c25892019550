// The founding bulletin of 2021-02-19, fact by fact, as a reader looks it up: figure, unit, period, what kind of figure, source.
import { afterAll, describe, expect, it } from 'vitest';
import { buildRealStore, readCsv } from '../../graph/query/real-store';
import { ask } from './ask';

const real = await buildRealStore();
afterAll(real.remove);

const BULLETIN = 'source:bulletin-2021';

/** Read from the bulletin itself, not from the dataset. */
const FIGURES = [
  ['b-output-2020', 2.27, '万亿元', '2020', 'actual'],
  ['b-output-cagr', 8.1, '%', '2016-2020', 'actual'],
  ['b-va-cagr', 6.4, '%', '2016-2020', 'actual'],
  ['b-va-gdp-share', 28, '%', '2016-2020', 'actual'],
  ['b-invest-cagr', 8.8, '%', '2016-2020', 'actual'],
  ['b-va-2020', 5.8, '%', '2020', 'actual'],
  ['b-profit-2020', 17.3, '%', '2020', 'actual'],
  ['b-invest-2020', 5.8, '%', '2020', 'actual'],
  ['b-va-vs-nation-2020', 3, '百分点', '2020', 'actual'],
  ['b-profit-vs-nation-2020', 13.2, '百分点', '2020', 'actual'],
  ['b-invest-vs-nation-2020', 5.7, '百分点', '2020', 'actual'],
  ['b-output-2021t', 2.4, '万亿元', '2021', 'target'],
  ['b-rd-2021', 1.65, '%', '2021', 'target'],
  ['b-nev-2021', 6, '万辆', '2021', 'target'],
  ['b-output-2025', 3, '万亿元', '2025', 'target'],
  ['b-sei-scale-2025', 1, '万亿元', '2025', 'target'],
  ['b-sei-share-2025', 35, '%', '2025', 'target'],
  ['b-labour-2025', 40, '万元/人', '2025', 'target'],
  ['b-rd-2025', 2, '%', '2025', 'target'],
  ['b-chains', 33, '条', '2021', 'actual'],
] as const;
const EMERGING = [
  '新一代信息技术',
  '新能源及智能网联汽车',
  '高端装备',
  '新材料',
  '生物医药',
  '节能环保',
  '软件信息服务',
];
const PILLARS = ['电子', '汽车摩托车', '装备制造', '消费品', '材料'];
const PROGRAMS = [
  ['three-projects', ['战略性新兴产业集群发展工程', '支柱产业提质工程', '产业基础再造和产业链供应链提升工程']],
  ['four-supports', ['科技创新', '智能制造', '行业领军企业', '园区特色发展']],
  ['five-measures', ['“三服务”专项行动', '“三上”“三降”', '运行调度', '要素保障', '精心呵护中小企业']],
] as const;

type Named = { readonly id: string; readonly nameZh: string };
type Fact = { readonly key: string; readonly value: unknown; readonly unit?: string };
type Thing = {
  readonly facts: readonly Fact[];
  readonly sources: readonly Named[];
  readonly headline: { readonly zh: string };
};
type List<T> = { readonly items: readonly T[]; readonly total: number };

async function get<T>(address: string): Promise<T> {
  const answer = await ask(address);
  expect([address, answer.status]).toEqual([address, 200]);
  return answer.json();
}

const factOf = ({ facts }: Thing, key: string) => facts.find((fact) => fact.key === key);
const names = (items: readonly Named[]) => items.map(({ nameZh }) => nameZh).sort();
const partsOf = (id: string) =>
  get<List<Named>>(`/api/program/${id}/neighbours?type=PART_OF&direction=in&kind=program&limit=50`);

describe('the figures of the bulletin', () => {
  it.each(FIGURES)('%s is %d %s for %s', async (id, ...[value, unit, period, status]) => {
    const thing = await get<Thing>(`/api/indicator/${id}`);
    expect(factOf(thing, 'value')).toEqual({ key: 'value', value, unit });
    expect(factOf(thing, 'period')?.value).toBe(period);
    expect(factOf(thing, 'indicatorStatus')?.value).toBe(status);
    expect(thing.sources.map((source) => source.id)).toEqual([BULLETIN]);
    expect(thing.headline.zh).toContain(`${value}`);
    expect(factOf(thing, 'quote')?.value).toContain(`${value}`);
  });

  it.each(FIGURES)(
    '%s stands in the list of its subject with the same figure',
    async (id, ...[value, unit, period, status]) => {
      const subject = id === 'b-nev-2021' ? 'chain:new-energy-vehicle' : 'city:chongqing';
      const { items } = await get<List<Named>>(`/api/indicators?subject=${subject}&limit=200`);
      const item = items.find((one) => one.id === `indicator:${id}`);
      expect(item).toMatchObject({ value, unit, period, indicatorStatus: status, sources: [{ id: BULLETIN }] });
    },
  );

  it('says of the source who published it, when, and that it is the original', async () => {
    const { facts } = await get<Thing>('/api/source/bulletin-2021');
    expect(Object.fromEntries(facts.map(({ key, value }) => [key, value]))).toMatchObject({
      publisher: '重庆市经济和信息化委员会（公报）',
      date: '2021-02-19',
      sourceKind: 'bulletin',
      sourceQuality: 'original',
    });
  });
});

describe('the rest of the bulletin', () => {
  it('names seven emerging and five pillar industries', async () => {
    const { items } = await get<List<Named & { readonly industryKind: string }>>('/api/industries');
    const ofKind = (kind: string) => names(items.filter((item) => item.industryKind === kind));
    expect(ofKind('emerging')).toEqual([...EMERGING].sort());
    expect(ofKind('pillar')).toEqual([...PILLARS].sort());
    for (const { id } of items) {
      const { sources } = await get<Thing>(`/api/${id.replace(':', '/')}`);
      expect(sources.map((source) => source.id)).toContain(BULLETIN);
    }
  });

  it('has three projects, four supports and five measures', async () => {
    for (const [id, parts] of PROGRAMS) {
      const { items, total } = await partsOf(id);
      expect([id, names(items)]).toEqual([id, [...parts].sort()]);
      expect(total).toBe(parts.length);
    }
  });

  it('tells of the meeting: its date, who spoke, which districts took part', async () => {
    const thing = await get<Thing>('/api/event/meeting-20210219');
    expect(factOf(thing, 'date')?.value).toBe('2021-02-19');
    const people = String(factOf(thing, 'participants')?.value);
    for (const name of ['唐良智', '郑向东', '陈金山']) expect(people).toContain(name);
    const address = '/api/event/meeting-20210219/neighbours?type=TOOK_PART&direction=in&kind=district';
    const { items } = await get<List<Named & { readonly relation: { readonly note: string } }>>(address);
    const speakers = items.filter(({ relation }) => relation.note.includes('交流发言'));
    expect(names(speakers)).toEqual(['涪陵区', '荣昌区', '两江新区', '垫江县'].sort());
    expect(items).toHaveLength(6);
  });

  it('counts 33 key chains, all of them in the data', async () => {
    expect((await get<List<Named>>('/api/chains?limit=200')).total).toBe(33);
    expect((await readCsv('chains')).length).toBe(33);
  });
});
