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
import type { SearchIndex } from './search-index';
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
  const wholes = [gradeEntries(index, whole)];
  const terms = parts.map((part) => gradeEntries(index, part));
  const wanted = KIND_ORDER.map((kind) => kinds === undefined || kinds.includes(kind));
  const ranks: number[] = [];
  for (let place = 0; place < index.entries.length; place += 1) {
    if (wanted[index.kinds[place] ?? 0] !== true) continue;
    const asWhole = toRank(index, place, wholes);
    const asTerms = terms.length > 0 ? toRank(index, place, terms) : undefined;
    if (asWhole === undefined && asTerms === undefined) continue;
    ranks.push(Math.min(asWhole ?? Number.POSITIVE_INFINITY, asTerms ?? Number.POSITIVE_INFINITY));
  }
  return ranks;
}

/** Best quality per entry. */
function gradeEntries(index: SearchIndex, speller: Speller): Uint16Array {
  const grades = new Uint16Array(index.entries.length).fill(NO_QUALITY);
  const atFormStart = speller.query.length === 1 && toScript(speller.query[0] ?? '') !== 'other';
  for (const start of speller.starts()) {
    if (atFormStart && index.units[start - 1] !== 0) continue;
    const form = index.forms[index.formAt[start] ?? 0];
    const spelling = speller.spellAt(start);
    if (spelling === undefined || form === undefined) continue;
    const quality = toQuality({ form, spelling, boundary: index.boundary[start] === 1, query: speller.query });
    for (const owner of form.owners) if (quality < (grades[owner] ?? 0)) grades[owner] = quality;
  }
  return grades;
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
