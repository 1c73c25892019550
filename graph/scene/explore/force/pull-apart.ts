// Circles moved apart until none touches another, each by as little as it can.
// May import: explore. Invariants: at the end no two are nearer than the gap; no chance in it: equal places are parted by the order given.
import type { Spot } from '../arrangement';

type Circle = { readonly r: number; x: number; y: number };

/** Rounds of moving before the rest is scaled apart. */
const ROUNDS = 600;
/** Two circles are moved this much further than they touch, so that rounds come to an end. */
const OVERSHOOT = 1.02;

export function pullApart(spots: ReadonlyMap<string, Spot>, gap: number): ReadonlyMap<string, Spot> {
  const ids = [...spots.keys()];
  const circles = [...spots.values()].map(({ x, y, r }): Circle => ({ x, y, r: r + gap / 2 }));
  for (let round = 0; round < ROUNDS; round += 1) if (!moveOnce(circles)) break;
  const stretch = toStretch(circles);
  return new Map(
    circles.map(({ x, y, r }, index) => [ids[index] ?? '', { x: x * stretch, y: y * stretch, r: r - gap / 2 }]),
  );
}

/** Whether anything had to move. */
function moveOnce(circles: readonly Circle[]): boolean {
  let moved = false;
  for (const [index, a] of circles.entries()) {
    for (let at = index + 1; at < circles.length; at += 1) {
      const b = circles[at];
      if (b !== undefined && part(a, b, index + at)) moved = true;
    }
  }
  return moved;
}

/** The smaller one gives way more. */
function part(a: Circle, b: Circle, turn: number): boolean {
  const reach = a.r + b.r;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  if (square >= reach * reach) return false;
  const distance = Math.sqrt(square);
  const [ux, uy] = distance < 1e-9 ? [Math.cos(turn), Math.sin(turn)] : [dx / distance, dy / distance];
  const push = (reach - distance) * OVERSHOOT + 1e-6;
  const partOfA = (b.r * b.r) / (a.r * a.r + b.r * b.r);
  a.x -= ux * push * partOfA;
  a.y -= uy * push * partOfA;
  b.x += ux * push * (1 - partOfA);
  b.y += uy * push * (1 - partOfA);
  return true;
}

/** By how much all distances must grow so that no two circles touch: 1 where moving was enough. */
function toStretch(circles: readonly Circle[]): number {
  let stretch = 1;
  for (const [index, a] of circles.entries()) {
    for (let at = index + 1; at < circles.length; at += 1) {
      const b = circles[at];
      if (b === undefined) continue;
      stretch = Math.max(stretch, (a.r + b.r) / Math.max(1e-6, Math.hypot(a.x - b.x, a.y - b.y)));
    }
  }
  return stretch;
}
