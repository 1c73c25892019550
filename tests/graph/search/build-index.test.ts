// The index as it is built: what is kept of each entry, what entries share, what is refused.
import { describe, expect, it } from 'vitest';
import { buildSearchIndex, checkSize, IndexDraft } from '#graph/search/build-index';
import {
  isWordStart,
  MAX_ENTRIES,
  type SearchIndex,
  toForm,
  toFormPlace,
  toFormPlaces,
} from '#graph/search/search-index';
import { readDatasetEntries } from './dataset-entries';

const entries = readDatasetEntries();
const index = buildSearchIndex(entries);

const formsOf = (place: number) => [...toFormPlaces(index, place)].map((at) => toForm(index, at));
const textAt = ({ units, glyphs }: SearchIndex, start: number, end: number) =>
  Array.from(units.subarray(start, end), (glyph) => glyphs[glyph]?.char).join('');

describe('the index of the real dataset', () => {
  it('keeps every entry by id, its name first of its forms, its context last', () => {
    expect(index.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id).sort());
    const given = new Map(entries.map((entry) => [entry.id, entry]));
    index.entries.forEach(({ id }, place) => {
      const entry = given.get(id);
      const names = [entry?.nameZh, entry?.shortName, ...(entry?.aliases ?? []), entry?.code, entry?.nameEn];
      const contexts = [entry?.contextZh, entry?.contextEn];
      const written = [...new Set(names), ...new Set(contexts)].filter((text) => text !== undefined && text !== '');
      expect([id, formsOf(place).map(({ text }) => text)]).toEqual([id, written]);
    });
  });

  it('lays the forms end to end, each unit in the form it belongs to', () => {
    index.texts.forEach((text, place) => {
      const { start, end } = toForm(index, place);
      for (const unit of [start, end]) expect([text, toFormPlace(index, unit)]).toEqual([text, place]);
      expect(index.units[start - 1]).toBe(0);
      expect(index.units[end]).toBe(0);
      expect(isWordStart(index, start)).toBe(end > start);
    });
    const [first] = formsOf(0);
    expect(textAt(index, first?.start ?? 0, first?.end ?? 0)).toBe(first?.text.toLowerCase());
  });

  it('knows who owns each form, and writes a context that many share once', () => {
    const { from, items } = index.ownersOf;
    const owners = index.texts.map((_, place) => [...items.subarray(from[place], from[place + 1])]);
    index.entries.forEach((_, entry) => {
      for (const place of toFormPlaces(index, entry)) expect(owners[place]).toContain(entry);
    });
    const contexts = index.texts.filter((_, place) => toForm(index, place).field === 'context');
    expect(new Set(contexts).size).toBe(contexts.length);
    expect(Math.max(...owners.map(({ length }) => length))).toBeGreaterThan(50);
  });
});

describe('what cannot be indexed', () => {
  it('is refused when there is too much of it', () => {
    expect(() => checkSize(MAX_ENTRIES)).not.toThrow();
    expect(() => checkSize(MAX_ENTRIES + 1)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('is refused out of order', () => {
    const draft = new IndexDraft();
    const [first, second] = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (first === undefined || second === undefined) throw new Error('The dataset is empty');
    draft.add(second);
    expect(() => draft.add(first)).toThrow(expect.objectContaining({ code: 'internal' }));
    expect(() => draft.add(second)).toThrow(expect.objectContaining({ code: 'internal' }));
  });
});
