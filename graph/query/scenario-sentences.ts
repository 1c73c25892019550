// Sentences of scenarios: what an edit says, what follows from it, why a segment stops, what would repair it.
// May import: model, wire, sentences, words. Invariants: true for none, one and many; "no firm on record" is never "no firm"; what is supposed is
// said as supposed.
import type { Edit } from '#graph/model/edit';
import type { NodeId } from '#graph/model/ids';
import type { Sentence } from '#graph/wire/ref';
import { type Name, plural, toNameSentence } from './sentences';
import { STATUS_WORDS } from './words';

type NameOf = (id: NodeId) => Name;

/** "京东方停产", "「驱动IC」断了外地来源", "给「面板」在涪陵区加一家企业". */
export function toEditSentence(edit: Edit, nameOf: NameOf): Sentence {
  const say = (id: NodeId) => toNameSentence(nameOf(id));
  switch (edit.kind) {
    case 'off':
      return toOffSentence(edit.id, say(edit.id));
    case 'outside-off': {
      const { zh, en } = say(edit.id);
      return { zh: `「${zh}」断了外地来源`, en: `${en} can no longer be bought outside` };
    }
    case 'firm': {
      const [segment, district] = [say(edit.segmentId), say(edit.districtId)];
      const firm = edit.isLeader ? { zh: '链主企业', en: 'a chain leader' } : { zh: '企业', en: 'a firm' };
      return {
        zh: `给「${segment.zh}」在${district.zh}加一家${firm.zh}`,
        en: `${firm.en} joins ${segment.en} in ${district.en}`,
      };
    }
    case 'link': {
      const [from, to] = [say(edit.from), say(edit.to)];
      return edit.necessity === 'required'
        ? { zh: `「${to.zh}」要用「${from.zh}」（必需）`, en: `${to.en} requires ${from.en}` }
        : { zh: `「${to.zh}」可用「${from.zh}」（可选）`, en: `${to.en} may use ${from.en}` };
    }
    case 'unlink': {
      const [from, to] = [say(edit.from), say(edit.to)];
      return { zh: `「${to.zh}」不再用「${from.zh}」`, en: `${to.en} no longer uses ${from.en}` };
    }
    case 'state': {
      const { zh, en } = say(edit.segmentId);
      const word = STATUS_WORDS[edit.status];
      return { zh: `设「${zh}」为${word.zh}`, en: `${en} is taken as ${word.en}` };
    }
  }
}

function toOffSentence(id: NodeId, { zh, en }: Sentence): Sentence {
  if (id.startsWith('segment:')) return { zh: `「${zh}」停摆`, en: `${en} stops` };
  return id.startsWith('district:')
    ? { zh: `${zh}全部停产`, en: `all firms of ${en} stop` }
    : { zh: `${zh}停产`, en: `${en} stops` };
}

/** What the edits say together, as the subject of the answer: two of them, and how many there are. */
export function toSubject(edits: readonly Sentence[]): Sentence {
  if (edits.length <= 2) {
    return { zh: edits.map(({ zh }) => zh).join('、'), en: edits.map(({ en }) => en).join(' and ') };
  }
  const [first, second] = edits;
  return {
    zh: `${first?.zh}、${second?.zh}等 ${edits.length} 项改动`,
    en: `${first?.en}, ${second?.en} and ${plural(edits.length - 2, 'more change')}`,
  };
}

export type StressFigures = {
  readonly stopped: number;
  readonly strained: number;
  /** Districts with a firm on record in any of them. */
  readonly districts: number;
  /** Chains of which an end stops or comes under strain. */
  readonly endChains: number;
};

