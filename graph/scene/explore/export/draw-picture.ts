// The picture to export: the whole of it, or what the window shows of it, with or without a band that explains it.
// May import: scene. Invariants: names are placed for what is drawn and never touch; what the window cuts off is not drawn.
import { measureText } from '../../lanes/text-width';
import type { Arrangement, Ground, GroundShape, Point } from '../arrangement';
import { toFirmStyle } from '../ground-style';
import { listLabels } from '../labels/list-labels';
import { placeLabels } from '../labels/place-labels';
import { listBubbles, listMarksToSpare } from '../labels/spared-marks';
import { listDrawnRoutes } from '../lanes/drawn-routes';
import { findLaneRoutes, type LaneRoutes } from '../lanes/lane-routes';
import { listInFront } from '../lines';
import { classFirms, type FirmClasses } from '../map/firm-classes';
import { LOOKS } from '../marks';
import { buildStepBack } from '../step-back';
import { listStressLines } from '../stress/stress-lines';
import type { LegendItem } from '../svg/caption-band';
import type { Palette } from '../svg/palette';
import { toSvg } from '../svg/to-svg';
import type { ExportAsked } from './export-content';
import type { ExportData } from './export-data';
import { toSettingsText } from './view-facts';

/** What a window shows: px of the picture times `scale` plus the offset are px of the window. */
export type PictureWindow = {
  readonly view: { readonly x: number; readonly y: number; readonly scale: number };
  readonly width: number;
  readonly height: number;
};
export type PictureAsked = {
  readonly arrangement: Arrangement;
  readonly palette: Palette;
  /** The whole picture where there is none. */
  readonly window?: PictureWindow | undefined;
};

/** A picture and its size, without what may stand under it. */
export type DrawnPicture = { readonly svg: string; readonly width: number; readonly height: number };

/** A picture alone, for a page that explains it itself. */
export function drawPicture(asked: ExportAsked, picture: PictureAsked): DrawnPicture {
  const { width, height } = picture.window ?? picture.arrangement;
  return { svg: draw(asked, picture, { caption: { title: '', lines: [] }, legend: [] }), width, height };
}

/** A picture that explains itself: legend, title, settings, data and moment under it. */
export function drawPictureWithBand({ asked, title, content }: ExportData, picture: PictureAsked): string {
  const { words, atlas, address } = asked;
  const { name, version, digest } = atlas.view.dataset;
  const { texts } = words;
  const sources = content.sources.length;
  const lines = [
    toSettingsText(asked),
    texts.noRecordIsNotAbsence,
    `${sources === 0 ? texts.sourcesNone : texts.sourcesTitle(sources)} · ${name} ${version} ${digest}`,
    address,
  ];
  return draw(asked, picture, { caption: { title, lines }, legend: listLegend(asked) });
}

const STRESS_LOOKS = ['off', 'stopped', 'strained'] as const;

/** What the tones mean, and on the map what the fills mean. */
export function listLegend(asked: ExportAsked): readonly LegendItem[] {
  const { words, legend, stress } = asked;
  const fills = (classFills(asked)?.classes ?? []).map((item) => ({
    look: toFirmStyle(item.level),
    text: `${words.firmClass(item)} ${item.districts}`,
  }));
  return [
    ...legend.map((entry) => ({ look: LOOKS[entry.key], text: `${words.legend(entry)} ${entry.count}` })),
    ...fills,
    ...(stress === undefined ? [] : STRESS_LOOKS.map((look) => ({ look: { stress: look }, text: stress.words[look] }))),
  ];
}

function classFills({ atlas, kept, state }: ExportAsked): FirmClasses | undefined {
  return state.reading === 'map' ? classFirms(atlas, kept.ids) : undefined;
}

type Band = Pick<Parameters<typeof toSvg>[0], 'caption' | 'legend'>;

function draw(asked: ExportAsked, { arrangement, palette, window }: PictureAsked, band: Band): string {
  const { atlas, tones, lines, state, words, stress } = asked;
  const firms = classFills(asked);
  const shown = window === undefined ? arrangement : toWindow(arrangement, window);
  const { width, height } = shown;
  const front = listInFront(lines, asked.kept.ids, state.select);
  const look = {
    view: { x: 0, y: 0, scale: 1 },
    width,
    height,
    language: words.lang === 'en' ? 'en' : 'zh',
    selected: state.select,
    important: front,
    counts: firms?.counts,
  } as const;
  const labels = placeLabels(listLabels(shown, atlas, look), {
    width,
    height,
    measure: measureText,
    marks: listMarksToSpare(shown, look),
    bubbles: listBubbles(shown, look),
  });
  const ways = findLaneRoutes(arrangement, atlas);
  const routes = window === undefined ? ways : moveRoutes(ways, window);
  return toSvg({
    ...{ arrangement: shown, atlas, tones, palette, firms, labels },
    edges: lines.filter(({ key }) => !ways.has(key)),
    routes: listDrawnRoutes({ arrangement: shown, atlas, lines, hasFront: front.size > 0, routes }),
    stress: stress === undefined ? undefined : listStressLines(shown, stress.looks),
    back: buildStepBack({ atlas, front, context: asked.kept.context }),
    ...band,
  });
}

function moveRoutes(routes: LaneRoutes, { view }: PictureWindow): LaneRoutes {
  const move = ({ x, y }: Point): Point => ({ x: x * view.scale + view.x, y: y * view.scale + view.y });
  return new Map([...routes].map(([key, route]) => [key, { ...route, points: route.points.map(move) }]));
}

/** The arrangement as the window has it: in its px, as large as the window. */
export function toWindow(arrangement: Arrangement, { view, ...size }: PictureWindow): Arrangement {
  const { scale } = view;
  const move = <T extends Point>(point: T): T => ({
    ...point,
    x: point.x * scale + view.x,
    y: point.y * scale + view.y,
  });
  const kept = [...arrangement.spots].map(([id, spot]) => [id, { ...move(spot), r: spot.r * scale }] as const);
  const grounds = arrangement.grounds.map((ground): Ground => {
    const { width, height } = ground.label;
    const label = {
      ...move(ground.label),
      width: width * scale,
      ...(height === undefined ? {} : { height: height * scale }),
    };
    return { ...ground, shape: moveShape(ground.shape, { move, scale }), label };
  });
  return { ...arrangement, ...size, spots: new Map(kept), grounds };
}

type Move = { readonly move: (point: Point) => Point; readonly scale: number };

function moveShape(shape: GroundShape, { move, scale }: Move): GroundShape {
  switch (shape.kind) {
    case 'circle':
      return { kind: 'circle', centre: move(shape.centre), radius: shape.radius * scale };
    case 'box':
      return {
        kind: 'box',
        ...move({ x: shape.x, y: shape.y }),
        width: shape.width * scale,
        height: shape.height * scale,
      };
    case 'rings':
      return { kind: 'rings', rings: shape.rings.map((ring) => ring.map(move)) };
  }
}
