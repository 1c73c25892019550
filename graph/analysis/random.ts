// Numbers that look drawn and are the same each time. May import: nothing.
// Invariant: the same seed gives the same numbers on every machine.

/** Numbers from 0 up to but not 1, by Mulberry32 (Ettinger 2017): a counter of 32 bits, mixed. */
export function buildRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
