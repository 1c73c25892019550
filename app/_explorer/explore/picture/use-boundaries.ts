// The districts' borders, asked for when a map is first looked at. May import: scene, react.
// Invariant: where they cannot be had there are none, and the map says its districts by their marks alone.
import { useEffect, useState } from 'react';
import { type Boundaries, parseBoundaries } from '#graph/scene/explore/map/boundaries';
import '../../../_ui/no-eval';

const NONE: Boundaries = { attribution: '', districts: [] };

/** `undefined` while they are on their way. */
export function useBoundaries(isWanted: boolean): Boundaries | undefined {
  const [boundaries, setBoundaries] = useState<Boundaries>();
  const isMissing = boundaries === undefined;
  useEffect(() => {
    if (!isWanted || !isMissing) return;
    const controller = new AbortController();
    fetch('/map/chongqing.json', { signal: controller.signal })
      .then(async (answer) => (answer.ok ? parseBoundaries(await answer.json()) : undefined))
      .catch(() => undefined)
      .then((found) => {
        if (!controller.signal.aborted) setBoundaries(found ?? NONE);
      });
    return () => controller.abort();
  }, [isWanted, isMissing]);
  return boundaries;
}
