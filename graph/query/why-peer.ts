// Why two districts are called alike. May import: analysis, wire. Invariants as in why-view.ts.
import type { Cluster } from '#graph/analysis/cluster';
import { buildStructures, toCosine } from '#graph/analysis/peers';
import type { NodeId } from '#graph/model/ids';
import { figure, type Told, type WhyAnswer } from './why-answer';

/** Most chains that are told one by one. */
const MAX_ROWS = 40;

export function explainSimilarity(cluster: Cluster, [own, other]: readonly [NodeId, NodeId], told: Told): WhyAnswer {
  const structures = buildStructures(cluster);
  const [here, there] = [structures.get(own) ?? new Map(), structures.get(other) ?? new Map()];
  const chains = [...new Set([...here.keys(), ...there.keys()])]
    .map((id: NodeId) => ({ id, a: Number(here.get(id) ?? 0), b: Number(there.get(id) ?? 0) }))
    .sort((x, y) => y.a * y.b - x.a * x.b || y.a + y.b - x.a - x.b || (x.id < y.id ? -1 : 1));
  const isEmpty = here.size === 0 || there.size === 0;
  const [zhNone, enNone] = [
    '有一边没有在产企业记录，无法计算',
    'one has no operating firm on record, cannot be worked out',
  ];
  const value = isEmpty ? undefined : figure(toCosine(here, there));
  return {
    title: { zh: '两地有多像', en: 'How alike the two are' },
    value: { zh: value ?? zhNone, en: value ?? enNone },
    formula: {
      zh: '余弦＝Σ a·b ÷ √(Σ a² · Σ b²)，a、b 是两地各链的“在产企业×环节”数；1 为构成相同，0 为没有共同的链',
      en: 'Cosine = Σ a·b / √(Σ a² · Σ b²), a and b the operating records of firm and segment by chain; 1 is the same structure, 0 no chain in common',
    },
    inputs: chains
      .slice(0, MAX_ROWS)
      .flatMap(({ id, a, b }) => told.row(id, { zh: `a＝${a}，b＝${b}`, en: `a = ${a}, b = ${b}` })),
    method: {
      zh: '产业结构相似系数（联合国工业发展组织 1979）',
      en: 'Similarity of industrial structures (UNIDO 1979)',
    },
    limits: {
      zh: '比的是构成，不是大小；名录漏记会让两地看起来不像',
      en: 'It compares structure, not size; gaps in the record make places look unlike',
    },
  };
}
