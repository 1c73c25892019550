// The keys of a table, as others refer to them.
// May import: odd-characters, suggest. Invariant: a key that is written wrongly still counts as the key it was meant to be,
// so that its fault is told once, where it stands, and not at every reference to it.
import { removeOddCharacters } from './odd-characters';
import { toPlain } from './suggest';

export type KeySet = {
  /** As they stand in the file. */
  readonly names: ReadonlySet<string>;
  /** Whether a row has this key or was clearly meant to have it. */
  has(name: string): boolean;
};

/** Each is tried for every reference that leads nowhere. */
const MAX_DAMAGED = 100;
/** A key that has lost bytes in so few places that the rest still tells which it was. */
const DAMAGED = /^[A-Za-z0-9.-]*(\uFFFD+[A-Za-z0-9.-]*){1,3}$/;

/** A key that is written as keys are. */
const USUAL = /^[a-z0-9.-]+$/;

export const NO_KEYS: KeySet = buildKeySet([]);

/** Keys from the raw texts of the key cells. */
export function buildKeySet(texts: Iterable<string>): KeySet {
  const names = new Set<string>();
  const meant = new Set<string>();
  const damaged: RegExp[] = [];
  for (const text of texts) {
    const name = removeOddCharacters(text).trim();
    if (text.includes('\uFFFD')) {
      if (damaged.length < MAX_DAMAGED && DAMAGED.test(text)) damaged.push(toPattern(text));
    } else if (name !== '') {
      names.add(name);
      if (USUAL.test(name)) continue;
      const plain = toPlain(name);
      meant.add(plain).add(plain.toLowerCase().replaceAll(/[\s_]+/g, '-'));
    }
  }
  const has = (name: string) => names.has(name) || meant.has(name) || damaged.some((pattern) => pattern.test(name));
  return { names, has };
}

/** Any characters may stand where bytes were lost. */
function toPattern(text: string): RegExp {
  const parts = text.split(/\uFFFD+/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('.{1,4}')}$`, 'su');
}
