import { describe, expect, it } from 'vitest';
import { parseTrueType } from '#graph/scene/explore/export/pdf/true-type';
import { joinFonts } from '../../../scripts/fonts/join-fonts';
import { codesOf, readProjectFonts } from '../../graph/scene/explore/export/pdf/project-font';

describe('joined fonts', () => {
  const fonts = readProjectFonts();
  const text = '链→墣A图';
  const joined = parseTrueType(joinFonts(fonts, codesOf(text)));

  it('have the characters that were asked for, each as the first font has it that knows it', () => {
    expect([...joined.codePoints]).toEqual([...codesOf(text)].sort((a, b) => a - b));
    for (const code of codesOf(text)) {
      const font = fonts.find((own) => own.glyphOf(code) !== undefined);
      const old = font?.glyphOf(code) ?? 0;
      const glyph = joined.glyphOf(code) ?? 0;
      const outline = font?.outlineOf(old) ?? new Uint8Array();
      expect(outline.length).toBeGreaterThan(10);
      expect(joined.outlineOf(glyph).slice(0, outline.length)).toEqual(outline);
      expect(joined.advanceOf(glyph)).toBe(font?.advanceOf(old));
    }
  });

  it('do not mix fonts of different units', () => {
    const [first] = fonts;
    if (first === undefined) throw new Error('No font');
    expect(() => joinFonts([first, { ...first, unitsPerEm: 2048 }], [65])).toThrow('units');
  });
});
