// The explorer's view is its address: reading, lens, scope, filters, expanded groups, selection, path, camera.
// May import: model, wire. Invariants: defaults are left out; unknown or broken values fall back to the default, so an old link still opens;
// equal views give equal strings, and what was written reads back as it was.
import { type NodeId, parseNodeId } from '#graph/model/ids';
import {
  confidenceSchema,
  enterpriseKindSchema,
  enterpriseTagSchema,
  segmentStatusSchema,
  stageSchema,
} from '#graph/model/vocabulary';
import { isStoppable, MAX_EDITS } from './edit-token';
import {
  EXPLORE_RELATIONS,
  type ExploreKind,
  type ExploreRelation,
  exploreKindSchema,
  exploreRelationSchema,
} from './explore';
import { type CameraView, parseCamera, splitList, toCameraText } from './view-text';

/** Three readings of the same scene. */
export const READINGS = ['lanes', 'force', 'map'] as const;
export type Reading = (typeof READINGS)[number];
/** What colours the scene. */
export const EXPLORE_LENSES = ['state', 'confidence', 'year', 'share', 'programs', 'concentration'] as const;
export type ExploreLens = (typeof EXPLORE_LENSES)[number];
/** What firms stand together by. */
export const GROUPINGS = ['segment', 'district'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Value of the facet `year` for what bears none. */
export const UNDATED = 'none';

/** Facets in display order. Values of one are alternatives; what stands in several has to pass each. Empty means all. */
export type ExploreFilters = {
  readonly industry: readonly NodeId[];
  readonly chain: readonly NodeId[];
  readonly stage: readonly string[];
  readonly state: readonly string[];
  readonly district: readonly NodeId[];
  readonly region: readonly NodeId[];
  readonly firm: readonly string[];
  readonly tag: readonly string[];
  readonly confidence: readonly string[];
  /** Years as text, and UNDATED. */
  readonly year: readonly string[];
};
export type Facet = keyof ExploreFilters;

/** A group of a thing's neighbours that is drawn: so many of them. */
export type Opening = {
  readonly id: NodeId;
  readonly type: ExploreRelation;
  readonly direction: 'out' | 'in';
  readonly kind: ExploreKind;
  readonly shown: number;
};
export type PathEnds = { readonly from: NodeId; readonly to: NodeId };

export type ExploreState = {
  readonly reading: Reading;
  readonly lens: ExploreLens;
  /** District of the lens `share`. */
  readonly of: NodeId | undefined;
  readonly grouping: Grouping;
  /** Chains looked at, side by side; none means the whole city. */
  readonly scope: readonly NodeId[];
  readonly filters: ExploreFilters;
  readonly open: readonly Opening[];
  /** Relation types that are drawn for all, beside what a selection draws. */
  readonly lines: readonly ExploreRelation[];
  readonly select: NodeId | undefined;
  readonly path: PathEnds | undefined;
  /** Firms, segments and districts that are switched off, and segments that can no longer be bought outside: a stress test. */
  readonly off: readonly NodeId[];
  readonly outside: readonly NodeId[];
  /** Districts as equal tiles instead of their shapes. */
  readonly tiles: boolean;
  readonly camera: CameraView | undefined;
};

export const NO_FILTERS: ExploreFilters = {
  industry: [],
  chain: [],
  stage: [],
  state: [],
  district: [],
  region: [],
  firm: [],
  tag: [],
  confidence: [],
  year: [],
};
export const FACETS = Object.keys(NO_FILTERS) as readonly Facet[];
export const DEFAULT_LINES: readonly ExploreRelation[] = ['FEEDS'];
export const START_VIEW: ExploreState = {
  reading: 'force',
  lens: 'state',
  of: undefined,
  grouping: 'segment',
  scope: [],
  filters: NO_FILTERS,
  open: [],
  lines: DEFAULT_LINES,
  select: undefined,
  path: undefined,
  off: [],
  outside: [],
  tiles: false,
  camera: undefined,
};

/** Neighbours that one step of expanding draws. */
export const OPEN_STEP = 20;
export const MAX_OPEN = 24;
export const MAX_SCOPE = 6;
const MAX_VALUES = 60;
const NO_LINES = 'none';

export function parseExploreState(params: URLSearchParams): ExploreState {
  const [from, to] = splitList(params.get('path')).map((text) => parseNodeId(text));
  return {
    reading: find(READINGS, params.get('reading')) ?? START_VIEW.reading,
    lens: find(EXPLORE_LENSES, params.get('lens')) ?? START_VIEW.lens,
    of: parseNodeId(params.get('of') ?? ''),
    grouping: find(GROUPINGS, params.get('grouping')) ?? START_VIEW.grouping,
    scope: toIds(params.get('scope'), 'chain').slice(0, MAX_SCOPE),
    filters: parseFilters(params),
    open: parseOpenings(params.get('open')),
    lines: parseLines(params.get('lines')),
    select: parseNodeId(params.get('select') ?? ''),
    path: from !== undefined && to !== undefined ? { from, to } : undefined,
    off: toOff(params.get('off')),
    outside: toIds(params.get('outside'), 'segment').slice(0, MAX_EDITS),
    tiles: params.get('tiles') === '1',
    camera: parseCamera(params.get('camera')),
  };
}

/** The parameters of a view; equal views give equal strings. */
export function toExploreParams(state: ExploreState): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, text: string, standard = '') => {
    if (text !== standard) params.set(name, text);
  };
  set('reading', state.reading, START_VIEW.reading);
  set('lens', state.lens, START_VIEW.lens);
  set('of', state.of ?? '');
  set('grouping', state.grouping, START_VIEW.grouping);
  set('scope', state.scope.join(','));
  for (const facet of FACETS) set(facet, sortValues(facet, state.filters[facet]).join(','));
  set('open', state.open.map(toOpeningText).join(','));
  set('lines', toLinesText(state.lines), toLinesText(DEFAULT_LINES));
  set('select', state.select ?? '');
  set('path', state.path === undefined ? '' : `${state.path.from},${state.path.to}`);
  set('off', state.off.join(','));
  set('outside', state.outside.join(','));
  set('tiles', state.tiles ? '1' : '');
  set('camera', state.camera === undefined ? '' : (toCameraText(state.camera) ?? ''));
  return params;
}

