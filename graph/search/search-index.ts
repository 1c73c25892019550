// The search index: every way a thing is written, laid end to end as one row of characters with the places of each character.
// May import: store/port, model, errors, pinyin-pro. Invariants: pure and in memory; the order of the entries given does not
// matter (they are kept by id); nothing is stored per query; a match never crosses from one form into the next.
import { GraphError } from '#graph/errors';
import { toKind } from '#graph/model/ids';
import type { SearchEntry } from '#graph/store/port';
import { toKindPlace } from './kind-order';
import { toUnits } from './normalise';
import { toReadings, toSpokenReadings } from './pinyin';

/** Most entries one index holds: 2^20, so that a rank and the place of its entry fit in one exact number. */
export const MAX_ENTRIES = 1_048_576;

/** Relations beyond this number make a thing no more prominent. */
export const MAX_DEGREE = 4095;

export type FormField = 'name' | 'short' | 'alias' | 'code' | 'english' | 'context';

/** One way things are written; its characters are units `[start, end)` of the row. Things in one district share its context form. */
export type Form = {
  readonly field: FormField;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Places of the entries in `entries`. */
  readonly owners: readonly number[];
};

/** A distinct character and its readings. Glyph 0 parts the forms and matches nothing. */
export type Glyph = { readonly char: string; readonly readings: readonly string[] };

export type SearchIndex = {
  /** By id. */
  readonly entries: readonly SearchEntry[];
  /** Per entry: the place of its kind in KIND_ORDER, and its degree up to MAX_DEGREE. */
  readonly kinds: Uint8Array;
  readonly degrees: Uint16Array;
  readonly forms: readonly Form[];
  /** Places in `forms` of the forms of each entry. */
  readonly formsOf: readonly (readonly number[])[];
  readonly glyphs: readonly Glyph[];
  /** Glyphs that a query may begin with: by their character and by the first letter of their readings. */
  readonly glyphsByStart: ReadonlyMap<string, readonly number[]>;
  /** Per unit of the row: its glyph, the reading it has in its word, whether it begins a word, its form. */
  readonly units: Uint32Array;
  readonly spoken: Uint8Array;
  readonly boundary: Uint8Array;
  readonly formAt: Uint32Array;
  /** Units of glyph g are `places[placesFrom[g]]` up to `places[placesFrom[g + 1]]`. */
  readonly placesFrom: Uint32Array;
  readonly places: Uint32Array;
};

type MutableForm = Form & { readonly owners: number[] };
type Draft = {
  readonly forms: MutableForm[];
  readonly formByKey: Map<string, number>;
  readonly glyphs: { readonly char: string; readonly readings: string[] }[];
  readonly glyphByChar: Map<string, number>;
  readonly units: number[];
  readonly spoken: number[];
  readonly boundary: number[];
  readonly formAt: number[];
};

/** Builds the index of the given entries. Throws GraphError 'too-large' above MAX_ENTRIES. */
export function buildSearchIndex(given: readonly SearchEntry[]): SearchIndex {
  if (given.length > MAX_ENTRIES) {
    throw new GraphError(
      'too-large',
      `The search index holds at most ${MAX_ENTRIES} entries; ${given.length} were given.`,
    );
  }
  const entries = given.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const draft = emptyDraft();
  const formsOf = entries.map((entry, owner) =>
    writtenForms(entry).map(([field, text]) => addForm(draft, { field, text, owner })),
  );
  return {
    entries,
    kinds: Uint8Array.from(entries, (entry) => toKindPlace(toKind(entry.id))),
    degrees: Uint16Array.from(entries, (entry) => Math.max(0, Math.min(entry.degree, MAX_DEGREE))),
    forms: draft.forms,
    formsOf,
    glyphs: draft.glyphs,
    glyphsByStart: buildGlyphsByStart(draft.glyphs),
    units: Uint32Array.from(draft.units),
    spoken: Uint8Array.from(draft.spoken),
    boundary: Uint8Array.from(draft.boundary),
    formAt: Uint32Array.from(draft.formAt),
    ...buildPlaces(draft.units, draft.glyphs.length),
  };
}

