// What every thing of the search index can be filtered by, as rows of small numbers.
// May import: facets. Invariants: rows stand in the order of the entries of the search index; lists that are the same are kept once, so that
// fifty thousand firms cost a few megabytes; a thing without a place in the sector tree stands at the empty place 0.
import { OWN_FACETS, type OwnValues, PLACE_FACETS, type PlaceValues } from './facets';

export type SectorRow = {
  readonly own: OwnValues;
  readonly places: readonly SectorPlace[];
};
/** `key` tells places apart; `owner` is the entry whose name and words the things there inherit. */
export type SectorPlace = { readonly key: string; readonly owner: number | undefined; readonly values: PlaceValues };

export type SectorIndex = {
  /** Values of each facet, by their numbers. */
  readonly placeValues: readonly (readonly string[])[];
  readonly ownValues: readonly (readonly string[])[];
  /** Per place and facet its values; per place its owner or -1. */
  readonly places: readonly (readonly Numbers[])[];
  readonly owners: readonly number[];
  /** Per entry: its places, and per facet its values. */
  readonly placesOf: readonly Numbers[];
  readonly own: readonly (readonly Numbers[])[];
};
export type Numbers = readonly number[];

const NONE: Numbers = [];
const NOWHERE: Numbers = [0];

/** An index under way. */
export class SectorDraft {
  readonly #placeWords = PLACE_FACETS.map(() => new Interned());
  readonly #ownWords = OWN_FACETS.map(() => new Interned());
  readonly #lists = new Map<string, Numbers>();
  readonly #rows = new Map<string, readonly Numbers[]>();
  readonly #placeByKey = new Map<string, number>();
  readonly #places: (readonly Numbers[])[] = [PLACE_FACETS.map(() => NONE)];
  readonly #owners: number[] = [-1];
  readonly #placesOf: Numbers[] = [];
  readonly #own: (readonly Numbers[])[] = [];

  /** Adds the row of the next entry. */
  add({ own, places }: SectorRow): void {
    const numbers = [...new Set(places.map((place) => this.#findPlace(place)))];
    this.#placesOf.push(numbers.length === 0 ? NOWHERE : this.#share(numbers));
    const row = OWN_FACETS.map((facet, at) => this.#toNumbers(this.#ownWords[at], own[facet] ?? []));
    const key = row.map((list) => list.join()).join(';');
    const known = this.#rows.get(key) ?? row;
    this.#rows.set(key, known);
    this.#own.push(known);
  }

  finish(): SectorIndex {
    return {
      placeValues: this.#placeWords.map(({ words }) => words),
      ownValues: this.#ownWords.map(({ words }) => words),
      places: this.#places,
      owners: this.#owners,
      placesOf: this.#placesOf,
      own: this.#own,
    };
  }

  #findPlace({ key, owner, values }: SectorPlace): number {
    const known = this.#placeByKey.get(key);
    if (known !== undefined) return known;
    this.#owners.push(owner ?? -1);
    const at = this.#places.push(
      PLACE_FACETS.map((facet, facetAt) => this.#toNumbers(this.#placeWords[facetAt], values[facet] ?? [])),
    );
    this.#placeByKey.set(key, at - 1);
    return at - 1;
  }

  #toNumbers(interned: Interned | undefined, values: readonly string[]): Numbers {
    if (interned === undefined || values.length === 0) return NONE;
    return this.#share([...new Set(values)].map((value) => interned.find(value)));
  }

  #share(numbers: Numbers): Numbers {
    const key = numbers.join();
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    this.#lists.set(key, numbers);
    return numbers;
  }
}

/** Numbers of words, in the order in which they come. */
class Interned {
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();

  find(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.#numbers.set(word, number);
    return number;
  }
}
