// The explorer's answer: asked for once, and again by itself while the store is lost. May import: wire (loaded with the question), react.
// Invariant: what crosses HTTP is checked before it is shown.
import { useCallback, useEffect, useState } from 'react';
import type { ExploreView } from '#graph/wire/explore';
import '../../_ui/no-eval';

export type Loaded =
  | { readonly phase: 'loading' | 'lost' | 'failed' }
  | { readonly phase: 'ready'; readonly view: ExploreView };

/** As much as the explorer can hold. */
const ADDRESS = '/api/explore?limit=20000';
const RETRY_MS = 2000;
/** Statuses of a store that is lost or slow, and of a server that restarts. */
const AWAY = [502, 503, 504];

/** The whole cluster, and a way to ask again after a failure. */
export function useExploreView(): { readonly loaded: Loaded; readonly retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ phase: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Read so that another attempt asks again.
    void attempt;
    ask(controller.signal).then(
      (next) => {
        if (controller.signal.aborted) return;
        setLoaded(next);
        if (next.phase === 'lost') timer = setTimeout(() => setAttempt((count) => count + 1), RETRY_MS);
      },
      () => {
        if (!controller.signal.aborted) setLoaded({ phase: 'failed' });
      },
    );
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [attempt]);
  return { loaded, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}

async function ask(signal: AbortSignal): Promise<Loaded> {
  const [answer, { exploreViewSchema }] = await Promise.all([
    fetch(ADDRESS, { signal }).catch(() => undefined),
    import('#graph/wire/explore'),
  ]);
  if (answer === undefined || AWAY.includes(answer.status)) return { phase: 'lost' };
  if (!answer.ok) return { phase: 'failed' };
  return { phase: 'ready', view: exploreViewSchema.parse(await answer.json()) };
}
