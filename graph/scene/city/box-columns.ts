// Boxes into columns: suppliers left, users right, all columns about equally tall.
// May import: scene. Invariants: the order of the boxes is kept; of equally good splits the first one tried is taken.

import { measureText } from '../lanes/text-width';
import type { IndustryBox } from './industry-boxes';
import { toRingRadius } from './ring';
import { breakName, type PictureLanguage, toChainLabel, toPlainName } from './short-name';

export const MARGIN = 14;
export const CHANNEL = 30;
export const BOX_PADDING = 6;
const BOX_TITLE = 25;
export const BOX_GAP = 12;
export const ROW_LANE = 17;
/** Distance of the lane over a row from the row's top. */
export const LANE_AT = 5;
const BOX_FOOT = 4;
const TITLE_SIZE = 13;
const TITLE_LEFT = 15;
const TITLE_TOP = 15;
const NAME_LINE = 16;
const SUB_LINE = 15;
const ROW_REST = 3;
/** Air left and right of a name, where links may pass. */
const NAME_AIR = 10;

/** Text size of a chain's name in px. */
export function toNameSize(language: PictureLanguage): number {
  return language === 'zh' ? 13 : 12;
}

export type RowPlan = { readonly radius: number; readonly lines: number; readonly height: number };
/** Where the mark of an industry stands in its box, and the width of mark and name. */
export type TitlePlan = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
};
export type BoxPlan = {
  readonly box: IndustryBox;
  readonly titles: readonly TitlePlan[];
  readonly titleHeight: number;
  readonly cells: number;
  readonly rows: readonly RowPlan[];
  /** Place of each chain, in the order of the box: column by column, so that suppliers stand left. */
  readonly places: readonly { readonly row: number; readonly column: number; readonly lines: readonly string[] }[];
  readonly height: number;
};
export type ColumnPlan = { readonly cells: number; readonly boxes: readonly BoxPlan[]; readonly height: number };

/** Width of a cell, from comfortable to the narrowest that still takes a name. */
const CELL_WIDTHS = [112, 108, 102, 96, 90, 84] as const;
/** English words need more room than the same number of Chinese characters. */
const ENGLISH_EXTRA = 12;

/** Comfortable cells may exceed the height by this much: the picture is then drawn a little smaller. */
const TOLERANCE = 1.035;

export type ColumnSpace = { readonly width: number; readonly height: number; readonly language: PictureLanguage };

/** The best split for a picture of this width: the widest cells that fit the height, else those that need least height. */
export function planColumns(boxes: readonly IndustryBox[], space: ColumnSpace): readonly ColumnPlan[] {
  const extra = space.language === 'en' ? ENGLISH_EXTRA : 0;
  const counts = CELL_WIDTHS.map((cellWidth) => Math.floor((space.width - 2 * MARGIN) / (cellWidth + extra)));
  let best: Plan | undefined;
  for (const cells of new Set(counts)) {
    const plan = planCells(boxes, cells, space);
    if (plan !== undefined && plan.height <= space.height * TOLERANCE) return plan.columns;
    if (plan !== undefined && (best === undefined || plan.height < best.height)) best = plan;
  }
  return best?.columns ?? [];
}

type Plan = { readonly columns: readonly ColumnPlan[]; readonly height: number };

function planCells(boxes: readonly IndustryBox[], wanted: number, { width, language }: ColumnSpace): Plan | undefined {
  const count = Math.min(width >= 840 ? 3 : width >= 600 ? 2 : 1, Math.max(1, boxes.length));
  const cells = Math.max(count, wanted);
  const allLengths = splitInto(boxes.length, count);
  const planBox = rememberPlans(boxes, toUnit(width, count, cells), language);
  let best: Split | undefined;
  for (const sizes of splitInto(cells, count)) {
    for (const lengths of allLengths) {
      const height = toHeight({ sizes, lengths }, planBox, best?.height);
      if (height !== undefined) best = { sizes, lengths, height };
    }
  }
  return best === undefined ? undefined : { columns: fillColumns(best, planBox), height: best.height };
}

/** Cells and boxes of each column. */
type Split = { readonly sizes: readonly number[]; readonly lengths: readonly number[]; readonly height: number };

/** Height of the tallest column; undefined as soon as it is no better than what is known. */
function toHeight(
  { sizes, lengths }: Omit<Split, 'height'>,
  planBox: PlanBox,
  known = Number.POSITIVE_INFINITY,
): number | undefined {
  let next = 0;
  let tallest = 0;
  for (const [index, cells] of sizes.entries()) {
    const end = next + (lengths[index] ?? 0);
    let height = BOX_GAP * (end - next - 1);
    for (; next < end; next += 1) height += planBox(next, cells)?.height ?? 0;
    tallest = Math.max(tallest, height);
    if (tallest >= known) return undefined;
  }
  return tallest;
}

/** Width of one cell. */
export function toUnit(width: number, columns: number, cells: number): number {
  return (width - 2 * MARGIN - (columns - 1) * CHANNEL - columns * 2 * BOX_PADDING) / Math.max(1, cells);
}

