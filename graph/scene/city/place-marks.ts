// Places programs above the boxes and districts below them.
// May import: wire, model, scene. Invariants: every program and district is placed; marks of one line never touch.
import type { NodeId } from '#graph/model/ids';
import type { CityDistrict, CityProgram, CityView } from '#graph/wire/city';
import { measureText } from '../lanes/text-width';
import { MARGIN } from './box-columns';
import type { Caption, CaptionKey, CaptionOf, Lane, PictureSize, Port, Slot } from './layout-types';
import { HEAD_LANE } from './place-boxes';
import { type PlacedGroup, placeGroups } from './place-rows';
import { toDiamondRadius } from './ring';
import { type PictureLanguage, toDistrictLabel, toPlainName } from './short-name';
import { compareIds, compareText } from './total-order';

/** What is built first, what is written last. */
const PROGRAM_ORDER: Readonly<Record<CityProgram['programKind'], number>> = {
  project: 1,
  support: 2,
  measure: 3,
  mechanism: 4,
  plan: 5,
};
const PROGRAM_LINE = 28;
/** Where the lane of a row of districts runs, from the row's top. */
export const DISTRICT_LANE = 6;
const CAPTION_SIZE = 12;

export type PlacedMarks = {
  readonly slots: readonly Slot[];
  readonly captions: readonly Caption[];
  readonly lanes: readonly Lane[];
  readonly ports: readonly (readonly [NodeId, readonly Port[]])[];
  readonly bottom: number;
};

type RowStart = { readonly top: number; readonly captionOf: CaptionOf };

/** Triangles by kind, captions before them, a lane under each line. `captionOf` gives the words of a kind. */
export function placePrograms(view: CityView, size: PictureSize, { top, captionOf }: RowStart): PlacedMarks {
  const kinds = [...new Set(view.programs.map((program) => program.programKind))];
  const groups = kinds
    .sort((a, b) => PROGRAM_ORDER[a] - PROGRAM_ORDER[b])
    .map((kind) => {
      const caption = { kind: 'program', key: kind } as const;
      const items = view.programs.filter((program) => program.programKind === kind);
      const sorted = items.sort((a, b) => a.year - b.year || compareIds(a, b));
      return { caption, items: sorted, captionWidth: toCaptionWidth(captionOf(caption)) };
    });
  const placed = placeGroups(groups, { ...toSpace(size), gap: 10, narrowest: 11.4, widest: 20, caption: 'beside' });
  const slots = placed.flatMap((group) =>
    group.items.map(({ item, x }): Slot => {
      const y = top + group.line * PROGRAM_LINE + 13;
      const cell = { x: x - 7, y: y - 12, width: 14, height: 24 };
      return {
        id: item.id,
        kind: 'program',
        x,
        y,
        radius: 6,
        lines: [toPlainName(item, size.language)],
        cell,
        group: group.caption.key,
        row: group.line,
      };
    }),
  );
  const captions = placed
    .filter(({ isFirst }) => isFirst)
    .map(
      (group): Caption => ({
        ...group.caption,
        count: group.count,
        rect: { x: group.x, y: top + group.line * PROGRAM_LINE + 3, width: group.width, height: 20 },
      }),
    );
  const lines = toLineCount(placed);
  const laneAt = (line: number) => top + (line + 1) * PROGRAM_LINE;
  return {
    slots,
    captions,
    ...toLanes(slots, { lines, laneAt, size, room: 4 }),
    bottom: top + lines * PROGRAM_LINE + HEAD_LANE,
  };
}