/** Every way an entry is written, each text once per language; the first field that has it wins. */
function writtenForms(entry: SearchEntry): readonly (readonly [FormField, string])[] {
  const names: [FormField, string | undefined][] = [
    ['name', entry.nameZh],
    ['short', entry.shortName],
    ...entry.aliases.map((alias): [FormField, string] => ['alias', alias]),
    ['code', entry.code],
    ['english', entry.nameEn],
  ];
  const contexts: [FormField, string | undefined][] = [
    ['context', entry.contextZh],
    ['context', entry.contextEn],
  ];
  return [...firstOfEach(names), ...firstOfEach(contexts)];
}

function firstOfEach(forms: readonly [FormField, string | undefined][]): readonly (readonly [FormField, string])[] {
  const fields = new Map<string, FormField>();
  for (const [field, text] of forms) {
    if (text !== undefined && text !== '' && !fields.has(text)) fields.set(text, field);
  }
  return [...fields].map(([text, field]) => [field, text] as const);
}

function emptyDraft(): Draft {
  return {
    forms: [],
    formByKey: new Map(),
    glyphs: [{ char: '', readings: [] }],
    glyphByChar: new Map(),
    units: [0],
    spoken: [0],
    boundary: [0],
    formAt: [0],
  };
}

type Written = { readonly field: FormField; readonly text: string; readonly owner: number };

function addForm(draft: Draft, { field, text, owner }: Written): number {
  const key = `${field}:${text}`;
  const known = draft.formByKey.get(key);
  const place = known ?? draft.forms.length;
  if (known === undefined) {
    draft.formByKey.set(key, place);
    const start = draft.units.length;
    addUnits(draft, text, place);
    draft.forms.push({ field, text, start, end: draft.units.length - 1, owners: [] });
  }
  draft.forms[place]?.owners.push(owner);
  return place;
}

function addUnits(draft: Draft, text: string, form: number): void {
  const units = toUnits(text);
  const spoken = toSpokenReadings(units.map((unit) => unit.char));
  units.forEach((unit, at) => {
    const glyph = addGlyph(draft, unit.char);
    draft.units.push(glyph);
    draft.spoken.push(addReading(draft, glyph, spoken[at]));
    draft.boundary.push(unit.boundary ? 1 : 0);
    draft.formAt.push(form);
  });
  for (const row of [draft.units, draft.spoken, draft.boundary]) row.push(0);
  draft.formAt.push(form);
}

function addGlyph(draft: Draft, char: string): number {
  const known = draft.glyphByChar.get(char);
  if (known !== undefined) return known;
  draft.glyphByChar.set(char, draft.glyphs.length);
  return draft.glyphs.push({ char, readings: [...toReadings(char)] }) - 1;
}

/** Place of the spoken reading among those of the glyph; a reading known only from a word joins the list. */
function addReading(draft: Draft, glyph: number, spoken: string | undefined): number {
  const readings = draft.glyphs[glyph]?.readings ?? [];
  if (spoken === undefined) return 0;
  const known = readings.indexOf(spoken);
  return known >= 0 ? known : readings.push(spoken) - 1;
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

/** Places of each glyph in the row, by counting. */
function buildPlaces(units: readonly number[], glyphCount: number): Pick<SearchIndex, 'placesFrom' | 'places'> {
  const placesFrom = new Uint32Array(glyphCount + 1);
  for (const glyph of units) placesFrom[glyph + 1] = (placesFrom[glyph + 1] ?? 0) + 1;
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    placesFrom[glyph + 1] = (placesFrom[glyph + 1] ?? 0) + (placesFrom[glyph] ?? 0);
  }
  const next = placesFrom.slice();
  const places = new Uint32Array(units.length);
  units.forEach((glyph, unit) => {
    const place = next[glyph] ?? 0;
    places[place] = unit;
    next[glyph] = place + 1;
  });
  return { placesFrom, places };
}