/** "4 个环节停摆，另有 7 个吃紧，涉及 2 个区县；3 条链的终端受影响" */
export function toStressClause({ stopped, strained, districts, endChains }: StressFigures): Sentence {
  const [segmentStops, segmentStrains] = [stopped === 1 ? 'stops' : 'stop', strained === 1 ? 'comes' : 'come'];
  if (stopped + strained === 0) {
    return { zh: '本数据中没有环节因此停摆或吃紧', en: 'in this data no segment stops or comes under strain' };
  }
  const head =
    stopped === 0
      ? {
          zh: `没有环节停摆，${strained} 个吃紧`,
          en: `no segment stops, ${strained} ${segmentStrains} under strain`,
        }
      : strained === 0
        ? {
            zh: `${stopped} 个环节停摆，没有别的吃紧`,
            en: `${plural(stopped, 'segment')} ${segmentStops}, no other comes under strain`,
          }
        : {
            zh: `${stopped} 个环节停摆，另有 ${strained} 个吃紧`,
            en: `${plural(stopped, 'segment')} ${segmentStops} and ${strained} more ${segmentStrains} under strain`,
          };
  const where =
    districts === 0
      ? { zh: '，本数据中都没有在产企业记录', en: ', none with an operating firm on record' }
      : { zh: `，涉及 ${districts} 个区县`, en: `, in ${plural(districts, 'district')}` };
  const ends =
    endChains === 0
      ? { zh: '没有链的终端受影响', en: 'the end of no chain is affected' }
      : {
          zh: `${endChains} 条链的终端受影响`,
          en: endChains === 1 ? 'ends of 1 chain are affected' : `ends of ${endChains} chains are affected`,
        };
  return { zh: `${head.zh}${where.zh}；${ends.zh}`, en: `${head.en}${where.en}; ${ends.en}` };
}

/** "2 个环节的状态、3 个环节的判断会变" */
export function toChangeClause(states: number, verdicts: number): Sentence {
  if (states + verdicts === 0) {
    return { zh: '没有环节的状态或判断改变', en: 'no segment changes its state or verdict' };
  }
  const parts = [
    { count: states, zh: '状态', en: 'state' },
    { count: verdicts, zh: '判断', en: 'verdict' },
  ].filter(({ count }) => count > 0);
  return {
    zh: `${parts.map(({ count, zh }) => `${count} 个环节的${zh}`).join('、')}会变`,
    en: parts
      .map(({ count, en }) => `${plural(count, 'segment')} ${count === 1 ? 'changes' : 'change'} ${en}`)
      .join(', '),
  };
}

/** Subject and clauses as one sentence. */
export function toAnswer(subject: Sentence, clauses: readonly Sentence[]): Sentence {
  return {
    zh: `${subject.zh}：${clauses.map(({ zh }) => zh).join('；')}`,
    en: `If ${subject.en}: ${clauses.map(({ en }) => en).join('; ')}`,
  };
}

export type ComparedFigures = {
  readonly name: string | undefined;
  readonly stopped: number;
  readonly strained: number;
  readonly verdicts: number;
};

/** "2 个情景并排：情景 1 停摆 3、吃紧 9、改判断 2；备选 停摆 0、吃紧 0、改判断 1" */
export function toComparison(scenarios: readonly ComparedFigures[]): Sentence {
  const parts = scenarios.map(({ name, stopped, strained, verdicts }, at) => ({
    zh: `${name ?? `情景 ${at + 1}`} 停摆 ${stopped}、吃紧 ${strained}、改判断 ${verdicts}`,
    en: `${name ?? `scenario ${at + 1}`} stops ${stopped}, strains ${strained}, changes ${plural(verdicts, 'verdict')}`,
  }));
  return {
    zh: `${scenarios.length} 个情景并排：${parts.map(({ zh }) => zh).join('；')}`,
    en: `${plural(scenarios.length, 'scenario')} side by side: ${parts.map(({ en }) => en).join('; ')}`,
  };
}

/** Why a hit segment stops. */
export function toHitReason(operating: number): Sentence {
  if (operating === 0) {
    return {
      zh: '直接停掉（本数据中没有在产企业记录，不等于没有企业）',
      en: 'Switched off (no operating firm on record, which does not mean there is none)',
    };
  }
  return operating === 1
    ? { zh: '失去唯一有记录的在产企业', en: 'Lost its only operating firm on record' }
    : {
        zh: `失去有记录的全部 ${operating} 家在产企业`,
        en: `Lost all ${operating} operating firms on record`,
      };
}

