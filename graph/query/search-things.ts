// Sector search: a query line compiled, its hits best first, counts per facet, and what to loosen where there are none.
// May import: port, search, model, wire. Invariants: the index is built once per dataset and shared by all questions; a cursor belongs to one line
// and one dataset.

import { GraphError } from '#graph/errors';
import type { NodeKind } from '#graph/model/ids';
import { compileLine, type Line, type Reading, type Term, toLineText } from '#graph/search/line/compile';
import { toQueryChars } from '#graph/search/normalise';
import { hasText } from '#graph/search/search';
import { type SectorKey, searchSector } from '#graph/search/sector/search-sector';
import type { PageRequest } from '#graph/store/port';
import { MAX_SEARCH } from '#graph/wire/parameters';
import type { SearchView } from '#graph/wire/search';
import { parseCursor, toCursor } from './cursor';
import { buildFacets } from './search-facets';
import { toHit } from './search-hit';
import { readSector, type Sector } from './sector-index';
import type { Snapshot } from './snapshot';

export type SearchQuestion = PageRequest & {
  readonly q: string;
  readonly kind?: readonly NodeKind[] | undefined;
  readonly facets?: 'none' | undefined;
};

/** Throws GraphError 'invalid-query' for a foreign cursor or an overlong query. */
export async function buildSearchView(snapshot: Snapshot, question: SearchQuestion): Promise<SearchView> {
  const { q, kind, limit, cursor, facets } = question;
  if (q.length > MAX_SEARCH) {
    throw new GraphError('invalid-query', `The query has ${q.length} characters; shorten it to ${MAX_SEARCH}.`, {
      field: 'q',
    });
  }
  const sector = await readSector(snapshot);
  const reading = buildReading(sector);
  const line = withKinds(compileLine(q, reading), kind, reading);
  const scope = `search ${snapshot.load.digest} ${line.text}`;
  const isCounted = facets !== 'none';
  const asked = hasContent(line);
  const after = parseKey(scope, cursor);
  const found = asked ? searchSector(sector, { line, limit, after, isCounted }) : undefined;
  const hits = found?.hits ?? [];
  const last = hits.at(-1);
  return {
    query: q,
    line: toLineView(line, reading, sector),
    items: hits.map((hit) => toHit(hit, { sector, line, spellers: found?.spellers ?? [], slips: found?.slips ?? [] })),
    total: found?.total ?? 0,
    nextCursor: found?.hasMore === true && last !== undefined ? toCursor(scope, toPlaceText(last)) : null,
    ...(found?.counts === undefined ? {} : { facets: buildFacets(found.counts, { line, reading, sector }) }),
    ...(isCounted && asked && found?.total === 0 ? { loosen: listLoosened(line, reading, sector) } : {}),
  };
}

/** Knows the words of a dataset; what was looked up for one line is remembered while it is compiled. */
function buildReading({ names, vocabulary }: Sector): Reading {
  const known = new Map<string, boolean>();
  return {
    vocabulary,
    isFound: (word) => {
      const found = known.get(word) ?? hasText(names, toQueryChars(word));
      known.set(word, found);
      return found;
    },
    isName: (text) => hasText(names, toQueryChars(text), 'whole'),
  };
}

const hasContent = ({ terms, words }: Line) => terms.length > 0 || words.some((word) => toQueryChars(word).length > 0);

/** Kinds as a parameter of their own stand for those of the line. */
function withKinds(line: Line, kinds: readonly NodeKind[] | undefined, reading: Reading): Line {
  if (kinds === undefined) return line;
  const others = line.terms.filter(({ field }) => field !== 'kind');
  const own = [...new Set(kinds)].map((kind): Term => ({ field: 'kind', op: '=', value: kind, from: kind }));
  const terms = [...others, ...own];
  return { ...line, terms, text: toLineText(terms, line.words, reading) };
}

function toLineView({ text, terms, words, unknown }: Line, reading: Reading, { nameOf }: Sector): SearchView['line'] {
  return {
    text,
    terms: terms.map((term) => {
      const name = nameOf.get(term.field === 'code' ? `industry-code:${term.value}` : term.value);
      const rest = terms.filter((other) => other !== term);
      return { ...term, nameZh: name?.nameZh, nameEn: name?.nameEn, without: toLineText(rest, words, reading) };
    }),
    words: words.map((word) => {
      const rest = words.filter((other) => other !== word);
      return { text: word, without: toLineText(terms, rest, reading) };
    }),
    unknown: unknown.map(({ field, words: own }) => ({ field, words: own })),
  };
}

/** What brings hits when it alone is dropped, the most first. */
function listLoosened({ terms, words }: Line, reading: Reading, sector: Sector): NonNullable<SearchView['loosen']> {
  const ways = [
    ...terms.map((term) => ({ words: term.from, terms: terms.filter((other) => other !== term), left: words })),
    ...words.map((word) => ({ words: word, terms, left: words.filter((other) => other !== word) })),
  ];
  return ways
    .filter((way) => way.terms.length + way.left.length > 0)
    .map((way) => {
      const line = { terms: way.terms, words: way.left };
      const { total } = searchSector(sector, { line, limit: 1, isCounted: false });
      return { words: way.words, line: toLineText(way.terms, way.left, reading), total };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || (a.line < b.line ? -1 : 1));
}

const toPlaceText = ({ level, rank }: SectorKey) => `${level}.${rank}`;

function parseKey(scope: string, cursor: string | undefined): SectorKey | undefined {
  const place = parseCursor(scope, cursor);
  const found = /^([0-3])\.(\d{1,16})$/u.exec(place ?? '');
  return found === null ? undefined : { level: Number(found[1]), rank: Number(found[2]) };
}
