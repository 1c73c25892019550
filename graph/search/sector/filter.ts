// The terms of a query against the rows of the index: who passes, and how many would with one facet changed.
// May import: the files of this folder, line. Invariants: terms of one field are alternatives, or all of them where they compare numbers; terms
// of different fields all have to be met; a count says how many things there would be with that value set in that facet and all else as it is.

import type { TermField } from '#graph/model/term-field';
import type { Term } from '../line/compile';
import { type CountedFacet, OWN_FACETS, PLACE_FACETS } from './facets';
import type { Numbers, SectorIndex } from './sector-index';

/** Per facet which of its values pass; `undefined` where all do. */
type Accepted = readonly (Uint8Array | undefined)[];
/** Per row, place and list of places which facets fail, as bits; of a list 0 when some place passes. */
export type Filter = { readonly rows: Uint16Array; readonly places: Uint8Array; readonly lists: Uint8Array };
export type Counts = ReadonlyMap<CountedFacet, ReadonlyMap<string, number>>;

export function buildFilter(index: SectorIndex, terms: readonly Term[]): Filter {
  const place = PLACE_FACETS.map((facet, at) => accept(index.placeValues[at] ?? [], facet, terms));
  const own = OWN_FACETS.map((facet, at) => accept(index.ownValues[at] ?? [], facet, terms));
  const places = Uint8Array.from(index.places, (values) => toFails(values, place));
  return {
    rows: Uint16Array.from(index.rows, (values) => toFails(values, own)),
    places,
    lists: Uint8Array.from(index.lists, (list) => (list.some((at) => places[at] === 0) ? 0 : 1)),
  };
}

export type Run = {
  readonly isAsked: (entry: number) => boolean;
  readonly onHit: (entry: number) => void;
  readonly counter?: Counter | undefined;
};

/** Goes through the things that `isAsked`, gives those that pass to `onHit`, and counts where asked to. */
export function runFilter(index: SectorIndex, filter: Filter, { isAsked, onHit, counter }: Run): void {
  for (let entry = 0; entry < index.listOf.length; entry += 1) {
    const row = index.rowOf[entry] ?? 0;
    const list = index.listOf[entry] ?? 0;
    const fails = filter.rows[row] ?? 0;
    // Who fails two facets of its own is no hit, whatever one facet is set to.
    if ((fails & (fails - 1)) !== 0 || (fails !== 0 && filter.lists[list] !== 0)) continue;
    if (!isAsked(entry)) continue;
    if (fails === 0 && filter.lists[list] === 0) onHit(entry);
    counter?.add(row, list, fails);
  }
}

/** Counts of one query: first per row and per list of places, of which there are few, then per value. */
export class Counter {
  readonly #index: SectorIndex;
  readonly #filter: Filter;
  readonly #rows: Uint32Array;
  readonly #lists: Uint32Array;

  constructor(index: SectorIndex, filter: Filter) {
    this.#index = index;
    this.#filter = filter;
    this.#rows = new Uint32Array(index.rows.length);
    this.#lists = new Uint32Array(index.lists.length);
  }

  add(row: number, list: number, fails: number): void {
    if (this.#filter.lists[list] === 0) this.#rows[row] = (this.#rows[row] ?? 0) + 1;
    if (fails === 0) this.#lists[list] = (this.#lists[list] ?? 0) + 1;
  }

  finish(): Counts {
    const { ownValues, placeValues } = this.#index;
    const own = ownValues.map(({ length }) => new Uint32Array(length));
    const place = placeValues.map(({ length }) => new Uint32Array(length));
    this.#countOwn(own);
    this.#countPlaces(place);
    const counts = new Map<CountedFacet, ReadonlyMap<string, number>>();
    PLACE_FACETS.forEach((facet, at) => {
      counts.set(facet, toMap(placeValues[at], place[at]));
    });
    OWN_FACETS.forEach((facet, at) => {
      if (facet !== 'firms') counts.set(facet, toMap(ownValues[at], own[at]));
    });
    return counts;
  }

  /** A row counts for every facet when it fails none, otherwise for the one it fails. */
  #countOwn(counts: readonly Uint32Array[]): void {
    this.#rows.forEach((number, row) => {
      if (number === 0) return;
      const fails = this.#filter.rows[row] ?? 0;
      this.#index.rows[row]?.forEach((values, facet) => {
        if (fails === 0 || fails === 1 << facet) addTo(counts[facet], values, number);
      });
    });
  }

  /** A place likewise; two places of one list with the same value count once. */
  #countPlaces(counts: readonly Uint32Array[]): void {
    const last = counts.map(({ length }) => new Int32Array(length).fill(-1));
    this.#lists.forEach((number, list) => {
      if (number === 0) return;
      for (const place of this.#index.lists[list] ?? []) {
        const fails = this.#filter.places[place] ?? 0;
        if ((fails & (fails - 1)) !== 0) continue;
        const values = this.#index.places[place] ?? [];
        for (let facet = 0; facet < values.length; facet += 1) {
          if (fails === 0 || fails === 1 << facet)
            addOnce(counts[facet], values[facet] ?? [], { number, list, last: last[facet] });
        }
      }
    });
  }
}

type Once = { readonly number: number; readonly list: number; readonly last: Int32Array | undefined };

function addOnce(counts: Uint32Array | undefined, values: Numbers, { number, list, last }: Once): void {
  if (counts === undefined || last === undefined) return;
  for (const value of values) {
    if (last[value] === list) continue;
    last[value] = list;
    counts[value] = (counts[value] ?? 0) + number;
  }
}

function addTo(counts: Uint32Array | undefined, values: Numbers, number: number): void {
  if (counts === undefined) return;
  for (const value of values) counts[value] = (counts[value] ?? 0) + number;
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
