// A chain of two segments, three firms, one supplier at the rim and three districts.
import { nodeIdSchema } from '#graph/model/ids';
import { type ChainView, chainViewSchema, type Firm } from '#graph/wire/chain';

const id = (text: string) => nodeIdSchema.parse(text);
export const place = { segment: id('segment:s.a') } as const;

const district = (name: string) => ({ id: id(`district:${name}`), kind: 'district' as const, nameZh: name });

export function firm(name: string, home: string | undefined): Firm {
  return {
    id: id(`enterprise:${name}`),
    kind: 'enterprise',
    nameZh: name,
    shortName: name.toUpperCase(),
    role: 'supplier',
    enterpriseKind: 'company',
    operation: 'operating',
    activityZh: '',
    confidence: 'high',
    ...(home === undefined ? {} : { district: district(home) }),
  };
}

const segment = (name: string, stage: 'upstream' | 'midstream') => ({
  id: id(`segment:s.${name}`),
  kind: 'segment' as const,
  nameZh: name,
  status: 'weak' as const,
  chain: { id: id('chain:s'), kind: 'chain' as const, nameZh: 's' },
  stage,
  position: 1,
  segmentKind: 'material' as const,
  summaryZh: '',
  state: { status: 'weak' as const, evidence: 'none' as const, confidence: 'low' as const, summaryZh: '' },
  enterprises: 1,
  operating: 1,
  leaders: 0,
  findings: 0,
  users: 1,
  usersHere: 1,
  usersHereRequired: 1,
});

const link = (from: string, to: string) => ({
  id: `FEEDS|${from}|${to}`,
  from: id(from),
  to: id(to),
  inputGroup: 'g',
  alternative: false,
  necessity: 'required' as const,
  substitutable: 'low' as const,
  summaryZh: '',
  confidence: 'high' as const,
});

export const CHAIN: ChainView = chainViewSchema.parse({
  id: 'chain:s',
  kind: 'chain',
  nameZh: 's',
  headline: { zh: 's', en: 's' },
  facts: [],
  sources: [],
  groups: [],
  basis: 'named',
  confidence: 'high',
  industries: [],
  states: { present: 0, weak: 2, absent: 0, unknown: 0 },
  enterprises: 3,
  operating: 3,
  districts: [
    { ...district('fuling'), role: 'mentioned', asOf: 2020 },
    { ...district('fuling'), role: 'lead', asOf: 2023 },
    { ...district('banan'), role: 'featured' },
  ],
  segments: [segment('b', 'midstream'), segment('a', 'upstream')],
  firms: {
    'segment:s.a': [firm('f1', 'yubei'), firm('f2', 'yubei')],
    'segment:s.b': [firm('f1', 'yubei'), firm('f3', 'fuling')],
  },
  firmsTruncated: null,
  findings: [],
  links: [link('segment:s.a', 'segment:s.b')],
  rims: {
    in: [
      {
        id: 'chain:x',
        kind: 'chain',
        nameZh: 'x',
        segments: [{ id: 'segment:x.m', kind: 'segment', nameZh: 'm', status: 'present' }],
        links: [link('segment:x.m', 'segment:s.a')],
      },
    ],
    out: [],
  },
});
