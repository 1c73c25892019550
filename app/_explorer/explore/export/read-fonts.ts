// The fonts that a PDF carries, from our own server. May import: scene.
// Invariants: read once per page; the font of rare characters is asked for only when a text needs it.
import { parseTrueType, type TrueType } from '#graph/scene/explore/export/pdf/true-type';

const MAIN = '/fonts/noto-sans-sc.woff';
const RARE = '/fonts/noto-sans-sc-rare.woff';
/** The server did not give a font that the text needs. */
class FontLost extends Error {
  override readonly name = 'FontLost';
}

const read = new Map<string, Promise<TrueType>>();

/** Fonts for a text, the most common first. */
export async function readFonts(text: string): Promise<readonly TrueType[]> {
  const main = await readFont(MAIN);
  const isRare = [...new Set(text)].some((character) => main.glyphOf(character.codePointAt(0) ?? 0) === undefined);
  return isRare ? [main, await readFont(RARE)] : [main];
}

function readFont(address: string): Promise<TrueType> {
  const known = read.get(address) ?? fetchFont(address);
  read.set(address, known);
  // What failed is tried again the next time.
  known.catch(() => read.delete(address));
  return known;
}

async function fetchFont(address: string): Promise<TrueType> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new FontLost(`${address} did not answer`, { cause });
  });
  if (!response.ok) throw new FontLost(`${address} answered ${response.status}`);
  return parseTrueType(new Uint8Array(await response.arrayBuffer()));
}
