// The order of hits: a total order that puts the obvious answer first.
// May import: the files of this folder. Invariants: two different entries never rank equal (the id decides last); the order in which
// entries were given does not matter.
//
// Hits are compared, in this order, by
//   1. tier (tier.ts): how the query meets the name; for several terms the sum over the terms, behind hits of the whole query,
//   2. the reading a character has in its word before its other readings (chongqing before zhongqing for 重庆),
//   3. kind (kind-order.ts),
//   4. forms that begin with the query before forms that hold it elsewhere,
//   5. number of relations, most first (up to 4,095),
//   6. length of the form that matched, shortest first (up to 63 characters),
//   7. id.
// Beginning and end of a name share a tier because the last word of a Chinese name is its head: 显示 means the chain 新型显示
// rather than the segment 显示面板制造设备. Kinds that describe others (findings, figures, sources, …) come after every firm, place,
// chain, segment and program, unless the query is their whole name.
import { isSupporting } from './kind-order';
import { MAX_DEGREE, MAX_ENTRIES, type SearchIndex } from './search-index';
import { OTHER_READING } from './spelling';
import { type Found, TIERS, toTier } from './tier';

/** How well one term met one entry: points 1, 2, 4 and 6 of the order in 16 bits. Compared as a number, smaller is better. */
export type Quality = number;
export const NO_QUALITY: Quality = 65_535;

/** Tiers as numbers below 256: by name, by context, by several terms; then the describing kinds in the same order. */
const CONTEXT_AT = TIERS.length;
const SEVERAL_TERMS_FROM = CONTEXT_AT + 1;
const SUPPORTING_FROM = 128;
const MAX_LENGTH = 63;

/** What a spelling is worth to any entry that owns the form; NO_QUALITY when it is too loose to count. */
export function toQuality(found: Found): Quality {
  const tier = toTier(found);
  if (tier === undefined) return NO_QUALITY;
  const { form, spelling } = found;
  const place = tier === 'context' ? CONTEXT_AT : TIERS.indexOf(tier);
  const otherReading = spelling.means & OTHER_READING ? 1 : 0;
  const inner = spelling.start === form.start ? 0 : 1;
  return (place << 8) | (otherReading << 7) | (inner << 6) | Math.min(form.end - form.start, MAX_LENGTH);
}

/**
 * Number by which entries are sorted, smaller first: the seven points in 52 bits, the last being the place of the entry.
 * `grades` holds the qualities of all entries per term; `undefined` when the entry misses a term.
 */
export function toRank(index: SearchIndex, place: number, grades: readonly Uint16Array[]): number | undefined {
  const kind = index.kinds[place] ?? 0;
  let tier = grades.length > 1 ? SEVERAL_TERMS_FROM : 0;
  let flags = 0;
  let length = 0;
  for (const grade of grades) {
    const quality = grade[place] ?? NO_QUALITY;
    if (quality === NO_QUALITY) return undefined;
    tier += quality >> 8;
    flags |= quality;
    length += quality & MAX_LENGTH;
  }
  const otherReading = (flags >> 7) & 1;
  const inner = (flags >> 6) & 1;
  const closeness = ((toTierOfKind(tier, kind) * 2 + otherReading) * 16 + kind) * 2 + inner;
  const prominence = MAX_DEGREE - (index.degrees[place] ?? 0);
  const rank = (closeness * (MAX_DEGREE + 1) + prominence) * (MAX_LENGTH + 1) + Math.min(length, MAX_LENGTH);
  return rank * MAX_ENTRIES + place;
}

/** Place of the entry a rank belongs to. */
export function toPlace(rank: number): number {
  return rank % MAX_ENTRIES;
}

/** Score shown to callers: larger is better, equal scores are ordered by id. An integer below 2^32. */
export function toScore(rank: number): number {
  return 2 ** 32 - 1 - Math.floor(rank / MAX_ENTRIES);
}

/** The smallest `count` ranks in order, without sorting all of them. */
export function takeBest(ranks: readonly number[], count: number): readonly number[] {
  if (count > MOST_INSERTED) return Array.from(Float64Array.from(ranks).sort().subarray(0, count));
  const best: number[] = [];
  for (const rank of ranks) {
    if (best.length === count && rank >= (best.at(-1) ?? -1)) continue;
    let at = best.length;
    while (at > 0 && rank < (best[at - 1] ?? 0)) at -= 1;
    best.splice(at, 0, rank);
    if (best.length > count) best.pop();
  }
  return best;
}

/** Above this many, sorting all is quicker than keeping a short sorted list. */
const MOST_INSERTED = 200;

function toTierOfKind(tier: number, kind: number): number {
  const capped = Math.min(tier, SUPPORTING_FROM - 1);
  return isSupporting(kind) && tier > 0 ? capped + SUPPORTING_FROM : capped;
}
