// Why a chain's completeness, and what is said of a district, are what they are. May import: analysis, wire. Invariants as in why-view.ts.
import { COVER, countRequirers } from '#graph/analysis/completeness';
import type { Diagnosis } from '#graph/analysis/diagnosis';
import type { NodeId } from '#graph/model/ids';
import type { QuotientView } from '#graph/wire/district-profile';
import type { OpportunityView } from '#graph/wire/opportunity';
import { figure, number, percent, type Told, type WhyAnswer } from './why-answer';
import { STATUS_WORDS } from './words';

export function explainCompleteness({ cluster, chains }: Diagnosis, chainId: NodeId, told: Told): WhyAnswer {
  const chain = chains.get(chainId);
  const requirers = countRequirers(cluster.supplies);
  const own = cluster.segments.filter((segment) => segment.chainId === chainId);
  const tell = (value: number | undefined) => (value === undefined ? '—' : percent(value));
  const { count, weighted, mustHave } = chain?.completeness ?? {
    count: undefined,
    weighted: undefined,
    mustHave: undefined,
  };
  return {
    title: { zh: '完备度是怎么算的', en: 'How the completeness is worked out' },
    value: {
      zh: `按个数 ${tell(count?.value)}，按重要性 ${tell(weighted?.value)}，必需环节 ${tell(mustHave?.value)}；待核实 ${count?.unknown ?? 0} 个不算在内`,
      en: `by number ${tell(count?.value)}, by weight ${tell(weighted?.value)}, must-have ${tell(mustHave?.value)}; ${count?.unknown ?? 0} to verify left out`,
    },
    formula: {
      zh: `Σ 权重×覆盖 ÷ Σ 权重，只算已查明的环节；覆盖：已有 ${COVER.present}、薄弱 ${COVER.weak}、缺失 ${COVER.absent}。按个数权重 1；按重要性权重 1＋必需它的环节数；必需环节只算被必需的`,
      en: `Σ weight × cover / Σ weight over verified segments; cover: present ${COVER.present}, weak ${COVER.weak}, absent ${COVER.absent}. By number the weight is 1; by weight 1 + segments that require it; must-have counts only those required`,
    },
    inputs: own.flatMap(({ id, status }) =>
      told.row(id, {
        zh: `${STATUS_WORDS[status].zh}${status === 'unknown' ? '，不算' : `，覆盖 ${COVER[status]}`}；必需它的环节 ${requirers.get(id) ?? 0} 个`,
        en: `${STATUS_WORDS[status].en}${status === 'unknown' ? ', left out' : `, cover ${COVER[status]}`}; required by ${requirers.get(id) ?? 0}`,
      }),
    ),
    method: { zh: '本项目的定义（docs/methods.md）', en: 'Definition of this project (docs/methods.md)' },
    limits: {
      zh: '环节怎样划分会改变百分数；薄弱按一半计是约定',
      en: 'How a chain is cut into segments moves the percentage; half for weak is a convention',
    },
  };
}

export function explainQuotient(quotient: QuotientView): WhyAnswer {
  const { here, place, kind, all, value, expected, shrunk, low, high } = quotient;
  return {
    title: { zh: '区位商是怎么算的', en: 'How the location quotient is worked out' },
    value: {
      zh: `${figure(shrunk)}（90% 区间 ${figure(low)}—${figure(high)}），收缩前 ${figure(value)}`,
      en: `${figure(shrunk)} (90 % interval ${figure(low)}–${figure(high)}), ${figure(value)} before shrinking`,
    },
    formula: {
      zh: `区位商＝（${here}/${place}）÷（${kind}/${all}）；期望 E＝${place}×${kind}÷${all}＝${figure(expected)}；收缩后＝（${here}＋2）÷（E＋2）；区间＝Gamma(${here}＋2, E＋2) 的 5% 与 95% 分位`,
      en: `LQ = (${here}/${place}) / (${kind}/${all}); expected E = ${place} × ${kind} / ${all} = ${figure(expected)}; shrunk = (${here} + 2) / (E + 2); interval = 5 % and 95 % quantiles of Gamma(${here} + 2, E + 2)`,
    },
    inputs: [
      { name: { zh: '这条链在这里', en: 'The chain here' }, value: number(here) },
      { name: { zh: '所有链在这里', en: 'All chains here' }, value: number(place) },
      { name: { zh: '这条链在全市', en: 'The chain in the city' }, value: number(kind) },
      { name: { zh: '所有链在全市', en: 'All chains in the city' }, value: number(all) },
    ],
    method: {
      zh: '区位商（Balassa 1965）；经验贝叶斯收缩（Clayton 与 Kaldor 1987）',
      en: 'Location quotient (Balassa 1965); empirical Bayes shrinkage (Clayton & Kaldor 1987)',
    },
    limits: {
      zh: '数的是“企业×环节”的在产记录，不是产值；区间盖住 1 时看不出强弱',
      en: 'It counts operating records of firm and segment, not output; where the interval holds 1 nothing can be told',
    },
  };
}

