// How wide a name is and into how many lines it breaks, without a browser: widths per class of character, measured in Noto Sans SC.
// May import: nothing. Invariant: estimates are a little too wide rather than too narrow, so real text fits.

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const NARROW = /[iIl.,:;'|!()[\] ]/;
const CAPITAL = /[A-Z0-9%&@]/;

/** Width of a text in CSS pixels at a font size, semibold. */
export function measureText(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    ems += WIDE.test(character) ? 1 : NARROW.test(character) ? 0.34 : CAPITAL.test(character) ? 0.68 : 0.6;
  }
  return ems * fontSize;
}

/** Lines a text takes when broken greedily: between wide characters anywhere, inside a Latin word only when it must. */
export function countLines(text: string, width: number, fontSize: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.match(/[\u0021-\u024f]+|./gu) ?? []) {
    const size = measureText(word, fontSize);
    if (used > 0 && used + size > width) {
      lines += 1;
      used = 0;
    }
    used += size;
    while (used > width) {
      lines += 1;
      used -= width;
    }
  }
  return lines;
}

/** Splits `显示整机（电视、显示器）` into the name and what stands in brackets at its end. */
export function splitName(name: string): { readonly main: string; readonly detail: string | undefined } {
  const match = /^(.+?)\s*[（(](.+)[）)]$/u.exec(name);
  const main = match?.[1];
  return main === undefined ? { main: name, detail: undefined } : { main, detail: match?.[2] };
}
