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

/** Name of a ground, in at most two lines of a width; none where not even two characters fit. */
export function toLines(name: string, size: number, width: number): readonly string[] {
  if (width < 2.2 * size) return [];
  const lines = breakName(name, width, size);
  const [first, second] = lines;
  if (lines.length <= 2 || first === undefined || second === undefined) return lines;
  return [first, `${cut(second, width - size, size)}…`];
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
