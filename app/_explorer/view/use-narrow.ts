// Whether the page is laid out for a phone. May import: react. Invariant: the breakpoint is the one of the style sheets.
import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 900px)';

/** `undefined` on the server and until the page has come to life. */
export function useNarrow(): boolean | undefined {
  return useSyncExternalStore(subscribe, isNarrowNow, toUnknown);
}

/** The same in the browser alone, for what cannot wait until then. */
export function isNarrowNow(): boolean {
  return window.matchMedia(NARROW).matches;
}

const toUnknown = (): boolean | undefined => undefined;

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(NARROW);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
