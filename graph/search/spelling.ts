// How typed characters spell the units of the row: as themselves, by whole syllables, by initials, or any mixture (长an, 京东fang).
// May import: search-index. Invariants: work is bounded by the length of the query times the length of the form for every
// input (the positions reached are carried from unit to unit, nothing is tried twice); a spelling stays within one form.
import { type SearchIndex, WORD_START } from './search-index';

/** What a spelling made use of, as bits; 0 is the writing itself. A larger number is a looser spelling. */
export const SYLLABLE = 1;
/** The last syllable is not typed to its end: `chongqin`. */
export const PARTIAL = 2;
export const INITIAL = 4;
/** A reading the character has, but not in this word: `zhongqing`. */
export const OTHER_READING = 8;

/** A query found at `[start, end)` of the row. */
export type Spelling = { readonly start: number; readonly end: number; readonly means: number };

/** A query made ready to be looked for in one index. */
export type Speller = {
  readonly query: readonly string[];
  /** Whether a spelling may begin at a unit; at most others it cannot. */
  readonly canStart: (unit: number) => boolean;
  /** The first such unit from this one on; the length of the row when there is none. */
  readonly nextStart: (from: number) => number;
  /** The strictest spelling that begins at this unit. */
  readonly spellAt: (start: number) => Spelling | undefined;
};

/** Takes the query on to position `to`; `reading` is -1 when the character itself was typed. */
type Step = { readonly to: number; readonly means: number; readonly reading: number };
type StepsAt = (glyph: number, from: number) => readonly Step[];

const NO_STEPS: readonly Step[] = [];
const DIGRAPHS = new Set(['zh', 'ch', 'sh']);

/** Prepares a query of at least one comparable character. */
export function buildSpeller(index: SearchIndex, query: readonly string[]): Speller {
  const { units, marks } = index;
  const stepsAt = buildStepsAt(index, query);
  const goal = query.length;
  let reached = new Reached(goal);
  let ahead = new Reached(goal);

  /** Moves every position reached over one unit; gives the means of the strictest way to the end of the query, if any. */
  function crossUnit(unit: number): number | undefined {
    const spoken = (marks[unit] ?? 0) & ~WORD_START;
    let best: number | undefined;
    ahead.count = 0;
    for (let at = 0; at < reached.count; at += 1) {
      for (const step of stepsAt(units[unit] ?? 0, reached.positions[at] ?? 0)) {
        const other = step.reading >= 0 && step.reading !== spoken ? OTHER_READING : 0;
        const means = (reached.means[at] ?? 0) | step.means | other;
        if (step.to < goal) ahead.add(step.to, means);
        else if (best === undefined || means < best) best = means;
      }
    }
    [reached, ahead] = [ahead, reached];
    return best;
  }

  function spellAt(start: number): Spelling | undefined {
    let best: Spelling | undefined;
    reached.count = 0;
    reached.add(0, 0);
    for (let unit = start; reached.count > 0; unit += 1) {
      const means = crossUnit(unit);
      if (means !== undefined && (best === undefined || means < best.means)) best = { start, end: unit + 1, means };
    }
    return best;
  }
  return { query, ...buildStarts(index, query, stepsAt), spellAt };
}

type Starts = Pick<Speller, 'canStart' | 'nextStart'>;

/** Passes over units whose glyph the query cannot begin with, or whose next glyph cannot take it on. */
function buildStarts(index: SearchIndex, query: readonly string[], stepsAt: StepsAt): Starts {
  const { units } = index;
  const { classOf, followers } = buildClasses(index, query, stepsAt);
  const [only, ...others] = index.glyphsByStart.get(query[0] ?? '') ?? [];
  const canStart = (unit: number): boolean => {
    const own = classOf[units[unit] ?? 0] ?? NO_START;
    return own === WHOLE || followers[own]?.[units[unit + 1] ?? 0] === 1;
  };
  // A Chinese character is one glyph, and one glyph is found many times faster than several.
  const nextGlyph =
    only !== undefined && others.length === 0 ? (from: number) => units.indexOf(only, from) : buildScan(units, classOf);
  const nextStart = (from: number): number => {
    let unit = only === undefined ? -1 : nextGlyph(from);
    while (unit >= 0 && !canStart(unit)) unit = nextGlyph(unit + 1);
    return unit < 0 ? units.length : unit;
  };
  return { canStart, nextStart };
}

