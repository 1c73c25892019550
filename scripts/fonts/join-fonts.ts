// Characters of many small fonts in one font file (WOFF 1.0). May import: graph.
// Invariants: fonts share their units and have no composite glyphs; the same fonts give the same file; the file reads back by its character table.
import { zlibSync } from 'fflate';
import { buildSubset, joinTables, type NamedTable } from '#graph/scene/explore/export/pdf/font-subset';
import { readTables, type TrueType, viewOf } from '#graph/scene/explore/export/pdf/true-type';

/** More glyphs than one font can have: tells whose a glyph is. */
const STRIDE = 0x10000;

/** A font file of these characters, each from the first font that has it. */
export function joinFonts(fonts: readonly TrueType[], codePoints: readonly number[]): Uint8Array {
  const { bytes, glyphs } = buildSubset(toUnion(fonts), codePoints);
  const tables = [...readTables(bytes), ['cmap', buildCharacterTable(glyphs)] as const];
  return toWoff(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toUnion(fonts: readonly TrueType[]): TrueType {
  const [first] = fonts;
  if (first === undefined) throw new Error('There is no font to join');
  if (fonts.some(({ unitsPerEm }) => unitsPerEm !== first.unitsPerEm))
    throw new Error('The fonts differ in their units');
  const own = (glyph: number) => fonts[Math.floor(glyph / STRIDE)] ?? first;
  return {
    ...first,
    glyphOf: (code) => {
      const place = fonts.findIndex((font) => font.glyphOf(code) !== undefined);
      return place < 0 ? undefined : place * STRIDE + (fonts[place]?.glyphOf(code) ?? 0);
    },
    advanceOf: (glyph) => own(glyph).advanceOf(glyph % STRIDE),
    bearingOf: (glyph) => own(glyph).bearingOf(glyph % STRIDE),
    outlineOf: (glyph) => own(glyph).outlineOf(glyph % STRIDE),
  };
}

/** `cmap` with one subtable of format 12: a group for each run of neighbours. */
function buildCharacterTable(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const groups: { from: number; to: number; glyph: number }[] = [];
  for (const [code, glyph] of glyphs) {
    const last = groups.at(-1);
    if (last !== undefined && code === last.to + 1) last.to = code;
    else groups.push({ from: code, to: code, glyph });
  }
  const bytes = new Uint8Array(12 + 16 + 12 * groups.length);
  const view = viewOf(bytes);
  // Version 0, one subtable: Windows, full Unicode, right behind this head.
  for (const [at, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12],
  ] as const)
    view.setUint16(at, value);
  view.setUint32(8, 12);
  view.setUint32(16, 16 + 12 * groups.length);
  view.setUint32(24, groups.length);
  groups.forEach(({ from, to, glyph }, place) => {
    view.setUint32(28 + 12 * place, from);
    view.setUint32(32 + 12 * place, to);
    view.setUint32(36 + 12 * place, glyph);
  });
  return bytes;
}

/** Each table deflated by itself, where that makes it smaller. */
function toWoff(tables: readonly NamedTable[]): Uint8Array {
  const plain = joinTables(tables);
  const packed = tables.map(([, table]) => {
    const small = zlibSync(table, { level: 9 });
    return small.length < table.length ? small : table;
  });
  const start = 44 + 20 * tables.length;
  const bytes = new Uint8Array(packed.reduce((sum, { length }) => sum + ((length + 3) & ~3), start));
  const view = viewOf(bytes);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, bytes.length);
  view.setUint16(12, tables.length);
  view.setUint32(16, plain.length);
  view.setUint16(20, 1);
  let from = start;
  tables.forEach(([tag, table], place) => {
    const at = 44 + 20 * place;
    const own = packed[place] ?? table;
    bytes.set(new TextEncoder().encode(tag), at);
    view.setUint32(at + 4, from);
    view.setUint32(at + 8, own.length);
    view.setUint32(at + 12, table.length);
    view.setUint32(at + 16, viewOf(plain).getUint32(12 + 16 * place + 4));
    bytes.set(own, from);
    from += (own.length + 3) & ~3;
  });
  return bytes;
}
