// One file of a format from the view. Loaded when a format is chosen: nothing of it is in the page before.
// May import: scene, words. Invariants: what is drawn is what the data say at this moment; the name says view and day.
import { toCsv } from '#graph/scene/explore/export/csv';
import { drawPicture, drawPictureWithBand, type PictureWindow } from '#graph/scene/explore/export/draw-picture';
import type { ExportStress } from '#graph/scene/explore/export/export-content';
import { buildExportData, type ExportData } from '#graph/scene/explore/export/export-data';
import { toGexf } from '#graph/scene/explore/export/gexf';
import { toGraphml } from '#graph/scene/explore/export/graphml';
import { toJsonLd } from '#graph/scene/explore/export/json-ld';
import type { Paper } from '#graph/scene/explore/export/pdf/page-frame';
import { toPdf } from '#graph/scene/explore/export/pdf/to-pdf';
import { toXlsxParts } from '#graph/scene/explore/export/xlsx-parts';
import { zipParts } from '#graph/scene/explore/export/zip-parts';
import type { StressLook, StressResult } from '#graph/scene/explore/stress/run-stress';
import { type ExploreState, toExploreParams } from '#graph/wire/explore-state';
import type { Locale } from '../../../_i18n/define-messages';
import { readExploreColours } from '../../sigma/explore-colours';
import { type StressMeans, toStressSentence, toStressWord } from '../stress/stress-words';
import type { ExportView } from './export-view';
import { buildExportWords } from './export-words';
import type { FileFormat } from './formats';
import { readLightColours } from './light-colours';
import { toLocalIso } from './local-iso';
import { readFonts } from './read-fonts';
import { toPng } from './to-png';

export type FileChoice = {
  readonly format: FileFormat;
  readonly times: number;
  readonly paper: Paper;
  /** What the screen shows, or undefined for the whole picture. */
  readonly window: PictureWindow | undefined;
};
export type MadeFile = {
  readonly blob: Blob;
  readonly name: string;
  /** Characters of the PDF that no font has. */
  readonly missing: readonly string[];
};
type Made = { readonly parts: BlobPart; readonly missing?: readonly string[] };

const TYPES: Readonly<Record<FileFormat, readonly [ending: string, type: string]>> = {
  png: ['.png', 'image/png'],
  svg: ['.svg', 'image/svg+xml'],
  pdf: ['.pdf', 'application/pdf'],
  csvThings: ['.csv', 'text/csv'],
  csvRelations: ['.csv', 'text/csv'],
  xlsx: ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  gexf: ['.gexf', 'application/gexf+xml'],
  graphml: ['.graphml', 'application/graphml+xml'],
  jsonLd: ['.jsonld', 'application/ld+json'],
};

export async function makeFile(view: ExportView, choice: FileChoice, locale: Locale): Promise<MadeFile> {
  const data = buildData(view, locale);
  const { parts, missing = [] } = await make({ data, view, choice });
  const [ending, type] = TYPES[choice.format];
  const [things, relations] = data.tables;
  const table = { csvThings: `_${things.name}`, csvRelations: `_${relations.name}` };
  const suffix = choice.format === 'csvThings' || choice.format === 'csvRelations' ? table[choice.format] : '';
  return { blob: new Blob([parts], { type }), name: `${data.fileName}${suffix}${ending}`, missing };
}

function buildData(view: ExportView, locale: Locale): ExportData {
  const { atlas, kept, state, colours, lines, arrangement, stress } = view;
  const query = toExploreParams(state).toString();
  return buildExportData({
    atlas,
    kept,
    state,
    tones: colours.tones,
    legend: colours.legend,
    lines,
    stress: stress === undefined ? undefined : toExportStress(state, stress, { atlas, locale }),
    placeless: arrangement?.placeless ?? [],
    words: buildExportWords(atlas.nodes, locale),
    address: `${window.location.origin}/explore${query === '' ? '' : `?${query}`}`,
    at: toLocalIso(new Date()),
  });
}

function toExportStress(state: ExploreState, result: StressResult, means: StressMeans): ExportStress {
  const word = (look: StressLook) => toStressWord(look, means.locale);
  return {
    looks: result.looks,
    sentence: toStressSentence(state, result, means),
    words: { off: word('off'), stopped: word('stopped'), strained: word('strained') },
  };
}

type Job = { readonly data: ExportData; readonly view: ExportView; readonly choice: FileChoice };

async function make(job: Job): Promise<Made> {
  const { data, choice } = job;
  const { asked, tables, title } = data;
  switch (choice.format) {
    case 'png':
      return { parts: await toPng(drawOnScreen(job), choice.times) };
    case 'svg':
      return { parts: drawOnScreen(job) };
    case 'pdf':
      return makePdf(job);
    case 'csvThings':
      return { parts: toCsv(tables[0]) };
    case 'csvRelations':
      return { parts: toCsv(tables[1]) };
    case 'xlsx':
      return { parts: zipParts(toXlsxParts(tables, { title, at: asked.at }), asked.at) };
    case 'gexf':
      return { parts: toGexf(data, toGraphLook(job)) };
    case 'graphml':
      return { parts: toGraphml(data, toGraphLook(job)) };
    case 'jsonLd':
      return { parts: toJsonLd(data) };
  }
}

function toGraphLook({ view }: Job) {
  return { arrangement: view.arrangement, colourOf: readLightColours(document.styleSheets) };
}

/** In the colours of the page. */
function drawOnScreen({ data, view, choice }: Job): string {
  const { token } = readExploreColours(document.documentElement);
  return drawPictureWithBand(data, { arrangement: need(view), palette: token, window: choice.window });
}

/** In the colours of the light theme, on white. */
async function makePdf({ data, view, choice }: Job): Promise<Made> {
  const light = readLightColours(document.styleSheets);
  const palette = (token: string) => light(token === 'ground' ? 'surface' : token);
  const picture = drawPicture(data.asked, { arrangement: need(view), palette, window: choice.window });
  const fonts = await readFonts(`${picture.svg}${JSON.stringify([data.tables[2], data.tables[3]])}`);
  const { bytes, missing } = toPdf(data, { picture, paper: choice.paper, fonts, colourOf: palette });
  return { parts: bytes, missing };
}

function need({ arrangement }: ExportView) {
  if (arrangement === undefined) throw new Error('The picture is not arranged yet');
  return arrangement;
}
