// How much room the page gives the picture. May import: react. Invariant: the content never counts as room, so the picture can shrink again.
import { type RefObject, useLayoutEffect, useState } from 'react';

export type StageSize = { readonly width: number; readonly height: number };

/** Size of an element without what its first child takes; undefined before the first measure. */
export function useStageSize(ref: RefObject<HTMLElement | null>): StageSize | undefined {
  const [size, setSize] = useState<StageSize>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const update = () => {
      const next = measureRoom(element);
      setSize((old) => (old?.width === next.width && old.height === next.height ? old : next));
    };
    update();
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

function measureRoom(element: HTMLElement): StageSize {
  const child = element.firstElementChild;
  if (!(child instanceof HTMLElement)) return { width: element.clientWidth, height: element.clientHeight };
  const { scrollTop } = element;
  const { height } = child.style;
  child.style.height = '0px';
  const size = { width: element.clientWidth, height: element.clientHeight };
  child.style.height = height;
  element.scrollTop = scrollTop;
  return size;
}
