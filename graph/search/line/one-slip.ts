// Whether a word is another one with one slip of the pen.
// May import: nothing. Invariant: work grows with the length of the words, not with its square.

/** A slip is one character too many, too few, wrong, or two that changed places; words that are the same have none. */
export function isOneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const restA = a.length - head - tail;
  const restB = b.length - head - tail;
  if (restA <= 1 && restB <= 1) return restA + restB > 0;
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** Shorter words have too many neighbours: three Chinese characters, or five letters. */
export function mayHaveSlip(chars: readonly string[]): boolean {
  return chars.length >= (chars.some((char) => char >= '\u3400') ? MIN_CHINESE : MIN_LATIN);
}
const MIN_CHINESE = 3;
const MIN_LATIN = 5;
