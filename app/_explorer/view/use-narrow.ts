// Whether the page is laid out for a phone. May import: react. Invariant: the breakpoint is the one of the style sheets.
import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 900px)';
const UPRIGHT = `${NARROW} and (max-aspect-ratio: 3/5)`;

/** `undefined` on the server and until the page has come to life. */
export function useNarrow(): boolean | undefined {
  return useSyncExternalStore(subscribe, isNarrowNow, toUnknown);
}

/** The same in the browser alone, for what cannot wait until then. */
export function isNarrowNow(): boolean {
  return window.matchMedia(NARROW).matches;
}

const toUnknown = (): boolean | undefined => undefined;

/** A page laid out for a phone whose window is much taller than wide: its stage stands upright. `undefined` as above. */
export function useUpright(): boolean | undefined {
  return useSyncExternalStore(subscribeUpright, () => window.matchMedia(UPRIGHT).matches, toUnknown);
}

const subscribe = (listener: () => void) => watch(NARROW, listener);
const subscribeUpright = (listener: () => void) => watch(UPRIGHT, listener);

function watch(query: string, listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
