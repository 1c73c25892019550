// Which thing the pointer is on, and which one an arrow key goes to.
// May import: scene, model. Invariants: what is drawn on top is found first; every thing is reachable by arrows; equal distances are settled by id.
import type { NodeId } from '#graph/model/ids';
import type { Point } from './find-routes';
import type { Rect } from './layout-types';
import type { Thing } from './things';
import { compareIds } from './total-order';

/** The thing under a point: its mark or its name; undefined on empty ground, boxes included. */
export function findThingAt(things: readonly Thing[], { x, y }: Point): Thing | undefined {
  return things.find((thing) => isInside(thing.cell, x, y));
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
export function stepTo(things: readonly Thing[], from: NodeId, arrow: Arrow): NodeId | undefined {
  const start = things.find((thing) => thing.id === from);
  const [dx, dy] = DIRECTIONS[arrow];
  if (start === undefined) return undefined;
  const ranked = things.flatMap((thing) => {
    const ahead = (thing.x - start.x) * dx + (thing.y - start.y) * dy;
    const aside = Math.abs((thing.x - start.x) * dy) + Math.abs((thing.y - start.y) * dx);
    return thing.id === from || ahead < 4 ? [] : [{ id: thing.id, cost: ahead + 3 * aside }];
  });
  return ranked.sort((a, b) => a.cost - b.cost || compareIds(a, b))[0]?.id;
}
