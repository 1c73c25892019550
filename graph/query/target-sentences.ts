// Why a firm is worth talking to, one sentence a reason. May import: wire, words. Invariants: true of its row; what is in building is not said
// to run; a supply link is said to be how a product is made, never a contract.
import type { OperationStatus } from '#graph/model/vocabulary';
import type { Sentence } from '#graph/wire/ref';
import { type Name, plural, toNameSentence } from './sentences';
import { OPERATION_WORDS } from './words';

export type Work = {
  readonly segment: Name;
  readonly operation: OperationStatus;
  readonly activityZh: string;
  readonly asOf: number | undefined;
};

/** "在产“偏光片”（2024 年）：年产 5000 万平方米偏光片" */
export function toWorkSentence({ segment, operation, activityZh, asOf }: Work): Sentence {
  const [word, name] = [OPERATION_WORDS[operation], toNameSentence(segment)];
  return {
    zh: `${word.zh}“${name.zh}”${asOf === undefined ? '' : `（${asOf} 年）`}：${activityZh}`,
    en: `${word.en}: ${name.en}${asOf === undefined ? '' : ` (${asOf})`}`,
  };
}

/** How a neighbouring segment is joined to the one that is asked for. */
export type Tie = 'supplier' | 'user' | 'class';

/** "“液晶面板”要用“偏光片”，必需" */
export function toTieSentence(tie: Tie, neighbour: Name, { asked, isRequired }: { asked: Name; isRequired: boolean }) {
  const [own, other] = [toNameSentence(asked), toNameSentence(neighbour)];
  const necessity = isRequired ? { zh: '必需', en: 'required' } : { zh: '可选', en: 'optional' };
  switch (tie) {
    case 'supplier':
      return {
        zh: `做“${own.zh}”要用“${other.zh}”（${necessity.zh}，按产品怎么做，不是合同）`,
        en: `${own.en} is made with ${other.en} (${necessity.en}; how it is made, no contract)`,
      };
    case 'user':
      return {
        zh: `做“${other.zh}”要用“${own.zh}”（${necessity.zh}，按产品怎么做，不是合同）`,
        en: `${other.en} is made with ${own.en} (${necessity.en}; how it is made, no contract)`,
      };
    case 'class':
      return {
        zh: `“${other.zh}”与“${own.zh}”同属一个国标行业小类`,
        en: `${other.en} and ${own.en} are of one GB/T 4754 class`,
      };
  }
}

export type TargetFigures = { readonly expand: number; readonly extend: number; readonly buyers: number };

/** "偏光片：2 家已在做，14 家在旁边做，9 家用得上" */
export function toTargetsSentence(segment: Name, { expand, extend, buyers }: TargetFigures): Sentence {
  const name = toNameSentence(segment);
  if (expand + extend + buyers === 0) {
    return {
      zh: `${name.zh}：本数据里没有可以先谈的企业，不等于没有`,
      en: `${name.en}: this data records no firm to talk to first, which does not mean that there is none`,
    };
  }
  // A zero would read as "nobody does it", of what is to be verified as well.
  const makers =
    expand === 0
      ? { zh: '没有记到在做的企业（不等于没有）', en: 'no firm on record in it (which does not mean none)' }
      : { zh: `${expand} 家已在做`, en: `${plural(expand, 'firm')} on record in it` };
  return {
    zh: `${name.zh}：${makers.zh}，${extend} 家在上下游或同类里做，${buyers} 家用得上`,
    en: `${name.en}: ${makers.en}, ${extend} next to it, ${buyers} that would use it`,
  };
}