/** Plan of a box, by its place in the order, at a number of cells. */
type PlanBox = (index: number, cells: number) => BoxPlan | undefined;

function fillColumns({ sizes, lengths }: Split, planBox: PlanBox): readonly ColumnPlan[] {
  let next = 0;
  return sizes.map((cells, column) => {
    const first = next;
    next += lengths[column] ?? 0;
    const plans = Array.from({ length: next - first }, (_, index) => planBox(first + index, cells));
    const boxes = plans.filter((plan) => plan !== undefined);
    const height = boxes.reduce((sum, plan) => sum + plan.height, 0) + BOX_GAP * Math.max(0, boxes.length - 1);
    return { cells, boxes, height };
  });
}

/** Many splits ask for the same box at the same width, and all boxes break the same names in the same cells. */
function rememberPlans(boxes: readonly IndustryBox[], unit: number, language: PictureLanguage): PlanBox {
  const plans = boxes.map((): (BoxPlan | undefined)[] => []);
  const names = boxes.map(({ chains }) =>
    chains.map((chain) => breakName(toChainLabel(chain, language), unit - NAME_AIR, toNameSize(language))),
  );
  return (index, cells) => {
    const [box, known, own] = [boxes[index], plans[index], names[index]];
    if (box === undefined || known === undefined || own === undefined) return undefined;
    known[cells] ??= buildBoxPlan(box, cells, { unit, language, names: own });
    return known[cells];
  };
}

type CellText = {
  readonly unit: number;
  readonly language: PictureLanguage;
  /** Lines of each chain's name. */
  readonly names: readonly (readonly string[])[];
};

function buildBoxPlan(box: IndustryBox, cells: number, { unit, language, names }: CellText): BoxPlan {
  const rowCount = Math.max(1, Math.ceil(box.chains.length / cells));
  // Column by column keeps suppliers left; with one row this is plain reading order.
  const columns = Math.max(1, Math.ceil(box.chains.length / rowCount));
  const full = box.chains.length - columns * (rowCount - 1);
  const places = names.map((lines, index) => ({ ...toPlace(index, rowCount, full), lines }));
  const rows = Array.from({ length: rowCount }, (_, row): RowPlan => {
    const inRow = places.flatMap((place, index) => {
      const chain = box.chains[index];
      return place.row === row && chain !== undefined ? [{ place, chain }] : [];
    });
    const radius = Math.max(14, ...inRow.map(({ chain }) => toRingRadius(chain.enterprises)));
    const lines = Math.max(1, ...inRow.map(({ place }) => place.lines.length));
    return { radius, lines, height: ROW_LANE + 2 * radius + lines * NAME_LINE + SUB_LINE + ROW_REST };
  });
  const titles = planTitles(box, cells * unit + 2 * BOX_PADDING, language);
  const titleHeight = toTitleHeight(titles);
  const height = titleHeight + BOX_FOOT + rows.reduce((sum, row) => sum + row.height, 0);
  return { box, titles, titleHeight, cells: columns, rows, places, height };
}

/** Side by side where they fit, under one another where they do not; a name wider than the box in several lines. */
function planTitles(box: IndustryBox, width: number, language: PictureLanguage): readonly TitlePlan[] {
  let [x, y, used] = [TITLE_LEFT, TITLE_TOP, 0];
  return box.industries.map((industry) => {
    const name = toPlainName(industry, language);
    const lines = breakName(name, width - TITLE_LEFT - 16, TITLE_SIZE);
    const wanted = Math.max(...lines.map((line) => measureText(line, TITLE_SIZE))) + 28;
    if (x > TITLE_LEFT && (x - 12 + wanted > width || lines.length > 1)) [x, y] = [TITLE_LEFT, y + used];
    used = lines.length * NAME_LINE + 2;
    const plan = { x, y, width: wanted, lines };
    x += wanted;
    return plan;
  });
}

/** Room for the titles, all lines of the last one included. */
function toTitleHeight(titles: readonly TitlePlan[]): number {
  const last = titles.at(-1);
  return BOX_TITLE + (last === undefined ? 0 : last.y - TITLE_TOP + (last.lines.length - 1) * NAME_LINE);
}

/** The first `full` columns hold all rows, the rest one row fewer. */
function toPlace(index: number, rows: number, full: number): { readonly row: number; readonly column: number } {
  const inFull = full * rows;
  if (index < inFull || rows === 1) return { row: index % rows, column: Math.floor(index / rows) };
  const rest = index - inFull;
  return { row: rest % (rows - 1), column: full + Math.floor(rest / (rows - 1)) };
}

/** All ways to write a total as `parts` whole numbers of at least 1, in a fixed order. */
function splitInto(total: number, parts: number): readonly (readonly number[])[] {
  if (parts <= 1) return [[total]];
  return Array.from({ length: Math.max(0, total - parts + 1) }, (_, index) => index + 1).flatMap((first) =>
    splitInto(total - first, parts - 1).map((rest) => [first, ...rest]),
  );
}
