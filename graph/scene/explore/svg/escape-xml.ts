// Text and numbers as XML takes them.
// May import: nothing. Invariant: whatever the text, the file stays well-formed; characters that XML does not know are left out.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeXml(text: string): string {
  let escaped = '';
  for (const character of text) if (isOfXml(character.codePointAt(0) ?? 0)) escaped += ESCAPES[character] ?? character;
  return escaped;
}

/** Char of XML 1.0: no control characters but tab and line ends, no half of a pair. */
function isOfXml(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Two decimals at most, no exponent, no minus before zero. */
export function toNumber(value: number): string {
  return String(Number(value.toFixed(2)) + 0);
}
