// Headlines of opportunities and of what to verify first. May import: wire, sentences. Invariants as in sentences.ts.
import type { Preset } from '#graph/model/vocabulary';
import type { Sentence } from '#graph/wire/ref';
import { type Name, plural, toNameSentence } from './sentences';

export const PRESET_WORDS: Readonly<Record<Preset, Sentence>> = {
  fill: { zh: '补短板', en: 'Fill gaps' },
  strengthen: { zh: '强优势', en: 'Strengthen what is strong' },
  extend: { zh: '延伸链', en: 'Extend chains' },
  secure: { zh: '稳供应', en: 'Secure supply' },
};

/** "补短板该先补哪里？4,838 种“环节放在区县”里，排第一的是 烯烃、芳烃基础原料 放在 涪陵区" */
export function toOpportunitiesSentence(
  preset: Preset,
  candidates: number,
  first: { readonly segment: Name; readonly district: Name } | undefined,
): Sentence {
  const word = PRESET_WORDS[preset];
  if (first === undefined) {
    return {
      zh: `${word.zh}：本数据中没有符合条件的“环节放在区县”`,
      en: `${word.en}: this data holds no pair of segment and district that fits`,
    };
  }
  const [segment, district] = [toNameSentence(first.segment), toNameSentence(first.district)];
  return {
    zh: `${word.zh}：${candidates} 种“环节放在区县”里，先看 ${segment.zh} 放在 ${district.zh}`,
    en: `${word.en}: of ${plural(candidates, 'pair')} of segment and district, look first at ${segment.en} in ${district.en}`,
  };
}

/** "61 个待核实环节里，38 个会改变前十，最会的是 耐火材料与装备" */
export function toVerifySentence(unknown: number, changing: number, first: Name | undefined): Sentence {
  if (unknown === 0) return { zh: '没有待核实的环节', en: 'No segment is left to verify' };
  if (first === undefined) {
    return {
      zh: `${unknown} 个待核实环节，无论查明成什么都不改变前十`,
      en: `${plural(unknown, 'segment')} to verify, none of which would change the first ten`,
    };
  }
  const name = toNameSentence(first);
  return {
    zh: `${unknown} 个待核实环节里，${changing} 个查明后会改变前十，最会的是 ${name.zh}`,
    en: `Of ${plural(unknown, 'segment')} to verify, ${changing} would change the first ten, most of all ${name.en}`,
  };
}