/** Diamonds by region, names upright under them, a lane over each line. */
export function placeDistricts(view: CityView, size: PictureSize, { top, captionOf }: RowStart): PlacedMarks {
  const { language } = size;
  const names = view.districts.map((district) => toDistrictLabel(district, language));
  const nameHeight = Math.max(...names.map((name) => toUprightLength(name, language)), 0);
  const lineHeight = 10 + 24 + nameHeight + 22;
  const groups = toDistrictGroups(view).map((group) => ({
    ...group,
    // A long name of a region is cut rather than pushing the marks apart.
    captionWidth: Math.min(toCaptionWidth(captionOf(group.caption)), Math.max(84, group.items.length * 20)),
  }));
  const placed = placeGroups(groups, { ...toSpace(size), gap: 14, narrowest: 18, widest: 26, caption: 'under' });
  const slots = placed.flatMap((group) => {
    const [first, second] = group.items;
    const pitch = first !== undefined && second !== undefined ? second.x - first.x : 24;
    return group.items.map(({ item, x }): Slot => {
      const y = top + group.line * lineHeight + 22;
      const radius = Math.min(toDiamondRadius(item.enterprises), pitch / 2);
      const cell = { x: x - pitch / 2, y: y - 12, width: pitch, height: 24 + nameHeight + 4 };
      return {
        id: item.id,
        kind: 'district',
        x,
        y,
        radius,
        lines: [toDistrictLabel(item, language)],
        cell,
        group: group.caption.key,
        row: group.line,
      };
    });
  });
  const captions = placed
    .filter(({ isFirst }) => isFirst)
    .map(
      (group): Caption => ({
        ...group.caption,
        count: group.count,
        rect: {
          x: group.x,
          y: top + group.line * lineHeight + 34 + nameHeight + 1,
          width: group.width,
          height: 20,
        },
      }),
    );
  const lines = toLineCount(placed);
  const laneAt = (line: number) => top + line * lineHeight + DISTRICT_LANE;
  return { slots, captions, ...toLanes(slots, { lines, laneAt, size, room: 5 }), bottom: top + lines * lineHeight };
}

/** Length in px of a name written downwards: Chinese upright, Latin lying. */
export function toUprightLength(name: string, language: PictureLanguage): number {
  return language === 'zh' ? [...name].length * 13 : measureText(name, 12);
}

function toSpace(size: PictureSize): { readonly left: number; readonly width: number } {
  return { left: MARGIN, width: size.width - 2 * MARGIN };
}

/** Regions that hold districts, in the order of the data's ids; development zones apart because they overlap districts. */
function toDistrictGroups(
  view: CityView,
): readonly { readonly caption: CaptionKey; readonly items: readonly CityDistrict[] }[] {
  const isZone = (district: CityDistrict) => district.districtKind === 'development-zone';
  const bySize = (a: CityDistrict, b: CityDistrict) => b.enterprises - a.enterprises || compareIds(a, b);
  const regions = [...new Set(view.districts.map((district) => district.regionId))].sort(compareText);
  const groups = regions.map((regionId) => ({
    caption: { kind: 'region', key: regionId } as const,
    items: view.districts.filter((district) => district.regionId === regionId && !isZone(district)).sort(bySize),
  }));
  const zones = {
    caption: { kind: 'zones', key: 'zones' } as const,
    items: view.districts.filter(isZone).sort(bySize),
  };
  return [...groups, zones].filter(({ items }) => items.length > 0);
}

function toCaptionWidth(words: string): number {
  return measureText(words, CAPTION_SIZE) + 8;
}

function toLineCount(placed: readonly PlacedGroup<unknown>[]): number {
  return Math.max(0, ...placed.map((group) => group.line + 1));
}

type LaneSpec = {
  readonly lines: number;
  readonly laneAt: (line: number) => number;
  readonly size: PictureSize;
  readonly room: number;
};

function toLanes(
  slots: readonly Slot[],
  { lines, laneAt, size, room }: LaneSpec,
): Pick<PlacedMarks, 'lanes' | 'ports'> {
  const lanes = Array.from(
    { length: lines },
    (_, line): Lane => ({
      axis: 'x',
      at: laneAt(line),
      from: MARGIN / 2,
      to: size.width - MARGIN / 2,
      room,
      cost: 1,
    }),
  );
  return { lanes, ports: slots.map((slot) => [slot.id, [{ x: slot.x, y: laneAt(slot.row) }]] as const) };
}
