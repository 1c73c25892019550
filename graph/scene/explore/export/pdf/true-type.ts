// A TrueType font as it is read: from a plain file or from WOFF 1.0. May import: fflate.
// Invariants: text of Latin and Chinese needs no more than `cmap`, `glyf`, `loca`, `hmtx`; a font that lacks one of them is refused with an error.
import { unzlibSync } from 'fflate';

export type TrueType = {
  /** All that the font has, in the order of its table. */
  readonly codePoints: readonly number[];
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [xMin: number, yMin: number, xMax: number, yMax: number];
  /** Glyph of a code point; undefined where the font has none. */
  readonly glyphOf: (codePoint: number) => number | undefined;
  readonly advanceOf: (glyph: number) => number;
  readonly bearingOf: (glyph: number) => number;
  /** Outline of a glyph as it stands in `glyf`; empty for a space. */
  readonly outlineOf: (glyph: number) => Uint8Array;
  /** A table as it stands, for what is copied whole. */
  readonly table: (tag: string) => Uint8Array | undefined;
};

type Tables = ReadonlyMap<string, Uint8Array>;
const WOFF = 0x774f4646;

export function parseTrueType(bytes: Uint8Array): TrueType {
  const tables = readTables(bytes);
  const need = (tag: string) => {
    const table = tables.get(tag);
    if (table === undefined) throw new Error(`The font has no table ${tag}`);
    return table;
  };
  const head = viewOf(need('head'));
  const hhea = viewOf(need('hhea'));
  const glyf = need('glyf');
  const offsetOf = readOffsets(viewOf(need('loca')), head.getInt16(50) === 1);
  const metrics = viewOf(need('hmtx'));
  const full = hhea.getUint16(34);
  const codes = readCodes(viewOf(need('cmap')));
  return {
    codePoints: [...codes.keys()],
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: (codePoint) => codes.get(codePoint),
    advanceOf: (glyph) => metrics.getUint16(4 * Math.min(glyph, full - 1)),
    bearingOf: (glyph) => metrics.getInt16(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)),
    outlineOf: (glyph) => glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1)),
    table: (tag) => tables.get(tag),
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Tables by their tags, unpacked. */
export function readTables(bytes: Uint8Array): Tables {
  return viewOf(bytes).getUint32(0) === WOFF ? readWoff(bytes) : readPlain(bytes);
}

function readPlain(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, place) => {
      const at = 12 + 16 * place;
      const from = view.getUint32(at + 8);
      return [readTag(bytes, at), bytes.subarray(from, from + view.getUint32(at + 12))];
    }),
  );
}

/** Tables of a WOFF file are deflated one by one, where that makes them smaller. */
function readWoff(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  return new Map(
    Array.from({ length: view.getUint16(12) }, (_, place) => {
      const at = 44 + 20 * place;
      const from = view.getUint32(at + 4);
      const packed = bytes.subarray(from, from + view.getUint32(at + 8));
      const length = view.getUint32(at + 12);
      return [readTag(bytes, at), packed.length < length ? unzlibSync(packed) : packed];
    }),
  );
}

function readTag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function readOffsets(loca: DataView, isLong: boolean): (glyph: number) => number {
  return (glyph) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
}

/** The widest Unicode subtable: format 12 where there is one, otherwise format 4. */
function readCodes(cmap: DataView): ReadonlyMap<number, number> {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, place) => cmap.getUint32(4 + 8 * place + 4));
  const find = (format: number) => offsets.find((at) => cmap.getUint16(at) === format);
  const long = find(12);
  const short = find(4);
  if (long !== undefined) return readLongCodes(cmap, long);
  if (short !== undefined) return readShortCodes(cmap, short);
  throw new Error('The font has no Unicode table of format 4 or 12');
}

function readLongCodes(cmap: DataView, at: number): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  for (let place = 0; place < cmap.getUint32(at + 12); place += 1) {
    const group = at + 16 + 12 * place;
    const first = cmap.getUint32(group);
    const glyph = cmap.getUint32(group + 8);
    for (let code = first; code <= cmap.getUint32(group + 4); code += 1) codes.set(code, glyph + code - first);
  }
  return codes;
}

function readShortCodes(cmap: DataView, at: number): ReadonlyMap<number, number> {
  const codes = new Map<number, number>();
  const size = cmap.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + size + 2;
  for (let place = 0; place < size; place += 2) {
    const delta = cmap.getUint16(starts + size + place);
    const offsetAt = starts + 2 * size + place;
    const offset = cmap.getUint16(offsetAt);
    const start = cmap.getUint16(starts + place);
    for (let code = start; code <= cmap.getUint16(ends + place) && code < 0xffff; code += 1) {
      const found = offset === 0 ? code : cmap.getUint16(offsetAt + offset + 2 * (code - start));
      if (found !== 0) codes.set(code, (found + delta) & 0xffff);
    }
  }
  return codes;
}
