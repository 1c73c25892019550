// A short movement, frame by frame. May import: nothing. Invariants: at most 160 ms, none for readers who want none; a new one ends the old.

const LENGTH = 160;

export function runMotion() {
  let frame: number | undefined;
  const stop = () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  /** Calls with shares of the way from 0 to 1, the last one exactly 1. */
  const start = (onShare: (share: number) => void) => {
    stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return onShare(1);
    let begun: number | undefined;
    const step = (now: number) => {
      begun ??= now;
      const share = Math.min(1, (now - begun) / LENGTH);
      frame = share < 1 ? requestAnimationFrame(step) : undefined;
      onShare(1 - (1 - share) ** 3);
    };
    frame = requestAnimationFrame(step);
  };
  return { start, stop };
}
