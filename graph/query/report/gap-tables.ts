// Gaps, findings and targets as parts of a report. May import: wire, query. Invariants: what is to be verified stands apart from gaps; every row has
// the sentence of its rule.
import type { NodeId } from '#graph/model/ids';
import type { FindingItem } from '#graph/wire/finding';
import type { GapItem } from '#graph/wire/gaps';
import type { Sentence } from '#graph/wire/ref';
import type { ReportBlock } from '#graph/wire/report';
import type { TargetCard } from '#graph/wire/targets';
import { buildGapsView } from '../gap-list';
import type { GapFilter } from '../gap-rows';
import type { Snapshot } from '../snapshot';
import { buildTargetsView } from '../target-view';
import { VERDICT_WORDS } from '../verdict-sentences';
import { FINDING_WORDS, ROLE_WORDS, STATUS_WORDS } from '../words';
import { joinNames } from './relation-tables';
import { cell, type Notes, nameCell, table } from './report-draft';

/** Gaps whose targets a briefing tells. */
const MOST_AIMS = 6;
/** Firms and places named of each. */
const MOST_NAMED = 3;

/** All gaps and unknowns under a filter, in the order of the board. */
export async function readGaps(snapshot: Snapshot, filter: GapFilter): Promise<readonly GapItem[]> {
  return (await buildGapsView(snapshot, filter, { limit: 200 })).items;
}

export function toGapTable(caption: Sentence, items: readonly GapItem[], notes: Notes): ReportBlock {
  return table({
    caption,
    heads: [
      ['环节', 'Segment'],
      ['判定', 'Verdict'],
      ['为什么', 'Why'],
      ['在用', 'Users'],
      ['在产', 'Firms'],
      ['依据', 'Rests on'],
    ],
    rows: items.map((item) => [
      nameCell(item),
      cell(VERDICT_WORDS[item.verdict]),
      cell({ zh: item.reasonZh, en: item.reasonEn }),
      cell(`${item.usersHere}/${item.users}`),
      cell(item.operating === 0 ? { zh: '无记录', en: 'no record' } : item.operating),
      cell(item.state.summaryZh, notes.cite([item.state.source])),
    ]),
  });
}

export function toFindingTable(caption: Sentence, items: readonly FindingItem[], notes: Notes): ReportBlock {
  return table({
    caption,
    heads: [
      ['说的是', 'Of'],
      ['性质', 'Kind'],
      ['怎么说', 'What it says'],
    ],
    rows: items.map(({ subject, findingKind, nameZh, sources }) => [
      subject === undefined ? cell('') : nameCell(subject),
      cell(FINDING_WORDS[findingKind]),
      cell(nameZh, notes.cite(sources)),
    ]),
  });
}

/** For the first gaps: where to put them and whom to talk to. */
export async function readAimTable(
  snapshot: Snapshot,
  { ids, caption, notes }: { ids: readonly NodeId[]; caption: Sentence; notes: Notes },
): Promise<ReportBlock> {
  const aims = await Promise.all(ids.slice(0, MOST_AIMS).map((id) => buildTargetsView(snapshot, id, MOST_NAMED)));
  const none = { zh: '本数据没有记录', en: 'none on record' };
  const name = (cards: readonly TargetCard[]) => cards.slice(0, MOST_NAMED);
  const firms = (cards: readonly TargetCard[]) => {
    if (cards.length === 0) return cell(none);
    const sources = name(cards).flatMap(({ evidence }) => evidence.flatMap((item) => item.sources));
    return cell(joinNames(name(cards)), notes.cite(sources));
  };
  return table({
    caption,
    heads: [
      ['环节', 'Segment'],
      ['放在哪里', 'Where'],
      ['本地会买的', 'Would buy it here'],
      ['已在做的', 'Make it already'],
      ['在旁边做的', 'Work next to it'],
    ],
    rows: aims.map(({ segment, districts, buyers, expand, extend }) => [
      nameCell(segment),
      cell(districts.length === 0 ? none : joinNames(districts.slice(0, MOST_NAMED).map(({ district }) => district))),
      firms(buyers.items),
      firms(expand.items),
      firms(extend.items),
    ]),
    total: ids.length,
  });
}

/** Firms to talk to, with the first reason of each. */
export function toTargetTable(caption: Sentence, cards: readonly TargetCard[], notes: Notes): ReportBlock {
  return table({
    caption,
    heads: [
      ['企业', 'Firm'],
      ['角色', 'Role'],
      ['区县', 'District'],
      ['为什么', 'Why'],
    ],
    rows: cards.map((card) => [
      nameCell(card),
      cell(ROLE_WORDS[card.role]),
      cell({ zh: card.districtZh ?? '', en: card.districtEn ?? card.districtZh ?? '' }),
      cell(joinSentences(card), notes.cite(card.evidence.flatMap(({ sources }) => sources))),
    ]),
  });
}

function joinSentences({ evidence }: TargetCard): Sentence {
  const told = evidence.map(({ sentence }) => sentence);
  return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') };
}

/** How many segments are in each state, in words. */
export function toStateWords(counts: Readonly<Record<keyof typeof STATUS_WORDS, number>>): Sentence {
  const states = ['present', 'weak', 'absent', 'unknown'] as const;
  return {
    zh: states.map((state) => `${STATUS_WORDS[state].zh} ${counts[state]} 个`).join('，'),
    en: states.map((state) => `${counts[state]} ${STATUS_WORDS[state].en}`).join(', '),
  };
}
