// The view as a PDF document: A4 or A3 landscape, the picture in vectors, every text selectable and searchable.
// May import: scene. Invariants: the same view, moment and fonts give the same bytes; fonts are embedded, nothing is asked from outside.
import type { DrawnPicture } from '../draw-picture';
import type { ExportData } from '../export-data';
import { type Frame, frameParts, type Measure, type Paper } from './page-frame';
import { drawPicturePart, type LookColours, listTextParts } from './page-parts';
import type { PdfPattern, Shared } from './pdf-canvas';
import { buildPdfWriter, type PdfWriter, type Ref, toPdfAddress, toPdfNumber, toPdfText, toRefText } from './pdf-file';
import { buildPdfFonts } from './pdf-fonts';
import { parseSvg, toText } from './svg-reader';
import { type Drawn, drawPage } from './svg-to-pdf';
import type { TrueType } from './true-type';

export type PdfAsked = {
  readonly picture: DrawnPicture;
  readonly paper: Paper;
  /** Asked in this order for each character. */
  readonly fonts: readonly TrueType[];
  /** Colour of a token in the light theme, `#rrggbb`: paper is white. */
  readonly colourOf: LookColours;
};
export type Pdf = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that no font has: drawn as boxes. */
  readonly missing: readonly string[];
};

export function toPdf(data: ExportData, { picture, paper, fonts, colourOf }: PdfAsked): Pdf {
  const { asked } = data;
  const { texts, lang } = asked.words;
  const { dataset } = asked.atlas.view;
  const frame: Frame = {
    paper,
    measure: toMeasure(fonts),
    title: data.title,
    foot: `${texts.noRecordIsNotAbsence} ${dataset.name} ${dataset.version} ${dataset.digest} · ${asked.at}`,
    pageOf: texts.pageOf,
  };
  const parts = [drawPicturePart(data, picture, { frame, colourOf }), ...listTextParts(data, frame)];
  const { at, address } = asked;
  return writePdf(frameParts(parts, frame), {
    fonts,
    title: data.title,
    lang,
    at,
    key: `${data.title}${at}${address}`,
  });
}

export type PdfDocument = {
  readonly fonts: readonly TrueType[];
  readonly title: string;
  readonly lang: string;
  /** Moment, ISO 8601. */
  readonly at: string;
  /** What only equal documents share. */
  readonly key: string;
};

/** Pages, each an SVG of its paper's size, as one document. */
export function writePdf(svgs: readonly string[], { fonts, title, lang, at, key }: PdfDocument): Pdf {
  const pages = svgs.map(parseSvg);
  const written = buildPdfFonts(fonts, pages.map(toText).join(''));
  const shared: Shared = { alphas: new Map(), patterns: new Map() };
  const drawn = pages.map((page) => drawPage(page, written, shared));
  const writer = buildPdfWriter();
  const resources = writeResources(writer, written.embed(writer), shared);
  const root = writePages(writer, drawn, { resources, lang });
  const info = writer.add(
    `<</Title ${toPdfText(title)}/Creator(ChainAtlas)/Producer(ChainAtlas)/CreationDate(${toPdfDate(at)})>>`,
  );
  return { bytes: writer.close({ root, info, id: toId(key) }), missing: written.missing };
}

/** Widths straight from the fonts, before they are cut to what is written. */
export function toMeasure(fonts: readonly TrueType[]): Measure {
  const known = new Map<string, number>();
  const widthOf = (character: string) => {
    const code = character.codePointAt(0) ?? 0;
    const font = fonts.find((own) => own.glyphOf(code) !== undefined) ?? fonts[0];
    return font === undefined ? 0 : font.advanceOf(font.glyphOf(code) ?? 0) / font.unitsPerEm;
  };
  return (text, size) => {
    let width = 0;
    for (const character of text) {
      const own = known.get(character) ?? widthOf(character);
      known.set(character, own);
      width += own;
    }
    return width * size;
  };
}

function writeResources(writer: PdfWriter, fonts: string, { alphas, patterns }: Shared): Ref {
  const resources = writer.reserve();
  const tiles = [...patterns.values()].map(
    (pattern) => `/${pattern.name} ${toRefText(writeTile(writer, pattern, resources))}`,
  );
  const states = [...alphas].map(([key, name]) => {
    const [fill, stroke] = key.split(' ');
    return `/${name}<</ca ${fill}/CA ${stroke}>>`;
  });
  writer.put(resources, `<</Font<<${fonts}>>/ExtGState<<${states.join('')}>>/Pattern<<${tiles.join('')}>>>>`);
  return resources;
}

function writeTile(writer: PdfWriter, { width, height, matrix, ops }: PdfPattern, resources: Ref): Ref {
  const box = [0, 0, width, height].map(toPdfNumber).join(' ');
  const lies = matrix.map((value) => String(Math.round(value * 1e6) / 1e6 + 0)).join(' ');
  return writer.addStream(
    ops,
    `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[${box}]/XStep ${toPdfNumber(width)}` +
      `/YStep ${toPdfNumber(height)}/Matrix[${lies}]/Resources ${toRefText(resources)}`,
  );
}

function writePages(
  writer: PdfWriter,
  drawn: readonly Drawn[],
  { resources, lang }: { resources: Ref; lang: string },
): Ref {
  const tree = writer.reserve();
  const pages = drawn.map(({ width, height, ops, links }) => {
    const content = writer.addStream(ops);
    const notes = links.map(({ href, box }) => {
      const rect = box.map(toPdfNumber).join(' ');
      const action = `<</S/URI/URI${toPdfAddress(href)}>>`;
      return toRefText(writer.add(`<</Type/Annot/Subtype/Link/Rect[${rect}]/Border[0 0 0]/F 4/A${action}>>`));
    });
    return writer.add(
      `<</Type/Page/Parent ${toRefText(tree)}/MediaBox[0 0 ${toPdfNumber(width)} ${toPdfNumber(height)}]` +
        `/Resources ${toRefText(resources)}/Contents ${toRefText(content)}/Annots[${notes.join(' ')}]>>`,
    );
  });
  writer.put(tree, `<</Type/Pages/Kids[${pages.map(toRefText).join(' ')}]/Count ${pages.length}>>`);
  return writer.add(
    `<</Type/Catalog/Pages ${toRefText(tree)}/Lang(${lang})/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
}

/** `D:20261125140300+08'00'`. */
function toPdfDate(at: string): string {
  const [, year, month, day, hour, minute, second, zone = 'Z'] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(at) ?? [];
  if (year === undefined) return 'D:19700101000000Z';
  const offset = zone === 'Z' ? 'Z' : `${zone.replace(':', "'")}'`;
  return `D:${year}${month}${day}${hour}${minute}${second}${offset}`;
}

/** An identifier that only equal documents share (FNV-1a, four times with different starts). */
function toId(text: string): string {
  return [0, 1, 2, 3]
    .map((salt) => {
      let hash = (0x811c9dc5 ^ (salt * 0x9e3779b1)) >>> 0;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, '0');
    })
    .join('');
}
