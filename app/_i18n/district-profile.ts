// Words of the profile of a district. May import: define-messages.
// Invariants: a quotient whose interval holds 1 says that nothing can be told; what peers have is "no record here", never "missing".
import type { QuotientView } from '#graph/wire/district-profile';
import { defineMessages } from './define-messages';

type Margins = Pick<QuotientView, 'here' | 'place' | 'kind' | 'all'>;
type Plan = Readonly<Record<'lead' | 'leadCap' | 'featured' | 'featuredCap', number>>;

const figure = (value: number) => value.toFixed(2);

export const districtProfileMessages = defineMessages(
  {
    structure: '比全市多在哪里',
    structureNote: '区位商：这里的占比 ÷ 全市的占比，1＝和全市一样。家数少时向 1 收缩（各加 2 家），须线是 90% 区间。',
    structureNone: '本数据中没有在产企业的记录，无法比较',
    chain: '产业链',
    firms: '在产企业（每做一个环节计一次）',
    quotient: '区位商（收缩后）',
    reading: '读法',
    firmsOf: (here: number, expected: number) => `${here} 次，按规模该有 ${expected.toFixed(1)} 次`,
    quotientOf: (shrunk: number, low: number, high: number) => `${figure(shrunk)}（${figure(low)}—${figure(high)}）`,
    quotientHelp: ({ here, place, kind, all }: Margins) =>
      `（${here}/${place}）÷（${kind}/${all}）＝${all === 0 ? '?' : figure(here / place / (kind / all))}；收缩后＝（${here}＋2）÷（${figure((place * kind) / all)}＋2）`,
    above: '明显偏多',
    below: '明显偏少',
    unclear: '看不出强弱',
    gaps: '这里最合适补的缺口',
    gapsNote: (total: number) => `“补短板”预设下 ${total} 个候选里的前几个`,
    gapsNone: '没有候选：本数据没有这里在产企业的记录，无法判断，不等于不适合',
    gapsAll: '看全部，换预设或权重',
    rank: (rank: number) => `全市第 ${rank}`,
    peers: '和谁最像，它们有而这里没有记录的',
    peersNote: '按每条链的在产企业数比结构（余弦相似度）；没有记录不等于没有',
    peersNone: '没有可比的区县',
    similarity: (value: number) => `相似度 ${figure(value)}`,
    advantages: '至少两个同类区县有在产企业、这里没有记录的环节',
    advantagesNone: '没有这样的环节',
    separator: '、',
    planRule: ({ lead, leadCap, featured, featuredCap }: Plan) =>
      `文本称主导 ${lead} 条（上限 ${leadCap}），称特色 ${featured} 条（上限 ${featuredCap}）`,
    planOver: '超过“2＋4”上限',
    planRuleNote:
      '2023 年规则：每个区县主导产业不超过 2 个、特色不超过 4 个（两江新区、高新区主导 3 个）。这里按文本点到的产业链计，一个产业可含几条链，超出只作提示。',
  },
  {
    structure: 'Where it has more than the city',
    structureNote:
      'Location quotient: its share here over its share in the city, 1 = like the city. Few firms are drawn towards 1 (two added on both sides); the whisker is the 90 % interval.',
    structureNone: 'No operating firm on record in this data, nothing to compare',
    chain: 'Chain',
    firms: 'Operating firms (once for each segment)',
    quotient: 'Location quotient (shrunk)',
    reading: 'Reading',
    firmsOf: (here: number, expected: number) => `${here}, ${expected.toFixed(1)} to be expected`,
    quotientOf: (shrunk: number, low: number, high: number) => `${figure(shrunk)} (${figure(low)}–${figure(high)})`,
    quotientHelp: ({ here, place, kind, all }: Margins) =>
      `(${here}/${place}) / (${kind}/${all}) = ${all === 0 ? '?' : figure(here / place / (kind / all))}; shrunk = (${here} + 2) / (${figure((place * kind) / all)} + 2)`,
    above: 'clearly more',
    below: 'clearly less',
    unclear: 'cannot be told',
    gaps: 'Gaps that fit best here',
    gapsNote: (total: number) => `the first of ${total} candidates under "fill gaps"`,
    gapsNone: 'No candidate: no operating firm here is on record, so nothing can be told, which does not mean unfit',
    gapsAll: 'All of them, other presets and weights',
    rank: (rank: number) => `rank ${rank} in the city`,
    peers: 'Who is most alike, and what they have that is not on record here',
    peersNote: 'Structures are compared by operating firms per chain (cosine); no record does not mean none',
    peersNone: 'No district to compare with',
    similarity: (value: number) => `similarity ${figure(value)}`,
    advantages: 'Segments that at least two of them operate in, with no record here',
    advantagesNone: 'No such segment',
    separator: ', ',
    planRule: ({ lead, leadCap, featured, featuredCap }: Plan) =>
      `Texts name ${lead} leading (at most ${leadCap}) and ${featured} featured (at most ${featuredCap})`,
    planOver: 'over the 2 + 4 cap',
    planRuleNote:
      'Rule of 2023: at most 2 leading and 4 featured industries a district (3 leading in Liangjiang and the high-tech zone). Counted here are chains that texts name; one industry may hold several chains, so an excess is a hint only.',
  },
);
