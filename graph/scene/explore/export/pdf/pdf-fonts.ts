// The fonts of a document: measures text, remembers what was written, and embeds just that. May import: fonts, PDF frame.
// Invariants: text can be selected and searched, because every glyph says which character it stands for; a character that no font has is
// drawn as a box, still reads as itself, and is named in `missing`.
import { buildSubset, type Subset } from './font-subset';
import { type PdfWriter, type Ref, toRefText, toUtf16 } from './pdf-file';
import type { TrueType } from './true-type';

/** Glyphs of one font in a row: its name in the page's resources, and what goes between `<` and `>`. */
export type GlyphRun = { readonly font: string; readonly codes: string; readonly width: number };
export type PdfFonts = {
  /** Width of a text of size 1. */
  readonly measure: (text: string) => number;
  readonly toRuns: (text: string) => readonly GlyphRun[];
  /** Writes the fonts; returns the entries of the resources' `/Font`. */
  readonly embed: (writer: PdfWriter) => string;
  readonly missing: readonly string[];
};

/** @param text everything that will be written: fonts are cut to it beforehand, so that runs can name their glyphs. */
export function buildPdfFonts(fonts: readonly TrueType[], text: string): PdfFonts {
  const [first] = fonts;
  if (first === undefined) throw new Error('A document needs a font');
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const placeOf = new Map(codes.map((code) => [code, findPlace(fonts, code)]));
  const subsets = fonts.map((font, place) =>
    buildSubset(
      font,
      codes.filter((code) => (placeOf.get(code) ?? 0) === place),
    ),
  );
  const find = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    const place = placeOf.get(code) ?? 0;
    const glyph = subsets[place]?.glyphs.get(code) ?? 0;
    return { place, glyph, width: (subsets[place]?.widths[glyph] ?? 1000) / 1000 };
  };
  return {
    measure: (part) => [...part].reduce((sum, character) => sum + find(character).width, 0),
    toRuns: (part) => toRuns([...part].map(find)),
    embed: (writer) => embedAll(writer, fonts, subsets),
    missing: codes
      .filter((code) => fonts.every((font) => font.glyphOf(code) === undefined) && code > 32)
      .map((code) => String.fromCodePoint(code)),
  };
}

/** The first font that has the character; the first of all for what none has. */
function findPlace(fonts: readonly TrueType[], code: number): number {
  return Math.max(
    0,
    fonts.findIndex((font) => font.glyphOf(code) !== undefined),
  );
}

function toRuns(glyphs: readonly { readonly place: number; readonly glyph: number; readonly width: number }[]) {
  const runs: { font: string; codes: string; width: number }[] = [];
  for (const { place, glyph, width } of glyphs) {
    const font = `F${place}`;
    const last = runs.at(-1);
    const codes = glyph.toString(16).padStart(4, '0');
    if (last?.font !== font) runs.push({ font, codes, width });
    else {
      last.codes += codes;
      last.width += width;
    }
  }
  return runs;
}

function embedAll(writer: PdfWriter, fonts: readonly TrueType[], subsets: readonly Subset[]): string {
  return fonts
    .map((font, place) => {
      const subset = subsets[place];
      if (subset === undefined) return '';
      const { text, halo } = embed(writer, { font, subset, place });
      return `/F${place} ${toRefText(text)}/H${place} ${toRefText(halo)}`;
    })
    .join('');
}

type Embedded = { readonly font: TrueType; readonly subset: Subset; readonly place: number };

/**
 * A font of two-byte codes (Type 0) whose codes are the glyphs themselves; and the same for halos, where every glyph reads as a space, because
 * not all readers leave out what stands for an empty text.
 */
function embed(writer: PdfWriter, { font, subset, place }: Embedded): { readonly text: Ref; readonly halo: Ref } {
  const { bytes, glyphs, widths } = subset;
  const name = `/CHATL${String.fromCharCode(65 + place)}+NotoSansSC`;
  const scale = (value: number) => Math.round((value * 1000) / font.unitsPerEm);
  const file = writer.addStream(bytes, `/Length1 ${bytes.length}`);
  const descriptor = writer.add(
    `<</Type/FontDescriptor/FontName${name}/Flags 4/FontBBox[${font.box.map(scale).join(' ')}]/ItalicAngle 0` +
      `/Ascent ${scale(font.ascent)}/Descent ${scale(font.descent)}/CapHeight 733/StemV 80/FontFile2 ${toRefText(file)}>>`,
  );
  const descendant = writer.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${toRefText(descriptor)}/DW 1000/W[0[${widths.join(' ')}]]/CIDToGIDMap/Identity>>`,
  );
  const toFont = (codes: Subset['glyphs'], readAs?: string) =>
    writer.add(
      `<</Type/Font/Subtype/Type0/BaseFont${name}/Encoding/Identity-H/DescendantFonts[${toRefText(descendant)}]` +
        `/ToUnicode ${toRefText(writer.addStream(toCharacterMap(codes, readAs)))}>>`,
    );
  return { text: toFont(glyphs), halo: toFont(glyphs, ' ') };
}

/** Most entries of one block of a character map (Adobe Technical Note 5014). */
const BLOCK = 100;

/** Which character each glyph stands for: its own, or the same for all. */
function toCharacterMap(glyphs: Subset['glyphs'], readAs?: string): string {
  const lines = [...glyphs].map(
    ([code, glyph]) => `<${glyph.toString(16).padStart(4, '0')}> <${toUtf16(readAs ?? String.fromCodePoint(code))}>`,
  );
  const blocks = Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, at) => {
    const own = lines.slice(BLOCK * at, BLOCK * (at + 1));
    return `${own.length} beginbfchar\n${own.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
