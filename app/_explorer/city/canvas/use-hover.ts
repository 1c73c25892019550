// The thing under the mouse. May import: scene, react. Invariant: touch points at nothing, it taps.
import type { PointerEvent, RefObject } from 'react';
import type { NodeId } from '#graph/model/ids';
import { findThingAt } from '#graph/scene/city/point-at';
import type { Thing } from '#graph/scene/city/things';
import type { Transform } from '../../sigma/city-renderer';

type Hover = {
  readonly things: readonly Thing[];
  readonly transform: RefObject<Transform>;
  readonly setHovered: (id: NodeId | undefined) => void;
};

export function useHover({ things, transform, setHovered }: Hover) {
  return {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === 'touch') return;
      const rect = event.currentTarget.getBoundingClientRect();
      const { x, y, scale } = transform.current;
      const point = { x: (event.clientX - rect.left - x) / scale, y: (event.clientY - rect.top - y) / scale };
      setHovered(event.buttons === 0 ? findThingAt(things, point)?.id : undefined);
    },
    onPointerLeave: () => setHovered(undefined),
  };
}
