// Which thing the pointer is on, and which one an arrow key goes to.
// May import: scene, model. Invariants: marks win over boxes; every thing is reachable by arrows; equal distances are settled by id.
import type { NodeId } from '#graph/model/ids';
import type { CityLayout, Rect, Slot } from './layout-types';
import { compareIds } from './total-order';

/** The thing under a point: a mark with its name, else the industry whose box it is; undefined on empty ground. */
export function findSlotAt(layout: CityLayout, x: number, y: number): Slot | undefined {
  const direct = layout.slots.find((slot) => isInside(slot.cell, x, y));
  if (direct !== undefined) return direct;
  const box = layout.boxes.find((item) => isInside(item.rect, x, y));
  return box === undefined ? undefined : layout.slots.find((slot) => slot.id === box.id);
}

function isInside(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';
const DIRECTIONS: Readonly<Record<Arrow, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function isArrow(key: string): key is Arrow {
  return key in DIRECTIONS;
}

/** The nearest thing in a direction; straying sideways counts three times as far as going ahead. Undefined at the rim. */
export function stepTo(layout: CityLayout, from: NodeId, arrow: Arrow): NodeId | undefined {
  const start = layout.slots.find((slot) => slot.id === from);
  const [dx, dy] = DIRECTIONS[arrow];
  if (start === undefined) return undefined;
  const ranked = layout.slots.flatMap((slot) => {
    const ahead = (slot.x - start.x) * dx + (slot.y - start.y) * dy;
    const aside = Math.abs((slot.x - start.x) * dy) + Math.abs((slot.y - start.y) * dx);
    return slot.id === from || ahead < 4 ? [] : [{ id: slot.id, cost: ahead + 3 * aside }];
  });
  return ranked.sort((a, b) => a.cost - b.cost || compareIds(a, b))[0]?.id;
}
