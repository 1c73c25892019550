// Names as the picture writes them.
// May import: wire, scene. Invariants: nothing is invented: a short name is a part of the name; what is cut ends in an ellipsis.
import type { ExploreNode } from '#graph/wire/explore';
import { breakName, type PictureLanguage } from '../../city/short-name';
import { measureText } from '../../lanes/text-width';
import type { Ground } from '../arrangement';

/** Short name of a thing: without what stands in brackets at its end, a district without its rank. */
export function toShortName({ kind, nameZh, nameEn, shortZh }: ExploreNode, language: PictureLanguage): string {
  if (language === 'zh' || nameEn === undefined) return kind === 'chain' ? trim(nameZh) : (shortZh ?? trim(nameZh));
  return trim(kind === 'district' ? nameEn.replace(/\s+(District|County|Autonomous County)$/u, '') : nameEn);
}

/** Width of a line, and how many there may be. */
export type NameRoom = { readonly width: number; readonly most: number };

/** Name of a ground, in at most two lines of a width or as many as said; none where not even two characters fit. */
export function toLines(name: string, size: number, room: number | NameRoom): readonly string[] {
  const { width, most } = typeof room === 'number' ? { width: room, most: 2 } : room;
  if (width < 2.2 * size || most < 1) return [];
  const lines = breakName(name, width, size);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  return [...kept.slice(0, -1), `${cut(kept.at(-1) ?? '', width - size, size)}…`];
}

/** A name in two lines of about equal width; one line where it is short. */
export function toNarrow(name: string, size: number): readonly string[] {
  const width = measureText(name, size);
  if (width < 4 * size) return [name];
  const lines = breakName(name, Math.max(width / 2 + size, 3 * size), size);
  return lines.length === 2 ? lines : [name];
}

/** As much of a name as one line holds. */
export function toOneLine(name: string, size: number, width: number): readonly string[] {
  return [measureText(name, size) <= width ? name : `${cut(name, width - size, size)}…`];
}

export function toGroundName(ground: Ground, language: PictureLanguage): string {
  return trim(language === 'zh' ? ground.nameZh : ground.nameEn);
}

function cut(text: string, width: number, size: number): string {
  let short = text;
  while (short.length > 1 && measureText(short, size) > width) short = short.slice(0, -1);
  return short;
}

function trim(name: string): string {
  return name.replace(/\s*[（(][^（()）]*[）)]$/u, '');
}
