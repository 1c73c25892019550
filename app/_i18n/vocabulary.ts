// The closed words of the model as a reader sees them. May import: define-messages, model vocabulary types.
// Invariant: a value of the model without a word in both languages does not compile.

import type { z } from 'zod';
import type { NodeKind } from '#graph/model/ids';
import type * as v from '#graph/model/vocabulary';
import type { FactKey } from '#graph/wire/thing';
import type { Locale } from './define-messages';

type Word = { readonly zh: string; readonly en: string };
type Words<T extends string> = Readonly<Record<T, Word>>;
type Values<T extends z.ZodType> = Extract<z.infer<T>, string>;

const STATE: Words<v.SegmentStatus> = {
  present: { zh: '已有', en: 'Present' },
  weak: { zh: '薄弱', en: 'Weak' },
  absent: { zh: '缺失', en: 'Absent' },
  unknown: { zh: '待核实', en: 'To verify' },
};
const VERDICT: Words<v.Verdict> = {
  fill: { zh: '补链', en: 'Fill' },
  secure: { zh: '稳链', en: 'Secure' },
  strengthen: { zh: '强链', en: 'Strengthen' },
  extend: { zh: '延链', en: 'Extend' },
  verify: { zh: '待核实', en: 'Verify' },
  none: { zh: '暂不列入', en: 'No action' },
};
const VERDICT_LETTER: Words<v.Verdict> = {
  fill: { zh: '补', en: 'F' },
  secure: { zh: '稳', en: 'S' },
  strengthen: { zh: '强', en: '+' },
  extend: { zh: '延', en: 'E' },
  verify: { zh: '核', en: '?' },
  none: { zh: '', en: '' },
};
const CONFIDENCE: Words<v.Confidence> = {
  high: { zh: '高', en: 'high' },
  medium: { zh: '中', en: 'medium' },
  low: { zh: '低', en: 'low' },
};
const EVIDENCE: Words<v.Evidence> = {
  official: { zh: '官方文件', en: 'official text' },
  press: { zh: '媒体报道', en: 'press' },
  general: { zh: '一般知识', en: 'general knowledge' },
  none: { zh: '无', en: 'none' },
};
const STAGE: Words<v.Stage> = {
  upstream: { zh: '上游', en: 'Upstream' },
  midstream: { zh: '中游', en: 'Midstream' },
  downstream: { zh: '下游', en: 'Downstream' },
};
const BASIS: Words<v.Basis> = {
  named: { zh: '官方点名', en: 'Officially named' },
  plan: { zh: '规划重点方向', en: 'Direction of a plan' },
  inferred: { zh: '推定', en: 'Our guess' },
};
const OPERATION: Words<v.OperationStatus> = {
  operating: { zh: '在产', en: 'operating' },
  'under-construction': { zh: '在建', en: 'under construction' },
  planned: { zh: '规划', en: 'planned' },
  closed: { zh: '已关停', en: 'closed' },
};
const DEPLOYMENT: Words<v.DeploymentRole> = {
  lead: { zh: '主导', en: 'lead' },
  featured: { zh: '特色', en: 'featured' },
  planned: { zh: '规划', en: 'planned' },
  mentioned: { zh: '提及', en: 'mentioned' },
};
const FINDING: Words<v.FindingKind> = {
  missing: { zh: '缺口', en: 'Missing' },
  weak: { zh: '弱项', en: 'Weak spot' },
  strengthen: { zh: '要做强', en: 'To strengthen' },
  extend: { zh: '要延伸', en: 'To extend' },
  baseline: { zh: '现状', en: 'Baseline' },
};
const INDUSTRY: Words<Values<typeof v.industryKindSchema>> = {
  emerging: { zh: '新兴产业', en: 'Emerging industry' },
  pillar: { zh: '支柱产业', en: 'Pillar industry' },
};
const DISTRICT: Words<Values<typeof v.districtKindSchema>> = {
  district: { zh: '区', en: 'District' },
  county: { zh: '县', en: 'County' },
  'autonomous-county': { zh: '自治县', en: 'Autonomous county' },
  'development-zone': { zh: '开发区', en: 'Development zone' },
};
const SEGMENT: Words<Values<typeof v.segmentKindSchema>> = {
  material: { zh: '材料', en: 'Material' },
  component: { zh: '零部件', en: 'Component' },
  equipment: { zh: '装备', en: 'Equipment' },
  software: { zh: '软件', en: 'Software' },
  manufacturing: { zh: '制造', en: 'Manufacturing' },
  assembly: { zh: '总装', en: 'Assembly' },
  service: { zh: '服务', en: 'Service' },
  application: { zh: '应用', en: 'Application' },
};
const NECESSITY: Words<Values<typeof v.necessitySchema>> = {
  required: { zh: '必需', en: 'required' },
  optional: { zh: '可选', en: 'optional' },
};
const SUBSTITUTABLE: Words<Values<typeof v.substitutabilitySchema>> = {
  high: { zh: '外地易采购', en: 'easy to buy elsewhere' },
  medium: { zh: '外地可采购', en: 'can be bought elsewhere' },
  low: { zh: '外地难采购', en: 'hard to buy elsewhere' },
};
const ENTERPRISE: Words<Values<typeof v.enterpriseKindSchema>> = {
  company: { zh: '企业', en: 'Company' },
  institute: { zh: '院所', en: 'Institute' },
  project: { zh: '项目', en: 'Project' },
  park: { zh: '园区', en: 'Park' },
  facility: { zh: '设施', en: 'Facility' },
};
const ROLE: Words<Values<typeof v.enterpriseRoleSchema>> = {
  'chain-leader': { zh: '链主', en: 'Chain leader' },
  key: { zh: '重点', en: 'Key player' },
  supplier: { zh: '配套', en: 'Supplier' },
  research: { zh: '研发', en: 'Research' },
};
const INDICATOR: Words<Values<typeof v.indicatorStatusSchema>> = {
  actual: { zh: '实绩', en: 'actual' },
  target: { zh: '目标', en: 'target' },
  forecast: { zh: '预计', en: 'forecast' },
};
const PROGRAM: Words<Values<typeof v.programKindSchema>> = {
  project: { zh: '工程与项目', en: 'Project' },
  support: { zh: '支撑', en: 'Support' },
  measure: { zh: '举措', en: 'Measure' },
  mechanism: { zh: '机制', en: 'Mechanism' },
  plan: { zh: '规划与方案', en: 'Plan' },
};
const EVENT: Words<Values<typeof v.eventKindSchema>> = {
  meeting: { zh: '会议', en: 'Meeting' },
  'research-visit': { zh: '调研', en: 'Research visit' },
  notice: { zh: '通知', en: 'Notice' },
  'policy-release': { zh: '政策发布', en: 'Policy release' },
  recognition: { zh: '认定', en: 'Recognition' },
};
const SOURCE: Words<Values<typeof v.sourceKindSchema>> = {
  bulletin: { zh: '公报', en: 'Bulletin' },
  policy: { zh: '政策文件', en: 'Policy text' },
  news: { zh: '新闻', en: 'News' },
  company: { zh: '企业网页', en: 'Company page' },
  filing: { zh: '上市公告', en: 'Filing' },
  report: { zh: '报告', en: 'Report' },
  reference: { zh: '参考资料', en: 'Reference' },
  general: { zh: '一般知识', en: 'General knowledge' },
};
const QUALITY: Words<Values<typeof v.sourceQualitySchema>> = {
  original: { zh: '原发页面', en: 'Original page' },
  repost: { zh: '转载页面', en: 'Copy on another site' },
  low: { zh: '低质页面', en: 'Low-quality page' },
  none: { zh: '没有页面', en: 'No page' },
};
const KIND: Words<NodeKind> = {
  city: { zh: '全市', en: 'City' },
  industry: { zh: '产业', en: 'Industry' },
  chain: { zh: '产业链', en: 'Chain' },
  segment: { zh: '环节', en: 'Segment' },
  enterprise: { zh: '企业机构', en: 'Firm' },
  district: { zh: '区县', en: 'District' },
  region: { zh: '片区', en: 'Region' },
  program: { zh: '政策项目', en: 'Program' },
  indicator: { zh: '指标', en: 'Indicator' },
  finding: { zh: '公开判断', en: 'Finding' },
  event: { zh: '活动', en: 'Event' },
  source: { zh: '来源', en: 'Source' },
  'industry-code': { zh: '国标行业', en: 'GB/T 4754 class' },
};
const FACT: Words<FactKey> = {
  industryKind: { zh: '类别', en: 'Kind' },
  basis: { zh: '名称依据', en: 'Basis of the name' },
  confidence: { zh: '把握', en: 'Confidence' },
  stage: { zh: '位置', en: 'Stage' },
  position: { zh: '链上次序', en: 'Position' },
  segmentKind: { zh: '类别', en: 'Kind' },
  gbt4754: { zh: '国标行业代码', en: 'GB/T 4754 codes' },
  shortName: { zh: '简称', en: 'Short name' },
  aliases: { zh: '别名', en: 'Also known as' },
  nameVerified: { zh: '名称已核对', en: 'Name checked' },
  enterpriseKind: { zh: '类别', en: 'Kind' },
  enterpriseRole: { zh: '链上角色', en: 'Role' },
  listedCode: { zh: '证券代码', en: 'Stock code' },
  tags: { zh: '标签', en: 'Tags' },
  founded: { zh: '成立', en: 'Founded' },
  asOf: { zh: '资料年份', en: 'As of' },
  districtKind: { zh: '类别', en: 'Kind' },
  adcode: { zh: '行政区划代码', en: 'Administrative code' },
  coordinates: { zh: '标注点经纬度', en: 'Label point' },
  programKind: { zh: '类别', en: 'Kind' },
  year: { zh: '年份', en: 'Year' },
  value: { zh: '数值', en: 'Value' },
  period: { zh: '时期', en: 'Period' },
  indicatorStatus: { zh: '性质', en: 'Actual or aim' },
  findingKind: { zh: '类别', en: 'Kind' },
  eventKind: { zh: '类别', en: 'Kind' },
  date: { zh: '日期', en: 'Date' },
  participants: { zh: '参加者', en: 'Participants' },
  publisher: { zh: '发布者', en: 'Publisher' },
  sourceKind: { zh: '类别', en: 'Kind' },
  sourceQuality: { zh: '页面质量', en: 'Quality of the page' },
  url: { zh: '网址', en: 'Address' },
  codeLevel: { zh: '层级', en: 'Level' },
  codeSection: { zh: '门类', en: 'Section' },
  quote: { zh: '原文', en: 'Quote' },
};

