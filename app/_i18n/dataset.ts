// Words of the page of data and sources. May import: define-messages.
import { defineMessages } from './define-messages';

type ChainBasis = { readonly named: number; readonly plan: number; readonly inferred: number };

export const datasetMessages = defineMessages(
  {
    lead: '链图把公开材料整理成一张图：产业、产业链、环节、企业、区县、政策项目和它们之间的关系。每条都带来源、年份和把握；查不到就写“待核实”或“无记录”。',
    holds: '数据里有什么',
    holdsNote: (nodes: number, relations: number) => `${nodes} 个条目，${relations} 条关系`,
    kind: '类别',
    count: '个数',
    relations: '关系',
    relationNote: '按类型计数',
    quality: '可靠到什么程度',
    ofSegments: (n: number) => `${n} 个环节`,
    ofChains: (n: number) => `${n} 条链`,
    ofSources: (n: number) => `${n} 份来源`,
    states: '环节的状态',
    evidence: '状态的依据',
    confidence: '状态的把握',
    basis: '链条名称的依据',
    pages: '来源页面的质量',
    limits: '用之前要知道的',
    limitNames: ({ named, plan, inferred }: ChainBasis) =>
      `官方完整名单没有公开：${named} 条链由官方报道点名，${plan} 条取自规划的重点方向，${inferred} 条是推定。归入哪个产业、怎样切分环节，是整理者的判断。`,
    limitUnknown: (n: number) => `${n} 个环节没有资料，记为“待核实”。没有企业记录不等于没有企业，更不等于缺失。`,
    limitGeneral: (n: number) =>
      `${n} 个环节的状态只靠一般知识；环节之间的供应关系是产业常识，不代表企业之间已有供货。`,
    limitYears: '状态和“在产”只说明所注年份。旧的“在产”证明当年建成，不证明今天还在。',
    limitPages: (reposts: number, low: number) =>
      `${reposts} 份来源看到的是转载页，${low} 份出处较弱，网址可能失效。一般知识或弱来源支持的本地事实不会标成“把握高”。`,
    limitZones: '开发区与行政区重叠，不要加总。口径不同的数字并列，不合并。',
    limitLicence: '整理成果与摘要拟以 CC BY 4.0 发布；公报原文从其规定。',
    load: '这份数据',
    name: '数据集',
    version: '版本',
    loadedAt: '载入时间',
    digest: '校验值',
    engine: '图引擎',
    engineEmbedded: '内嵌',
    engineNeo4j: 'Neo4j',
    sources: '来源',
  },
  {
    lead: 'ChainAtlas puts public material into one graph: industries, chains, segments, firms, districts, programs and what joins them. Each entry carries its sources, year and confidence; what was not found says "to verify" or "no record".',
    holds: 'What the data hold',
    holdsNote: (nodes: number, relations: number) => `${nodes} entries, ${relations} relations`,
    kind: 'Kind',
    count: 'Number',
    relations: 'Relations',
    relationNote: 'by type',
    quality: 'How far to trust them',
    ofSegments: (n: number) => `${n} segments`,
    ofChains: (n: number) => `${n} chains`,
    ofSources: (n: number) => `${n} sources`,
    states: 'States of segments',
    evidence: 'Evidence of the states',
    confidence: 'Confidence in the states',
    basis: 'Basis of the names of chains',
    pages: 'Quality of the pages of sources',
    limits: 'Before you use them',
    limitNames: ({ named, plan, inferred }: ChainBasis) =>
      `The full official list is not public: ${named} chains are named by official reports, ${plan} come from directions of plans, ${inferred} are guesses. Which industry a chain belongs to and how it is cut into segments is our reading.`,
    limitUnknown: (n: number) =>
      `${n} segments have no data and are "to verify". No firm on record does not mean no firm, still less that a segment is absent.`,
    limitGeneral: (n: number) =>
      `The states of ${n} segments rest on general knowledge only; supply between segments is common industry knowledge and does not mean that firms deliver to each other.`,
    limitYears:
      'A state or "operating" speaks for the year stated. An old "operating" proves that a plant was built, not that it still runs.',
    limitPages: (reposts: number, low: number) =>
      `${reposts} sources were seen on a copy elsewhere and ${low} on a weak page; addresses may be dead. A local fact that rests on general knowledge or a weak page is never of high confidence.`,
    limitZones:
      'Development zones overlap districts; do not add them. Figures of differing scope stand side by side and are not merged.',
    limitLicence: 'The compilation and its summaries are proposed under CC BY 4.0; the bulletin keeps its own terms.',
    load: 'This data',
    name: 'Dataset',
    version: 'Version',
    loadedAt: 'Loaded',
    digest: 'Digest',
    engine: 'Graph engine',
    engineEmbedded: 'embedded',
    engineNeo4j: 'Neo4j',
    sources: 'Sources',
  },
);
