// The view is the address: what the city and chain pages keep in their query string.
// May import: zod, model. Invariants: defaults are left out; unknown or broken values fall back to the default, so an old link still opens.
import { z } from 'zod';
import { type NodeId, nodeIdSchema } from '#graph/model/ids';
import { type SegmentStatus, segmentStatusSchema } from '#graph/model/vocabulary';

export const CITY_LENSES = ['supply', 'gaps', 'districts', 'programs', 'table'] as const;
export const CHAIN_LENSES = ['supply', 'districts', 'table'] as const;
export type CityLens = (typeof CITY_LENSES)[number];
export type ChainLens = (typeof CHAIN_LENSES)[number];

/** Camera of the canvas: centre in graph units and zoom ratio; absent means "fit". */
export type CameraView = { readonly x: number; readonly y: number; readonly ratio: number };

export type ViewState<Lens extends string> = {
  readonly lens: Lens;
  readonly select: NodeId | undefined;
  /** States kept in the picture; empty means all four. */
  readonly states: readonly SegmentStatus[];
  /** Things whose neighbours were expanded onto the canvas, in order. */
  readonly expand: readonly NodeId[];
  readonly camera: CameraView | undefined;
};
export type CityViewState = ViewState<CityLens>;
export type ChainViewState = ViewState<ChainLens>;

const MAX_EXPANDED = 12;

export function parseCityViewState(params: URLSearchParams): CityViewState {
  return parseViewState(params, CITY_LENSES);
}

export function parseChainViewState(params: URLSearchParams): ChainViewState {
  return parseViewState(params, CHAIN_LENSES);
}

function parseViewState<Lens extends string>(
  params: URLSearchParams,
  lenses: readonly [Lens, ...Lens[]],
): ViewState<Lens> {
  return {
    lens: z.enum(lenses).catch(lenses[0]).parse(params.get('lens')) as Lens,
    select: nodeIdSchema.safeParse(params.get('select')).data,
    states: splitList(params.get('states')).flatMap((item) => segmentStatusSchema.safeParse(item).data ?? []),
    expand: splitList(params.get('expand'))
      .flatMap((item) => nodeIdSchema.safeParse(item).data ?? [])
      .slice(0, MAX_EXPANDED),
    camera: parseCamera(params.get('camera')),
  };
}

/** The query string of a view without the leading `?`; equal views give equal strings. */
export function toSearchParams(view: ViewState<string>, defaultLens: string): URLSearchParams {
  const params = new URLSearchParams();
  if (view.lens !== defaultLens) params.set('lens', view.lens);
  if (view.select !== undefined) params.set('select', view.select);
  if (view.states.length > 0) params.set('states', view.states.join(','));
  if (view.expand.length > 0) params.set('expand', view.expand.join(','));
  if (view.camera !== undefined) {
    const { x, y, ratio } = view.camera;
    params.set('camera', [x, y, ratio].map((part) => String(Number(part.toFixed(3)))).join(','));
  }
  return params;
}

function parseCamera(text: string | null): CameraView | undefined {
  const parts = splitList(text).map(Number);
  const [x, y, ratio] = parts;
  if (parts.length !== 3 || x === undefined || y === undefined || ratio === undefined) return undefined;
  const sane = parts.every(Number.isFinite) && Math.abs(x) < 1e6 && Math.abs(y) < 1e6 && ratio > 0.001 && ratio < 1000;
  return sane ? { x, y, ratio } : undefined;
}

function splitList(text: string | null): readonly string[] {
  return text === null || text === '' ? [] : text.split(',');
}
