// What colours the scene: each thing's word under a lens, and the legend that counts them.
// May import: wire, model, atlas. Invariants: the word of a thing depends on the data alone, so a filter recolours nothing; the legend counts
// what is in the picture and passes the filters, every word of the lens in order, also those that nothing bears; "not known" is counted like any other.
import type { NodeId } from '#graph/model/ids';
import { EXPLORE_KINDS, type ExploreKind } from '#graph/wire/explore';
import type { Atlas } from './atlas';
import type { Kept } from './filters';
import {
  buildKeyOf,
  findNewestYear,
  LENS_KEYS,
  type LensAsked,
  type LensKey,
  toYearSpans,
  type YearSpan,
} from './lens-keys';

export type LegendEntry = {
  readonly key: LensKey;
  /** Things of the picture that bear it; those that only stand in the background are not counted. */
  readonly count: number;
  /** Their kinds, in reading order. */
  readonly kinds: readonly ExploreKind[];
  /** Of the lens `year`: the years it stands for. */
  readonly years?: YearSpan | undefined;
};
export type Mix = readonly { readonly key: LensKey; readonly count: number }[];
export type AppliedLens = {
  /** Of everything in the picture that the lens speaks of. */
  readonly tones: ReadonlyMap<NodeId, LensKey>;
  readonly legend: readonly LegendEntry[];
  /** Words of the segments in the picture that a chain holds, in the order of the legend, none that nothing bears; empty for anything else. */
  mixOf(chainId: NodeId): Mix;
};

/**
 * - `state`: the four states of segments; a chain shows its mix.
 * - `confidence`: of what a segment's state, a firm or a chain is said to be.
 * - `year`: of the same statements, in spans from the newest year of the data back (`toYearSpans`).
 * - `share`: of a segment's recorded firms those with a site in the district `of` (`toPlaceShare`), in four steps; firms by whether they have one.
 * - `programs`: named by a program's text itself, or through chain, industry or region (`toProgramCover`).
 * - `concentration`: of a segment's operating firms over districts (`toConcentration`).
 */
export function applyLens(atlas: Atlas, kept: Kept, asked: LensAsked): AppliedLens {
  const keyOf = buildKeyOf(atlas, asked);
  const tones = new Map<NodeId, LensKey>();
  for (const id of kept.ids) {
    const node = atlas.nodes.get(id);
    const key = node === undefined ? undefined : keyOf(node);
    if (key !== undefined) tones.set(id, key);
  }
  const counted = [...tones].filter(([id]) => !kept.context.has(id));
  return { tones, legend: buildLegend(atlas, counted, asked), mixOf: buildMixOf(atlas, tones, asked) };
}

type Tones = AppliedLens['tones'];

function buildLegend(
  atlas: Atlas,
  counted: readonly (readonly [NodeId, LensKey])[],
  { lens, of }: LensAsked,
): readonly LegendEntry[] {
  if (lens === 'share' && (of === undefined || atlas.nodes.get(of)?.kind !== 'district')) return [];
  const newest = lens === 'year' ? findNewestYear(atlas) : undefined;
  const spans = newest === undefined ? undefined : toYearSpans(newest);
  const bearers = new Map<LensKey, ExploreKind[]>();
  for (const [id, key] of counted) {
    const kind = atlas.nodes.get(id)?.kind;
    const kinds = bearers.get(key) ?? [];
    bearers.set(key, kinds);
    if (kind !== undefined) kinds.push(kind);
  }
  return LENS_KEYS[lens].map((key) => {
    const kinds = bearers.get(key) ?? [];
    return {
      key,
      count: kinds.length,
      kinds: EXPLORE_KINDS.filter((kind) => kinds.includes(kind)),
      years: spans?.get(key),
    };
  });
}

function buildMixOf({ nodes, childrenOf }: Atlas, tones: Tones, { lens }: LensAsked): AppliedLens['mixOf'] {
  return (chainId) => {
    if (nodes.get(chainId)?.kind !== 'chain') return [];
    const counts = new Map<LensKey, number>();
    for (const id of childrenOf.get(chainId) ?? []) {
      const key = tones.get(id);
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return LENS_KEYS[lens].flatMap((key) => {
      const count = counts.get(key) ?? 0;
      return count === 0 ? [] : [{ key, count }];
    });
  };
}
