// "Did you mean …": the nearest of the allowed words.
// May import: nothing. Invariants: ties go to the first in the given order, so a message never changes between runs; bounded work.

const MAX_CANDIDATES = 20_000;
/** Longer than any id or closed word; what is longer is no slip of one. */
const MAX_LENGTH = 120;

/** Closed words as people say them in Chinese. */
const CHINESE_WORDS: ReadonlyMap<string, string> = new Map([
  ['已有', 'present'],
  ['薄弱', 'weak'],
  ['缺失', 'absent'],
  ['待核实', 'unknown'],
  ['未知', 'unknown'],
  ['高', 'high'],
  ['中', 'medium'],
  ['低', 'low'],
  ['上游', 'upstream'],
  ['中游', 'midstream'],
  ['下游', 'downstream'],
  ['在产', 'operating'],
  ['投产', 'operating'],
  ['在建', 'under-construction'],
  ['规划', 'planned'],
  ['关闭', 'closed'],
  ['必需', 'required'],
  ['可选', 'optional'],
]);

/** Text as it was probably meant: full-width letters, digits and marks as ASCII. */
export function toPlain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replaceAll('、', ',')
    .replaceAll(/[‐-―−]/g, '-')
    .trim();
}

/** The candidate nearest to `text` by edit distance, if it is near enough to be a slip (a third of the length, at least 1). */
export function findNearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const said = CHINESE_WORDS.get(text);
  const wanted = toComparable(said ?? text);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let seen = 0;
  for (const candidate of candidates) {
    if (++seen > MAX_CANDIDATES) break;
    if (candidate === '' || Math.abs(candidate.length - wanted.length) > bestDistance) continue;
    const distance = toEditDistance(wanted, toComparable(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function toComparable(text: string): string {
  return toPlain(text).toLowerCase().replaceAll(/[\s_]/g, '-');
}

/** Edit distance (Levenshtein 1966): insertions, deletions and substitutions of single characters. */
function toEditDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
