// The living picture, loaded once the page is awake: sigma needs a browser, and is too large to hold up everything else.
// May import: react, canvas. Invariant: where it cannot be loaded the page's error is shown.
import { type ComponentType, useEffect, useState } from 'react';
import type { CityCanvasProps } from './canvas/canvas-props';

type Loaded = { readonly Canvas: ComponentType<CityCanvasProps> };

/**
 * The canvas, or `undefined` until it is wanted and there. Not by `next/dynamic` or `lazy`: React holds back what takes the
 * place of a fallback for up to 300 ms, a good part of the time to the first picture.
 */
export function useCanvas(isWanted: boolean): ComponentType<CityCanvasProps> | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (!isWanted) return;
    import('./canvas/city-canvas').then(
      ({ CityCanvas }) => setLoaded({ Canvas: CityCanvas }),
      (error: unknown) =>
        setLoaded(() => {
          throw error;
        }),
    );
  }, [isWanted]);
  return loaded?.Canvas;
}
