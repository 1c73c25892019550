// The part of a font that a text needs, as a font of its own. May import: fonts.
// Invariants: glyph 0 is the box for what is missing; every code point has a glyph of its own, so that text reads back as it was
// even where a font draws two characters alike; the same text gives the same bytes.
import { type TrueType, viewOf } from './true-type';

export type Subset = {
  readonly bytes: Uint8Array;
  /** New glyph of a code point. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Advance of each new glyph, thousandths of an em. */
  readonly widths: readonly number[];
};

export function buildSubset(font: TrueType, codePoints: readonly number[]): Subset {
  const { sources, glyphs } = chooseGlyphs(font, codePoints);
  const { outlines, all } = closeOver(font, sources);
  return {
    bytes: writeFont(font, outlines, all),
    glyphs,
    widths: all.map((glyph) => Math.round((font.advanceOf(glyph) * 1000) / font.unitsPerEm)),
  };
}

/** Old glyph of each new one; what the font lacks gets a box of its own. */
function chooseGlyphs(font: TrueType, codePoints: readonly number[]) {
  const sources = [0];
  const glyphs = new Map<number, number>();
  for (const code of [...new Set(codePoints)].sort((a, b) => a - b)) {
    glyphs.set(code, sources.length);
    sources.push(font.glyphOf(code) ?? 0);
  }
  return { sources, glyphs };
}

/** Outlines in the new order; parts of composite glyphs follow at the end and are named by their new numbers. */
function closeOver(font: TrueType, sources: readonly number[]) {
  const all = [...sources];
  const placeOf = new Map<number, number>();
  const outlines: Uint8Array[] = [];
  // `all` grows while it is walked: parts may have parts.
  for (let place = 0; place < all.length; place += 1) {
    const outline = font.outlineOf(all[place] ?? 0).slice();
    for (const at of listParts(outline)) {
      const view = viewOf(outline);
      const part = view.getUint16(at);
      const known = placeOf.get(part) ?? all.push(part) - 1;
      placeOf.set(part, known);
      view.setUint16(at, known);
    }
    outlines.push(outline);
  }
  return { outlines, all };
}

const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const FOUR_SCALES = 0x0080;

/** Where a composite outline names its parts; none for a simple one. */
function listParts(outline: Uint8Array): readonly number[] {
  if (outline.length < 10 || viewOf(outline).getInt16(0) >= 0) return [];
  const view = viewOf(outline);
  const places: number[] = [];
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    places.push(at + 2);
    const scales = (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & FOUR_SCALES) !== 0 ? 8 : 0;
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2) + scales;
  }
  return places;
}

function writeFont(font: TrueType, outlines: readonly Uint8Array[], all: readonly number[]): Uint8Array {
  const count = outlines.length;
  const loca = new Uint8Array(4 * (count + 1));
  const hmtx = new Uint8Array(4 * count);
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + align(length), 0));
  let at = 0;
  outlines.forEach((outline, place) => {
    const glyph = all[place] ?? 0;
    glyf.set(outline, at);
    at += align(outline.length);
    viewOf(loca).setUint32(4 * (place + 1), at);
    viewOf(hmtx).setUint16(4 * place, font.advanceOf(glyph));
    viewOf(hmtx).setInt16(4 * place + 2, font.bearingOf(glyph));
  });
  const head = copy(font, 'head', (view) => view.setInt16(50, 1));
  const hhea = copy(font, 'hhea', (view) => view.setUint16(34, count));
  const maxp = copy(font, 'maxp', (view) => view.setUint16(4, count));
  const tables: readonly NamedTable[] = [
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
    ...['cvt ', 'fpgm', 'prep'].flatMap((tag) => {
      const table = font.table(tag);
      return table === undefined ? [] : [[tag, table] as const];
    }),
  ];
  return joinTables([...tables].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function copy(font: TrueType, tag: string, change: (view: DataView) => void): Uint8Array {
  const table = (font.table(tag) ?? new Uint8Array()).slice();
  change(viewOf(table));
  return table;
}

export type NamedTable = readonly [tag: string, bytes: Uint8Array];

/** A font file of these tables, in their order: that of their tags. */
export function joinTables(tables: readonly NamedTable[]): Uint8Array {
  const start = 12 + 16 * tables.length;
  const bytes = new Uint8Array(tables.reduce((sum, [, table]) => sum + align(table.length), start));
  const view = viewOf(bytes);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * tables.length - 16 * 2 ** power);
  let from = start;
  tables.forEach(([tag, table], place) => {
    const at = 12 + 16 * place;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(at + letter, tag.charCodeAt(letter));
    bytes.set(table, from);
    view.setUint32(at + 4, sum(view, from, align(table.length)));
    view.setUint32(at + 8, from);
    view.setUint32(at + 12, table.length);
    from += align(table.length);
  });
  return bytes;
}

function sum(view: DataView, from: number, length: number): number {
  let total = 0;
  for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

function align(length: number): number {
  return (length + 3) & ~3;
}