/** Why a segment stops that was not hit: inputs that nobody delivers any more. */
export function toLackReason(lacks: readonly Name[]): Sentence {
  const { zh, en } = joinNames(lacks);
  return { zh: `缺${zh}：本地没有在供的，外地也供不上`, en: `Lacks ${en}: nobody here or outside delivers` };
}

/** Why a segment goes on only with effort. */
export function toStrainReason(lacks: readonly Name[]): Sentence {
  const { zh, en } = joinNames(lacks);
  return {
    zh: `缺${zh}：要费力去外地买，或靠吃紧的上家`,
    en: `Lacks ${en}: has to be bought outside with effort, or from suppliers under strain`,
  };
}

function joinNames(names: readonly Name[]): Sentence {
  const said = names.map(toNameSentence);
  return { zh: said.map(({ zh }) => `「${zh}」`).join(''), en: said.map(({ en }) => en).join(', ') };
}

export type RepairFigures = {
  readonly segments: number;
  readonly isSmallest: boolean;
  /** Ends of chains that stop; where none does, the aim is every segment that stops. */
  readonly ends: number;
  readonly stops: number;
};

/** "至少要给 2 个环节找到供应，停摆的 3 个终端才恢复（已证明最少）" */
export function toRepairSentence({ segments, isSmallest, ends, stops }: RepairFigures): Sentence {
  const aim =
    ends > 0
      ? { zh: `停摆的 ${ends} 个终端`, en: plural(ends, 'stopped end') }
      : { zh: `停摆的 ${stops} 个环节`, en: plural(stops, 'stopped segment') };
  const runs = (ends > 0 ? ends : stops) === 1 ? 'runs' : 'run';
  return isSmallest
    ? {
        zh: `至少要给 ${segments} 个环节找到供应，${aim.zh}才恢复（已证明最少）`,
        en: `At least ${plural(segments, 'segment')} must be supplied again before the ${aim.en} ${runs} (proven the fewest)`,
      }
    : {
        zh: `给 ${segments} 个环节找到供应，${aim.zh}就恢复（没有证明这是最少）`,
        en: `With ${plural(segments, 'segment')} supplied again the ${aim.en} ${runs} (not proven the fewest)`,
      };
}

/** What to know of a firm that is switched off. `sole` counts segments of which it is the only operating firm on record. */
export function toFirmNote(segments: number, sole: number): Sentence {
  if (segments === 0) {
    return {
      zh: '本数据中没有它在产的环节，停掉它看不出影响，不等于没有影响',
      en: 'No segment is on record in which it operates; that nothing follows here does not mean that nothing would',
    };
  }
  return sole === 0
    ? {
        zh: `它在产的 ${segments} 个环节都还有别的在产企业记录`,
        en: `Every segment it operates in (${segments}) has other operating firms on record`,
      }
    : {
        zh: `它在产的 ${segments} 个环节里，${sole} 个只记录了它一家`,
        en: `Of the ${plural(segments, 'segment')} it operates in, ${sole} ${sole === 1 ? 'has' : 'have'} no other firm on record`,
      };
}

/** What to know of a segment that does not run by the record and is switched off. */
export function toIdleNote(status: 'absent' | 'unknown'): Sentence {
  return status === 'absent'
    ? { zh: '记录中它是缺失，本来就没有在供', en: 'On record it is absent: it supplies nobody as it is' }
    : {
        zh: '它还待核实，不当作在供：停掉它看不出影响',
        en: 'It is still to be verified and not counted as supplying: nothing follows here',
      };
}

/** What to know of a district without an operating firm on record. */
export const NO_FIRM_NOTE: Sentence = {
  zh: '本数据中它没有在产企业记录，不等于没有企业',
  en: 'No operating firm is on record there, which does not mean there is none',
};
