// GBK bytes, which the platform decodes but does not encode.

const decoder = new TextDecoder('gb18030');
const codes = new Map<string, readonly [number, number]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = decoder.decode(new Uint8Array([lead, trail]));
    if ([...character].length === 1 && !codes.has(character)) codes.set(character, [lead, trail]);
  }
}

export function encodeGbk(text: string): Uint8Array {
  const bytes = [...text].flatMap((character) => {
    if (character <= '\u007f') return [character.charCodeAt(0)];
    const code = codes.get(character);
    if (code === undefined) throw new Error(`GBK has no ${character}`);
    return code;
  });
  return new Uint8Array(bytes);
}
