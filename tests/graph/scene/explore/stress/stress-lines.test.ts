import { describe, expect, it } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import type { GroundShape, Point } from '#graph/scene/explore/arrangement';
import { drawLook, listStressLines, STRESS_INK } from '#graph/scene/explore/stress/stress-lines';
import { drawStress } from '#graph/scene/explore/svg/stress-shapes';

const CIRCLE: GroundShape = { kind: 'circle', centre: { x: 50, y: 40 }, radius: 20 };
const BOX: GroundShape = { kind: 'box', x: 10, y: 20, width: 120, height: 40 };
const NEAR = 1e-9;

function isWithin(shape: GroundShape, { x, y }: Point): boolean {
  if (shape.kind === 'circle') return Math.hypot(x - shape.centre.x, y - shape.centre.y) <= shape.radius + NEAR;
  if (shape.kind === 'rings') return false;
  return (
    x >= shape.x - NEAR &&
    x <= shape.x + shape.width + NEAR &&
    y >= shape.y - NEAR &&
    y <= shape.y + shape.height + NEAR
  );
}

describe('marks of a stress test', () => {
  it.each([CIRCLE, BOX])('stay within their shape', (shape) => {
    for (const look of ['off', 'stopped', 'strained'] as const) {
      const lines = drawLook(shape, look);
      expect(lines.length).toBeGreaterThan(0);
      for (const { from, to } of lines) expect([isWithin(shape, from), isWithin(shape, to)]).toEqual([true, true]);
    }
  });

  it.each([CIRCLE, BOX])('differ in form: two lines that cross, many, few and thin ones', (shape) => {
    const [off, stopped, strained] = (['off', 'stopped', 'strained'] as const).map(
      (look) => drawLook(shape, look).length,
    );
    expect(off).toBe(2);
    expect(stopped ?? 0).toBeGreaterThan(1.8 * (strained ?? 0));
    expect(STRESS_INK.stopped.width).toBeGreaterThan(1.5 * STRESS_INK.strained.width);
  });

  it('lie on the card of a thing, or on its spot where it has none; nothing is drawn for what is not in the picture', () => {
    const [card, spot, gone] = ['a', 'b', 'c'].map((rest) => toNodeId('segment', rest));
    if (card === undefined || spot === undefined || gone === undefined) throw new Error('There are three ids');
    const label = { x: 0, y: 0, width: 10 };
    const ground = {
      id: card,
      thing: card,
      look: 'card',
      shape: BOX,
      level: 2,
      nameZh: '',
      nameEn: '',
      label,
    } as const;
    const spots = new Map([
      [card, { x: 0, y: 0, r: 1 }],
      [spot, { x: 300, y: 300, r: 5 }],
    ]);
    const looks = new Map([card, spot, gone].map((id) => [id, 'off'] as const));
    const lines = listStressLines({ spots, grounds: [ground] }, looks);
    expect(lines.length).toBe(4);
    expect(lines.slice(0, 2).every(({ from }) => isWithin(BOX, from))).toBe(true);
    expect(lines.slice(2).every(({ from }) => Math.hypot(from.x - 300, from.y - 300) <= 5 + NEAR)).toBe(true);
  });

  it('are one path a look in a file, crosses last', () => {
    const svg = drawStress(
      [...drawLook(BOX, 'off'), ...drawLook(CIRCLE, 'stopped'), ...drawLook(CIRCLE, 'stopped')],
      (token) => token,
    );
    expect(svg.match(/<path/g)?.length).toBe(2);
    expect(svg.lastIndexOf(`stroke-width="${STRESS_INK.off.width}"`)).toBeGreaterThan(
      svg.indexOf(`stroke-width="${STRESS_INK.stopped.width}"`),
    );
    expect(drawStress([], (token) => token)).toBe('');
  });
});
