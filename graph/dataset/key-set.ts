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
/** Longer cells hold something else than a key. */
const MAX_DAMAGED_LENGTH = 200;

export const NO_KEYS: KeySet = buildKeySet([]);

/** Keys from the raw texts of the key cells. */
export function buildKeySet(texts: Iterable<string>): KeySet {
  const names = new Set<string>();
  const meant = new Set<string>();
  const damaged: RegExp[] = [];
  for (const text of texts) {
    const name = removeOddCharacters(text).trim();
    if (text.includes('\uFFFD')) {
      if (damaged.length < MAX_DAMAGED && text.length < MAX_DAMAGED_LENGTH) damaged.push(toPattern(text.trim()));
    } else if (name !== '') {
      names.add(name);
      const plain = toPlain(name);
      meant.add(plain).add(plain.toLowerCase().replaceAll(/[\s_]+/g, '-'));
    }
  }
  const has = (name: string) => names.has(name) || meant.has(name) || damaged.some((pattern) => pattern.test(name));
  return { names, has };
}

/** Any characters may stand where bytes were lost. */
function toPattern(text: string): RegExp {
  const parts = text.split(/\uFFFD+/).map((part) => part.replaceAll(/[^a-zA-Z0-9]/g, '\\$&'));
  return new RegExp(`^${parts.join('.{1,4}')}$`, 'su');
}
