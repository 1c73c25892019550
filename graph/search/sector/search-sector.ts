// Answers a compiled query: finds, filters, ranks, pages, counts, and says of each hit what matched.
// May import: the files of search. Invariants: the same query gives the same hits in the same order; hits by name come before hits by what a
// thing makes or belongs to, and these before slips of the pen; a page begins after a key, so no hit is lost or comes twice.
import { KIND_ORDER } from '../kind-order';
import type { Line, Term } from '../line/compile';
import { toQueryChars } from '../normalise';
import { NO_QUALITY, takeBest, toPlace, toRank } from '../rank';
import { gradeEntries } from '../search';
import { MAX_DEGREE, MAX_ENTRIES, type SearchIndex } from '../search-index';
import { buildSpeller, type Speller } from '../spelling';
import { buildFilter, Counter, type Counts, runFilter } from './filter';
import { type SectorIndex, toPlacesOf } from './sector-index';
import { findSlips, type SlipFinder } from './slips';

export type Indexes = { readonly names: SearchIndex; readonly sector: SectorIndex };
export type SectorRequest = {
  readonly line: Pick<Line, 'terms' | 'words'>;
  readonly limit: number;
  /** The key of the last hit of the page before. */
  readonly after?: SectorKey | undefined;
  readonly isCounted: boolean;
};
/** Place in the order: the level first, then the rank. */
export type SectorKey = { readonly level: number; readonly rank: number };
export type SectorHit = SectorKey & { readonly entry: number };
export type SectorResult = {
  readonly hits: readonly SectorHit[];
  readonly total: number;
  readonly hasMore: boolean;
  readonly counts: Counts | undefined;
  /** For explaining hits: the whole text, then its words. */
  readonly spellers: readonly Speller[];
  readonly slips: readonly SlipFinder[];
};

/** By its name; by what it makes or belongs to; the same with a slip of the pen. */
const LEVELS = [0, 1, 2, 3] as const;
/** Levels from here on are met with a slip. */
export const FIRST_SLIP = 2;

export function searchSector(indexes: Indexes, { line, limit, after, isCounted }: SectorRequest): SectorResult {
  const { sector } = indexes;
  const ranker = buildRanker(indexes, line);
  const filter = buildFilter(sector, line.terms);
  const counter = isCounted ? new Counter(sector, filter) : undefined;
  const ranks: number[][] = LEVELS.map(() => []);
  let total = 0;
  runFilter(sector, filter, {
    isAsked: ranker.has,
    onHit: (entry) => {
      const key = ranker.toKey(entry);
      total += 1;
      if (key !== undefined && isAfter(key, after)) ranks[key.level]?.push(key.rank);
    },
    counter,
  });
  const hits: SectorHit[] = [];
  for (const level of LEVELS) {
    const wanted = limit - hits.length;
    if (wanted <= 0) break;
    for (const rank of takeBest(ranks[level] ?? [], wanted)) hits.push({ level, rank, entry: toPlace(rank) });
  }
  const left = ranks.reduce((sum, list) => sum + list.length, 0) - hits.length;
  return { hits, total, hasMore: left > 0, counts: counter?.finish(), spellers: ranker.spellers, slips: ranker.slips };
}

function isAfter({ level, rank }: SectorKey, after: SectorKey | undefined): boolean {
  return after === undefined || level > after.level || (level === after.level && rank > after.rank);
}

type Ranker = {
  /** `undefined` for an entry that misses a word. */
  readonly toKey: (entry: number) => SectorKey | undefined;
  readonly has: (entry: number) => boolean;
  readonly spellers: readonly Speller[];
  readonly slips: readonly SlipFinder[];
};

function buildRanker(indexes: Indexes, { words, terms }: SectorRequest['line']): Ranker {
  const texts = words.map(toQueryChars).filter((chars) => chars.length > 0);
  return texts.length === 0 ? rankByTerms(indexes, terms) : rankByWords(indexes, texts);
}

/** Without words: what a term names comes first, then by kind, the best known first. */
function rankByTerms({ names }: Indexes, terms: readonly Term[]): Ranker {
  const named = new Set(terms.map(({ value }) => value));
  const toKey = (entry: number): SectorKey => {
    const isNamed = named.has(names.entries[entry]?.id ?? '');
    return { level: isNamed ? 0 : 1, rank: toPlainRank(names, entry, 0) };
  };
  return { toKey, has: () => true, spellers: [], slips: [] };
}

