// The city on one sheet: programs on top (last where it is narrow), industries as boxes with their chains, districts below;
// suppliers left, users right.
// May import: wire, model, scene. Invariants: a function of data, size and language alone; nothing overlaps; nothing is left out.
import type { CityView } from '#graph/wire/city';
import { BOX_PADDING, CHANNEL, MARGIN, planColumns, toUnit } from './box-columns';
import { buildIndustryBoxes } from './industry-boxes';
import type { CaptionOf, CityLayout, Lane, PictureSize } from './layout-types';
import { FOOT_LANE, HEAD_LANE, placeBoxes } from './place-boxes';
import { DISTRICT_LANE, placeDistricts, placePrograms } from './place-marks';

/** Narrowest picture that is laid out; a smaller stage shows a part of it. */
const NARROWEST = 340;
/** Narrower than this, programs follow at the end, so that the chains come first. */
const PROGRAMS_LAST = 600;

/** `captionOf` gives the words of a caption, of which only the width matters here. */
export function buildCityLayout(view: CityView, size: PictureSize, captionOf: CaptionOf): CityLayout {
  const width = Math.max(NARROWEST, Math.round(size.width));
  const sheet = { ...size, width };
  const programsAt = (top: number) => placePrograms(view, sheet, { top, captionOf });
  const districtsAt = (top: number) => placeDistricts(view, sheet, { top, captionOf });
  const isFirst = width >= PROGRAMS_LAST;
  const top = isFirst ? programsAt(0).bottom : 2 * HEAD_LANE;
  // Districts first, to learn their height; then again under the boxes.
  const bottom = size.height - districtsAt(0).bottom - (FOOT_LANE - DISTRICT_LANE);
  const columns = planColumns(buildIndustryBoxes(view), { ...sheet, height: bottom - top });
  const boxes = placeBoxes(columns, sheet, { top, bottom });
  const districts = districtsAt(boxes.bottom + FOOT_LANE - DISTRICT_LANE);
  const programs = programsAt(isFirst ? 0 : districts.bottom);
  const parts = [programs, boxes, districts];
  const head: Lane = { axis: 'x', at: top - HEAD_LANE, from: MARGIN / 2, to: width - MARGIN / 2, room: 4, cost: 1 };
  const lanes = [...(isFirst ? [] : [head]), ...parts.flatMap((part) => part.lanes)];
  return {
    width,
    height: Math.max(programs.bottom, districts.bottom),
    language: size.language,
    boxes: boxes.boxes,
    slots: parts.flatMap((part) => part.slots),
    captions: [...programs.captions, ...districts.captions],
    lanes: [...lanes, ...toChannels(columns, width, { lanes, top, bottom: boxes.bottom })],
    ports: new Map(parts.flatMap((part) => part.ports)),
  };
}

type Between = { readonly lanes: readonly Lane[]; readonly top: number; readonly bottom: number };

/** Vertical channels: between columns from the lane over the boxes to the one under them, at the rims past all rows. */
function toChannels(
  columns: readonly { readonly cells: number }[],
  width: number,
  { lanes, top, bottom }: Between,
): readonly Lane[] {
  const cells = columns.reduce((sum, column) => sum + column.cells, 0);
  const unit = toUnit(width, columns.length, cells);
  const rows = lanes.filter((lane) => lane.axis === 'x').map((lane) => lane.at);
  const rim = { from: Math.min(...rows), to: Math.max(...rows), room: 6, cost: 1.1 };
  const channels: Lane[] = [
    { axis: 'y', at: MARGIN / 2, ...rim },
    { axis: 'y', at: width - MARGIN / 2, ...rim },
  ];
  let x = MARGIN;
  for (const column of columns.slice(0, -1)) {
    x += column.cells * unit + 2 * BOX_PADDING;
    channels.push({
      axis: 'y',
      at: x + CHANNEL / 2,
      from: top - HEAD_LANE,
      to: bottom + FOOT_LANE,
      room: CHANNEL / 2 - 3,
      cost: 1,
    });
    x += CHANNEL;
  }
  return channels;
}
