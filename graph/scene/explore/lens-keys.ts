// The words of every lens, in the order of its legend, and how a thing comes by its word.
// May import: wire, model, atlas. Invariants: a thing a lens does not speak of has no word; "not known" is a word of its own, the last of its
// lens; thresholds stand here and nowhere else.
import type { NodeId } from '#graph/model/ids';
import { confidenceSchema, segmentStatusSchema } from '#graph/model/vocabulary';
import type { ExploreKind, ExploreNode } from '#graph/wire/explore';
import type { ExploreLens } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';
import { toConcentration, toPlaceShare } from './firm-places';
import { toMemberships } from './memberships';
import { toProgramCover } from './program-cover';

/** Words in the order of the legend. */
export const LENS_KEYS = {
  state: segmentStatusSchema.options,
  confidence: [...confidenceSchema.options, 'ungraded'],
  year: ['newest', 'recent', 'older', 'oldest', 'undated'],
  share: ['stands-here', 'elsewhere', 'over-half', 'up-to-half', 'up-to-quarter', 'none-here', 'no-record'],
  programs: ['itself', 'by-chain', 'by-industry', 'by-region', 'unnamed'],
  concentration: ['one-district', 'two-districts', 'few-districts', 'many-districts', 'too-few', 'no-record'],
} as const satisfies Readonly<Record<ExploreLens, readonly string[]>>;
export type LensKey = (typeof LENS_KEYS)[ExploreLens][number];

export type LensAsked = { readonly lens: ExploreLens; readonly of: NodeId | undefined };
/** The word of a thing under a lens, or undefined when the lens does not speak of it. */
export type KeyOf = (node: ExploreNode) => LensKey | undefined;

export function buildKeyOf(atlas: Atlas, { lens, of }: LensAsked): KeyOf {
  switch (lens) {
    case 'state':
      return ({ status }) => status;
    case 'confidence':
      return (node) => (GRADED.includes(node.kind) ? (node.confidence ?? 'ungraded') : undefined);
    case 'year': {
      const newest = findNewestYear(atlas);
      const spans = newest === undefined ? [] : [...toYearSpans(newest)];
      return (node) => (DATED.includes(node.kind) ? toYearKey(node.asOf, spans) : undefined);
    }
    case 'share':
      return of === undefined || atlas.nodes.get(of)?.kind !== 'district'
        ? () => undefined
        : (node) => toShareKey(atlas, node, of);
    case 'programs':
      return (node) => (NAMED.includes(node.kind) ? (toProgramCover(atlas, node.id)?.cover ?? 'unnamed') : undefined);
    case 'concentration':
      return (node) => (node.kind === 'segment' ? toConcentrationKey(atlas, node.id) : undefined);
  }
}

/** Kinds whose statements the dataset grades; of a segment its state. */
const GRADED: readonly ExploreKind[] = ['chain', 'segment', 'enterprise'];
const DATED: readonly ExploreKind[] = ['segment', 'enterprise', 'program'];
/** Kinds that programs name, or that stand in one that they name. */
const NAMED: readonly ExploreKind[] = ['industry', 'chain', 'segment', 'district', 'region'];

/** Years that the words of the lens `year` stand for, both included; `from` of the oldest is open. */
export type YearSpan = { readonly from: number | undefined; readonly to: number };

/** Newest year that anything in the data speaks of; undefined when nothing is dated. */
export function findNewestYear({ view }: Atlas): number | undefined {
  const years = view.nodes.flatMap(({ asOf }) => asOf ?? []);
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Our own cut, measured from the newest year of the data: two years, two years, three years, and all before. */
export function toYearSpans(newest: number): ReadonlyMap<LensKey, YearSpan> {
  return new Map<LensKey, YearSpan>([
    ['newest', { from: newest - 1, to: newest }],
    ['recent', { from: newest - 3, to: newest - 2 }],
    ['older', { from: newest - 6, to: newest - 4 }],
    ['oldest', { from: undefined, to: newest - 7 }],
  ]);
}

function toYearKey(asOf: number | undefined, spans: readonly (readonly [LensKey, YearSpan])[]): LensKey {
  if (asOf === undefined) return 'undated';
  return spans.find(([, { from }]) => from === undefined || asOf >= from)?.[0] ?? 'undated';
}

/** Segments by the share of their recorded firms that have a site in the district; firms by whether they have one. */
function toShareKey(atlas: Atlas, { id, kind }: ExploreNode, of: NodeId): LensKey | undefined {
  if (kind === 'enterprise') {
    const sites = toMemberships(atlas).sitesOf.get(id) ?? [];
    if (sites.length === 0) return 'no-record';
    return sites.includes(of) ? 'stands-here' : 'elsewhere';
  }
  if (kind !== 'segment') return undefined;
  const found = toPlaceShare(atlas, id, of);
  if (found === undefined) return 'no-record';
  if (found.here === 0) return 'none-here';
  if (found.share > 1 / 2) return 'over-half';
  return found.share > 1 / 4 ? 'up-to-half' : 'up-to-quarter';
}

/** Fewer operating firms than this say nothing of how a trade is spread. */
export const FEWEST_FIRMS = 3;

/** By effective districts (1/HHI), rounded to whole ones: 1, 2, 3 or 4, 5 and more. The cuts are our own. */
function toConcentrationKey(atlas: Atlas, id: NodeId): LensKey {
  const found = toConcentration(atlas, id);
  if (found === undefined) return 'no-record';
  if (found.firms < FEWEST_FIRMS) return 'too-few';
  if (found.effective < 1.5) return 'one-district';
  if (found.effective < 2.5) return 'two-districts';
  return found.effective < 4.5 ? 'few-districts' : 'many-districts';
}
