// Outlines of SVG shapes as the four steps that PDF knows: move, line, cubic curve, close. May import: SVG reader.
// Invariants: everything is absolute; quadratic curves and arcs become cubic ones (arcs within 0.03 % of the radius).
import { toArc } from './svg-arc';
import type { SvgElement } from './svg-reader';
import type { Step } from './svg-step';

/** Outline of a shape; none for what is no shape. */
export function toSteps({ name, attributes }: SvgElement): readonly Step[] {
  const read = (key: string, other = 0) => toNumber(attributes.get(key)) ?? other;
  switch (name) {
    case 'rect':
      return toBox(
        { x: read('x'), y: read('y'), width: read('width'), height: read('height') },
        read('rx', read('ry')),
      );
    case 'circle':
      return toEllipse([read('cx'), read('cy')], [read('r'), read('r')]);
    case 'ellipse':
      return toEllipse([read('cx'), read('cy')], [read('rx'), read('ry')]);
    case 'line':
      return [
        { op: 'm', to: [read('x1'), read('y1')] },
        { op: 'l', to: [read('x2'), read('y2')] },
      ];
    case 'polyline':
    case 'polygon':
      return toPolygon(toNumbers(attributes.get('points') ?? ''), name === 'polygon');
    case 'path':
      return toPathSteps(attributes.get('d') ?? '');
    default:
      return [];
  }
}

/** A length without its unit; undefined for what is none. */
export function toNumber(text: string | undefined): number | undefined {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : undefined;
}

export function toNumbers(text: string): readonly number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}

function toPolygon(numbers: readonly number[], isClosed: boolean): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    steps.push({ op: at === 0 ? 'm' : 'l', to: [numbers[at] ?? 0, numbers[at + 1] ?? 0] });
  }
  return isClosed && steps.length > 0 ? [...steps, { op: 'h' }] : steps;
}

/** Handle of a cubic curve that stands for a quarter of a circle. */
const QUARTER = 0.5522847498;

