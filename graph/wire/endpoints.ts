// Every address of the API: what it takes, what it answers, how it can fail. The OpenAPI document is built from this table alone.
// May import: zod, model, wire. Invariants: one entry per route file, in reading order; a test holds both sides together.
import { z } from 'zod';
import { MAX_ID_LENGTH, nodeKindSchema, REST_PATTERN } from '#graph/model/ids';
import { chainViewSchema } from './chain';
import { cityViewSchema } from './city';
import { compareViewSchema } from './compare';
import { datasetViewSchema } from './dataset';
import { districtViewSchema } from './district';
import { ALWAYS, type Endpoint, NOWHERE, OF_A_THING } from './endpoint';
import { exploreViewSchema } from './explore';
import { gapsViewSchema } from './gaps';
import { graphViewSchema } from './graph';
import { healthSchema } from './health';
import { LEAD_ENDPOINTS } from './lead-endpoints';
import { LIST_SCHEMAS, type ListKind } from './lists';
import { opportunitiesViewSchema, verifyViewSchema } from './opportunity';
import { PARAMETERS } from './parameters';
import { pathsViewSchema } from './paths';
import { reportSchema } from './report';
import { scenarioViewSchema } from './scenario';
import { searchViewSchema } from './search';
import { targetsViewSchema } from './targets';
import { relationGroupSchema, thingViewSchema } from './thing';
import { whyViewSchema } from './why';

const rest = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(new RegExp(`^${REST_PATTERN}$`))
  .describe('Id without its kind: new-display of chain:new-display.');
const REST = z.object({ rest });
const KIND_AND_REST = z.object({ kind: nodeKindSchema, rest });

type ListEndpoint = Pick<Endpoint, 'path' | 'parameters' | 'summary'>;

function list(kind: ListKind, endpoint: ListEndpoint): Endpoint {
  return { ...endpoint, place: NOWHERE, answer: [`${toPascal(kind)}List`, LIST_SCHEMAS[kind]], problems: ALWAYS };
}

