// The terms of a query against the rows of the index: who passes, and how many would with one facet changed.
// May import: the files of this folder, line. Invariants: terms of one field are alternatives, or all of them where they compare numbers; terms
// of different fields all have to be met; a count says how many things there would be with that value set in that facet and all else as it is.
import type { Term } from '../line/compile';
import type { TermField } from '../line/fields';
import { type CountedFacet, OWN_FACETS, PLACE_FACETS } from './facets';
import type { Numbers, SectorIndex } from './sector-index';

/** Per facet which of its values pass; `undefined` where all do. */
type Accepted = readonly (Uint8Array | undefined)[];
export type Filter = { readonly own: Accepted; readonly placeFails: Uint8Array };
export type Counts = ReadonlyMap<CountedFacet, ReadonlyMap<string, number>>;

export function buildFilter(index: SectorIndex, terms: readonly Term[]): Filter {
  const place = PLACE_FACETS.map((facet, at) => accept(index.placeValues[at] ?? [], facet, terms));
  const own = OWN_FACETS.map((facet, at) => accept(index.ownValues[at] ?? [], facet, terms));
  const placeFails = Uint8Array.from(index.places, (values) => toFails(values, place));
  return { own, placeFails };
}

/** Goes through the things that `isAsked`, gives those that pass to `onHit`, and counts per facet and value where asked to. */
export function runFilter(index: SectorIndex, { own, placeFails }: Filter, { isAsked, onHit, counter }: Run): void {
  for (let entry = 0; entry < index.placesOf.length; entry += 1) {
    if (!isAsked(entry)) continue;
    const values = index.own[entry] ?? [];
    const fails = toFails(values, own);
    // Who fails two facets of its own is no hit, whatever one facet is set to.
    if ((fails & (fails - 1)) !== 0) continue;
    let isHit = false;
    let isOpen = false;
    for (const place of index.placesOf[entry] ?? []) {
      const missed = placeFails[place] ?? 0;
      if (missed === 0 && fails === 0) isHit = true;
      if (missed === 0 && fails !== 0) isOpen = true;
      if (fails === 0 && (missed & (missed - 1)) === 0) counter?.addPlace(entry, place, missed);
    }
    if (isHit) onHit(entry);
    if (isHit || isOpen) counter?.addOwn(values, fails);
  }
}

export type Run = {
  readonly isAsked: (entry: number) => boolean;
  readonly onHit: (entry: number) => void;
  readonly counter?: Counter | undefined;
};

/** Counts of one query. */
export class Counter {
  readonly #index: SectorIndex;
  readonly #place: readonly Uint32Array[];
  readonly #own: readonly Uint32Array[];
  /** The entry that was counted last for a value, so that two places of one firm count once. */
  readonly #last: readonly Int32Array[];

  constructor(index: SectorIndex) {
    this.#index = index;
    this.#place = index.placeValues.map(({ length }) => new Uint32Array(length));
    this.#own = index.ownValues.map(({ length }) => new Uint32Array(length));
    this.#last = index.placeValues.map(({ length }) => new Int32Array(length).fill(-1));
  }

  /** A place counts for every facet when nothing is missed, otherwise for the one that is. */
  addPlace(entry: number, place: number, missed: number): void {
    const values = this.#index.places[place] ?? [];
    for (let facet = 0; facet < values.length; facet += 1) {
      if (missed !== 0 && missed !== 1 << facet) continue;
      const counts = this.#place[facet];
      const last = this.#last[facet];
      if (counts === undefined || last === undefined) continue;
      for (const value of values[facet] ?? []) {
        if (last[value] === entry) continue;
        last[value] = entry;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
  }

  addOwn(values: readonly Numbers[], fails: number): void {
    for (let facet = 0; facet < values.length; facet += 1) {
      if (fails !== 0 && fails !== 1 << facet) continue;
      const counts = this.#own[facet];
      if (counts === undefined) continue;
      for (const value of values[facet] ?? []) counts[value] = (counts[value] ?? 0) + 1;
    }
  }

  finish(): Counts {
    const counts = new Map<CountedFacet, ReadonlyMap<string, number>>();
    PLACE_FACETS.forEach((facet, at) => {
      counts.set(facet, toMap(this.#index.placeValues[at], this.#place[at]));
    });
    OWN_FACETS.forEach((facet, at) => {
      if (facet !== 'firms') counts.set(facet, toMap(this.#index.ownValues[at], this.#own[at]));
    });
    return counts;
  }
}

function toMap(values: readonly string[] = [], counts: Uint32Array = new Uint32Array()): ReadonlyMap<string, number> {
  return new Map(values.flatMap((value, at): [string, number][] => (counts[at] ? [[value, counts[at]]] : [])));
}

function toFails(values: readonly Numbers[], accepted: Accepted): number {
  let fails = 0;
  for (let facet = 0; facet < accepted.length; facet += 1) {
    const pass = accepted[facet];
    if (pass !== undefined && !(values[facet] ?? []).some((value) => pass[value] === 1)) fails |= 1 << facet;
  }
  return fails;
}

function accept(values: readonly string[], facet: TermField, terms: readonly Term[]): Uint8Array | undefined {
  const own = terms.filter(({ field }) => field === facet);
  if (own.length === 0) return undefined;
  const isSame = own.filter(({ op }) => op === '=');
  const isCompared = own.filter(({ op }) => op !== '=');
  return Uint8Array.from(values, (value) => {
    const isOne = isSame.length === 0 || isSame.some((term) => term.value === value);
    return isOne && isCompared.every((term) => compares(Number(value), term)) ? 1 : 0;
  });
}

function compares(value: number, { op, value: text }: Term): boolean {
  const bound = Number(text);
  if (op === '<') return value < bound;
  if (op === '<=') return value <= bound;
  return op === '>' ? value > bound : value >= bound;
}
