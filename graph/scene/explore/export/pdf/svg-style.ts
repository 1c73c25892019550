// What SVG elements inherit and how it is worked out. May import: SVG reader.
// Invariants: a colour that cannot be read draws nothing; opacities of groups multiply onto what they hold.
import { toNumber, toNumbers } from './svg-path';
import type { SvgElement } from './svg-reader';

/** A colour, or a pattern of the picture by its id. */
export type Paint = {
  readonly rgb: readonly [number, number, number];
  readonly alpha: number;
  readonly pattern?: string | undefined;
};
export type Style = {
  readonly fill: Paint | undefined;
  readonly stroke: Paint | undefined;
  readonly colour: string;
  readonly opacity: number;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: number;
  readonly join: number;
  readonly isEvenOdd: boolean;
  readonly isHidden: boolean;
  /** Strokes keep their width whatever the scale. */
  readonly isFixed: boolean;
  readonly size: number;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: string;
  /** The stroke lies under the fill: a halo. */
  readonly hasHalo: boolean;
};

const BLACK: Paint = { rgb: [0, 0, 0], alpha: 1 };
export const PLAIN: Style = {
  fill: BLACK,
  stroke: undefined,
  colour: '#000',
  opacity: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  width: 1,
  dash: [],
  cap: 0,
  join: 0,
  isEvenOdd: false,
  isHidden: false,
  isFixed: false,
  size: 16,
  isBold: false,
  anchor: 'start',
  baseline: 'auto',
  hasHalo: false,
};

const CAPS = ['butt', 'round', 'square'];
const JOINS = ['miter', 'round', 'bevel'];

export function inherit(style: Style, { attributes }: SvgElement): Style {
  if (attributes.size === 0) return style;
  const text = (key: string) => attributes.get(key)?.replace(/\s*!important/, '');
  const number = (key: string, other: number) => toNumber(text(key)) ?? other;
  const word = (key: string, words: readonly string[], other: number) => {
    const at = words.indexOf(text(key) ?? '');
    return at < 0 ? other : at;
  };
  const colour = text('color') ?? style.colour;
  const paint = (key: string, other: Paint | undefined) => {
    const given = text(key);
    return given === undefined || given === 'inherit' ? other : parsePaint(given === 'currentColor' ? colour : given);
  };
  const dash = text('stroke-dasharray');
  const anchor = text('text-anchor');
  const weight = text('font-weight');
  return {
    fill: paint('fill', style.fill),
    stroke: paint('stroke', style.stroke),
    colour,
    opacity: style.opacity * number('opacity', 1),
    fillOpacity: number('fill-opacity', style.fillOpacity),
    strokeOpacity: number('stroke-opacity', style.strokeOpacity),
    width: number('stroke-width', style.width),
    dash: dash === undefined ? style.dash : toNumbers(dash),
    cap: word('stroke-linecap', CAPS, style.cap),
    join: word('stroke-linejoin', JOINS, style.join),
    isEvenOdd: (text('fill-rule') ?? (style.isEvenOdd ? 'evenodd' : '')) === 'evenodd',
    isHidden: text('display') === 'none' || toHidden(text('visibility'), style.isHidden),
    isFixed: text('vector-effect') === 'non-scaling-stroke',
    size: number('font-size', style.size),
    isBold: weight === undefined ? style.isBold : weight.startsWith('bold') || (toNumber(weight) ?? 0) >= 600,
    anchor: anchor === 'middle' || anchor === 'end' || anchor === 'start' ? anchor : style.anchor,
    baseline: text('dominant-baseline') ?? style.baseline,
    hasHalo: (text('paint-order') ?? (style.hasHalo ? 'stroke' : '')).startsWith('stroke'),
  };
}

function toHidden(visibility: string | undefined, other: boolean): boolean {
  return visibility === undefined ? other : visibility === 'hidden';
}

const NAMED: Readonly<Record<string, string>> = { white: '#fff', black: '#000' };

/** `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `url(#pattern)`; undefined for `none` and everything else. */
function parsePaint(text: string): Paint | undefined {
  const pattern = /^url\(["']?#([^"')]+)/.exec(text)?.[1];
  if (pattern !== undefined) return { rgb: [0.5, 0.5, 0.5], alpha: 1, pattern };
  const colour = NAMED[text] ?? text;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
  const hex = short === null ? colour : `#${[1, 2, 3].map((at) => short[at]?.repeat(2)).join('')}`;
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})?$/i.exec(hex);
  if (long !== null) {
    const [r = 0, g = 0, b = 0, alpha = 255] = long
      .slice(1)
      .flatMap((part) => (part ? [Number.parseInt(part, 16)] : []));
    return alpha === 0 ? undefined : { rgb: [r / 255, g / 255, b / 255], alpha: alpha / 255 };
  }
  if (!/^rgba?\(/.test(colour)) return undefined;
  const [r = 0, g = 0, b = 0, alpha = 1] = toNumbers(colour);
  const share = colour.includes('%') && colour.includes('/') ? alpha / 100 : alpha;
  return share === 0 ? undefined : { rgb: [r / 255, g / 255, b / 255], alpha: share };
}
