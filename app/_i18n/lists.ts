// Words of the lists of things: the answer each opens with, columns, filters. May import: define-messages.
// Invariant: a zero never reads as "there is none" where it may be ignorance.
import { defineMessages } from './define-messages';

/** Each answer takes what the filters name ("涪陵区：" or "") and the number of things. */
export const listHeadlines = defineMessages(
  {
    industry: (scope: string, n: number) => `${scope}${n} 个产业，各有哪些重点产业链`,
    chain: (scope: string, n: number) => `${scope}${n} 条重点产业链`,
    segment: (scope: string, n: number) =>
      n === 0 ? `${scope}本数据中没有这样的环节` : `${scope}${n} 个环节，各有状态和依据`,
    enterprise: (scope: string, n: number) =>
      n === 0 ? `${scope}本数据中没有企业记录，不等于没有企业` : `${scope}本数据记录了 ${n} 家企业机构`,
    district: (scope: string, n: number) => `${scope}${n} 个区县和开发区`,
    region: (scope: string, n: number) => `${scope}“一区两群”：${n} 个片区`,
    program: (scope: string, n: number) =>
      n === 0 ? `${scope}本数据中没有这样的政策项目` : `${scope}${n} 个政策项目，各覆盖哪些产业、链条和地方`,
    indicator: (scope: string, n: number) =>
      n === 0 ? `${scope}本数据中没有指标` : `${scope}${n} 个指标，分实绩、目标和预计，口径不同的并列`,
    finding: (scope: string, n: number) =>
      n === 0 ? `${scope}本数据中没有这样的公开判断` : `${scope}${n} 条公开文本的判断，点到缺口、弱项和方向`,
    event: (scope: string, n: number) => `${scope}${n} 次会议、发布和认定`,
    source: (scope: string, n: number) => `${scope}${n} 份来源，每条数据都可追到其中`,
    'industry-code': (scope: string, n: number) => `${scope}${n} 个国标行业类别（GB/T 4754-2017）`,
  },
  {
    industry: (scope: string, n: number) => `${scope}${n} industries and their key chains`,
    chain: (scope: string, n: number) => `${scope}${n === 1 ? '1 key chain' : `${n} key chains`}`,
    segment: (scope: string, n: number) =>
      n === 0
        ? `${scope}no such segment in this data`
        : `${scope}${n === 1 ? '1 segment' : `${n} segments`} with state and evidence`,
    enterprise: (scope: string, n: number) =>
      n === 0
        ? `${scope}no firm on record in this data, which does not mean there is none`
        : `${scope}${n === 1 ? '1 firm or institute' : `${n} firms and institutes`} on record`,
    district: (scope: string, n: number) => `${scope}${n} districts, counties and zones`,
    region: (scope: string, n: number) => `${scope}"One area, two clusters": ${n} regions`,
    program: (scope: string, n: number) =>
      n === 0
        ? `${scope}no such program in this data`
        : `${scope}${n === 1 ? '1 program' : `${n} programs`} and what they cover`,
    indicator: (scope: string, n: number) =>
      n === 0
        ? `${scope}no figure in this data`
        : `${scope}${n === 1 ? '1 figure' : `${n} figures`}, actual, aimed at or forecast`,
    finding: (scope: string, n: number) =>
      n === 0
        ? `${scope}no such statement in this data`
        : `${scope}${n === 1 ? '1 statement' : `${n} statements`} of public texts about gaps and aims`,
    event: (scope: string, n: number) => `${scope}${n} meetings, releases and recognitions`,
    source: (scope: string, n: number) => `${scope}${n} sources that every entry can be traced to`,
    'industry-code': (scope: string, n: number) => `${scope}${n} classes of GB/T 4754-2017`,
  },
);

export const listMessages = defineMessages(
  {
    scope: (names: string) => `${names}：`,
    separator: '、',
    name: '名称',
    chain: '产业链',
    chains: '产业链',
    stage: '位置',
    state: '状态',
    judgement: '判断',
    evidence: '依据',
    year: '年份',
    firms: '企业机构',
    operating: '在产',
    users: '本地下游／全部下游',
    place: '所在区县',
    district: '区县',
    role: '链上角色',
    kind: '类别',
    tags: '标签',
    what: '做什么',
    confidence: '把握',
    covers: '涉及',
    coversCount: (n: number) => `${n} 项`,
    coversNone: '无记录',
    summary: '内容',
    value: '数值',
    period: '时期',
    nature: '性质',
    subject: '度量对象',
    about: '说的是',
    statement: '内容',
    source: '来源',
    publisher: '发布者',
    date: '日期',
    inferred: '推定',
    quality: '页面质量',
    page: '网页',
    openPage: (name: string) => `打开网页（外部网站）：${name}`,
    code: '代码',
    level: '层级',
    levelOf: (level: number): string => (level === 2 ? '大类' : level === 3 ? '中类' : '小类'),
    section: '门类',
    noFirms: '无记录',
    firmCount: (n: number) => `${n} 家`,
    unknownYear: '年份不详',
    noEvidence: '还没有依据',
    segmentFilter: '环节',
  },
  {
    scope: (names: string) => `${names}: `,
    separator: ', ',
    name: 'Name',
    chain: 'Chain',
    chains: 'Chains',
    stage: 'Stage',
    state: 'State',
    judgement: 'Judgement',
    evidence: 'Evidence',
    year: 'Year',
    firms: 'Firms',
    operating: 'Operating',
    users: 'Users here / all',
    place: 'District',
    district: 'District',
    role: 'Role',
    kind: 'Kind',
    tags: 'Tags',
    what: 'What it does',
    confidence: 'Confidence',
    covers: 'Reaches',
    coversCount: (n: number) => `${n}`,
    coversNone: 'no record',
    summary: 'Content',
    value: 'Value',
    period: 'Period',
    nature: 'Actual or aim',
    subject: 'Measures',
    about: 'About',
    statement: 'Statement',
    source: 'Source',
    publisher: 'Publisher',
    date: 'Date',
    inferred: 'inferred',
    quality: 'Quality of the page',
    page: 'Page',
    openPage: (name: string) => `Open the page (external site): ${name}`,
    code: 'Code',
    level: 'Level',
    levelOf: (level: number): string => (level === 2 ? 'division' : level === 3 ? 'group' : 'class'),
    section: 'Section',
    noFirms: 'no record',
    firmCount: (n: number) => String(n),
    unknownYear: 'year not given',
    noEvidence: 'no evidence yet',
    segmentFilter: 'Segment',
  },
);
