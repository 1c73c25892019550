// Affine maps of the plane, as SVG and PDF write them. May import: nothing.
// Invariant: the order of steps is that of the text, the last one nearest to the shape.
import { toNumbers } from './svg-path';

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function apply([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** How much longer a map makes things, on the whole. */
export function toScale([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** `translate(…) scale(…) rotate(…) matrix(…)`, in their order. */
export function parseTransform(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', written = ''] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    matrix = multiply(matrix, toStep(name, toNumbers(written)));
  }
  return matrix;
}

function toStep(name: string, numbers: readonly number[]): Matrix {
  const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = numbers;
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  if (name === 'matrix') return [a, b ?? 0, c, d, e, f];
  if (name !== 'rotate') return IDENTITY;
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  const about: Matrix = [1, 0, 0, 1, b ?? 0, c];
  return multiply(multiply(about, [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -(b ?? 0), -c]);
}

/** Fits a box of its own units into a viewport, whole and in the middle (`xMidYMid meet`). */
export function toFit(
  viewport: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  box: readonly number[],
): Matrix {
  const { x, y, width, height } = viewport;
  const [left = 0, top = 0, boxWidth = width, boxHeight = height] = box;
  const scale = Math.min(width / boxWidth, height / boxHeight);
  return [
    scale,
    0,
    0,
    scale,
    x + (width - boxWidth * scale) / 2 - left * scale,
    y + (height - boxHeight * scale) / 2 - top * scale,
  ];
}
