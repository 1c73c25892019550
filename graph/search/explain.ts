// Says of one hit which of its forms matched, and which characters of its Chinese name to highlight.
// May import: the files of this folder. Invariants: ranges are UTF-16 `[start, end)` of `nameZh`, sorted, apart from each other and never
// cut a character in two; `text` stands only when something other than the name matched.
import { toUnits } from './normalise';
import { NO_QUALITY, type Quality, toQuality } from './rank';
import { type Form, isWordStart, type SearchIndex, toForm, toFormPlaces } from './search-index';
import { INITIAL, PARTIAL, type Speller, type Spelling, SYLLABLE } from './spelling';
import type { Found } from './tier';

export type MatchedField = 'name' | 'alias' | 'code' | 'pinyin' | 'initials' | 'english' | 'context';
export type Range = readonly [start: number, end: number];

export type Matched = {
  readonly field: MatchedField;
  /** The form that matched, when it is not the name itself: an alias, the English name, the code, the context. */
  readonly text: string | undefined;
  /** What to highlight in `nameZh`; empty when nothing of the name matched. */
  readonly ranges: readonly Range[];
};

type Match = { readonly form: Form; readonly spelling: Spelling; readonly quality: Quality };

/** Explains the hit of the entry at a place; `spellers` are the whole query and, behind it, its terms. */
export function explainHit(index: SearchIndex, place: number, spellers: readonly Speller[]): Matched {
  const [whole, ...parts] = spellers;
  const wholeMatches = whole === undefined ? [] : matchesOf(index, place, whole);
  const perTerm = wholeMatches.length > 0 ? [wholeMatches] : parts.map((part) => matchesOf(index, place, part));
  const best = perTerm.flat().toSorted((a, b) => a.quality - b.quality)[0];
  const name = toForm(index, toFormPlaces(index, place)[0] ?? 0);
  if (best === undefined) return { field: 'name', text: undefined, ranges: [] };
  const spans = perTerm.flatMap((matches) => toNameSpan(index, name, matches) ?? []);
  const inName =
    isSame(best.form, name) || (best.form.field === 'short' && findSpan(index, name, best.form) !== undefined);
  return { field: toField(best, inName), text: inName ? undefined : best.form.text, ranges: toRanges(name, spans) };
}

/** Every form of the entry that the query meets, by its best spelling there, best first. */
function matchesOf(index: SearchIndex, place: number, speller: Speller): readonly Match[] {
  const matches = [...toFormPlaces(index, place)].flatMap((at) => bestIn(index, toForm(index, at), speller) ?? []);
  return matches.toSorted((a, b) => a.quality - b.quality);
}

function bestIn(index: SearchIndex, form: Form, speller: Speller): Match | undefined {
  let best: Match | undefined;
  for (let start = form.start; start < form.end; start += 1) {
    const spelling = speller.spellAt(start);
    if (spelling === undefined) continue;
    const found: Found = { form, spelling, boundary: isWordStart(index, start), query: speller.query };
    const quality = toQuality(found);
    if (quality === NO_QUALITY) continue;
    if (best === undefined || quality < best.quality) best = { form, spelling, quality };
  }
  return best;
}

type Span = Pick<Spelling, 'start' | 'end'>;

/** Units of the name that a term met: directly, or where the name holds the part of the short name or alias that it met. */
function toNameSpan(index: SearchIndex, name: Form, matches: readonly Match[]): Span | undefined {
  const best = matches[0];
  if (best === undefined || isSame(best.form, name)) return best?.spelling;
  return findSpan(index, name, best.spelling) ?? matches.find((match) => isSame(match.form, name))?.spelling;
}

function isSame(a: Form, b: Form): boolean {
  return a.start === b.start;
}

/** Where the name holds the same characters as a part of the row. */
function findSpan(index: SearchIndex, name: Form, part: Span): Span | undefined {
  const length = part.end - part.start;
  for (let start = name.start; start + length <= name.end; start += 1) {
    let same = 0;
    while (same < length && index.units[start + same] === index.units[part.start + same]) same += 1;
    if (same === length) return { start, end: start + length };
  }
  return undefined;
}

function toField({ form, spelling }: Match, inName: boolean): MatchedField {
  if (form.field === 'context') return 'context';
  if (spelling.means & INITIAL) return 'initials';
  if (spelling.means & (SYLLABLE | PARTIAL)) return 'pinyin';
  if (form.field === 'code' || form.field === 'english') return form.field;
  return inName ? 'name' : 'alias';
}

/** Characters of the name behind spans of units, joined where they touch or overlap. */
function toRanges(name: Form, spans: readonly Span[]): readonly Range[] {
  const units = toUnits(name.text);
  const characters = spans.flatMap((span) => units.slice(span.start - name.start, span.end - name.start));
  const ranges: [number, number][] = [];
  for (const { start, end } of characters.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