/** Finds the next unit whose glyph is in some class; -1 when there is none. */
function buildScan(units: Uint16Array, classOf: Uint8Array): (from: number) => number {
  return (from) => {
    for (let unit = from; unit < units.length; unit += 1) if (classOf[units[unit] ?? 0] !== NO_START) return unit;
    return -1;
  };
}

/** The query cannot begin with the glyph; or it may end with it as well. Other classes have followers. */
const NO_START = 0;
const WHOLE = 1;

type Classes = { readonly classOf: Uint8Array; readonly followers: readonly (Uint8Array | undefined)[] };

/** Classes of glyphs by where they take the query; the few sets of glyphs that can follow are worked out once each. */
function buildClasses(index: SearchIndex, query: readonly string[], stepsAt: StepsAt): Classes {
  const classOf = new Uint8Array(index.glyphs.length);
  const followers: (Uint8Array | undefined)[] = [undefined, undefined];
  const known = new Map<string, number>();
  for (const glyph of index.glyphsByStart.get(query[0] ?? '') ?? []) {
    const steps = stepsAt(glyph, 0);
    if (steps.some((step) => step.to === query.length)) {
      classOf[glyph] = WHOLE;
      continue;
    }
    const starts = new Set(steps.map((step) => query[step.to] ?? ''));
    const key = [...starts].join('');
    const own = known.get(key) ?? followers.push(markGlyphs(index, starts)) - 1;
    known.set(key, own);
    classOf[glyph] = own;
  }
  return { classOf, followers };
}

function markGlyphs(index: SearchIndex, starts: Iterable<string>): Uint8Array {
  const marked = new Uint8Array(index.glyphs.length);
  for (const start of starts) for (const glyph of index.glyphsByStart.get(start) ?? []) marked[glyph] = 1;
  return marked;
}

/** Positions of the query reached so far, each once with its strictest means. Kept between calls to allocate nothing. */
class Reached {
  readonly positions: Uint16Array;
  readonly means: Uint8Array;
  count = 0;

  constructor(goal: number) {
    this.positions = new Uint16Array(goal);
    this.means = new Uint8Array(goal);
  }

  add(position: number, means: number): void {
    let at = 0;
    while (at < this.count && this.positions[at] !== position) at += 1;
    if (at === this.count) this.count += 1;
    else if (means >= (this.means[at] ?? 0)) return;
    this.positions[at] = position;
    this.means[at] = means;
  }
}

/** The ways a glyph takes the query on from a position, worked out once per glyph and position. */
function buildStepsAt(index: SearchIndex, query: readonly string[]): StepsAt {
  const known: (readonly Step[])[][] = query.map(() => []);
  return (glyph, from) => {
    if (glyph === 0) return NO_STEPS;
    const row = known[from];
    const found = row?.[glyph];
    if (found !== undefined) return found;
    const { char, readings } = index.glyphs[glyph] ?? { char: '', readings: [] };
    const written: readonly Step[] = char === query[from] ? [{ to: from + 1, means: 0, reading: -1 }] : NO_STEPS;
    const spoken = readings.flatMap((reading, place) => toSteps(query, { reading, place, from }));
    const steps = [...written, ...spoken];
    if (row !== undefined) row[glyph] = steps;
    return steps;
  };
}

type Typed = { readonly reading: string; readonly place: number; readonly from: number };

function toSteps(query: readonly string[], { reading, place, from }: Typed): readonly Step[] {
  let typed = 0;
  while (typed < reading.length && reading[typed] === query[from + typed]) typed += 1;
  if (typed === 0) return NO_STEPS;
  const step = (length: number, means: number): Step => ({ to: from + length, means, reading: place });
  const steps: Step[] = [];
  if (typed === reading.length) steps.push(step(typed, SYLLABLE));
  else if (typed > 1 && from + typed === query.length) steps.push(step(typed, PARTIAL));
  if (typed >= 2 && reading.length > 2 && DIGRAPHS.has(reading.slice(0, 2))) steps.push(step(2, INITIAL));
  if (reading.length > 1) steps.push(step(1, INITIAL));
  return steps;
}
