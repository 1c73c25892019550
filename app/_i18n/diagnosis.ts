// Words of what analysis says of a chain. May import: define-messages.
// Invariants: a figure that nothing is known for says so; what is to be verified never counts as missing.
import { defineMessages } from './define-messages';
import { toPercent } from './percent';

export const diagnosisMessages = defineMessages(
  {
    title: '完备度与最弱处',
    note: '已有计 1、薄弱计半、缺失计 0；待核实的不算在内，另写在旁边',
    count: '按个数',
    countHelp: '每个已查明的环节权重相同',
    weighted: '按重要性',
    weightedHelp: '每有一个环节（不限本链）必需它，权重加 1',
    mustHave: '必需环节',
    mustHaveHelp: '只算至少有一个环节必需的那些',
    unknown: '待核实',
    percent: toPercent,
    ofKnown: (value: number, known: number) => `${toPercent(value)}（${known} 个已查明）`,
    unknownShare: (count: number, share: number) => `${count} 个，占 ${toPercent(share)}`,
    notKnown: '?',
    nothingKnown: '都还没查明',
    weakestTitle: '最弱的一条路',
    weakest: (count: number, weak: number, absent: number) =>
      `从投入到终端 ${count} 个环节，其中 ${[weak === 0 ? '' : `${weak} 个薄弱`, absent === 0 ? '' : `${absent} 个缺失`].filter((part) => part !== '').join('、')}`,
    weakestUnknown: (count: number) => `，另有 ${count} 个待核实`,
    weakestLegend: '最弱的一条路',
    weakestLegendHelp: '从投入到终端、经过薄弱与缺失环节最多的一条路，宽底线标出',
    dependenceTitle: '靠哪些链',
    dependence: (required: number) => `必需其 ${required} 个环节`,
    dependenceGaps: (weak: number, absent: number, unknown: number) =>
      [
        weak === 0 ? '' : `${weak} 个薄弱`,
        absent === 0 ? '' : `${absent} 个缺失`,
        unknown === 0 ? '' : `${unknown} 个待核实`,
      ]
        .filter((part) => part !== '')
        .join('、') || '都已有',
    verdictTitle: '怎么办',
    verdictLegend: '字＝判定',
    verdictLegendHelp:
      '补＝有人要用却薄弱或缺失；强＝已有但企业少或无链主；延＝缺失但挨着强环节；稳＝全靠一家；核＝待核实；无字＝暂不列入',
    allGaps: '在缺口页看这条链',
  },
  {
    title: 'Completeness and weakest point',
    note: 'Present counts 1, weak half, absent 0; what is to be verified is not counted and stands beside',
    count: 'By number',
    countHelp: 'Every verified segment weighs the same',
    weighted: 'By weight',
    weightedHelp: 'A segment weighs 1 more for each segment, of any chain, that requires it',
    mustHave: 'Must-have',
    mustHaveHelp: 'Only segments that some segment requires',
    unknown: 'To verify',
    percent: toPercent,
    ofKnown: (value: number, known: number) => `${toPercent(value)} (${known} verified)`,
    unknownShare: (count: number, share: number) => `${count}, ${toPercent(share)}`,
    notKnown: '?',
    nothingKnown: 'none verified yet',
    weakestTitle: 'The weakest path',
    weakest: (count: number, weak: number, absent: number) =>
      `${count} segments from input to end use, ${[weak === 0 ? '' : `${weak} weak`, absent === 0 ? '' : `${absent} absent`].filter((part) => part !== '').join(', ')}`,
    weakestUnknown: (count: number) => `, ${count} more to verify`,
    weakestLegend: 'weakest path',
    weakestLegendHelp:
      'The path from input to end use that meets most weak or absent segments, as a wide line underneath',
    dependenceTitle: 'Chains it depends on',
    dependence: (required: number) => `requires ${required} of its segments`,
    dependenceGaps: (weak: number, absent: number, unknown: number) =>
      [
        weak === 0 ? '' : `${weak} weak`,
        absent === 0 ? '' : `${absent} absent`,
        unknown === 0 ? '' : `${unknown} to verify`,
      ]
        .filter((part) => part !== '')
        .join(', ') || 'all present',
    verdictTitle: 'What to do',
    verdictLegend: 'letter = verdict',
    verdictLegendHelp:
      'F = fill: weak or absent though used here; + = strengthen: present, few firms or no chain leader; E = extend: absent beside a strong one; S = secure: hangs on one firm; ? = verify; none = no action',
    allGaps: 'This chain on the board of gaps',
  },
);
