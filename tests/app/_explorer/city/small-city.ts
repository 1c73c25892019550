// A city small enough to count by hand: three chains, two industries, two districts, two programs.
import { type NodeId, type NodeKind, toKind, toNodeId } from '#graph/model/ids';
import type { CityChain, CityView } from '#graph/wire/city';

export const id = (kind: NodeKind, rest: string): NodeId => toNodeId(kind, rest);
const ref = (own: NodeId, nameZh: string) => ({ id: own, kind: toKind(own), nameZh });

export const [A, B, C] = [id('chain', 'a'), id('chain', 'b'), id('chain', 'c')];
export const [NORTH, SOUTH] = [id('district', 'north'), id('district', 'south')];
export const [PARK, PLAN] = [id('program', 'park'), id('program', 'plan')];
export const STEEL = id('industry', 'steel');

function chain(own: NodeId, nameZh: string, states: CityChain['states']): CityChain {
  return {
    ...ref(own, nameZh),
    basis: 'named',
    confidence: 'high',
    industryIds: [STEEL],
    states,
    segments: states.present + states.weak + states.absent + states.unknown,
    enterprises: 2,
    operating: 1,
    districts: 1,
  };
}

function district(own: NodeId, nameZh: string): CityView['districts'][number] {
  const place = { districtKind: 'district', regionId: id('region', 'all'), lat: 29, lng: 106 } as const;
  return { ...ref(own, nameZh), ...place, shortZh: nameZh, enterprises: 1, operating: 1, chains: 1 };
}

function program(own: NodeId, nameZh: string, targets: CityView['programs'][number]['targets']) {
  return { ...ref(own, nameZh), programKind: 'plan', year: 2021, summaryZh: '', targets } as const;
}

/** Gaps: a 3, b 3 (one of them absent), c 0. To verify: a 1, c 4. */
export const SMALL_CITY: CityView = {
  ...ref(id('city', 'chongqing'), '重庆市'),
  headline: { zh: '三条链', en: 'three chains' },
  states: { present: 4, weak: 5, absent: 1, unknown: 5 },
  industries: [
    { ...ref(STEEL, '钢铁'), industryKind: 'pillar', chains: 3 },
    { ...ref(id('industry', 'light'), '光电'), industryKind: 'emerging', chains: 0 },
  ],
  chains: [
    chain(A, '甲', { present: 1, weak: 3, absent: 0, unknown: 1 }),
    chain(B, '乙', { present: 2, weak: 2, absent: 1, unknown: 0 }),
    chain(C, '丙', { present: 1, weak: 0, absent: 0, unknown: 4 }),
  ],
  regions: [ref(id('region', 'all'), '全域')],
  districts: [district(NORTH, '北区'), district(SOUTH, '南区')],
  programs: [
    program(PARK, '园区', [
      { type: 'COVERS', id: A },
      { type: 'BUILDS_IN', id: NORTH },
    ]),
    program(PLAN, '规划', [{ type: 'COVERS', id: A }]),
  ],
  supplies: [
    { from: A, to: B, links: 4, required: 2 },
    { from: C, to: B, links: 4, required: 1 },
    { from: B, to: C, links: 1, required: 0 },
    { from: B, to: B, links: 9, required: 9 },
  ],
  deployments: [
    { chainId: A, districtId: NORTH, role: 'mentioned', statements: 1 },
    { chainId: B, districtId: NORTH, role: 'lead', statements: 2 },
    { chainId: A, districtId: SOUTH, role: 'featured', statements: 1 },
  ],
  figures: [],
  figuresRule: { zh: '', en: '' },
  findings: { missing: 1, weak: 0, strengthen: 0, extend: 0, baseline: 0 },
  counts: { nodes: { segment: 15, enterprise: 6 }, relations: {} },
};
