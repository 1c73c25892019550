// Words of the districts: the list, the sketch, the page of one. May import: define-messages.
// Invariants: development zones are never added to districts; zero firms never reads as "there is none".
import { defineMessages } from './define-messages';

type DistrictsAnswer = { readonly total: number; readonly recorded: number; readonly zones: number };
type Rank = { readonly rank: number; readonly of: number; readonly isTied: boolean };

export const districtsMessages = defineMessages(
  {
    headline: ({ total, recorded, zones }: DistrictsAnswer) =>
      `${total} 个区县中 ${recorded} 个有企业记录${total === recorded ? '' : `，${total - recorded} 个没有记录`}${zones === 0 ? '' : `；另有 ${zones} 个开发区，与区县重叠`}`,
    lead: '没有记录不等于没有企业。开发区与行政区重叠，两边的数不要加总；一家企业可以在几个区县有场所。',
    none: '本数据中没有区县',
    caption: '区县，按片区分组',
    zones: '开发区（与区县重叠，不另加）',
    zonesApart: '开发区与区县重叠，不另加：',
    zone: (name: string, firms: number) => `${name} ${firms} 家`,
    tile: (name: string, firms: number) =>
      firms === 0 ? `${name}：本数据中没有企业记录` : `${name}：${firms} 家企业机构有记录`,
    scale: '企业机构数',
    sketch: '方格示意：一格一个区县，相邻关系近似，不是真实边界。',
    map: '在重庆的什么位置',
    mapOfAll: '企业记录在哪里',
    regionCount: (n: number) => `${n} 个`,
    firms: '企业机构',
    operating: '其中在产',
    chains: '涉及产业链',
    name: '区县',
    rankLine: (firms: number, operating: number, { rank, of, isTied }: Rank) =>
      `${firms} 家企业机构有记录，其中在产 ${operating} 家；按本数据在 ${of} 个区县中${isTied ? '并列' : ''}第 ${rank}`,
    zoneLine: (firms: number, operating: number) =>
      `${firms} 家企业机构有记录，其中在产 ${operating} 家；开发区与区县重叠，不排名次`,
    noFirms: '本数据中没有企业记录；没有记录不等于没有企业。',
    figures: '有关的指标',
    allFigures: (n: number) => `看 ${n} 个指标与来源`,
    work: (name: string) => `${name}的企业在哪条链、哪一段`,
    workCount: (n: number) => `${n} 条链，已全部列出`,
    workCut: (shown: number, total: number) => `列出 ${shown} / ${total} 项活动`,
    workNone: '没有企业记录，也没有查到把产业链布局到这里的文本。',
    chain: '产业链',
    role: '布局',
    count: '家',
    noRole: '未见布局文本',
    leader: '链主',
    workNote:
      '“—”是本数据中没有记录，不是没有企业。在建、规划和已关停的不计入“在产”。同一企业可在几条链、几段，各行家数不可相加。',
    doing: (segment: string, activity: string) => `${segment}：${activity}`,
    plan: '计划与实际对得上吗',
    planned: '写进布局，且有在产企业',
    plannedOnly: '写进布局，本数据中还没有在产企业',
    actualOnly: '有在产企业，未见布局文本',
    mentioned: '文本只是提到',
    underway: '未见布局文本，只有在建、规划或已关停的企业',
    planItem: (chain: string, firms: number) => `${chain} ${firms} 家`,
    planNone: '没有',
    planNote: '“写进布局”指文本称主导、特色或规划；家数是在产企业。',
    others: '写进这里的链，还有哪里在布局',
    othersOf: (n: number) => `共 ${n} 处`,
    othersLead: (names: string) => `主导：${names}`,
    separator: '、',
  },
  {
    headline: ({ total, recorded, zones }: DistrictsAnswer) =>
      `${recorded} of ${total} districts and counties have firms on record${total === recorded ? '' : `, ${total - recorded} have none on record`}${zones === 0 ? '' : `; ${zones} zones overlap them`}`,
    lead: 'No record does not mean no firm. Zones overlap districts, so do not add their numbers; a firm may have sites in several districts.',
    none: 'No district in this data',
    caption: 'Districts by region',
    zones: 'Development zones (overlap districts, not to be added)',
    zonesApart: 'Zones overlap districts and are not to be added:',
    zone: (name: string, firms: number) => `${name} ${firms}`,
    tile: (name: string, firms: number) =>
      firms === 0
        ? `${name}: no firm on record in this data`
        : `${name}: ${firms === 1 ? '1 firm' : `${firms} firms`} on record`,
    scale: 'Firms',
    sketch: 'A sketch: one square a district, neighbours near one another; no real borders.',
    map: 'Where it lies in Chongqing',
    mapOfAll: 'Where firms are on record',
    regionCount: (n: number) => String(n),
    firms: 'Firms',
    operating: 'operating',
    chains: 'Chains',
    name: 'District',
    rankLine: (firms: number, operating: number, { rank, of, isTied }: Rank) =>
      `${firms} firms and institutes on record, ${operating} operating; by this data ${isTied ? 'joint ' : ''}no. ${rank} of ${of} districts and counties`,
    zoneLine: (firms: number, operating: number) =>
      `${firms} firms and institutes on record, ${operating} operating; a zone overlaps districts and is not ranked with them`,
    noFirms: 'No firm on record in this data; no record does not mean no firm.',
    figures: 'Figures',
    allFigures: (n: number) => (n === 1 ? 'The figure and its sources' : `All ${n} figures and their sources`),
    work: (name: string) => `${name}: its firms by chain and stage`,
    workCount: (n: number) => (n === 1 ? '1 chain' : `all ${n} chains listed`),
    workCut: (shown: number, total: number) => `${shown} of ${total} activities listed`,
    workNone: 'No firm on record, and no text was found that places a chain here.',
    chain: 'Chain',
    role: 'Placed by texts',
    count: 'Firms',
    noRole: 'no text found',
    leader: 'chain leader',
    workNote:
      '"—" is no record in this data, not no firm. What is under construction, planned or closed does not count as operating. A firm may stand in several chains and stages, so rows do not add up.',
    doing: (segment: string, activity: string) => `${segment}: ${activity}`,
    plan: 'Do plan and reality agree?',
    planned: 'Placed by a text, with operating firms',
    plannedOnly: 'Placed by a text, no operating firm in this data yet',
    actualOnly: 'Operating firms, no text found',
    mentioned: 'Only mentioned by a text',
    underway: 'No text found; only firms under construction, planned or closed',
    planItem: (chain: string, firms: number) => `${chain} ${firms}`,
    planNone: 'none',
    planNote: '"Placed" means a text calls it lead, featured or planned; the number counts operating firms.',
    others: 'Where else these chains are placed',
    othersOf: (n: number) => (n === 1 ? '1 place' : `${n} places`),
    othersLead: (names: string) => `lead: ${names}`,
    separator: ', ',
  },
);
