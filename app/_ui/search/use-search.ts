// What the search box knows of its text: asks a moment after the last key, drops answers that came too late, tries again while the store is lost.
// May import: wire (loaded with the first question, so that no page pays for it before). Invariant: a result belongs to the text on screen.
import { useEffect, useState } from 'react';
import type { SearchView } from '#graph/wire/search';
import '../no-eval';

export type SearchState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'searching'; readonly query: string }
  | { readonly phase: 'done'; readonly query: string; readonly view: SearchView }
  | { readonly phase: 'failed'; readonly query: string };

const PAUSE_MS = 120;
const RETRY_MS = 2000;
/** Hits under the box; the page of results has the rest. */
const LIMIT = 8;
/** Longest text the API takes. */
export const MAX_QUERY = 100;

const IDLE: SearchState = { phase: 'idle' };

/** Result of a text; `undefined` while nothing is to be asked, as during the composition of a Chinese word. */
export function useSearch(text: string | undefined): SearchState {
  const [state, setState] = useState<SearchState>(IDLE);
  const query = text?.trim();
  useEffect(() => {
    if (query === undefined) return;
    if (query === '' || query.length > MAX_QUERY) {
      setState(IDLE);
      return;
    }
    setState((before) => (before.phase === 'done' ? before : { phase: 'searching', query }));
    const abort = new AbortController();
    let timer = setTimeout(ask, PAUSE_MS);
    async function ask(): Promise<void> {
      const view = await fetchHits(query ?? '', abort.signal);
      if (abort.signal.aborted) return;
      setState(
        view === undefined ? { phase: 'failed', query: query ?? '' } : { phase: 'done', query: query ?? '', view },
      );
      if (view === undefined) timer = setTimeout(ask, RETRY_MS);
    }
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return state;
}

async function fetchHits(query: string, signal: AbortSignal): Promise<SearchView | undefined> {
  try {
    const address = `/api/search?${new URLSearchParams({ q: query, limit: String(LIMIT), facets: 'none' })}`;
    const [answer, { searchViewSchema }] = await Promise.all([
      fetch(address, { signal }),
      import('#graph/wire/search'),
    ]);
    return answer.ok ? searchViewSchema.parse(await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}
