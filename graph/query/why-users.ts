// Why so many are said to use a segment, and why it is to be verified so early. May import: analysis, wire. Invariants as in why-view.ts.
import type { Diagnosis, SegmentDiagnosis } from '#graph/analysis/diagnosis';
import { OUTCOMES, VERIFY_DRAWS, type VerifyItem } from '#graph/analysis/verify-first';
import type { NodeId } from '#graph/model/ids';
import { percent, type Told, type WhyAnswer } from './why-answer';
import { STATUS_WORDS } from './words';

export function explainDemand(item: SegmentDiagnosis, { cluster, segments }: Diagnosis, told: Told): WhyAnswer {
  const { usersHereIds, usersHereRequiredIds, usersUnknownIds, segment } = item;
  const users = [...new Set(cluster.supplies.filter(({ from }) => from === segment.id).map(({ to }) => to))].sort();
  const [here, required] = [new Set(usersHereIds), new Set(usersHereRequiredIds)];
  const toRank = (id: NodeId) => (required.has(id) ? 0 : here.has(id) ? 1 : 2);
  const row = (id: NodeId) => {
    const { zh, en } = STATUS_WORDS[segments.get(id)?.status ?? 'unknown'];
    if (!here.has(id)) return told.row(id, { zh: `${zh}，不算`, en: `${en}, not counted` });
    return required.has(id)
      ? told.row(id, { zh: `${zh}，算；必需`, en: `${en}, counted; required` })
      : told.row(id, { zh: `${zh}，算；可选`, en: `${en}, counted; optional` });
  };
  return {
    title: { zh: '本地有多少要用它的', en: 'How many here use it' },
    value: {
      zh: `${here.size} 个（其中必需 ${required.size} 个），另有 ${usersUnknownIds.length} 个待核实；全部下游 ${users.length} 个`,
      en: `${here.size} (${required.size} of them require it), ${usersUnknownIds.length} more to verify; ${users.length} users in all`,
    },
    formula: {
      zh: '数一数：供应关系从它出发的环节，不论哪条链；其中状态为已有或薄弱的算在内',
      en: 'Counted: segments of any chain that a supply link leads to from it; those present or weak count',
    },
    inputs: users.toSorted((a, b) => toRank(a) - toRank(b)).flatMap(row),
    method: { zh: '本项目的定义（docs/methods.md）', en: 'Definition of this project (docs/methods.md)' },
    limits: {
      zh: '数的是环节，不是采购量；供应关系按产品怎么做出来画，不是合同',
      en: 'Segments are counted, not purchases; links follow how a product is made, they are no contracts',
    },
  };
}

export function explainVerification({ changes, byOutcome }: VerifyItem): WhyAnswer {
  const trials = VERIFY_DRAWS + 1;
  return {
    title: { zh: '核实它会改变什么', en: 'What verifying it would change' },
    value: {
      zh: `${percent(changes)} 的试算里前十会变`,
      en: `the first ten change in ${percent(changes)} of the trials`,
    },
    formula: {
      zh: `把它依次设成已有、薄弱、缺失，其余不动，各用 ${trials} 组权重（预设的一组、抽取的 ${VERIFY_DRAWS} 组）重排；前十换了哪怕一对就算变。占比＝变了的次数 ÷ ${OUTCOMES.length * trials}`,
      en: `It is set to present, weak and absent in turn, all else as it is, and ranked by ${trials} sets of weights (the preset's and ${VERIFY_DRAWS} drawn ones); one other pair among the first ten is a change. Share = changes / ${OUTCOMES.length * trials}`,
    },
    inputs: OUTCOMES.map((outcome) => {
      const { zh, en } = STATUS_WORDS[outcome];
      const count = Math.round(byOutcome[outcome] * trials);
      return {
        name: { zh: `若查明为${zh}`, en: `If it turns out ${en}` },
        value: { zh: `${trials} 次里变 ${count} 次`, en: `${count} of ${trials} change` },
      };
    }),
    method: {
      zh: '逐个变动的敏感性分析（Saltelli 等 2008）',
      en: 'One-at-a-time sensitivity analysis (Saltelli et al. 2008)',
    },
    limits: {
      zh: '三种可能各占三分之一，不是说它们同样可能；只看一个环节单独查明时的变化',
      en: 'The three outcomes weigh a third each, which does not say that they are equally likely; each is settled alone',
    },
  };
}