const VOCABULARY = {
  state: STATE,
  verdict: VERDICT,
  verdictLetter: VERDICT_LETTER,
  confidence: CONFIDENCE,
  evidence: EVIDENCE,
  stage: STAGE,
  basis: BASIS,
  operation: OPERATION,
  deployment: DEPLOYMENT,
  finding: FINDING,
  industry: INDUSTRY,
  district: DISTRICT,
  segment: SEGMENT,
  necessity: NECESSITY,
  substitutable: SUBSTITUTABLE,
  enterprise: ENTERPRISE,
  role: ROLE,
  indicator: INDICATOR,
  program: PROGRAM,
  event: EVENT,
  source: SOURCE,
  quality: QUALITY,
  kind: KIND,
  fact: FACT,
} as const;

type Vocabulary = typeof VOCABULARY;

/** The word of a closed value in the reader's language: `toWord('state', 'weak', 'zh')` → 薄弱. */
export function toWord<K extends keyof Vocabulary>(
  vocabulary: K,
  value: keyof Vocabulary[K] & string,
  locale: Locale,
): string {
  return findWord(vocabulary, value, locale);
}

/** The same for a value that came as text; one that the vocabulary does not know comes back as it is. */
export function findWord(vocabulary: keyof Vocabulary, value: string, locale: Locale): string {
  const words: Words<string> = VOCABULARY[vocabulary];
  return words[value]?.[locale] ?? value;
}

/** Facts whose value is a closed word, and the vocabulary it comes from. */
export const FACT_VOCABULARY = {
  industryKind: 'industry',
  basis: 'basis',
  confidence: 'confidence',
  stage: 'stage',
  segmentKind: 'segment',
  enterpriseKind: 'enterprise',
  enterpriseRole: 'role',
  districtKind: 'district',
  programKind: 'program',
  indicatorStatus: 'indicator',
  findingKind: 'finding',
  eventKind: 'event',
  sourceKind: 'source',
  sourceQuality: 'quality',
} as const satisfies Partial<Record<FactKey, keyof Vocabulary>>;

/** The word of a fact's value when it is a closed word, the value itself otherwise. */
export function toFactWord(key: FactKey, value: string, locale: Locale): string {
  const entry = Object.entries(FACT_VOCABULARY).find(([name]) => name === key);
  return entry === undefined ? value : findWord(entry[1], value, locale);
}
