// Marks of a stress test as SVG, in the form that every drawing of them has.
// May import: scene. Invariant: one path a look, crosses over hatching.
import type { Point } from '../arrangement';
import type { StressLook } from '../stress/run-stress';
import { STRESS_INK, type StressLine } from '../stress/stress-lines';
import { toNumber as n } from './escape-xml';
import type { Palette } from './palette';

const ORDER: readonly StressLook[] = ['strained', 'stopped', 'off'];

export function drawStress(lines: readonly StressLine[], palette: Palette): string {
  const at = ({ x, y }: Point) => `${n(x)} ${n(y)}`;
  return ORDER.map((look) => {
    const { width, opacity } = STRESS_INK[look];
    const path = lines.filter((line) => line.look === look).map(({ from, to }) => `M${at(from)}L${at(to)}`);
    return path.length === 0
      ? ''
      : `<path d="${path.join('')}" fill="none" stroke="${palette('ink')}" stroke-width="${width}" stroke-opacity="${opacity}"/>`;
  }).join('');
}
