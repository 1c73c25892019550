'use client';
// What the stress test of the address does. May import: scene (loaded when it is asked for), react.
// Invariants: nothing of the analysis is loaded before something is switched off; one preparation an atlas.
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { StressAsked, StressResult } from '#graph/scene/explore/stress/run-stress';

const Result = createContext<StressResult | undefined>(undefined);
export const StressProvider = Result.Provider;

/** What stops in the picture; undefined while nothing is switched off, or while it is being worked out. */
export function useStressResult(): StressResult | undefined {
  return useContext(Result);
}

type Prepared = { readonly atlas: Atlas; readonly test: (asked: StressAsked) => StressResult };

export function useStress(atlas: Atlas, { off, outside }: StressAsked): StressResult | undefined {
  const isAsked = off.length + outside.length > 0;
  const [prepared, setPrepared] = useState<Prepared>();
  const isReady = prepared?.atlas === atlas;
  useEffect(() => {
    if (!isAsked || isReady) return;
    let isGone = false;
    import('#graph/scene/explore/stress/run-stress').then(
      ({ buildStress }) => {
        if (!isGone) setPrepared({ atlas, test: buildStress(atlas) });
      },
      (error: unknown) =>
        setPrepared(() => {
          throw error;
        }),
    );
    return () => {
      isGone = true;
    };
  }, [atlas, isAsked, isReady]);
  return useMemo(
    () => (isAsked && isReady ? prepared.test({ off, outside }) : undefined),
    [isAsked, isReady, prepared, off, outside],
  );
}
