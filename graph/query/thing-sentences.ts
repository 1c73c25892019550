// The headline of a single thing: what a reader wants to know first, for each kind that has no view of its own.
// May import: model, wire, sentences, words. Invariants as in sentences.ts.
import type { NodeOf } from '#graph/model/nodes';
import { joinFigure, toEnglishFigure } from '#graph/model/units';
import type { OperationStatus } from '#graph/model/vocabulary';
import type { SegmentSummary } from '#graph/store/port';
import type { Sentence } from '#graph/wire/ref';
import { type Name, plural, toNameSentence, toPeriodSentence } from './sentences';
import { FINDING_WORDS, INDICATOR_WORDS, OPERATION_WORDS, PROGRAM_WORDS, STAGE_WORDS, STATUS_WORDS } from './words';

/** "偏光片（新型显示 上游）：薄弱；6 个本地下游环节要用它（必需 5）" */
export function toSegmentSentence(summary: SegmentSummary): Sentence {
  const { segment } = summary;
  const { zh, en } = toNameSentence(segment);
  const state = STATUS_WORDS[segment.status];
  const stage = STAGE_WORDS[segment.stage];
  const note =
    segment.status === 'unknown'
      ? { zh: '，没有资料，不等于缺失', en: ' (no data, which does not mean absent)' }
      : NOTHING;
  const need = toNeedClause(summary);
  return {
    zh: `${zh}（${summary.chainNameZh} ${stage.zh}）：${state.zh}${note.zh}；${need.zh}`,
    en: `${en} (${summary.chainNameEn ?? summary.chainNameZh}, ${stage.en}): ${state.en}${note.en}; ${need.en}`,
  };
}

const NOTHING: Sentence = { zh: '', en: '' };

function toNeedClause({ users, usersHere, usersHereRequired }: SegmentSummary): Sentence {
  if (users === 0) return { zh: '本数据中没有记录下游环节', en: 'no downstream segment recorded in this data' };
  if (usersHere === 0) {
    return {
      zh: `${users} 个下游环节用它，但都未证实在本地有`,
      en: `${plural(users, 'downstream segment')} ${users === 1 ? 'uses' : 'use'} it, none confirmed to be here`,
    };
  }
  const required =
    usersHereRequired === 0
      ? { zh: '均非必需', en: 'none requires it' }
      : {
          zh: `必需 ${usersHereRequired}`,
          en: `${usersHereRequired} ${usersHereRequired === 1 ? 'requires' : 'require'} it`,
        };
  return {
    zh: `${usersHere} 个本地下游环节要用它（${required.zh}）`,
    en: `${plural(usersHere, 'downstream segment')} here ${usersHere === 1 ? 'uses' : 'use'} it (${required.en})`,
  };
}

export type FirmActivity = {
  readonly segment: Name;
  readonly operation: OperationStatus;
  readonly asOf: number | undefined;
};

/** "重庆京东方（两江新区）：TFT-LCD面板，在产（2021 年资料）；另有 2 个环节" */
export function toEnterpriseSentence(
  firm: Name,
  place: Name | undefined,
  activities: readonly FirmActivity[],
): Sentence {
  const name = toNameSentence(firm);
  const where = place === undefined ? NOTHING : { zh: `（${place.nameZh}）`, en: ` (${toNameSentence(place).en})` };
  const first = activities[0];
  if (first === undefined) {
    return {
      zh: `${name.zh}${where.zh}：本数据中没有记录它做哪个环节`,
      en: `${name.en}${where.en}: this data records no segment it works in`,
    };
  }
  const what = toNameSentence(first.segment);
  const state = OPERATION_WORDS[first.operation];
  const year =
    first.asOf === undefined
      ? { zh: '年份不详', en: 'year not known' }
      : { zh: `${first.asOf} 年资料`, en: `as of ${first.asOf}` };
  const others = activities.length - 1;
  const more = others === 0 ? NOTHING : { zh: `；另有 ${others} 个环节`, en: `; ${plural(others, 'more segment')}` };
  return {
    zh: `${name.zh}${where.zh}：${what.zh}，${state.zh}（${year.zh}）${more.zh}`,
    en: `${name.en}${where.en}: ${what.en}, ${state.en} (${year.en})${more.en}`,
  };
}

