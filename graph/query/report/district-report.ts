// Dossier and briefing of a district. May import: wire, query. Invariants: as for a chain; what peers have and is not on record here is never said
// to be missing.
import type { NodeId } from '#graph/model/ids';
import type { DistrictView } from '#graph/wire/district';
import type { ReportBlock, ReportSection } from '#graph/wire/report';
import { buildDistrictView } from '../district-view';
import type { Snapshot } from '../snapshot';
import { OPERATION_WORDS } from '../words';
import { readAimTable } from './gap-tables';
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

export async function buildDistrictReport(
  snapshot: Snapshot,
  id: NodeId,
  { kind, notes }: AskedReport,
): Promise<readonly ReportSection[]> {
  const view = await buildDistrictView(snapshot, id);
  const plans = await readRows(snapshot, view.id, { type: 'DEPLOYED_IN', direction: 'in', kind: 'chain' });
  const { profile } = view;
  const caption = { zh: '该找谁', en: 'Whom to talk to' };
  return [
    section('现状', 'State', {
      blocks: [...toDistrictState(view), ...(kind === 'dossier' ? [toDistrictFirms(view)] : [])],
      none: NO_RECORD,
    }),
    section('薄弱与空缺', 'Weak links and gaps', {
      blocks: [
        table({
          caption: { zh: '最适合在这里补的', en: 'Best to fill here' },
          heads: [
            ['环节', 'Segment'],
            ['链', 'Chain'],
            ['为什么', 'Why'],
            ['名次', 'Rank'],
          ],
          rows: profile.gaps.map((item) => [
            nameCell(item.segment),
            nameCell(item.chain),
            cell({ zh: item.reasonZh, en: item.reasonEn }),
            cell(item.rank),
          ]),
          total: profile.gapsTotal,
        }),
        ...toPeerBlocks(view),
      ],
      none: NO_RECORD,
    }),
    section('目标方向', 'Aims', {
      blocks: [
        await readAimTable(snapshot, { ids: profile.gaps.map(({ segment }) => segment.id), caption, notes }),
        toPlanTable(
          { caption: { zh: '公开文本放在这里的链', en: 'Chains placed here by texts' }, rows: plans, notes },
          'district',
        ),
      ],
      none: NO_RECORD,
    }),
    section('依据', 'What it rests on', { blocks: [toFigureTable(view, notes), METHOD], none: NO_RECORD }),
  ];
}

function toDistrictState({
  enterprises,
  operating,
  profile: { structure, plan },
}: DistrictView): readonly ReportBlock[] {
  const above = joinNames(structure.filter(({ quotient }) => quotient.reading === 'above'));
  return [
    paragraph({
      zh: `有记录的企业机构 ${enterprises} 家，在产 ${operating} 家；明显多于全市的链：${above.zh === '' ? '看不出' : above.zh}。`,
      en: `${enterprises} firms and institutes on record, ${operating} operating; clearly more than in the city: ${above.en === '' ? 'cannot be told' : above.en}.`,
    }),
    paragraph({
      zh: `布局：主导 ${plan.lead.length} 条（上限 ${plan.leadCap}），特色 ${plan.featured.length} 条（上限 ${plan.featuredCap}）。`,
      en: `Plans: ${plan.lead.length} leading (at most ${plan.leadCap}), ${plan.featured.length} featured (at most ${plan.featuredCap}).`,
    }),
    table({
      caption: { zh: '结构', en: 'Structure' },
      heads: [
        ['链', 'Chain'],
        ['记录', 'Records'],
        ['区位商（收缩）', 'Quotient (shrunk)'],
        ['90% 区间', '90 % interval'],
      ],
      rows: structure.map((item) => [
        nameCell(item),
        cell(item.quotient.here),
        cell(item.quotient.shrunk.toFixed(2)),
        cell(`${item.quotient.low.toFixed(2)}–${item.quotient.high.toFixed(2)}`),
      ]),
    }),
  ];
}

function toDistrictFirms({ chains }: DistrictView): ReportBlock {
  return table({
    caption: { zh: '谁在做哪一段', en: 'Who does what' },
    heads: [
      ['链', 'Chain'],
      ['环节', 'Segment'],
      ['企业', 'Firm'],
      ['情况', 'State'],
    ],
    rows: chains.flatMap((chain) =>
      chain.stages.flatMap(({ firms }) =>
        firms.map((firm) => [
          nameCell(chain),
          nameCell(firm.segment),
          nameCell(firm),
          cell(OPERATION_WORDS[firm.operation]),
        ]),
      ),
    ),
  });
}

function toPeerBlocks({ profile: { peers, peerAdvantages } }: DistrictView): readonly ReportBlock[] {
  if (peerAdvantages.length === 0) return [];
  const [like, lacks] = [joinNames(peers), joinNames(peerAdvantages)];
  return [
    paragraph({
      zh: `结构相近的 ${like.zh} 有两家以上在做、这里没有记录的：${lacks.zh}。`,
      en: `Done in at least two of the districts built alike (${like.en}), with no record here: ${lacks.en}.`,
    }),
  ];
}

function toFigureTable({ figures }: DistrictView, notes: Notes): ReportBlock {
  return table({
    caption: { zh: '公开数字', en: 'Published figures' },
    heads: [
      ['指标', 'Figure'],
      ['数值', 'Value'],
      ['时期', 'Period'],
    ],
    rows: figures.map((item) => [
      nameCell(item),
      cell(`${item.value} ${item.unit}`, notes.cite(item.sources)),
      cell(item.period),
    ]),
  });
}
