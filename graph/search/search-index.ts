// The search index: every way a thing is written, laid end to end as one row of characters.
// May import: store/port, model. Invariants: pure and in memory, in rows of numbers rather than objects, so that half a million firms fit;
// the order of the entries given does not matter (they are kept by id); nothing is stored per query; a match never crosses from one form
// into the next.
import type { SearchEntry } from '#graph/store/port';

/** Most entries one index holds: 2^20, so that a rank and the place of its entry fit in one exact number. */
export const MAX_ENTRIES = 1_048_576;
/** Most distinct characters: their numbers fit in 16 bits. */
export const MAX_GLYPHS = 65_536;
/** Relations beyond this number make a thing no more prominent. */
export const MAX_DEGREE = 4095;

export const FORM_FIELDS = ['name', 'short', 'alias', 'code', 'english', 'context'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** One way things are written; its characters are units `[start, end)` of the row. Things in one district share its context form. */
export type Form = {
  readonly field: FormField;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A distinct character and its readings. Glyph 0 parts the forms and matches nothing. */
export type Glyph = { readonly char: string; readonly readings: readonly string[] };

/** What a hit shows of its thing. */
export type IndexedEntry = Pick<SearchEntry, 'id' | 'nameZh' | 'nameEn' | 'contextZh' | 'contextEn' | 'status'>;

/** Lists of lists, end to end: those of item i are `items[from[i]]` up to `items[from[i + 1]]`. */
export type Lists = { readonly from: Uint32Array; readonly items: Uint32Array };

export type SearchIndex = {
  /** By id. */
  readonly entries: readonly IndexedEntry[];
  /** Per entry: the place of its kind in KIND_ORDER, and its degree up to MAX_DEGREE. */
  readonly kinds: Uint8Array;
  readonly degrees: Uint16Array;
  /** Per form: its field, its text, its first unit; behind the last the length of the row. */
  readonly fields: Uint8Array;
  readonly texts: readonly string[];
  readonly starts: Uint32Array;
  /** Forms of each entry, its name first, and entries of each form. */
  readonly formsOf: Lists;
  readonly ownersOf: Lists;
  readonly glyphs: readonly Glyph[];
  /** Glyphs that a query may begin with: by their character and by the first letter of their readings. */
  readonly glyphsByStart: ReadonlyMap<string, readonly number[]>;
  /** Per unit of the row: its glyph; the reading it has in its word, with WORD_START where it begins one. */
  readonly units: Uint16Array;
  readonly marks: Uint8Array;
  /** Form of the first unit of every block of BLOCK units. */
  readonly blocks: Uint32Array;
};

/** Marks a unit that begins a word; the lower bits are the place of its reading among those of its glyph. */
export const WORD_START = 128;
export const BLOCK = 32;

/** The form at a place. */
export function toForm({ fields, texts, starts }: SearchIndex, place: number): Form {
  const field = FORM_FIELDS[fields[place] ?? 0] ?? 'name';
  return { field, text: texts[place] ?? '', start: starts[place] ?? 0, end: (starts[place + 1] ?? 1) - 1 };
}

/** Place of the form that a unit belongs to. */
export function toFormPlace({ blocks, starts }: SearchIndex, unit: number): number {
  let place = blocks[Math.floor(unit / BLOCK)] ?? 0;
  while ((starts[place + 1] ?? Number.POSITIVE_INFINITY) <= unit) place += 1;
  return place;
}

/** Places of the forms of an entry, its name first. */
export function toFormPlaces({ formsOf }: SearchIndex, entry: number): Uint32Array {
  return formsOf.items.subarray(formsOf.from[entry], formsOf.from[entry + 1]);
}

export function isWordStart({ marks }: SearchIndex, unit: number): boolean {
  return ((marks[unit] ?? 0) & WORD_START) !== 0;
}
