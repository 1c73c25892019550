// The closed words of the model as they stand inside sentences, zh and en.
// May import: model, wire. Invariant: a word without a translation does not compile.
import type { NodeOf } from '#graph/model/nodes';
import type { DeploymentRole, FindingKind, OperationStatus, SegmentStatus, Stage } from '#graph/model/vocabulary';
import type { Sentence } from '#graph/wire/ref';

type Words<T extends string> = Readonly<Record<T, Sentence>>;

export const STATUS_WORDS: Words<SegmentStatus> = {
  present: { zh: '已有', en: 'present' },
  weak: { zh: '薄弱', en: 'weak' },
  absent: { zh: '缺失', en: 'absent' },
  unknown: { zh: '待核实', en: 'to be verified' },
};
export const STAGE_WORDS: Words<Stage> = {
  upstream: { zh: '上游', en: 'upstream' },
  midstream: { zh: '中游', en: 'midstream' },
  downstream: { zh: '下游', en: 'downstream' },
};
export const OPERATION_WORDS: Words<OperationStatus> = {
  operating: { zh: '在产', en: 'operating' },
  'under-construction': { zh: '在建', en: 'under construction' },
  planned: { zh: '规划', en: 'planned' },
  closed: { zh: '已关停', en: 'closed' },
};
export const FINDING_WORDS: Words<FindingKind> = {
  missing: { zh: '缺口', en: 'missing' },
  weak: { zh: '弱项', en: 'weak' },
  strengthen: { zh: '要做强', en: 'to strengthen' },
  extend: { zh: '要延伸', en: 'to extend' },
  baseline: { zh: '现状', en: 'baseline' },
};
export const INDICATOR_WORDS: Words<NodeOf<'indicator'>['status']> = {
  actual: { zh: '实绩', en: 'actual' },
  target: { zh: '目标', en: 'target' },
  forecast: { zh: '预计', en: 'forecast' },
};
export const PROGRAM_WORDS: Words<NodeOf<'program'>['kind']> = {
  project: { zh: '工程与项目', en: 'project' },
  support: { zh: '支撑', en: 'support' },
  measure: { zh: '举措', en: 'measure' },
  mechanism: { zh: '机制', en: 'mechanism' },
  plan: { zh: '规划与方案', en: 'plan' },
};
export const INDUSTRY_WORDS: Words<NodeOf<'industry'>['kind']> = {
  emerging: { zh: '新兴产业', en: 'emerging industry' },
  pillar: { zh: '支柱产业', en: 'pillar industry' },
};
export const NECESSITY_WORDS: Words<'required' | 'optional'> = {
  required: { zh: '必需', en: 'required' },
  optional: { zh: '可选', en: 'optional' },
};
export const SUBSTITUTABLE_WORDS: Words<'high' | 'medium' | 'low'> = {
  high: { zh: '外地易采购', en: 'easy to buy elsewhere' },
  medium: { zh: '外地可采购', en: 'can be bought elsewhere' },
  low: { zh: '外地难采购', en: 'hard to buy elsewhere' },
};
export const DEPLOYMENT_WORDS: Words<DeploymentRole> = {
  lead: { zh: '主导', en: 'lead' },
  featured: { zh: '特色', en: 'featured' },
  planned: { zh: '规划', en: 'planned' },
  mentioned: { zh: '提及', en: 'mentioned' },
};
export const ROLE_WORDS: Words<NodeOf<'enterprise'>['role']> = {
  'chain-leader': { zh: '链主', en: 'chain leader' },
  key: { zh: '重点', en: 'key player' },
  supplier: { zh: '配套', en: 'supplier' },
  research: { zh: '研发', en: 'research' },
};
