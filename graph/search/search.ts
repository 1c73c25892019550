// Answers a query from the index: finds, ranks, pages, and says of each hit what matched and where to highlight it.
// May import: model, errors, the files of this folder. Invariants: pure; the same query gives the same hits in the same order;
// any text is a query, only its length is limited; `total` counts all hits, whatever the page.
import { GraphError } from '#graph/errors';
import { type NodeId, type NodeKind, toKind } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import { explainHit, type Matched } from './explain';
import { KIND_ORDER } from './kind-order';
import { toQueryChars, toScript, toTerms } from './normalise';
import { NO_QUALITY, takeBest, toPlace, toQuality, toRank, toScore } from './rank';
import { isWordStart, type SearchIndex, toForm, toFormPlace } from './search-index';
import { buildSpeller, type Speller } from './spelling';

/** Longest query accepted, in UTF-16 units. */
export const MAX_QUERY_LENGTH = 100;

export type SearchRequest = {
  readonly query: string;
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly NodeKind[] | undefined;
  readonly limit: number;
  /** Hits to pass over; 0 when absent. */
  readonly offset?: number | undefined;
};

export type SearchHit = {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly nameZh: string;
  readonly nameEn: string | undefined;
  readonly contextZh: string | undefined;
  readonly contextEn: string | undefined;
  readonly status: SegmentStatus | undefined;
  readonly matched: Matched;
  /** Larger is better; hits are sorted by it, then by id. It compares hits of one query only. */
  readonly score: number;
};

export type SearchResult = { readonly items: readonly SearchHit[]; readonly total: number };

/**
 * Hits of a query, best first. A query without a comparable character has none. Several terms, parted by spaces or commas,
 * must all be met, in the name or the context; the query is also tried as one word (`chang an`).
 * Throws GraphError 'invalid-query' (field `q`) above MAX_QUERY_LENGTH.
 */
export function searchIndex(index: SearchIndex, request: SearchRequest): SearchResult {
  const { query, limit, offset = 0 } = request;
  if (query.length > MAX_QUERY_LENGTH) {
    const message = `The query has ${query.length} characters; shorten it to ${MAX_QUERY_LENGTH}.`;
    throw new GraphError('invalid-query', message, { field: 'q' });
  }
  const chars = toQueryChars(query);
  if (chars.length === 0) return { items: [], total: 0 };
  const terms = toTerms(query);
  const whole = buildSpeller(index, chars);
  const isOneWord = terms.length === 1 && terms[0]?.length === chars.length;
  const parts = isOneWord ? [] : terms.map((term) => buildSpeller(index, term));
  const ranks = rankEntries(index, { whole, parts, kinds: request.kinds });
  const page = takeBest(ranks, offset + limit).slice(offset);
  const items = page.map((rank) => toHit(index, rank, [whole, ...parts]));
  return { items, total: ranks.length };
}

type Wanted = {
  readonly whole: Speller;
  readonly parts: readonly Speller[];
  readonly kinds: readonly NodeKind[] | undefined;
};

/** Rank of every hit, unsorted: the better of meeting the whole query and meeting each of its terms. */
function rankEntries(index: SearchIndex, { whole, parts, kinds }: Wanted): readonly number[] {
  const ways = [gradeAll(index, [whole]), gradeAll(index, parts)].filter((grades) => grades !== undefined);
  if (ways.length === 0) return [];
  const wanted = KIND_ORDER.map((kind) => kinds === undefined || kinds.includes(kind));
  const ranks: number[] = [];
  for (let place = 0; place < index.entries.length; place += 1) {
    if (wanted[index.kinds[place] ?? 0] !== true) continue;
    let best = Number.POSITIVE_INFINITY;
    for (const grades of ways) best = Math.min(best, toRank(index, place, grades) ?? Number.POSITIVE_INFINITY);
    if (best !== Number.POSITIVE_INFINITY) ranks.push(best);
  }
  return ranks;
}

/** Grades for each of some terms; `undefined` when there is no term, or nothing meets one of them. */
function gradeAll(index: SearchIndex, spellers: readonly Speller[]): readonly Uint16Array[] | undefined {
  const all: Uint16Array[] = [];
  for (const speller of spellers) {
    const grades = gradeEntries(index, speller);
    if (grades === undefined) return undefined;
    all.push(grades);
  }
  return all.length === 0 ? undefined : all;
}

/** Best quality per entry; `undefined` when nothing meets the term. */
export function gradeEntries(index: SearchIndex, speller: Speller): Uint16Array | undefined {
  let grades: Uint16Array | undefined;
  const { from, items } = index.ownersOf;
  const grade = (place: number, start: number): void => {
    const spelling = speller.spellAt(start);
    if (spelling === undefined) return;
    grades ??= new Uint16Array(index.entries.length).fill(NO_QUALITY);
    const form = toForm(index, place);
    const quality = toQuality({ form, spelling, boundary: isWordStart(index, start), query: speller.query });
    const last = from[place + 1] ?? 0;
    for (let at = from[place] ?? 0; at < last; at += 1) {
      const owner = items[at] ?? 0;
      if (quality < (grades[owner] ?? 0)) grades[owner] = quality;
    }
  };
  // A single letter or digit counts only where a form begins.
  if (speller.query.length === 1 && toScript(speller.query[0] ?? '') !== 'other') {
    for (let place = 0; place < index.texts.length; place += 1) {
      const start = index.starts[place] ?? 0;
      if (speller.canStart(start)) grade(place, start);
    }
    return grades;
  }
  const end = index.units.length;
  for (let start = speller.nextStart(1); start < end; start = speller.nextStart(start + 1)) {
    grade(toFormPlace(index, start), start);
  }
  return grades;
}

/** Whether anything has these characters in a name, as written or as sounded; or, as `whole`, is written like this. */
export function hasText(index: SearchIndex, chars: readonly string[], whole?: 'whole'): boolean {
  if (chars.length === 0) return false;
  const speller = buildSpeller(index, chars);
  const end = index.units.length;
  for (let start = speller.nextStart(1); start < end; start = speller.nextStart(start + 1)) {
    const spelling = speller.spellAt(start);
    if (spelling === undefined) continue;
    const form = toForm(index, toFormPlace(index, start));
    const isWhole = start === form.start && spelling.end === form.end && spelling.means === 0;
    if (whole !== undefined) {
      if (isWhole) return true;
      continue;
    }
    if (toQuality({ form, spelling, boundary: isWordStart(index, start), query: chars }) !== NO_QUALITY) return true;
  }
  return false;
}

function toHit(index: SearchIndex, rank: number, spellers: readonly Speller[]): SearchHit {
  const place = toPlace(rank);
  const entry = index.entries[place];
  if (entry === undefined)
    throw new GraphError('internal', 'A search rank points to no entry; the index and its ranks do not fit.');
  const { id, nameZh, nameEn, contextZh, contextEn, status } = entry;
  const matched = explainHit(index, place, spellers);
  return { id, kind: toKind(id), nameZh, nameEn, contextZh, contextEn, status, matched, score: toScore(rank) };
}