/** "《…》：12 个条目以它为据" */
export function toSourceSentence(source: NodeOf<'source'>, citations: number): Sentence {
  const { zh, en } = toNameSentence(source);
  return citations === 0
    ? { zh: `${zh}：本数据中没有条目直接引用它`, en: `${en}: no entry of this data cites it directly` }
    : {
        zh: `${zh}：${citations} 个条目以它为据`,
        en: `${en}: ${plural(citations, 'entry rests', 'entries rest')} on it`,
      };
}

/** "规上工业总产值：2.6 万亿元（2021 年，实绩）" */
export function toIndicatorSentence(indicator: NodeOf<'indicator'>): Sentence {
  const { zh, en } = toNameSentence(indicator);
  const period = toPeriodSentence(indicator.period);
  const status = INDICATOR_WORDS[indicator.status];
  const figureZh = joinFigure({ amount: String(indicator.value), unit: indicator.unit });
  const figureEn = joinFigure(toEnglishFigure(indicator.value, indicator.unit));
  return {
    zh: `${zh}：${figureZh}（${period.zh}，${status.zh}）`,
    en: `${en}: ${figureEn} (${period.en}, ${status.en})`,
  };
}

/** "公开文本点名（弱项）：…" */
export function toFindingSentence(finding: NodeOf<'finding'>): Sentence {
  const { zh, en } = toNameSentence(finding);
  const word = FINDING_WORDS[finding.kind];
  return { zh: `公开文本点名（${word.zh}）：${zh}`, en: `Named in public texts (${word.en}): ${en}` };
}

export function toEventSentence(event: NodeOf<'event'>): Sentence {
  const { zh, en } = toNameSentence(event);
  return { zh: `${event.date}：${zh}`, en: `${event.date}: ${en}` };
}

/** "三大工程（2021 年，工程与项目）：下设 3 项，涉及 12 个产业、链条或地方" */
export function toProgramSentence(program: NodeOf<'program'>, parts: number, targets: number): Sentence {
  const { zh, en } = toNameSentence(program);
  const word = PROGRAM_WORDS[program.kind];
  const clauses = [
    ...(parts === 0 ? [] : [{ zh: `下设 ${parts} 项`, en: plural(parts, 'part') }]),
    ...(targets === 0
      ? []
      : [
          {
            zh: `涉及 ${targets} 个产业、链条或地方`,
            en: `reaches ${plural(targets, 'industry, chain or place', 'industries, chains or places')}`,
          },
        ]),
    ...(parts + targets > 0
      ? []
      : [
          {
            zh: '本数据中没有记录它涉及哪些产业、链条或地方',
            en: 'this data does not record which industries, chains or places it reaches',
          },
        ]),
  ];
  return {
    zh: `${zh}（${program.year} 年，${word.zh}）：${clauses.map((clause) => clause.zh).join('，')}`,
    en: `${en} (${program.year}, ${word.en}): ${clauses.map((clause) => clause.en).join(', ')}`,
  };
}

/** "主城新区：12 个区县、3 个下级片区" */
export function toRegionSentence(region: Name, districts: number, parts: number): Sentence {
  const { zh, en } = toNameSentence(region);
  const clauses = [
    ...(districts === 0
      ? []
      : [
          {
            zh: `${districts} 个区县和开发区`,
            en: plural(districts, 'district, county or zone', 'districts, counties and zones'),
          },
        ]),
    ...(parts === 0 ? [] : [{ zh: `${parts} 个下级片区`, en: plural(parts, 'part') }]),
  ];
  return clauses.length === 0
    ? { zh: `${zh}：本数据中没有归入它的区县`, en: `${en}: no district of this data belongs to it` }
    : { zh: `${zh}：${clauses.map((c) => c.zh).join('、')}`, en: `${en}: ${clauses.map((c) => c.en).join(', ')}` };
}

/** "显示器件制造：4 个环节归入这一类" */
export function toIndustryCodeSentence(code: NodeOf<'industry-code'>, segments: number): Sentence {
  const { zh, en } = toNameSentence(code);
  return segments === 0
    ? { zh: `${zh}：本数据中没有环节直接归入这一类`, en: `${en}: no segment of this data is classed here directly` }
    : { zh: `${zh}：${segments} 个环节归入这一类`, en: `${en}: ${plural(segments, 'segment')} classed here` };
}
