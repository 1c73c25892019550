// Words of the pages of chains, districts and data. May import: define-messages.
// Invariant: a zero never reads as "there is none" where it may be ignorance.
import { defineMessages } from './define-messages';

type ChainsAnswer = {
  readonly scope: string;
  readonly total: number;
  /** Chains with most gaps; `isTied` when there are several. */
  readonly names: string;
  readonly gaps: number;
  readonly isTied: boolean;
};

export const chainsMessages = defineMessages(
  {
    headline: ({ scope, total, names, gaps, isTied }: ChainsAnswer) =>
      gaps === 0
        ? `${scope}${total} 条重点产业链，没有已证实的薄弱或缺失环节`
        : `${scope}${total} 条重点产业链中，${names}的薄弱与缺失环节最多，${isTied ? '各' : '有'} ${gaps} 个`,
    none: (scope: string) => `${scope}本数据中没有重点产业链`,
    basis: (named: number, plan: number, inferred: number) =>
      `名称依据：${named} 条官方点名，${plan} 条取自规划的重点方向，${inferred} 条是推定。官方完整名单没有公开。`,
    scope: (name: string) => `${name}：`,
    separator: '、',
    caption: '重点产业链，按产业分组',
    chain: '产业链',
    states: '各环节状态',
    gaps: '薄弱与缺失',
    unknown: '待核实',
    segments: '环节',
    firms: '企业机构',
    operating: '其中在产',
    districts: '涉及区县',
    basisColumn: '名称依据',
    sortBy: (column: string) => `按${column}排序`,
    byIndustry: '按产业分组',
    industry: '产业',
    marks: '一个图形是一个环节：先缺失、薄弱，再待核实、已有',
  },
  {
    headline: ({ scope, total, names, gaps, isTied }: ChainsAnswer) =>
      gaps === 0
        ? `${scope}${total} key chains, no segment proven weak or absent`
        : `${scope}${scope === '' ? 'Of' : 'of'} ${total} key chains, ${names} ${isTied ? 'have' : 'has'} most weak or absent segments: ${gaps}${isTied ? ' each' : ''}`,
    none: (scope: string) => `${scope}${scope === '' ? 'No' : 'no'} key chain in this data`,
    basis: (named: number, plan: number, inferred: number) =>
      `Basis of the names: ${named} named by official reports, ${plan} taken from directions of plans, ${inferred} guessed by us. The full official list is not public.`,
    scope: (name: string) => `${name}: `,
    separator: ' and ',
    caption: 'Key chains by industry',
    chain: 'Chain',
    states: 'States of segments',
    gaps: 'Weak or absent',
    unknown: 'To verify',
    segments: 'Segments',
    firms: 'Firms',
    operating: 'operating',
    districts: 'Districts',
    basisColumn: 'Basis of the name',
    sortBy: (column: string) => `Sort by ${column}`,
    byIndustry: 'Group by industry',
    industry: 'Industry',
    marks: 'One mark a segment: absent and weak first, then to verify and present',
  },
);
