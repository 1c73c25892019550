// Sentences over the shortlist and its audit. May import: model, wire, words. Invariant: says how many there are, never how good they are.
import { type LeadStage, leadStageSchema } from '#graph/model/lead';
import type { Sentence } from '#graph/wire/ref';

const STAGES: Readonly<Record<LeadStage, Sentence>> = {
  clue: { zh: '线索', en: 'clue' },
  contact: { zh: '接触', en: 'contact' },
  talks: { zh: '洽谈', en: 'talks' },
  signed: { zh: '签约', en: 'signed' },
  landed: { zh: '落地', en: 'landed' },
  shelved: { zh: '搁置', en: 'shelved' },
};

export type LeadFigures = {
  readonly total: number;
  readonly overdue: number;
  readonly stages: ReadonlyMap<LeadStage, number>;
  readonly isFiltered: boolean;
};

export function toLeadsHeadline({ total, overdue, stages, isFiltered }: LeadFigures): Sentence {
  if (total === 0) {
    return isFiltered
      ? { zh: '名单上没有符合筛选的。', en: 'Nothing on the shortlist matches the filter.' }
      : {
          zh: '名单还是空的：在企业、环节、链条、区县的页面上点“加入名单”。',
          en: 'The shortlist is empty: add firms, segments, chains and districts from their pages.',
        };
  }
  const parts = leadStageSchema.options.flatMap((stage) => {
    const some = stages.get(stage) ?? 0;
    return some === 0 ? [] : [{ zh: `${STAGES[stage].zh} ${some}`, en: `${some} ${STAGES[stage].en}` }];
  });
  const late = {
    zh: overdue === 0 ? '没有过期的。' : `${overdue} 个过了下次日期。`,
    en: overdue === 0 ? 'none overdue.' : `${overdue} overdue.`,
  };
  return {
    zh: `名单上有 ${total} 个：${parts.map(({ zh }) => zh).join('、')}；${late.zh}`,
    en: `${total} on the shortlist: ${parts.map(({ en }) => en).join(', ')}; ${late.en}`,
  };
}

export function toHistoryHeadline(total: number, last: { readonly at: string; readonly actor: string } | undefined) {
  if (last === undefined) {
    return { zh: '还没有人写过什么。', en: 'Nobody has written anything yet.' };
  }
  const day = last.at.slice(0, 10);
  return {
    zh: `一共改过 ${total} 次，最近一次是 ${last.actor}，${day}。`,
    en: `${total} changes so far, the last by ${last.actor} on ${day}.`,
  };
}
