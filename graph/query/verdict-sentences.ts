// The sentence of each rule that gives a verdict, with the numbers it rests on.
// May import: analysis, wire, sentences, words. Invariants: each sentence is true of the rows whatever the numbers; a firm that is not on
// record is never said not to exist; what is to be verified is never called weak or absent.
import type { SegmentDiagnosis } from '#graph/analysis/diagnosis';
import type { VerdictRule } from '#graph/analysis/verdict';
import type { Verdict } from '#graph/model/vocabulary';
import type { Sentence } from '#graph/wire/ref';
import { plural } from './sentences';
import { STATUS_WORDS } from './words';

export const VERDICT_WORDS: Readonly<Record<Verdict, Sentence>> = {
  fill: { zh: '补链', en: 'fill' },
  secure: { zh: '稳链', en: 'secure' },
  strengthen: { zh: '强链', en: 'strengthen' },
  extend: { zh: '延链', en: 'extend' },
  verify: { zh: '待核实', en: 'verify' },
  none: { zh: '暂不列入', en: 'no action' },
};

/** "薄弱，本地有 6 个下游环节要用它，其中 5 个必需" */
export function toVerdictSentence(item: SegmentDiagnosis): Sentence {
  return SENTENCES[item.judgement.rule](item);
}

const SENTENCES: Readonly<Record<VerdictRule, (item: SegmentDiagnosis) => Sentence>> = {
  unknown: (item) => ({
    zh: `没有资料，不等于没有：先查证全市是否有人在做${toNeedIfThere(item).zh}`,
    en: `No data, which does not mean that there is none: check first whether somebody here does it${toNeedIfThere(item).en}`,
  }),
  'gap-with-demand': (item) => ({
    zh: `${toState(item).zh}，而${toNeed(item).zh}`,
    en: `${toState(item).en}, while ${toNeed(item).en}`,
  }),
  'absent-beside-strong': ({ strongNeighbours }) => ({
    zh: `缺失，与 ${strongNeighbours} 个强环节（已有、3 家以上、有链主）直接相连：可由它们延伸`,
    en: `Absent, joined to ${plural(strongNeighbours, 'strong segment')} (present, three firms or more, a chain leader): they could extend to it`,
  }),
  'demand-unknown': (item) => ({
    zh: `${toState(item).zh}；全市用它的环节还没有一个得到证实，有 ${item.usersUnknown} 个待核实：先查证谁在用`,
    en: `${toState(item).en}; no user here is confirmed and ${item.usersUnknown} ${item.usersUnknown === 1 ? 'is' : 'are'} to be verified: check first who uses it`,
  }),
  'absent-without-demand': () => ({
    zh: '缺失，但全市没有环节要用它，也不与强环节相连',
    en: 'Absent, but no segment here uses it and no strong one is joined to it',
  }),
  'weak-end': (item) => ({
    zh: `薄弱，已是链的末端，再无下游环节；${toFirms(item).zh}`,
    en: `Weak, the end of its chain with no segment behind it; ${toFirms(item).en}`,
  }),
  'weak-without-demand': ({ users }) => ({
    zh: `薄弱，但用它的 ${users} 个环节都已证实本地没有`,
    en: `Weak, but the ${plural(users, 'segment')} that ${users === 1 ? 'uses' : 'use'} it ${users === 1 ? 'is' : 'are'} known not to be here`,
  }),
  'present-unrecorded': () => ({
    zh: '已有，但本数据没有记到在产企业：先查证是谁在做',
    en: 'Present, but this data records no operating firm: check first who does it',
  }),
  'single-point': ({ affects, criticality }) => ({
    zh: `已有，但只记到 1 家在产企业；它一停，另有 ${affects} 个环节停摆或吃紧（停摆 ${criticality.stopped.stops - 1} 个）`,
    en: `Present, but one operating firm on record; without it ${plural(affects, 'other segment')} ${affects === 1 ? 'stops or comes' : 'stop or come'} under strain (${criticality.stopped.stops - 1} of them ${criticality.stopped.stops === 2 ? 'stops' : 'stop'})`,
  }),
  'few-firms': (item) => ({
    zh: `已有，但只记到 ${item.operating} 家在产企业${item.leaders === 0 ? '，没有链主' : ''}`,
    en: `Present, but only ${plural(item.operating, 'operating firm')} on record${item.leaders === 0 ? ', none a chain leader' : ''}`,
  }),
  'no-leader': ({ operating }) => ({
    zh: `已有，记到 ${operating} 家在产企业，其中没有链主`,
    en: `Present, ${plural(operating, 'operating firm')} on record, none of them a chain leader`,
  }),
  sound: ({ operating, leaders }) => ({
    zh: `已有，记到 ${operating} 家在产企业，其中链主 ${leaders} 家`,
    en: `Present, ${plural(operating, 'operating firm')} on record, ${leaders} of them ${leaders === 1 ? 'a chain leader' : 'chain leaders'}`,
  }),
};

function toState({ status }: SegmentDiagnosis): Sentence {
  const { zh, en } = STATUS_WORDS[status];
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

function toNeed({ usersHere, usersHereRequiredIds }: SegmentDiagnosis): Sentence {
  const required = usersHereRequiredIds.length;
  return {
    zh: `全市有 ${usersHere} 个环节要用它，${required === 0 ? '都不是必需' : `其中 ${required} 个必需`}`,
    en: `${plural(usersHere, 'segment')} in the city ${usersHere === 1 ? 'uses' : 'use'} it, ${required === 0 ? 'none requires it' : `${required} of them ${required === 1 ? 'requires' : 'require'} it`}`,
  };
}

function toNeedIfThere(item: SegmentDiagnosis): Sentence {
  if (item.usersHere === 0) return { zh: '', en: '' };
  const need = toNeed(item);
  return { zh: `；${need.zh}`, en: `; ${need.en}` };
}

function toFirms({ operating }: SegmentDiagnosis): Sentence {
  return operating === 0
    ? { zh: '本数据没有记到在产企业', en: 'no operating firm on record' }
    : { zh: `记到 ${operating} 家在产企业`, en: `${plural(operating, 'operating firm')} on record` };
}
