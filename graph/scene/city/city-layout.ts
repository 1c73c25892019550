// The city on one sheet: programs on top, industries as boxes with their chains, districts below; suppliers left, users right.
// May import: wire, model, scene. Invariants: a function of data, size and language alone; nothing overlaps; nothing is left out.
import type { CityView } from '#graph/wire/city';
import { CHANNEL, MARGIN, planColumns, toUnit } from './box-columns';
import { buildIndustryBoxes } from './industry-boxes';
import type { CaptionOf, CityLayout, Lane, PictureSize } from './layout-types';
import { placeBoxes } from './place-boxes';
import { placeDistricts, placePrograms } from './place-marks';

/** Narrowest picture that is laid out; a smaller stage shows a part of it. */
const NARROWEST = 340;

/** `captionOf` gives the words of a caption, of which only the width matters here. */
export function buildCityLayout(view: CityView, size: PictureSize, captionOf: CaptionOf): CityLayout {
  const width = Math.max(NARROWEST, Math.round(size.width));
  const sheet = { ...size, width };
  const programs = placePrograms(view, sheet, captionOf);
  // Districts first, to learn their height; then again under the boxes.
  const bottom = size.height - placeDistricts(view, sheet, { top: 0, captionOf }).bottom - 4;
  const columns = planColumns(buildIndustryBoxes(view), { ...sheet, height: bottom - programs.bottom });
  const boxes = placeBoxes(columns, sheet, { top: programs.bottom, bottom });
  const districts = placeDistricts(view, sheet, { top: boxes.bottom + 4, captionOf });
  const parts = [programs, boxes, districts];
  return {
    width,
    height: districts.bottom,
    language: size.language,
    boxes: boxes.boxes,
    slots: parts.flatMap((part) => part.slots),
    captions: [...programs.captions, ...districts.captions],
    lanes: [
      ...parts.flatMap((part) => part.lanes),
      ...toChannels(columns, width, { programs: programs.lanes, districts: districts.lanes }),
    ],
    ports: new Map(parts.flatMap((part) => part.ports)),
  };
}

type Ends = { readonly programs: readonly Lane[]; readonly districts: readonly Lane[] };

/** Vertical channels: between columns from the programs' last lane to the districts' first, at the rims past all of them. */
function toChannels(
  columns: readonly { readonly cells: number }[],
  width: number,
  { programs, districts }: Ends,
): readonly Lane[] {
  const cells = columns.reduce((sum, column) => sum + column.cells, 0);
  const unit = toUnit(width, columns.length, cells);
  const tops = programs.map((lane) => lane.at);
  const bottoms = districts.map((lane) => lane.at);
  const inner = { from: Math.max(0, ...tops), to: Math.min(...bottoms) };
  const outer = { from: Math.min(...tops, 0), to: Math.max(...bottoms) };
  const lanes: Lane[] = [
    { axis: 'y', at: MARGIN / 2, ...outer, room: 6, cost: 1.1 },
    { axis: 'y', at: width - MARGIN / 2, ...outer, room: 6, cost: 1.1 },
  ];
  let x = MARGIN;
  for (const column of columns.slice(0, -1)) {
    x += column.cells * unit + 12;
    lanes.push({ axis: 'y', at: x + CHANNEL / 2, ...inner, room: 12, cost: 1 });
    x += CHANNEL;
  }
  return lanes;
}
