// Tells the address where the reader left the camera, once it rests. May import: wire, react.
// Invariant: a camera that came from the address is not reported back to it.
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { CameraView } from '#graph/wire/view-text';

/** The address is written this long after the last movement, ms. */
const CAMERA_REST = 250;

type Camera = CameraView | undefined;
type Places = {
  readonly renderer: RefObject<{ readonly readCamera: () => Camera } | undefined>;
  readonly latest: RefObject<{ readonly onCamera: (camera: Camera) => void }>;
  /** Camera that the address holds, as far as the picture knows. */
  readonly reported: RefObject<Camera>;
};

/** To be called at every movement. */
export function useReportedCamera({ renderer, latest, reported }: Places): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (renderer.current === undefined) return;
      const shown = renderer.current.readCamera();
      if (isSameCamera(shown, reported.current)) return;
      reported.current = shown;
      latest.current.onCamera(shown);
    }, CAMERA_REST);
  }, [renderer, latest, reported]);
}

/** Whether two cameras show the same to the eye. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a.x - b.x) < 0.002 && Math.abs(a.y - b.y) < 0.002 && Math.abs(a.ratio - b.ratio) < 0.002;
}
