// Names as the picture writes them: short enough for a cell, broken where it reads well.
// May import: wire, scene. Invariants: nothing is invented: a short name is a part of the name; the full name stays in the text twin.
import type { CityChain, CityDistrict } from '#graph/wire/city';
import type { Ref } from '#graph/wire/ref';
import { measureText } from '../lanes/text-width';

export type PictureLanguage = 'zh' | 'en';

/** Name without what stands in brackets at its end. */
export function toChainLabel(chain: Pick<CityChain, 'nameZh' | 'nameEn'>, language: PictureLanguage): string {
  const name = language === 'en' ? (chain.nameEn ?? chain.nameZh) : chain.nameZh;
  return name.replace(/\s*[（(][^（()）]*[）)]$/u, '');
}

/** Two or three characters in Chinese (两江新区 → 两江), the name proper in English: `Fuling District` → `Fuling`. */
export function toDistrictLabel(district: CityDistrict, language: PictureLanguage): string {
  if (language === 'zh' || district.nameEn === undefined) {
    const bare = district.shortZh.replace(/^重庆/u, '').replace(/经开区$/u, '');
    // 两江新区 → 两江, but 高新区 → 高新.
    return district.districtKind === 'development-zone' ? bare.replace(/(?<=..)新区$|区$/u, '') : bare;
  }
  const [, own = district.nameEn] = /(?:\/|^)\s*([^/]+)$/u.exec(district.nameEn) ?? [];
  const bare = own.replace(/^Chongqing\s+/u, '').replace(/\s+(Zone|New Area)$/u, '');
  return /^[A-Za-z]+-tech/u.test(bare) ? bare : (bare.split(' ')[0] ?? bare);
}

export function toPlainName(ref: Pick<Ref, 'nameZh' | 'nameEn'>, language: PictureLanguage): string {
  return language === 'en' ? (ref.nameEn ?? ref.nameZh) : ref.nameZh;
}

/**
 * Lines of a name in a given width, as few and as even as the words allow; between Chinese characters it may break anywhere,
 * but no line starts with 及, 和 or a closing mark alone on its line end.
 */
export function breakName(name: string, width: number, fontSize: number): readonly string[] {
  const total = measureText(name, fontSize);
  if (total <= width) return [name];
  for (let count = 2; count <= 4; count += 1) {
    const lines = fillLines(name, count, { width, fontSize });
    if (lines !== undefined) return lines;
  }
  return fillGreedily(name, width, fontSize);
}

type Measure = { readonly width: number; readonly fontSize: number };

/** Even lines: each aims at total / count; undefined when one of them would be too wide. */
function fillLines(name: string, count: number, { width, fontSize }: Measure): readonly string[] | undefined {
  const aim = measureText(name, fontSize) / count;
  const lines: string[] = [];
  let line = '';
  for (const word of toPieces(name)) {
    const wider = line + word;
    const tooWide = measureText(wider.trimEnd(), fontSize) > width;
    const full = measureText(line, fontSize) + measureText(word, fontSize) / 2 > aim && lines.length < count - 1;
    if (line !== '' && (tooWide || full)) {
      lines.push(line.trim());
      line = word;
    } else {
      line = wider;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines.length <= count && lines.every((item) => measureText(item, fontSize) <= width) ? lines : undefined;
}

/** Word by word; a word that is too wide on its own is broken where it must. */
function fillGreedily(name: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of toPieces(name).flatMap((word) => breakWord(word, width, fontSize))) {
    if (line !== '' && measureText((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** Estimates are generous, so a word may exceed the width by a little before it is broken. */
function breakWord(word: string, width: number, fontSize: number): readonly string[] {
  if (measureText(word.trimEnd(), fontSize) <= width * 1.12) return [word];
  const half = Math.ceil(word.trimEnd().length / 2);
  return [`${word.slice(0, half)}-`, ...breakWord(word.slice(half), width, fontSize)];
}

/** Latin words with their space; Chinese in single characters, 及 and 和 kept with what follows. */
function toPieces(name: string): readonly string[] {
  return name.match(/[\u0021-\u024f]+\s*|[及和与]?./gu) ?? [name];
}
