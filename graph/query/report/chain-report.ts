// Dossier and briefing of a chain. May import: wire, query. Invariants: a briefing goes from the state to weak links, aims, and what it rests on; the
// same rows as on the pages, in their order.
import type { NodeId } from '#graph/model/ids';
import type { ChainView } from '#graph/wire/chain';
import type { Sentence } from '#graph/wire/ref';
import type { ReportBlock, ReportSection } from '#graph/wire/report';
import { buildChainView } from '../chain-view';
import { toNameSentence } from '../sentences';
import type { Snapshot } from '../snapshot';
import { OPERATION_WORDS, STAGE_WORDS } from '../words';
import { readAimTable, readGaps, toFindingTable, toGapTable, toStateWords } from './gap-tables';
import { joinNames, readRows, toPlanTable } from './relation-tables';
import {
  type AskedReport,
  cell,
  METHOD,
  NO_RECORD,
  type Notes,
  nameCell,
  paragraph,
  section,
  table,
} from './report-draft';

export async function buildChainReport(
  snapshot: Snapshot,
  id: NodeId,
  { kind, notes }: AskedReport,
): Promise<readonly ReportSection[]> {
  const view = await buildChainView(snapshot, id);
  const [items, plans] = await Promise.all([
    readGaps(snapshot, { chain: view.id, status: ['present', 'weak', 'absent', 'unknown'] }),
    readRows(snapshot, view.id, { type: 'DEPLOYED_IN', direction: 'out', kind: 'district' }),
  ]);
  const weak = items.filter(({ state: { status } }) => status === 'weak' || status === 'absent');
  const unknown = items.filter(({ state: { status } }) => status === 'unknown');
  const aims = weak.length > 0 ? weak : items.filter(({ verdict }) => verdict !== 'none' && verdict !== 'verify');
  const caption = { zh: '该找谁，放在哪里', en: 'Whom to talk to, and where' };
  return [
    section('现状', 'State', {
      blocks: [...toChainState(view), ...(kind === 'dossier' ? [toFirmTable(view, notes)] : [])],
      none: NO_RECORD,
    }),
    section('薄弱环节', 'Weak links', {
      blocks: [toGapTable({ zh: '薄弱与缺失', en: 'Weak and absent' }, weak, notes), ...toUnknown(unknown)],
      none: { zh: '没有已证实的薄弱或缺失。', en: 'No weak or absent segment is proven.' },
    }),
    section('目标方向', 'Aims', {
      blocks: [
        await readAimTable(snapshot, { ids: aims.map(({ id }) => id), caption, notes }),
        toPlanTable(
          { caption: { zh: '公开文本放在哪里', en: 'Where public texts place it' }, rows: plans, notes },
          'chain',
        ),
      ],
      none: NO_RECORD,
    }),
    section('依据', 'What it rests on', {
      blocks: [toFindingTable({ zh: '公开判断', en: 'Statements' }, view.findings, notes), METHOD],
      none: NO_RECORD,
    }),
  ];
}

function toChainState({ states, enterprises, operating, diagnosis }: ChainView): readonly ReportBlock[] {
  const words = toStateWords(states);
  const firms: Sentence = {
    zh: `有记录的企业机构 ${enterprises} 家，在产 ${operating} 家。`,
    en: `${enterprises} firms and institutes on record, ${operating} operating.`,
  };
  const percent = (value: number | undefined) => (value === undefined ? '—' : `${Math.round(value * 100)}%`);
  const { completeness, weakestPath, dependence } = diagnosis ?? {};
  const path = joinNames(weakestPath?.segments ?? [], ' → ');
  const leaned = joinNames((dependence ?? []).slice(0, 3));
  return [
    paragraph({ zh: `环节：${words.zh}。${firms.zh}`, en: `Segments: ${words.en}. ${firms.en}` }),
    ...(completeness === undefined
      ? []
      : [
          paragraph({
            zh: `完备度（只算已查明的）：按个数 ${percent(completeness.count.value)}，按重要性 ${percent(completeness.weighted.value)}，必需环节 ${percent(completeness.mustHave.value)}；待核实占 ${percent(completeness.unknownShare)}。`,
            en: `Completeness of what is known: ${percent(completeness.count.value)} by number, ${percent(completeness.weighted.value)} by weight, ${percent(completeness.mustHave.value)} of must-haves; ${percent(completeness.unknownShare)} to be verified.`,
          }),
        ]),
    ...(path.zh === '' ? [] : [paragraph({ zh: `最薄的一路：${path.zh}。`, en: `Weakest path: ${path.en}.` })]),
    ...(leaned.zh === ''
      ? []
      : [paragraph({ zh: `必需投入还靠：${leaned.zh}。`, en: `Required inputs also come from: ${leaned.en}.` })]),
  ];
}

function toFirmTable({ segments, firms }: ChainView, notes: Notes): ReportBlock {
  const rows = segments.flatMap((segment) =>
    (firms[segment.id] ?? []).map((firm) => [
      nameCell(segment, notes.cite([segment.state.source])),
      cell(STAGE_WORDS[segment.stage]),
      nameCell(firm),
      firm.district === undefined ? cell('') : cell(toNameSentence(firm.district)),
      cell(OPERATION_WORDS[firm.operation]),
      cell(firm.activityZh),
    ]),
  );
  return table({
    caption: { zh: '谁在做哪一段', en: 'Who does what' },
    heads: [
      ['环节', 'Segment'],
      ['位置', 'Stage'],
      ['企业', 'Firm'],
      ['区县', 'District'],
      ['情况', 'State'],
      ['做什么', 'What it does'],
    ],
    rows,
  });
}

function toUnknown(items: readonly { readonly nameZh: string; readonly nameEn?: string | undefined }[]) {
  if (items.length === 0) return [];
  const names = joinNames(items);
  return [
    paragraph({
      zh: `待核实（不算缺口）：${names.zh}。`,
      en: `To be verified, and not counted as gaps: ${names.en}.`,
    }),
  ];
}
