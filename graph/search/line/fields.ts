// The fields of a query line: their names in both languages, and the closed words that stand for values.
// May import: model. Invariants: every name and every word is folded as `toWordKey` folds it; the first word of a value is the one it is written with.
import type { NodeKind } from '#graph/model/ids';
import { type TermField, termFieldSchema } from '#graph/model/term-field';
import type { Confidence, SegmentStatus, Stage, Verdict } from '#graph/model/vocabulary';
import { toUnitRow } from '../normalise';

export const TERM_FIELDS = termFieldSchema.options;
export const OPERATORS = ['=', '<', '<=', '>', '>='] as const;
export type Operator = (typeof OPERATORS)[number];

/** Fields whose values are names of things in the data, and the kind of these things. */
export const NAMED_FIELDS = ['industry', 'chain', 'segment', 'district', 'region'] as const;
export type NamedField = (typeof NAMED_FIELDS)[number];
/** Fields that compare numbers. */
export const NUMBER_FIELDS: readonly TermField[] = ['year', 'firms'];

/** Names a field answers to, the one it is written with first. */
export const FIELD_NAMES: Readonly<Record<TermField, readonly string[]>> = {
  industry: ['industry', '产业', '行业'],
  chain: ['chain', '链', '产业链', '链条'],
  segment: ['segment', '环节'],
  stage: ['stage', '位置', '段'],
  code: ['code', 'gbt', '国标', '代码', '国标行业'],
  district: ['district', '区县', '区', '地区'],
  region: ['region', '片区'],
  kind: ['kind', '类别', '类型'],
  firm: ['firm', '企业类型', '机构'],
  role: ['role', '角色'],
  tag: ['tag', '标签'],
  listed: ['listed', '上市'],
  state: ['state', 'status', '状态'],
  verdict: ['verdict', '判断', '建议'],
  confidence: ['confidence', '把握', '可信度'],
  year: ['year', '年份', '年'],
  firms: ['firms', '企业数', '家数'],
};

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

const STATES: Words<SegmentStatus> = {
  present: ['已有', '有', '具备', 'present'],
  weak: ['薄弱', '弱', '弱项', '短板', 'weak'],
  absent: ['缺失', '缺', '缺口', '空白', '断点', 'absent', 'missing', 'gap', 'gaps'],
  unknown: ['待核实', '未知', '不明', '不清楚', 'unknown', 'to verify'],
};
const VERDICTS: Words<Verdict> = {
  fill: ['补链', '补', '补短板', 'fill'],
  secure: ['稳链', '稳', '稳供应', 'secure'],
  strengthen: ['强链', '强', '做强', 'strengthen'],
  extend: ['延链', '延', '延伸', 'extend'],
  verify: ['核', '核实', 'verify'],
  none: ['暂不列入', 'none', 'no action'],
};
const STAGES: Words<Stage> = {
  upstream: ['上游', 'upstream'],
  midstream: ['中游', 'midstream'],
  downstream: ['下游', 'downstream'],
};
const CONFIDENCES: Words<Confidence> = {
  high: ['高', 'high'],
  medium: ['中', 'medium'],
  low: ['低', 'low'],
};
const KINDS: Words<NodeKind> = {
  city: ['全市', 'city'],
  industry: ['产业', 'industry', 'industries'],
  chain: ['产业链', '链条', 'chain', 'chains'],
  segment: ['环节', 'segment', 'segments'],
  enterprise: [
    '企业',
    '公司',
    '厂家',
    '厂商',
    '企业机构',
    'enterprise',
    'enterprises',
    'firm',
    'firms',
    'company',
    'companies',
  ],
  district: ['区县', 'district', 'districts'],
  region: ['片区', 'region', 'regions'],
  program: ['政策', '政策项目', 'program', 'programs', 'policy'],
  indicator: ['指标', 'indicator', 'indicators'],
  finding: ['公开判断', 'finding', 'findings'],
  event: ['活动', 'event', 'events'],
  source: ['来源', 'source', 'sources'],
  'industry-code': ['国标行业', 'industry-code'],
};
const FIRMS = {
  company: ['公司', '企业', 'company'],
  institute: ['院所', '研究院', 'institute'],
  project: ['项目', 'project'],
  park: ['园区', 'park'],
  facility: ['设施', 'facility'],
};
const ROLES = {
  'chain-leader': ['链主', '链主企业', '龙头', '龙头企业', 'chain-leader', 'leader', 'leaders', 'chain leader'],
  key: ['重点', '重点企业', 'key'],
  supplier: ['配套', '配套企业', '供应商', 'supplier', 'suppliers'],
  research: ['研发', '研发机构', 'research'],
};
const TAGS = {
  上市: ['上市'],
  专精特新: ['专精特新', '小巨人'],
  单项冠军: ['单项冠军'],
  外资: ['外资', '外企'],
  合资: ['合资'],
  央企: ['央企'],
  国企: ['国企', '国资'],
  民企: ['民企', '民营'],
  高新技术企业: ['高新技术企业', '高企'],
  链主: ['链主'],
};
const LISTED = { yes: ['是', 'yes', 'true', '1', '上市', '已上市'], no: ['否', 'no', 'false', '0', '未上市'] };

/** Closed words of the fields that have them. */
export const VALUE_WORDS: Readonly<Partial<Record<TermField, Words<string>>>> = {
  stage: STAGES,
  kind: KINDS,
  firm: FIRMS,
  role: ROLES,
  tag: TAGS,
  listed: LISTED,
  state: STATES,
  verdict: VERDICTS,
  confidence: CONFIDENCES,
};

/** What stands for a term without its field, in this order; 高 or "key" alone would be too many things. */
export const FREE_WORDS: readonly (readonly [field: TermField, values: readonly string[]])[] = [
  ['stage', Object.keys(STAGES)],
  ['state', Object.keys(STATES)],
  ['verdict', ['fill', 'secure', 'strengthen', 'extend', 'verify']],
  ['role', ['chain-leader', 'supplier']],
  ['tag', ['专精特新', '单项冠军', '外资', '合资', '央企', '国企', '民企', '高新技术企业']],
  ['kind', ['chain', 'segment', 'enterprise', 'district', 'program', 'source', 'indicator', 'finding']],
];

/** Words that mean a term of their own. */
export const WHOLE_TERMS: Readonly<Record<string, readonly [field: TermField, value: string]>> = {
  上市: ['listed', 'yes'],
  上市公司: ['listed', 'yes'],
  上市企业: ['listed', 'yes'],
  未上市: ['listed', 'no'],
  listed: ['listed', 'yes'],
};

/** What two spellings of a word have in common: case, width, accents, punctuation and traditional characters make no difference. */
export function toWordKey(text: string): string {
  return toUnitRow(text).chars.join('');
}