export function explainOpportunity({ parts, fit, score, rank, stability }: OpportunityView, isFit: boolean): WhyAnswer {
  const shares = [
    fit.supply === undefined ? undefined : fit.supply.part / fit.supply.whole,
    fit.density?.value,
    fit.code === undefined ? undefined : fit.code.part / fit.code.whole,
  ];
  const names = [
    { zh: '已有配套', en: 'suppliers and users here' },
    { zh: '相邻产业（密度）', en: 'related industries (density)' },
    { zh: '国标行业相近', en: 'near industry codes' },
  ];
  const evidence = names.map((name, at) => ({
    name,
    value: shares[at] === undefined ? { zh: '无法计算，不计入', en: 'cannot be asked, left out' } : number(shares[at]),
  }));
  const things = [fit.supply?.things ?? [], fit.density?.things ?? [], fit.code?.things ?? []].flatMap((list, at) =>
    list.map((ref) => ({
      name: { zh: ref.nameZh, en: ref.nameEn ?? ref.nameZh },
      ref,
      value: names[at] ?? { zh: '', en: '' },
    })),
  );
  const scored = parts.map(({ part, raw, percentile, weight, points }) => ({
    name: PART_WORDS[part],
    value:
      raw === undefined || percentile === undefined
        ? { zh: '无法计算，不计入', en: 'cannot be asked, left out' }
        : {
            zh: `原值 ${figure(raw)}，百分位 ${figure(percentile)}，权重 ${weight}，得 ${figure(points)}`,
            en: `raw ${figure(raw)}, percentile ${figure(percentile)}, weight ${weight}, adds ${figure(points)}`,
          },
  }));
  return {
    title: isFit
      ? { zh: '契合是怎么算的', en: 'How the fit is worked out' }
      : { zh: '得分是怎么算的', en: 'How the score is worked out' },
    value: isFit
      ? {
          zh: fit.value === undefined ? '无法计算' : figure(fit.value),
          en: fit.value === undefined ? 'cannot be asked' : figure(fit.value),
        }
      : {
          zh: `${figure(score)}，全市第 ${rank}；换权重后 ${percent(stability)} 仍居前十`,
          en: `${figure(score)}, rank ${rank}; in the first ten in ${percent(stability)} of other weights`,
        },
    formula: isFit
      ? { zh: '能计算的几项证据的平均', en: 'mean of the evidences that can be asked' }
      : {
          zh: 'Σ 权重×百分位 ÷ Σ 权重，无法计算的部分不计入；百分位＝（低于它的＋相等的一半）÷ 全部候选',
          en: 'Σ weight × percentile / Σ weight, parts that cannot be asked left out; percentile = (those below + half of the equal) / all candidates',
        },
    inputs: isFit ? [...evidence, ...things] : [...scored, ...evidence, ...things],
    method: {
      zh: '邻近度与密度（Hidalgo 等 2007）；其余为本项目的定义（docs/methods.md）',
      en: 'Proximity and density (Hidalgo et al. 2007); the rest is defined in docs/methods.md',
    },
    limits: {
      zh: '名次取决于权重与候选范围；没有查到布局文本按 0 计，不等于没有布局',
      en: 'Ranks hang on weights and candidates; no text found counts 0, which does not mean no plan',
    },
  };
}

const PART_WORDS = {
  demand: { zh: '需求：全市要用它的环节', en: 'demand: segments in the city that use it' },
  criticality: { zh: '断供影响：停摆或吃紧的末端', en: 'criticality: ends that stop or come under strain' },
  fit: { zh: '契合', en: 'fit' },
  concentration: { zh: '集中：HHI', en: 'concentration: HHI' },
  policy: { zh: '布局', en: 'plans' },
} as const;
