// Builds the search index entry by entry, so that whoever builds it can rest in between.
// May import: store/port, model, errors, pinyin-pro. Invariants: entries come by id; an index that would not fit is refused.
import { GraphError } from '#graph/errors';
import { toKind } from '#graph/model/ids';
import type { SearchEntry } from '#graph/store/port';
import { GrowingRow } from './growing-row';
import { toKindPlace } from './kind-order';
import { toUnitRow } from './normalise';
import { buildReader, type Reader, toReadings } from './pinyin';
import {
  BLOCK,
  FORM_FIELDS,
  type FormField,
  type Glyph,
  type IndexedEntry,
  type Lists,
  MAX_DEGREE,
  MAX_ENTRIES,
  MAX_GLYPHS,
  type SearchIndex,
  WORD_START,
} from './search-index';

const bytes = (length: number) => new Uint8Array(length);
const shorts = (length: number) => new Uint16Array(length);
const words = (length: number) => new Uint32Array(length);

/** The index of the given entries, in any order. Throws GraphError 'too-large' for what does not fit. */
export function buildSearchIndex(given: readonly SearchEntry[]): SearchIndex {
  checkSize(given.length);
  const draft = new IndexDraft();
  for (const entry of given.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)))) draft.add(entry);
  return draft.finish();
}

/** Throws GraphError 'too-large' when an index cannot hold so many entries. */
export function checkSize(entries: number): void {
  if (entries <= MAX_ENTRIES) return;
  throw new GraphError('too-large', `The search index holds at most ${MAX_ENTRIES} things; there are ${entries}.`);
}

/** An index under way. */
export class IndexDraft {
  readonly #entries: IndexedEntry[] = [];
  readonly #kinds = new GrowingRow(bytes);
  readonly #degrees = new GrowingRow(shorts);
  readonly #fields = new GrowingRow(bytes);
  readonly #texts: string[] = [];
  readonly #starts = new GrowingRow(words);
  readonly #forms = new GrowingRow(words);
  readonly #formsFrom = new GrowingRow(words);
  readonly #contexts = new Map<string, number>();
  readonly #glyphs: { readonly char: string; readonly readings: string[] }[] = [{ char: '', readings: [] }];
  readonly #glyphByChar = new Map<string, number>();
  readonly #units = new GrowingRow(shorts);
  readonly #marks = new GrowingRow(bytes);
  readonly #blocks = new GrowingRow(words);
  readonly #read: Reader = buildReader();

  constructor() {
    this.#addUnit(0, 0);
  }

