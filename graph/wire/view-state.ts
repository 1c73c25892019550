// The view is the address: what the city and chain pages keep in their query string.
// May import: model. Invariants: defaults are left out; unknown or broken values fall back to the default, so an old link still opens;
// equal views give equal strings, and what was written reads back as it was.
import { type NodeId, parseNodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import { type CameraView, parseCamera, splitList, toCameraText } from './view-text';

export const CITY_LENSES = ['supply', 'gaps', 'districts', 'programs', 'table'] as const;
export const CHAIN_LENSES = ['supply', 'districts', 'table'] as const;
export type CityLens = (typeof CITY_LENSES)[number];
export type ChainLens = (typeof CHAIN_LENSES)[number];

export type ViewState<Lens extends string> = {
  /** `undefined` while nobody has chosen one: a wide screen then draws the supply, a phone lists. */
  readonly lens: Lens | undefined;
  readonly select: NodeId | undefined;
  /** States kept in the picture, in the order of the model; empty means all four. */
  readonly states: readonly SegmentStatus[];
  /** Things whose neighbours were expanded onto the canvas, in order, each once. */
  readonly expand: readonly NodeId[];
  readonly camera: CameraView | undefined;
};
export type CityViewState = ViewState<CityLens>;
export type ChainViewState = ViewState<ChainLens>;

/** Most things expanded at once; later ones are dropped. */
export const MAX_EXPANDED = 12;

const STATES = ['present', 'weak', 'absent', 'unknown'] as const satisfies readonly SegmentStatus[];

export function parseCityViewState(params: URLSearchParams): CityViewState {
  return { ...parseRest(params), lens: find(CITY_LENSES, params.get('lens')) };
}

export function parseChainViewState(params: URLSearchParams): ChainViewState {
  return { ...parseRest(params), lens: find(CHAIN_LENSES, params.get('lens')) };
}

/** The parameters of a view; equal views give equal strings. */
export function toSearchParams(view: ViewState<string>): URLSearchParams {
  const params = new URLSearchParams();
  const { lens, select, camera } = view;
  const states = toStates(view.states);
  const expand = toExpanded(view.expand);
  if (lens !== undefined) params.set('lens', lens);
  if (select !== undefined) params.set('select', select);
  if (states.length > 0) params.set('states', states.join(','));
  if (expand.length > 0) params.set('expand', expand.join(','));
  const placed = camera === undefined ? undefined : toCameraText(camera);
  if (placed !== undefined) params.set('camera', placed);
  return params;
}

/** An address of a page with a view: without `?` when the view is the default one, ids readable rather than escaped. */
export function toAddress(path: string, params: URLSearchParams): string {
  const query = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~');
  return query === '' ? path : `${path}?${query}`;
}

function parseRest(params: URLSearchParams): Omit<ViewState<string>, 'lens'> {
  const ids = splitList(params.get('expand'));
  return {
    select: parseNodeId(params.get('select') ?? ''),
    states: toStates(splitList(params.get('states'))),
    expand: toExpanded(ids.flatMap((item) => parseNodeId(item) ?? [])),
    camera: parseCamera(params.get('camera')),
  };
}

/** Known states in the order of the model; all four are no filter. */
function toStates(texts: readonly string[]): readonly SegmentStatus[] {
  const kept = STATES.filter((state) => texts.includes(state));
  return kept.length === STATES.length ? [] : kept;
}

function toExpanded(ids: readonly NodeId[]): readonly NodeId[] {
  return [...new Set(ids)].slice(0, MAX_EXPANDED);
}

function find<T extends string>(words: readonly T[], text: string | null): T | undefined {
  return words.find((word) => word === text);
}
