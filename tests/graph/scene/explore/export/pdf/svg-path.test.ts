import { describe, expect, it } from 'vitest';
import { apply, multiply, parseTransform, toFit } from '#graph/scene/explore/export/pdf/matrix';
import { toSteps } from '#graph/scene/explore/export/pdf/svg-path';
import { parseSvg, toText } from '#graph/scene/explore/export/pdf/svg-reader';

const steps = (text: string) => toSteps(parseSvg(text));
const path = (d: string) => steps(`<path d="${d}"/>`);
const ends = (d: string) =>
  path(d).map((step) => (step.op === 'h' ? 'h' : step.to.slice(-2).map((value) => Math.round(value * 1e3) / 1e3)));

describe('paths', () => {
  it('become absolute', () => {
    expect(ends('M1 2l3 4h5v-6H0V0z')).toEqual([[1, 2], [4, 6], [9, 6], [9, 0], [0, 0], [0, 0], 'h']);
  });

  it('take pairs after a move for lines, and numbers without spaces', () => {
    expect(ends('M1 2 3 4.5.5')).toEqual([
      [1, 2],
      [3, 4.5],
    ]);
    expect(ends('m1-2-1 2')).toEqual([
      [1, -2],
      [0, 0],
    ]);
  });

  it('begin anew where they were closed', () => {
    expect(ends('M1 1L5 1zl2 2')).toEqual([[1, 1], [5, 1], 'h', [3, 3]]);
  });

  it('make quadratic curves cubic', () => {
    expect(path('M0 0Q3 6 6 0')[1]).toEqual({ op: 'c', to: [2, 4, 4, 4, 6, 0] });
  });

  it('mirror the handle of the curve before', () => {
    expect(path('M0 0C1 1 2 1 3 0S5 -1 6 0')[2]).toEqual({ op: 'c', to: [4, -1, 5, -1, 6, 0] });
    expect(path('M0 0S1 1 2 0')[1]).toEqual({ op: 'c', to: [0, 0, 1, 1, 2, 0] });
    expect(ends('M0 0Q1 2 2 0T4 0')).toEqual([
      [0, 0],
      [2, 0],
      [4, 0],
    ]);
  });

  it('turn an arc into curves that stay on the circle', () => {
    const half = path('M-5 0A5 5 0 0 1 5 0');
    expect(half.length).toBe(3);
    for (const step of half) {
      if (step.op === 'h') throw new Error('An open arc was closed');
      const [x = 0, y = 0] = step.to.slice(-2);
      expect(Math.hypot(x, y)).toBeCloseTo(5, 6);
    }
    // Clockwise on the screen, where y points down: over the top.
    expect(half[1]?.op === 'c' && half[1].to[5]).toBeCloseTo(-5, 6);
    expect(ends('M0 0a5 5 0 0110 0')).toEqual([
      [0, 0],
      [5, -5],
      [10, 0],
    ]);
  });

  it('make a line of an arc without extent', () => {
    expect(ends('M0 0A0 5 0 0 1 4 4')).toEqual([
      [0, 0],
      [4, 4],
    ]);
  });
});

describe('shapes', () => {
  it('close where SVG closes them', () => {
    expect(
      steps('<rect x="1" y="2" width="3" height="4"/>')
        .map(({ op }) => op)
        .join(''),
    ).toBe('mlllh');
    expect(
      steps('<rect width="9" height="9" rx="2"/>')
        .map(({ op }) => op)
        .join(''),
    ).toBe('mlclclclch');
    expect(
      steps('<circle r="2"/>')
        .map(({ op }) => op)
        .join(''),
    ).toBe('mcccch');
    expect(
      steps('<polygon points="0,0 1,0 1,1"/>')
        .map(({ op }) => op)
        .join(''),
    ).toBe('mllh');
    expect(
      steps('<polyline points="0,0 1,0 1,1"/>')
        .map(({ op }) => op)
        .join(''),
    ).toBe('mll');
  });

  it('are none without extent', () => {
    expect(steps('<rect width="0" height="4"/>')).toEqual([]);
    expect(steps('<circle r="0"/>')).toEqual([]);
  });
});

describe('maps of the plane', () => {
  it('are applied from right to left', () => {
    expect(apply(parseTransform('translate(10,20) scale(2)'), [1, 1])).toEqual([12, 22]);
    const [x, y] = apply(parseTransform('rotate(90 1 1)'), [2, 1]);
    expect([x, y].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 2]);
  });

  it('fit a box whole into the middle', () => {
    const fit = toFit({ x: 0, y: 0, width: 100, height: 50 }, [0, 0, 10, 10]);
    expect(apply(fit, [0, 0])).toEqual([25, 0]);
    expect(apply(fit, [10, 10])).toEqual([75, 50]);
    expect(multiply(fit, [1, 0, 0, 1, 0, 0])).toEqual(fit);
  });
});

describe('SVG text', () => {
  it('is read with its entities, rules and order', () => {
    const svg = parseSvg(
      '<?xml version="1.0"?><!-- no --><svg><style>.a{fill:#f00;stroke:none} text{font-size:9px}</style>' +
        '<text class="a" fill="#000" x="1">甲&amp;&#x4e59;&lt;<tspan>丙</tspan></text></svg>',
    );
    const text = svg.children.find((child) => typeof child !== 'string' && child.name === 'text');
    if (text === undefined || typeof text === 'string') throw new Error('No text');
    expect(toText(text)).toBe('甲&乙<丙');
    expect([text.attributes.get('fill'), text.attributes.get('font-size'), text.attributes.get('x')]).toEqual([
      '#f00',
      '9px',
      '1',
    ]);
  });

  it('keeps a sign of the end within a value', () => {
    const svg = parseSvg('<svg><a href="x>y/"/><g id="b"/></svg>');
    expect(svg.children.length).toBe(2);
  });
});
