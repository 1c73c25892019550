// Dragging, pinching and Ctrl + wheel over the picture. May import: scene, react.
// Invariants: a plain wheel scrolls the page; a drag that moved is no click; two fingers zoom about their middle.
import { type RefObject, useEffect } from 'react';
import type { Point } from '#graph/scene/lanes/stage-view';
import type { StageHandle } from './use-stage-camera';

/** Less than this is a click with an unsteady hand, px. */
const SLOP = 5;
const WHEEL_STEP = 0.0022;
const MOST_WHEEL = 120;

export function useStageGestures(room: RefObject<HTMLElement | null>, handle: StageHandle): void {
  useEffect(() => {
    const element = room.current;
    if (element === null) return;
    const stopWheel = watchWheel(element, handle);
    const stopPointers = watchPointers(element, handle);
    return () => {
      stopWheel();
      stopPointers();
    };
  }, [room, handle]);
}

function watchWheel(element: HTMLElement, handle: StageHandle): () => void {
  const onWheel = (event: WheelEvent) => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const delta = Math.max(-MOST_WHEEL, Math.min(MOST_WHEEL, event.deltaY));
      handle.zoomAt(Math.exp(-delta * WHEEL_STEP), toPoint(event, element));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      handle.moveBy(-(event.deltaX === 0 ? event.deltaY : event.deltaX), 0);
    }
  };
  element.addEventListener('wheel', onWheel, { passive: false });
  return () => element.removeEventListener('wheel', onWheel);
}

function watchPointers(element: HTMLElement, handle: StageHandle): () => void {
  const down = new Map<number, Point>();
  let start: Point | undefined;
  let hasMoved = false;
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (down.size === 0) {
      hasMoved = false;
      start = toPoint(event, element);
    }
    down.set(event.pointerId, toPoint(event, element));
  };
  const onMove = (event: PointerEvent) => {
    const before = down.get(event.pointerId);
    if (before === undefined) return;
    const now = toPoint(event, element);
    const isDrag = hasMoved || down.size > 1 || (start !== undefined && toDistance(start, now) > SLOP);
    if (!isDrag) return;
    if (!hasMoved) element.setPointerCapture(event.pointerId);
    hasMoved = true;
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, now);
    if (other === undefined) handle.moveBy(now.x - before.x, now.y - before.y);
    else pinch(handle, { before, now, other });
  };
  const onUp = (event: PointerEvent) => {
    // A busy page may not have told of the last way.
    onMove(event);
    down.delete(event.pointerId);
  };
  const onClick = (event: MouseEvent) => {
    if (!hasMoved) return;
    event.preventDefault();
    event.stopPropagation();
    hasMoved = false;
  };
  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('pointermove', onMove, { signal });
  element.addEventListener('pointerup', onUp, { signal });
  element.addEventListener('pointercancel', ({ pointerId }) => down.delete(pointerId), { signal });
  // Before React sees it.
  element.addEventListener('click', onClick, { signal, capture: true });
  return () => stop.abort();
}

type Pinch = { readonly before: Point; readonly now: Point; readonly other: Point };

function pinch(handle: StageHandle, { before, now, other }: Pinch): void {
  const factor = toDistance(now, other) / Math.max(1, toDistance(before, other));
  handle.moveBy((now.x - before.x) / 2, (now.y - before.y) / 2);
  handle.zoomAt(factor, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
}

function toPoint(event: MouseEvent, element: HTMLElement): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function toDistance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