type WordGrades = { readonly grades: Uint16Array; readonly speller?: Speller; readonly slip?: SlipFinder };

/** Grades of each word, with a slip of the pen where nothing has it as it is; `undefined` for a word that is nowhere. */
function gradeWord(names: SearchIndex, chars: readonly string[]): WordGrades | undefined {
  const speller = buildSpeller(names, chars);
  const grades = gradeEntries(names, speller);
  if (grades !== undefined) return { grades, speller };
  const slip = findSlips(names, chars);
  return slip === undefined ? undefined : { grades: slip.grades, slip };
}

function rankByWords({ names, sector }: Indexes, texts: readonly (readonly string[])[]): Ranker {
  const whole = buildSpeller(names, texts.flat());
  const wholeGrades = gradeEntries(names, whole);
  const parts: WordGrades[] = [];
  for (const chars of texts) {
    const isWhole = texts.length === 1 && wholeGrades !== undefined;
    const graded = isWhole ? { grades: wholeGrades, speller: whole } : gradeWord(names, chars);
    // A word that is nowhere leaves only what meets the text as a whole.
    if (graded === undefined && wholeGrades === undefined) return NOTHING;
    parts.push(graded ?? { grades: new Uint16Array(names.entries.length).fill(NO_QUALITY) });
  }
  const spellers = [whole, ...parts.flatMap(({ speller }) => speller ?? [])];
  const slips = parts.flatMap(({ slip }) => slip ?? []);
  const isSlip = slips.length > 0;
  const all = parts.map(({ grades }) => grades);
  const toKey = (entry: number): SectorKey | undefined => {
    const byWhole = wholeGrades === undefined ? undefined : toRank(names, entry, [wholeGrades]);
    const byParts = all.length > 1 || isSlip ? toRank(names, entry, all) : undefined;
    const own = byWhole ?? byParts;
    if (own !== undefined) {
      const rank = byWhole !== undefined && byParts !== undefined ? Math.min(byWhole, byParts) : own;
      return { level: isSlip && byWhole === undefined ? FIRST_SLIP : 0, rank };
    }
    const inherited = countInherited({ names, sector }, entry, all);
    return inherited === undefined
      ? undefined
      : { level: isSlip ? FIRST_SLIP + 1 : 1, rank: toPlainRank(names, entry, inherited) };
  };
  // Whoever asks whether there is a key asks for the key next.
  let asked = -1;
  let known: SectorKey | undefined;
  const toKnown = (entry: number): SectorKey | undefined => {
    if (entry !== asked) known = toKey(entry);
    asked = entry;
    return known;
  };
  return { toKey: toKnown, has: (entry) => toKnown(entry) !== undefined, spellers, slips };
}

const NOTHING: Ranker = { toKey: () => undefined, has: () => false, spellers: [], slips: [] };

/** Words that an entry has by one of its places alone; `undefined` when no place has all that it misses itself. */
function countInherited({ sector }: Indexes, entry: number, all: readonly Uint16Array[]): number | undefined {
  let least: number | undefined;
  for (const place of toPlacesOf(sector, entry)) {
    const owner = sector.owners[place] ?? -1;
    if (owner < 0 || owner === entry) continue;
    let count = 0;
    for (const grades of all) {
      if ((grades[entry] ?? NO_QUALITY) !== NO_QUALITY) continue;
      count = (grades[owner] ?? NO_QUALITY) === NO_QUALITY ? Number.POSITIVE_INFINITY : count + 1;
    }
    if (count !== Number.POSITIVE_INFINITY && (least === undefined || count < least)) least = count;
  }
  return least;
}

/** By words met elsewhere, kind, number of relations, id. */
function toPlainRank(names: SearchIndex, entry: number, inherited: number): number {
  const kind = names.kinds[entry] ?? KIND_ORDER.length;
  const prominence = MAX_DEGREE - (names.degrees[entry] ?? 0);
  return ((inherited * 16 + kind) * (MAX_DEGREE + 1) + prominence) * MAX_ENTRIES + entry;
}
