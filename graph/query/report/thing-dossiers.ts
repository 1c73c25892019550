// The dossier of a firm and of a segment. May import: analysis, wire, query. Invariants: the figures are those of the pages; what is not on record
// is said to be not on record.
import { toHitByFirms } from '#graph/analysis/criticality';
import type { NodeId } from '#graph/model/ids';
import type { Sentence } from '#graph/wire/ref';
import type { ReportBlock, ReportSection } from '#graph/wire/report';
import type { Fact, ThingView } from '#graph/wire/thing';
import { readDiagnosis, readFirms } from '../cluster';
import { readFindingsAbout } from '../findings';
import { readNames } from '../names';
import type { Snapshot } from '../snapshot';
import { buildTargetsView } from '../target-view';
import { toVerdictSentence, VERDICT_WORDS } from '../verdict-sentences';
import { ROLE_WORDS, STAGE_WORDS, STATUS_WORDS } from '../words';
import { toFindingTable, toTargetTable } from './gap-tables';
import { joinNames, readRows, toLinkTable, toSiteTable, toSupplyTable, toWorkTable } from './relation-tables';
import { cell, NO_RECORD, type Notes, paragraph, section, table } from './report-draft';

/** Firms and districts named as targets. */
const MOST_TARGETS = 8;

export async function buildFirmDossier(
  snapshot: Snapshot,
  view: ThingView,
  notes: Notes,
): Promise<readonly ReportSection[]> {
  const { id } = view;
  const [work, suppliers, buyers, sites] = await Promise.all([
    readRows(snapshot, id, { type: 'OPERATES_IN', direction: 'out', kind: 'segment' }),
    readRows(snapshot, id, { type: 'SUPPLIES', direction: 'in', kind: 'enterprise' }),
    readRows(snapshot, id, { type: 'SUPPLIES', direction: 'out', kind: 'enterprise' }),
    readRows(snapshot, id, { type: 'LOCATED_IN', direction: 'out', kind: 'district' }),
  ]);
  const findings = await readFindingsAbout(
    snapshot,
    work.items.map((item) => item.id),
  );
  return [
    section('是谁', 'Who it is', { blocks: [toFirmFacts(view, notes)], none: NO_RECORD }),
    section('在链上做什么', 'What it does in the chains', {
      blocks: [toWorkTable({ caption: { zh: '做的环节', en: 'Segments it works in' }, rows: work, notes }, 'segment')],
      none: NO_RECORD,
    }),
    section('上下游', 'Suppliers and customers', {
      blocks: [
        toSupplyTable({ caption: { zh: '谁供给它', en: 'Supplied by' }, rows: suppliers, notes }),
        toSupplyTable({ caption: { zh: '它供给谁', en: 'Supplies' }, rows: buyers, notes }),
      ],
      none: NO_RECORD,
    }),
    section('在哪里', 'Where', {
      blocks: [toSiteTable({ caption: { zh: '厂址', en: 'Sites' }, rows: sites, notes })],
      none: NO_RECORD,
    }),
    section('一旦停产', 'If it stops', { blocks: [paragraph(await toFirmStop(snapshot, id))], none: NO_RECORD }),
    section('公开文本怎么说它的环节', 'What public texts say of its segments', {
      blocks: [toFindingTable({ zh: '公开判断', en: 'Statements' }, findings, notes)],
      none: { zh: '没有查到公开判断。', en: 'No published statement was found.' },
    }),
  ];
}

const FIRM_FACTS = [
  ['enterpriseRole', '角色', 'Role'],
  ['listedCode', '上市代码', 'Listing code'],
  ['tags', '标签', 'Tags'],
  ['founded', '成立', 'Founded'],
  ['asOf', '资料年份', 'As of'],
] as const;

function toFirmFacts(view: ThingView, notes: Notes): ReportBlock {
  const factOf = new Map(view.facts.map((fact) => [fact.key, fact]));
  const rows = FIRM_FACTS.flatMap(([key, zh, en]) => {
    const fact = factOf.get(key);
    return fact === undefined ? [] : [[cell({ zh, en }), cell(toFactWords(fact))]];
  });
  const named = [cell({ zh: '全称', en: 'Name' }), cell(view.nameZh, notes.cite(view.sources))];
  return table({
    caption: { zh: '基本情况', en: 'Facts' },
    heads: [
      ['项目', 'Item'],
      ['内容', 'Content'],
    ],
    rows: [named, ...rows],
  });
}

function toFactWords({ key, value }: Fact): Sentence | string {
  if (key === 'enterpriseRole') {
    const role = Object.entries(ROLE_WORDS).find(([name]) => name === value)?.[1];
    if (role !== undefined) return role;
  }
  return Array.isArray(value) ? value.join('、') : String(value);
}

