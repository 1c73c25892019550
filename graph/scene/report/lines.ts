// What a printed report is stacked from: lines with a height that draw themselves. May import: wire, scene.
// Invariant: a heading is never left alone at the foot of a page.
import type { Sentence } from '#graph/wire/ref';
import { drawText, INK, type Measure, RULE, wrap } from '../explore/export/pdf/page-frame';

export type Line = {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
  /** Drawn again above it where it begins a page. */
  readonly heads?: { readonly height: number; readonly draw: (x: number, y: number) => string } | undefined;
  /** How many of the next lines have to stand on the same page. */
  readonly standsWith?: number;
};

/** Room for text, pt. */
export const WIDTH = 507;
export const TEXT = 8.5;
export const LEAD = 1.5;

type Look = { readonly measure: Measure; readonly size?: number; readonly fill?: string; readonly isBold?: boolean };

/** A paragraph, line by line. */
export function toText(text: string, { measure, size = TEXT, fill = INK, isBold = false }: Look): readonly Line[] {
  const lines = wrap(text, size, { width: WIDTH, measure });
  return lines.map((line, at) => ({
    height: size * LEAD + (at === lines.length - 1 ? 3 : 0),
    draw: (x, y) => drawText(line, { x, y: round(y + size * 1.15), size, fill, isBold }),
  }));
}

/** The title of a section, over a rule. */
export function toHeading(text: string): readonly Line[] {
  const draw = (x: number, y: number) =>
    drawText(text, { x, y: y + 22, size: 12, isBold: true }) +
    `<path d="M${x} ${y + 28}H${x + WIDTH}" stroke="${RULE}" stroke-width="0.8"/>`;
  return [{ height: 34, draw, standsWith: 3 }];
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export type ReportWords = {
  readonly locale: 'zh' | 'en';
  readonly kind: string;
  readonly sources: string;
  readonly limits: string;
  /** "20 of 348" of a table that was cut. */
  readonly rows: (shown: number, total: number) => string;
  readonly pageOf: (page: number, total: number) => string;
};

export type Room = {
  readonly measure: Measure;
  readonly say: (sentence: Sentence) => string;
  readonly words: ReportWords;
};

/** " [1, 4]" */
export function toMarks(notes: readonly number[] | undefined): string {
  return notes === undefined || notes.length === 0 ? '' : ` [${notes.join(', ')}]`;
}