function toEllipse([cx, cy]: readonly [number, number], [rx, ry]: readonly [number, number]): readonly Step[] {
  if (rx <= 0 || ry <= 0) return [];
  const [hx, hy] = [rx * QUARTER, ry * QUARTER];
  return [
    { op: 'm', to: [cx + rx, cy] },
    { op: 'c', to: [cx + rx, cy + hy, cx + hx, cy + ry, cx, cy + ry] },
    { op: 'c', to: [cx - hx, cy + ry, cx - rx, cy + hy, cx - rx, cy] },
    { op: 'c', to: [cx - rx, cy - hy, cx - hx, cy - ry, cx, cy - ry] },
    { op: 'c', to: [cx + hx, cy - ry, cx + rx, cy - hy, cx + rx, cy] },
    { op: 'h' },
  ];
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function toBox({ x, y, width, height }: Box, rounding: number): readonly Step[] {
  if (width <= 0 || height <= 0) return [];
  const [right, bottom] = [x + width, y + height];
  const r = Math.min(rounding, width / 2, height / 2);
  if (r <= 0) return toPolygon([x, y, right, y, right, bottom, x, bottom], true);
  const h = r * (1 - QUARTER);
  return [
    { op: 'm', to: [x + r, y] },
    { op: 'l', to: [right - r, y] },
    { op: 'c', to: [right - h, y, right, y + h, right, y + r] },
    { op: 'l', to: [right, bottom - r] },
    { op: 'c', to: [right, bottom - h, right - h, bottom, right - r, bottom] },
    { op: 'l', to: [x + r, bottom] },
    { op: 'c', to: [x + h, bottom, x, bottom - h, x, bottom - r] },
    { op: 'l', to: [x, y + r] },
    { op: 'c', to: [x, y + h, x + h, y, x + r, y] },
    { op: 'h' },
  ];
}

/** Numbers that each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
/** Where the pen is, where the outline began, and the last handle with the curve it belongs to. */
type Pen = { x: number; y: number; startX: number; startY: number; handle: { kind: string; x: number; y: number } };

function toPathSteps(d: string): readonly Step[] {
  const steps: Step[] = [];
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, handle: { kind: '', x: 0, y: 0 } };
  for (const [, letter = '', written = ''] of d.matchAll(/([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi)) {
    const kind = letter.toUpperCase();
    const takes = TAKES[kind] ?? 0;
    const numbers = kind === 'A' ? toArcNumbers(written) : toNumbers(written);
    const times = takes === 0 ? 1 : Math.floor(numbers.length / takes);
    for (let time = 0; time < times; time += 1) {
      // Further pairs after a move are lines.
      const own = kind === 'M' && time > 0 ? 'L' : kind;
      const given = numbers.slice(takes * time, takes * (time + 1));
      const offset = letter === kind ? [0, 0] : [pen.x, pen.y];
      steps.push(...move(pen, own, shift(own, given, offset)));
    }
  }
  return steps;
}

/** The two flags of an arc may stand without a space: `a5 5 0 0110 10`. */
function toArcNumbers(text: string): readonly number[] {
  const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?`;
  const arc = new RegExp(
    `(${number})[\\s,]*(${number})[\\s,]*(${number})[\\s,]*([01])[\\s,]*([01])[\\s,]*(${number})[\\s,]*(${number})`,
    'gi',
  );
  return [...text.matchAll(arc)].flatMap((match) => match.slice(1).map(Number));
}

function shift(kind: string, given: readonly number[], [dx = 0, dy = 0]: readonly number[]): readonly number[] {
  if (kind === 'H') return given.map((value) => value + dx);
  if (kind === 'V') return given.map((value) => value + dy);
  if (kind === 'A') return [...given.slice(0, 5), (given[5] ?? 0) + dx, (given[6] ?? 0) + dy];
  return given.map((value, at) => value + (at % 2 === 0 ? dx : dy));
}

function move(pen: Pen, kind: string, n: readonly number[]): readonly Step[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = n;
  const { x, y, handle } = pen;
  const land = (toX: number, toY: number, own = { kind: '', x: toX, y: toY }) => {
    pen.x = toX;
    pen.y = toY;
    pen.handle = own;
  };
  const line = (toX: number, toY: number): readonly Step[] => {
    land(toX, toY);
    return [{ op: 'l', to: [toX, toY] }];
  };
  const cubic = (to: readonly [number, number, number, number, number, number]): readonly Step[] => {
    land(to[4], to[5], { kind: 'C', x: to[2], y: to[3] });
    return [{ op: 'c', to }];
  };
  const quadratic = (cx: number, cy: number, [toX, toY]: readonly [number, number]): readonly Step[] => {
    const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
    land(toX, toY, { kind: 'Q', x: cx, y: cy });
    return [{ op: 'c', to: [third(x, cx), third(y, cy), third(toX, cx), third(toY, cy), toX, toY] }];
  };
  /** The last handle seen from the other side; the pen itself after another kind of step. */
  const mirror = (of: string) =>
    handle.kind === of ? ([2 * x - handle.x, 2 * y - handle.y] as const) : ([x, y] as const);
  switch (kind) {
    case 'M':
      land(a, b);
      pen.startX = a;
      pen.startY = b;
      return [{ op: 'm', to: [a, b] }];
    case 'L':
      return line(a, b);
    case 'H':
      return line(a, y);
    case 'V':
      return line(x, a);
    case 'C':
      return cubic([a, b, c, d, e, f]);
    case 'S':
      return cubic([...mirror('C'), a, b, c, d]);
    case 'Q':
      return quadratic(a, b, [c, d]);
    case 'T':
      return quadratic(...mirror('Q'), [a, b]);
    case 'A': {
      const steps = toArc([x, y], { rx: a, ry: b, turn: c, isLarge: d === 1, isSweep: e === 1, to: [f, g] });
      land(f, g);
      return steps;
    }
    default:
      land(pen.startX, pen.startY);
      return [{ op: 'h' }];
  }
}