  /** Adds the next entry; entries come by id. */
  add(entry: SearchEntry): void {
    const { id, nameZh, nameEn, contextZh, contextEn, status, degree } = entry;
    const last = this.#entries.at(-1);
    if (last !== undefined && last.id >= id) {
      throw new GraphError('internal', 'The search index was given its entries in the wrong order.');
    }
    checkSize(this.#entries.length + 1);
    this.#entries.push({ id, nameZh, nameEn, contextZh, contextEn, status });
    this.#kinds.push(toKindPlace(toKind(id)));
    this.#degrees.push(Math.max(0, Math.min(degree, MAX_DEGREE)));
    this.#formsFrom.push(this.#forms.length);
    for (const [text, field] of listNames(entry)) this.#forms.push(this.#addForm(field, text));
    for (const text of new Set([contextZh, contextEn])) {
      if (text !== undefined && text !== '') this.#forms.push(this.#findContext(text));
    }
  }

  /** The index of what was added. */
  finish(): SearchIndex {
    this.#formsFrom.push(this.#forms.length);
    this.#starts.push(this.#units.length);
    const formsOf: Lists = { from: this.#formsFrom.take(), items: this.#forms.take() };
    return {
      entries: this.#entries,
      kinds: this.#kinds.take(),
      degrees: this.#degrees.take(),
      fields: this.#fields.take(),
      texts: this.#texts,
      starts: this.#starts.take(),
      formsOf,
      ownersOf: invertLists(formsOf, this.#texts.length),
      glyphs: this.#glyphs,
      glyphsByStart: buildGlyphsByStart(this.#glyphs),
      units: this.#units.take(),
      marks: this.#marks.take(),
      blocks: this.#blocks.take(),
    };
  }

  /** Many things share their context, and few anything else. */
  #findContext(text: string): number {
    const place = this.#contexts.get(text) ?? this.#addForm('context', text);
    this.#contexts.set(text, place);
    return place;
  }

  #addForm(field: FormField, text: string): number {
    const place = this.#texts.push(text) - 1;
    this.#fields.push(FORM_FIELDS.indexOf(field));
    this.#starts.push(this.#units.length);
    const { chars, boundaries } = toUnitRow(text);
    const spoken = this.#read(chars);
    chars.forEach((char, at) => {
      const glyph = this.#addGlyph(char);
      const reading = this.#addReading(glyph, spoken[at]);
      this.#addUnit(glyph, boundaries[at] === true ? WORD_START | reading : reading);
    });
    this.#addUnit(0, 0);
    return place;
  }

  #addUnit(glyph: number, mark: number): void {
    if (this.#units.length % BLOCK === 0) this.#blocks.push(Math.max(0, this.#texts.length - 1));
    this.#units.push(glyph);
    this.#marks.push(mark);
  }

  #addGlyph(char: string): number {
    const known = this.#glyphByChar.get(char);
    if (known !== undefined) return known;
    if (this.#glyphs.length === MAX_GLYPHS) {
      throw new GraphError('too-large', `The search index holds at most ${MAX_GLYPHS} different characters.`);
    }
    this.#glyphByChar.set(char, this.#glyphs.length);
    return this.#glyphs.push({ char, readings: [...toReadings(char)] }) - 1;
  }

  /** Place of the spoken reading among those of the glyph; a reading known only from a word joins the list. */
  #addReading(glyph: number, spoken: string | undefined): number {
    const readings = this.#glyphs[glyph]?.readings ?? [];
    if (spoken === undefined) return 0;
    const known = readings.indexOf(spoken);
    return known >= 0 ? known : readings.push(spoken) - 1;
  }
}

/** Every way a thing is named, each text once; the first field that has it wins. */
function listNames({ nameZh, shortName, aliases, code, nameEn }: SearchEntry): ReadonlyMap<string, FormField> {
  const fields = new Map<string, FormField>();
  const add = (field: FormField, text: string | undefined) => {
    if (text !== undefined && text !== '' && !fields.has(text)) fields.set(text, field);
  };
  add('name', nameZh);
  add('short', shortName);
  for (const alias of aliases) add('alias', alias);
  add('code', code);
  add('english', nameEn);
  return fields;
}

/** Who has each item, out of what everybody has; by counting. */
function invertLists({ from, items }: Lists, count: number): Lists {
  const ownersFrom = new Uint32Array(count + 1);
  for (const item of items) ownersFrom[item + 1] = (ownersFrom[item + 1] ?? 0) + 1;
  for (let item = 0; item < count; item += 1) {
    ownersFrom[item + 1] = (ownersFrom[item + 1] ?? 0) + (ownersFrom[item] ?? 0);
  }
  const next = ownersFrom.slice();
  const owners = new Uint32Array(items.length);
  for (let owner = 0; owner + 1 < from.length; owner += 1) {
    for (const item of items.subarray(from[owner], from[owner + 1])) {
      const place = next[item] ?? 0;
      owners[place] = owner;
      next[item] = place + 1;
    }
  }
  return { from: ownersFrom, items: owners };
}

function buildGlyphsByStart(glyphs: readonly Glyph[]): ReadonlyMap<string, readonly number[]> {
  const byStart = new Map<string, number[]>();
  glyphs.forEach((glyph, place) => {
    const starts = new Set([glyph.char, ...glyph.readings.map((reading) => reading.charAt(0))]);
    for (const start of starts) {
      const list = byStart.get(start);
      if (list === undefined) byStart.set(start, [place]);
      else list.push(place);
    }
  });
  return byStart;
}
