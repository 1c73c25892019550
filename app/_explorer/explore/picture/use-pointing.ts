// What a pointer means: a mouse what it is on, a finger the nearest thing that can be seen. May import: scene, sigma folder, react.
// Invariant: what is too small to be seen at this zoom is no target for a finger.
import { type PointerEvent, type RefObject, useMemo, useRef } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Point } from '#graph/scene/explore/arrangement';
import { findGround } from '#graph/scene/explore/ground-at';
import { buildPicker } from '#graph/scene/explore/pick';
import type { Transform } from '../../sigma/explore-renderer';

/** A pointer this near to a thing points at it, px of the stage. */
const REACH = 12;
/** A finger covers so much, px of the stage. */
const FINGER = 24;
/** Radius from which a mark can be seen well enough to be aimed at, and a circle to be aimed at with a finger, px of the stage. */
const SEEN = 2;
const FINGER_CIRCLE = 12;

export type Pointing = {
  /** To be told of every pointer that goes down. */
  readonly onDown: (event: PointerEvent) => void;
  /** Px of the picture. */
  readonly toThing: (point: Point) => NodeId | undefined;
  /** The same without the grounds, for what is only hovered over. */
  readonly toMark: (point: Point) => NodeId | undefined;
};

export function usePointing({ spots, grounds }: Arrangement, view: RefObject<Transform>): Pointing {
  const isFinger = useRef(false);
  return useMemo(() => {
    const pick = buildPicker(spots);
    const toMark = (point: Point) => {
      const { scale } = view.current;
      return isFinger.current ? pick(point, FINGER / scale, SEEN / scale) : pick(point, REACH / scale);
    };
    return {
      onDown: ({ pointerType }) => {
        isFinger.current = pointerType === 'touch';
      },
      toMark,
      toThing: (point) =>
        toMark(point) ?? findGround(grounds, point, isFinger.current ? FINGER_CIRCLE / view.current.scale : 0),
    };
  }, [spots, grounds, view]);
}
