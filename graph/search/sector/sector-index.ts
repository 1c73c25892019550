// What every thing of the search index can be filtered by, as rows of small numbers.
// May import: facets, growing-row. Invariants: rows stand in the order of the entries of the search index; lists that are the same are kept once, so that
// fifty thousand firms cost a few megabytes; a thing without a place in the sector tree stands at the empty place 0.
import { GrowingRow } from '../growing-row';
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
  /** Lists of places, and rows of values per facet, each once; per entry the numbers of its list and its row. */
  readonly lists: readonly Numbers[];
  readonly rows: readonly (readonly Numbers[])[];
  readonly listOf: Uint32Array;
  readonly rowOf: Uint32Array;
};
export type Numbers = readonly number[];

const NONE: Numbers = [];
const NOWHERE: Numbers = [0];
const numbersOf = (length: number) => new Uint32Array(length);

/** An index under way. */
export class SectorDraft {
  readonly #placeWords = PLACE_FACETS.map(() => new Interned());
  readonly #ownWords = OWN_FACETS.map(() => new Interned());
  readonly #lists = new Map<string, Numbers>();
  readonly #listByKey = new Map<string, number>();
  readonly #allLists: Numbers[] = [];
  readonly #rowByKey = new Map<string, number>();
  readonly #rows: (readonly Numbers[])[] = [];
  readonly #placeByKey = new Map<string, number>();
  readonly #places: (readonly Numbers[])[] = [PLACE_FACETS.map(() => NONE)];
  readonly #owners: number[] = [-1];
  readonly #listOf = new GrowingRow(numbersOf);
  readonly #rowOf = new GrowingRow(numbersOf);

  /** Adds the row of the next entry. */
  add({ own, places }: SectorRow): void {
    const numbers = [...new Set(places.map((place) => this.#findPlace(place)))];
    const list = numbers.length === 0 ? NOWHERE : numbers;
    this.#listOf.push(keep(this.#allLists, this.#listByKey, { item: list, key: list.join() }));
    const row = OWN_FACETS.map((facet, at) => this.#toNumbers(this.#ownWords[at], own[facet] ?? []));
    this.#rowOf.push(
      keep(this.#rows, this.#rowByKey, { item: row, key: row.map((values) => values.join()).join(';') }),
    );
  }

  finish(): SectorIndex {
    return {
      placeValues: this.#placeWords.map(({ words }) => words),
      ownValues: this.#ownWords.map(({ words }) => words),
      places: this.#places,
      owners: this.#owners,
      lists: this.#allLists,
      rows: this.#rows,
      listOf: this.#listOf.take(),
      rowOf: this.#rowOf.take(),
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

type Kept<T> = { readonly item: T; readonly key: string };

/** Number of an item among those kept; one that is there already is not kept twice. */
function keep<T>(items: T[], numbers: Map<string, number>, { item, key }: Kept<T>): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = items.push(item) - 1;
  numbers.set(key, number);
  return number;
}

/** Places of an entry. */
export function toPlacesOf({ lists, listOf }: SectorIndex, entry: number): Numbers {
  return lists[listOf[entry] ?? 0] ?? NONE;
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
