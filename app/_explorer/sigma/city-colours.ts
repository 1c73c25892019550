// Colours of the city's picture, read from the tokens, so that light and dark need no second table.
// May import: scene types. Invariant: a missing token reads as a mid grey, never as an error.

import type { CityLink } from '#graph/scene/city/city-links';
import type { Tone } from '#graph/scene/city/city-marks';
import type { Rgba } from '#graph/scene/city/link-mesh';

const UNREADABLE = '#808c99';

export type CityColours = {
  readonly tone: (tone: Tone) => string;
  readonly arcs: { readonly present: string; readonly weak: string; readonly absent: string; readonly unknown: string };
  readonly surface: string;
  /** Links at rest and links of the thing in focus. */
  readonly spoke: Rgba;
  readonly link: (kind: CityLink['kind'], isNear: boolean) => Rgba;
};

/** Reads the tokens of an element's theme. */
export function readCityColours(element: Element): CityColours {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim() || UNREADABLE;
  const near = { supply: token('accent'), deployment: token('district'), program: token('program') } as const;
  const rest = { ...near, supply: token('line-strong') } as const;
  const toFaded = (kind: CityLink['kind']) =>
    mix(toRgb(rest[kind]), toRgb(token('ground')), kind === 'program' ? 0.5 : 0.35);
  return {
    tone: token,
    arcs: { present: token('present-arc'), weak: token('weak'), absent: token('absent'), unknown: token('unknown') },
    surface: token('surface'),
    // Opaque, so that links of one supplier that share a stretch do not darken it.
    link: (kind, isNear) => (isNear ? [...toRgb(near[kind]), 1] : [...toFaded(kind), 1]),
    spoke: [...toRgb(token('line-strong')), 1],
  };
}

/** Calls back whenever the reader or the system changes the theme; the answer stops watching. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', onChange);
  };
}

type Rgb = readonly [number, number, number];

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => a[index] * (1 - share) + b[index] * share;
  return [part(0), part(1), part(2)];
}

/** `#rrggbb` or, as a minifier may have made it, `#rgb`. */
function toRgb(colour: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const part = (index: number) => {
    const digits = long?.[index] ?? (short?.[index] ?? '8').repeat(2);
    return Number.parseInt(digits, 16) / 255;
  };
  return [part(1), part(2), part(3)];
}
