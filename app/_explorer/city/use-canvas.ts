// The living picture, loaded beside the page: sigma needs a browser, and is too large to hold up everything else.
// May import: react, canvas. Invariants: its code is asked for once; where it cannot be loaded the page's error is shown.
import { type ComponentType, useEffect, useState } from 'react';
import { isNarrowNow } from '../view/use-narrow';
import type { CityCanvasProps } from './canvas/canvas-props';

type Canvas = ComponentType<CityCanvasProps>;

let loading: Promise<Canvas> | undefined;

function loadCanvas(): Promise<Canvas> {
  loading ??= import('./canvas/city-canvas').then(
    ({ CityCanvas }) => CityCanvas,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Where a picture is drawn at once its code is fetched while React wakes the page up, not after. */
function loadEarly(): void {
  if (typeof window !== 'undefined' && !isNarrowNow()) loadCanvas().catch(() => undefined);
}

/**
 * The canvas, or `undefined` until it is wanted and there. Not by `next/dynamic` or `lazy`: React holds back what takes the
 * place of a fallback for up to 300 ms, a good part of the time to the first picture.
 */
export function useCanvas(isWanted: boolean): Canvas | undefined {
  const [loaded, setLoaded] = useState<{ readonly Canvas: Canvas }>();
  useState(loadEarly);
  useEffect(() => {
    if (!isWanted) return;
    loadCanvas().then(
      (Canvas) => setLoaded({ Canvas }),
      (error: unknown) =>
        setLoaded(() => {
          throw error;
        }),
    );
  }, [isWanted]);
  return loaded?.Canvas;
}
