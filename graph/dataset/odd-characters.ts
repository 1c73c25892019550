// Characters that nobody typed on purpose: control, zero-width and direction marks, and what is left of broken bytes.
// May import: nothing. Invariant: tabs and line breaks are none of them inside a cell, but are escaped where text is shown.

const INVISIBLE =
  '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff';
const ODD = new RegExp(`[${INVISIBLE}\\ufffd]`);
const ALL_ODD = new RegExp(ODD, 'g');
const ALL_UNSHOWN = new RegExp(`[\\u0009\\u000a${INVISIBLE}]`, 'g');

/** The first odd character of a text. */
export function findOddCharacter(text: string): string | undefined {
  return ODD.exec(text)?.[0];
}

export function removeOddCharacters(text: string): string {
  return ODD.test(text) ? text.replaceAll(ALL_ODD, '') : text;
}

/** `\n`, `\u200b` … in place of what cannot be seen. */
export function escapeOddCharacters(text: string): string {
  return text.replaceAll(ALL_UNSHOWN, toEscape);
}

function toEscape(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