const VALUES: Partial<Record<Facet, readonly string[]>> = {
  stage: stageSchema.options,
  state: segmentStatusSchema.options,
  firm: enterpriseKindSchema.options,
  tag: enterpriseTagSchema.options,
  confidence: confidenceSchema.options,
};

function parseFilters(params: URLSearchParams): ExploreFilters {
  const ids = (facet: 'industry' | 'chain' | 'district' | 'region') =>
    sortValues(facet, toIds(params.get(facet), facet)).slice(0, MAX_VALUES);
  const words = (facet: Facet) =>
    sortValues(
      facet,
      splitList(params.get(facet)).filter((text) => VALUES[facet]?.includes(text) === true),
    );
  const years = splitList(params.get('year')).filter((text) => text === UNDATED || /^(19|20)\d\d$/.test(text));
  return {
    industry: ids('industry'),
    chain: ids('chain'),
    stage: words('stage'),
    state: words('state'),
    district: ids('district'),
    region: ids('region'),
    firm: words('firm'),
    tag: words('tag'),
    confidence: words('confidence'),
    year: sortValues('year', years),
  };
}

/** Each once, in the order of the model where there is one, otherwise by text. */
function sortValues<T extends string>(facet: Facet, values: readonly T[]): readonly T[] {
  const order = VALUES[facet];
  return [...new Set(values)].sort((a, b) =>
    order === undefined ? (a < b ? -1 : 1) : order.indexOf(a) - order.indexOf(b),
  );
}

function toIds(text: string | null, kind: string): readonly NodeId[] {
  const ids = splitList(text).flatMap((item) => parseNodeId(item) ?? []);
  return [...new Set(ids.filter((id) => id.startsWith(`${kind}:`)))];
}

/** What can be switched off, each once, in the order given. */
function toOff(text: string | null): readonly NodeId[] {
  const ids = splitList(text).flatMap((item) => parseNodeId(item) ?? []);
  return [...new Set(ids.filter(isStoppable))].slice(0, MAX_EDITS);
}

/** `chain:new-display~DEPLOYED_IN~out~district~20`. */
function toOpeningText({ id, type, direction, kind, shown }: Opening): string {
  return [id, type, direction, kind, shown].join('~');
}

function parseOpenings(text: string | null): readonly Opening[] {
  const found = new Map<string, Opening>();
  for (const item of splitList(text)) {
    const opening = parseOpening(item);
    if (opening !== undefined) found.set(toGroupKey(opening), opening);
  }
  return [...found.values()].slice(0, MAX_OPEN);
}

function parseOpening(text: string): Opening | undefined {
  const [first = '', relation, direction, third, shown = ''] = text.split('~');
  const id = parseNodeId(first);
  const type = exploreRelationSchema.safeParse(relation).data;
  const kind = exploreKindSchema.safeParse(third).data;
  if (id === undefined || type === undefined || kind === undefined) return undefined;
  if ((direction !== 'out' && direction !== 'in') || !/^[1-9]\d{0,4}$/.test(shown)) return undefined;
  return { id, type, direction, kind, shown: Number(shown) };
}

/** Tells one group of neighbours from another. */
export function toGroupKey({ id, type, direction, kind }: Omit<Opening, 'shown'>): string {
  return [id, type, direction, kind].join('~');
}

function toLinesText(lines: readonly ExploreRelation[]): string {
  const kept = EXPLORE_RELATIONS.filter((type) => lines.includes(type));
  return kept.length === 0 ? NO_LINES : kept.join(',');
}

function parseLines(text: string | null): readonly ExploreRelation[] {
  if (text === NO_LINES) return [];
  const texts = splitList(text);
  const kept = EXPLORE_RELATIONS.filter((type) => texts.includes(type));
  return kept.length === 0 ? DEFAULT_LINES : kept;
}

function find<T extends string>(words: readonly T[], text: string | null): T | undefined {
  return words.find((word) => word === text);
}

/** The later view with every part of the earlier one that says the same, so that who compares by identity sees only what has changed. */
export function keepSame(earlier: ExploreState, later: ExploreState): ExploreState {
  const part = <K extends keyof ExploreState>(key: K): ExploreState[K] =>
    JSON.stringify(earlier[key]) === JSON.stringify(later[key]) ? earlier[key] : later[key];
  return {
    reading: part('reading'),
    lens: part('lens'),
    of: part('of'),
    grouping: part('grouping'),
    scope: part('scope'),
    filters: part('filters'),
    open: part('open'),
    lines: part('lines'),
    select: part('select'),
    path: part('path'),
    off: part('off'),
    outside: part('outside'),
    tiles: part('tiles'),
    camera: part('camera'),
  };
}