/** What stops with the firm: the segments it is the only one on record in, and what they take with them. */
async function toFirmStop(snapshot: Snapshot, id: NodeId): Promise<Sentence> {
  const [{ cluster, knockOuts }, names, [firm]] = await Promise.all([
    readDiagnosis(snapshot),
    readNames(snapshot),
    readFirms(snapshot.store, [id]),
  ]);
  const hit = firm === undefined ? [] : toHitByFirms(cluster.segments, [firm]);
  if (hit.length === 0) {
    return {
      zh: '在本数据里它不是哪个环节的唯一一家：它停了，没有环节因此没人做。',
      en: 'In this data it is the only firm of no segment: without it none is left without a firm.',
    };
  }
  const { stopped, strained } = knockOuts.toImpact({ segments: hit });
  const sole = joinNames(hit.flatMap((segment) => names.get(segment) ?? []));
  return {
    zh: `它是 ${sole.zh} 唯一有记录的在产企业；它停了，连带 ${stopped.stops.length} 个环节停摆、${strained.stops.length} 个吃紧（按记录推演）。`,
    en: `It is the only operating firm on record in ${sole.en}; without it ${stopped.stops.length} segments stop and ${strained.stops.length} come under strain (worked out from the record).`,
  };
}

export async function buildSegmentDossier(
  snapshot: Snapshot,
  view: ThingView,
  notes: Notes,
): Promise<readonly ReportSection[]> {
  const { id } = view;
  const [firms, inputs, users, targets, findings] = await Promise.all([
    readRows(snapshot, id, { type: 'OPERATES_IN', direction: 'in', kind: 'enterprise' }),
    readRows(snapshot, id, { type: 'FEEDS', direction: 'in', kind: 'segment' }),
    readRows(snapshot, id, { type: 'FEEDS', direction: 'out', kind: 'segment' }),
    buildTargetsView(snapshot, id, MOST_TARGETS),
    readFindingsAbout(snapshot, [id]),
  ]);
  const places = targets.districts.map(({ district }) => district);
  return [
    section('现状', 'State', { blocks: await toStateBlocks(snapshot, view, notes), none: NO_RECORD }),
    section('谁在做', 'Who makes it', {
      blocks: [toWorkTable({ caption: { zh: '有记录的企业', en: 'Firms on record' }, rows: firms, notes }, 'firm')],
      none: NO_RECORD,
    }),
    section('上下游', 'Up and down the chain', {
      blocks: [
        toLinkTable({ caption: { zh: '做它要用', en: 'Made with' }, rows: inputs, notes }),
        toLinkTable({ caption: { zh: '谁要用它', en: 'Used for' }, rows: users, notes }),
      ],
      none: { zh: '数据里没有它的上下游。', en: 'The data hold nothing it is joined to.' },
    }),
    section('该找谁，放在哪里', 'Whom to talk to, and where', {
      blocks: [
        toTargetTable({ zh: '本地会买的', en: 'Would buy it here' }, targets.buyers.items, notes),
        toTargetTable({ zh: '在旁边做的', en: 'Work next to it' }, targets.extend.items, notes),
        ...(places.length === 0 ? [] : [paragraph(toPlaceSentence(joinNames(places)))]),
      ],
      none: NO_RECORD,
    }),
    section('公开文本怎么说', 'What public texts say', {
      blocks: [toFindingTable({ zh: '公开判断', en: 'Statements' }, findings, notes)],
      none: { zh: '没有查到公开判断。', en: 'No published statement was found.' },
    }),
  ];
}

function toPlaceSentence(places: Sentence): Sentence {
  return {
    zh: `按契合、需求与布局，先看：${places.zh}。`,
    en: `By fit, demand and plans, look first at: ${places.en}.`,
  };
}

async function toStateBlocks(snapshot: Snapshot, view: ThingView, notes: Notes): Promise<readonly ReportBlock[]> {
  const { segments } = await readDiagnosis(snapshot);
  const item = segments.get(view.id);
  const { state } = view;
  if (item === undefined || state === undefined) return [];
  const { judgement, criticality, concentration, segment } = item;
  const verdict = toVerdictSentence(item);
  const stage = STAGE_WORDS[segment.stage];
  const spread =
    concentration === undefined
      ? { zh: '', en: '' }
      : {
          zh: `；在产企业相当于分在 ${concentration.effective.toFixed(1)} 个区县`,
          en: `; its firms are spread as over ${concentration.effective.toFixed(1)} districts`,
        };
  const { stops } = criticality.stopped;
  return [
    paragraph({
      zh: `${stage.zh}环节，${STATUS_WORDS[state.status].zh}；判定“${VERDICT_WORDS[judgement.verdict].zh}”：${verdict.zh}。`,
      en: `A segment ${stage.en}, ${STATUS_WORDS[state.status].en}; verdict "${VERDICT_WORDS[judgement.verdict].en}": ${verdict.en}.`,
    }),
    paragraph({ zh: `依据：${state.summaryZh}。`, en: `Rests on: ${state.summaryZh}.` }, notes.cite([state.source])),
    paragraph({
      zh: `一旦断供：${stops} 个环节停摆（含自己，如果它在运转），连吃紧共 ${criticality.affected.stops} 个${spread.zh}。`,
      en: `If its supply fails: ${stops} segments stop (itself included where it runs), ${criticality.affected.stops} with those under strain${spread.en}.`,
    }),
  ];
}