export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/api',
    summary: 'The city at a glance: industries, chains, districts, programs, what joins them, key figures.',
    place: NOWHERE,
    parameters: PARAMETERS.view,
    answer: ['CityView', cityViewSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/chain/{rest}',
    summary: 'One chain: segments in four states, firms, links, rims, and the lanes to draw it in.',
    place: REST,
    parameters: PARAMETERS.view,
    answer: ['ChainView', chainViewSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/district/{rest}',
    summary: 'One district: its chains stage by stage, what texts place there, its figures.',
    place: REST,
    parameters: PARAMETERS.view,
    answer: ['DistrictView', districtViewSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/{kind}/{rest}',
    summary: 'A thing of any kind: headline, facts, sources, neighbours by relation.',
    place: KIND_AND_REST,
    parameters: PARAMETERS.view,
    answer: ['ThingView', thingViewSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/{kind}/{rest}/neighbours',
    summary: 'More neighbours of a thing, of one relation, direction and kind.',
    place: KIND_AND_REST,
    parameters: PARAMETERS.neighbours,
    answer: ['RelationGroup', relationGroupSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/gaps',
    summary: 'The gap list: a matrix of chains and stages, and one row per segment with the reason.',
    place: NOWHERE,
    parameters: PARAMETERS.gaps,
    answer: ['GapsView', gapsViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/opportunities',
    summary: 'Where which gap is best filled: pairs of segment and district by a score whose parts are shown.',
    place: NOWHERE,
    parameters: PARAMETERS.opportunities,
    answer: ['OpportunitiesView', opportunitiesViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/verify',
    summary:
      'Which unknown segments to verify first: how often settling them would change the first ten opportunities.',
    place: NOWHERE,
    parameters: PARAMETERS.verify,
    answer: ['VerifyView', verifyViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/targets',
    summary: 'Whom to court for a segment: firms in it, next to it, and those that would buy it; districts that fit.',
    place: NOWHERE,
    parameters: PARAMETERS.targets,
    answer: ['TargetsView', targetsViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/dossier',
    summary: 'All there is on a firm, segment, chain or district, in sections, with numbered sources.',
    place: NOWHERE,
    parameters: PARAMETERS.report,
    answer: ['Dossier', reportSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/briefing',
    summary: 'A briefing of a chain or district: state, weak links, aims, what it rests on, sources.',
    place: NOWHERE,
    parameters: PARAMETERS.report,
    answer: ['Briefing', reportSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/why',
    summary: 'Why a number is what it is: formula, inputs with links, source of the method, version of the data.',
    place: NOWHERE,
    parameters: PARAMETERS.why,
    answer: ['WhyView', whyViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/compare',
    summary: 'Up to ten districts on one scale: location quotients of the chains they work in.',
    place: NOWHERE,
    parameters: PARAMETERS.compare,
    answer: ['CompareView', compareViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/search',
    summary: 'Things by Chinese name, alias, pinyin, initials or English, best first.',
    place: NOWHERE,
    parameters: PARAMETERS.search,
    answer: ['SearchView', searchViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/explore',
    summary: 'The whole cluster for the explorer: every thing of eight kinds, what joins them, their sources.',
    place: NOWHERE,
    parameters: PARAMETERS.explore,
    answer: ['ExploreView', exploreViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/paths',
    summary: 'How two things are connected: all shortest ways between them, each step with its sources.',
    place: NOWHERE,
    parameters: PARAMETERS.paths,
    answer: ['PathsView', pathsViewSchema],
    problems: OF_A_THING,
  },
  {
    path: '/api/scenario',
    summary:
      'What if: what stops when something is switched off, and what changes; up to three scenarios side by side.',
    place: NOWHERE,
    parameters: PARAMETERS.scenario,
    answer: ['ScenarioView', scenarioViewSchema],
    problems: OF_A_THING,
  },
  ...LEAD_ENDPOINTS,
  {
    path: '/api/graph',
    summary: 'A piece of the graph for drawing: a thing and what surrounds it.',
    place: NOWHERE,
    parameters: PARAMETERS.graph,
    answer: ['GraphView', graphViewSchema],
    problems: OF_A_THING,
  },
  list('industry', {
    path: '/api/industries',
    parameters: PARAMETERS.page,
    summary: 'The 12 industries with the number of their chains.',
  }),
  list('chain', {
    path: '/api/chains',
    parameters: PARAMETERS.chains,
    summary: 'Key chains with their states and firms.',
  }),
  list('segment', {
    path: '/api/segments',
    parameters: PARAMETERS.segments,
    summary: 'Segments by chain and position.',
  }),
  list('enterprise', {
    path: '/api/enterprises',
    parameters: PARAMETERS.enterprises,
    summary: 'Enterprises, institutes, projects and parks, chain leaders first.',
  }),
  list('district', {
    path: '/api/districts',
    parameters: PARAMETERS.page,
    summary: 'Districts, counties and development zones.',
  }),
  list('region', { path: '/api/regions', parameters: PARAMETERS.page, summary: 'Regions of the city.' }),
  list('program', {
    path: '/api/programs',
    parameters: PARAMETERS.programs,
    summary: 'Projects, supports, measures, mechanisms and plans.',
  }),
  list('indicator', {
    path: '/api/indicators',
    parameters: PARAMETERS.indicators,
    summary: 'Figures and targets; figures that differ stand side by side.',
  }),
  list('finding', {
    path: '/api/findings',
    parameters: PARAMETERS.findings,
    summary: 'Published statements about gaps.',
  }),
  list('event', { path: '/api/events', parameters: PARAMETERS.page, summary: 'Meetings and releases.' }),
  list('source', { path: '/api/sources', parameters: PARAMETERS.page, summary: 'Documents the statements rest on.' }),
  list('industry-code', {
    path: '/api/industry-codes',
    parameters: PARAMETERS.page,
    summary: 'Classes of GB/T 4754-2017.',
  }),
  {
    path: '/api/dataset',
    summary: 'What the dataset holds and how well it is sourced.',
    place: NOWHERE,
    parameters: PARAMETERS.none,
    answer: ['DatasetView', datasetViewSchema],
    problems: ALWAYS,
  },
  {
    path: '/api/health',
    summary: 'What runs and on which data. The same shape with status 503 or 504 when the store is lost.',
    place: NOWHERE,
    parameters: PARAMETERS.none,
    answer: ['Health', healthSchema],
    problems: ['invalid-query', 'too-large', 'method-not-allowed'],
  },
  {
    path: '/api/openapi.json',
    summary: 'This document.',
    place: NOWHERE,
    parameters: PARAMETERS.none,
    answer: ['OpenApi', z.object({ openapi: z.literal('3.1.0') }).loose()],
    problems: ['invalid-query', 'too-large', 'method-not-allowed'],
  },
];

function toPascal(kind: string): string {
  return kind.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
