import { describe, expect, it } from 'vitest';
import { buildSubset } from '#graph/scene/explore/export/pdf/font-subset';
import { parseTrueType, readTables, type TrueType, viewOf } from '#graph/scene/explore/export/pdf/true-type';
import { codesOf, readProjectFonts } from './project-font';

const [common, rare] = readProjectFonts();

/** Glyphs of a font without a character table of its own, by their numbers. */
function readSubset(bytes: Uint8Array): TrueType {
  const tables = readTables(bytes);
  const loca = viewOf(tables.get('loca') ?? new Uint8Array());
  const glyf = tables.get('glyf') ?? new Uint8Array();
  const hmtx = viewOf(tables.get('hmtx') ?? new Uint8Array());
  if (common === undefined) throw new Error('No font');
  return {
    ...common,
    advanceOf: (glyph) => hmtx.getUint16(4 * glyph),
    outlineOf: (glyph) => glyf.subarray(loca.getUint32(4 * glyph), loca.getUint32(4 * glyph + 4)),
  };
}

describe('the fonts of the project', () => {
  it('have the characters of Chinese and Latin between them', () => {
    const has = (font: TrueType | undefined, text: string) =>
      codesOf(text).filter((code) => font?.glyphOf(code) !== undefined).length;
    const everyday = '重庆链图新型显示，。（）“”Aa09?';
    expect(has(common, everyday)).toBe(everyday.length);
    expect(has(common, '墣①→≤')).toBe(0);
    expect(has(rare, '墣①→≤')).toBe(4);
  });

  it('are read with their measures', () => {
    expect(common?.unitsPerEm).toBe(1000);
    expect(common?.advanceOf(common.glyphOf(0x94fe) ?? 0)).toBe(1000);
    expect(common?.advanceOf(common.glyphOf(0x69) ?? 0)).toBeLessThan(400);
    expect(common?.outlineOf(common.glyphOf(0x20) ?? 0).length).toBe(0);
  });

  it('refuses what is no font', () => {
    expect(() => parseTrueType(new Uint8Array(64))).toThrow('no table head');
  });
});

describe('a subset', () => {
  const text = '链图Ag 链';

  it('has the outlines and advances of its characters, and the box for what is missing first', () => {
    if (common === undefined) throw new Error('No font');
    const { bytes, glyphs, widths } = buildSubset(common, codesOf(text));
    const subset = readSubset(bytes);
    expect(glyphs.size).toBe(5);
    for (const [code, glyph] of glyphs) {
      const old = common.glyphOf(code) ?? 0;
      const outline = common.outlineOf(old);
      expect(subset.outlineOf(glyph).slice(0, outline.length)).toEqual(outline);
      expect(subset.advanceOf(glyph)).toBe(common.advanceOf(old));
      expect(widths[glyph]).toBe(common.advanceOf(old));
    }
    const box = common.outlineOf(0);
    expect(subset.outlineOf(0).slice(0, box.length)).toEqual(box);
    expect(bytes.length).toBeLessThan(4000);
  });

  it('gives a character that the font lacks a box of its own', () => {
    if (common === undefined) throw new Error('No font');
    const { glyphs } = buildSubset(common, codesOf('墣①链'));
    expect(new Set(glyphs.values()).size).toBe(3);
    expect([...glyphs.values()]).not.toContain(0);
  });

  it('is the same for the same characters in any order', () => {
    if (common === undefined) throw new Error('No font');
    expect(buildSubset(common, codesOf('图链链'))).toEqual(buildSubset(common, codesOf('链图')));
  });

  it('sums up to what the format asks for', () => {
    if (common === undefined) throw new Error('No font');
    const { bytes } = buildSubset(common, codesOf(text));
    const view = viewOf(bytes);
    expect(view.getUint32(0)).toBe(0x00010000);
    expect(bytes.length % 4).toBe(0);
    for (let place = 0; place < view.getUint16(4); place += 1) {
      const at = 12 + 16 * place;
      let sum = 0;
      const from = view.getUint32(at + 8);
      for (let word = from; word < from + view.getUint32(at + 12); word += 4) sum = (sum + view.getUint32(word)) >>> 0;
      expect(view.getUint32(at + 4)).toBe(sum);
    }
  });

  it('takes the parts of composite glyphs along, under their new numbers', () => {
    const composite = new Uint8Array([
      0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 7, 0, 0, 0, 0, 0, 1, 0, 9, 0, 0, 0, 0,
    ]);
    const simple = (mark: number) => new Uint8Array([0, 1, 0, 0, 0, 0, 0, 0, 0, mark]);
    if (common === undefined) throw new Error('No font');
    const font: TrueType = {
      ...common,
      glyphOf: (code) => (code === 65 ? 3 : undefined),
      advanceOf: (glyph) => 100 * glyph,
      bearingOf: () => 0,
      outlineOf: (glyph) => (glyph === 3 ? composite : simple(glyph)),
    };
    const { bytes, widths } = buildSubset(font, [65]);
    const subset = readSubset(bytes);
    const outline = viewOf(subset.outlineOf(1));
    expect([outline.getUint16(12), outline.getUint16(20)]).toEqual([2, 3]);
    expect([subset.outlineOf(2)[9], subset.outlineOf(3)[9]]).toEqual([7, 9]);
    expect(widths).toEqual([0, 300, 700, 900]);
  });
});
