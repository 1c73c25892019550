// Marks of a stress test over the explorer's picture, on the canvas of the names. May import: scene, colours.
// Invariants: drawn over the things and under their names; thinner from afar, so that what is hatched does not become black.
import { STRESS_INK, type StressLine } from '#graph/scene/explore/stress/stress-lines';
import type { ExploreColours } from './explore-colours';
import type { Transform } from './explore-renderer';

/** How far the width of a line follows the zoom. */
const [THINNEST, WIDEST] = [0.35, 1.6];

export function paintStress(
  context: CanvasRenderingContext2D,
  lines: readonly StressLine[],
  { view: { x, y, scale }, colours }: { readonly view: Transform; readonly colours: ExploreColours },
): void {
  context.strokeStyle = colours.token('ink');
  context.lineCap = 'butt';
  for (const look of ['strained', 'stopped', 'off'] as const) {
    const { width, opacity } = STRESS_INK[look];
    context.lineWidth = width * Math.min(WIDEST, Math.max(THINNEST, scale));
    context.globalAlpha = opacity;
    context.beginPath();
    for (const line of lines) {
      if (line.look !== look) continue;
      context.moveTo(line.from.x * scale + x, line.from.y * scale + y);
      context.lineTo(line.to.x * scale + x, line.to.y * scale + y);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}
