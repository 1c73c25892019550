// The picture as one SVG file: fallback without WebGL, and export.
// May import: wire, scene. Invariants: text stays text, in fonts of the system; nothing is loaded from anywhere; the same picture gives the same
// file; everything that comes from the data is escaped.
import type { NodeId } from '#graph/model/ids';
import type { Arrangement, Ground } from '../arrangement';
import type { Atlas } from '../atlas';
import type { Leader } from '../labels/far-places';
import { toNameToken } from '../labels/name-token';
import type { PlacedLabel } from '../labels/place-labels';
import type { DrawnRoute } from '../lanes/drawn-routes';
import type { LensKey } from '../lens-keys';
import type { Line } from '../lines';
import type { FirmClasses } from '../map/firm-classes';
import { listMarks, type Mark } from '../marks';
import { BACK, type StepBack } from '../step-back';
import type { StressLine } from '../stress/stress-lines';
import { type Caption, drawBand, type LegendItem } from './caption-band';
import { escapeXml, toNumber as n } from './escape-xml';
import { drawGround, drawPatterns } from './ground-shapes';
import { drawLines } from './line-shapes';
import { drawMark } from './mark-shapes';
import type { Palette } from './palette';
import { drawRoutes } from './route-shapes';
import { drawStress } from './stress-shapes';

export type SvgPicture = {
  readonly arrangement: Arrangement;
  readonly atlas: Atlas;
  /** Words of the lens, from `applyLens`. */
  readonly tones: ReadonlyMap<NodeId, LensKey>;
  readonly palette: Palette;
  /** Fills of the map's districts; of the map alone. */
  readonly firms?: FirmClasses | undefined;
  /** In px of the picture: placed at scale 1. */
  readonly labels: readonly PlacedLabel[];
  readonly edges: readonly Line[];
  /** Ways of supplies in lanes, in px of the picture. */
  readonly routes?: readonly DrawnRoute[] | undefined;
  /** Marks of a stress test, in px of the picture. */
  readonly stress?: readonly StressLine[] | undefined;
  /** What steps back behind a selection. */
  readonly back?: StepBack | undefined;
  readonly caption: Caption;
  readonly legend: readonly LegendItem[];
};

const FONTS =
  "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',system-ui,sans-serif";
/** Rings smaller than this carry no number. */
const NUMBERED = 10;
/** Level from which grounds hold one thing and its firms. */
const NEAR = 2;

export function toSvg(picture: SvgPicture): string {
  const { arrangement, atlas, tones, palette, firms, labels, edges, caption, legend, routes = [], back } = picture;
  const { width, height } = arrangement;
  const marks = listMarks(arrangement, atlas, tones);
  const band = drawBand({ caption, legend }, { top: height, width, palette });
  const total = height + band.height;
  const toGrounds = (isWanted: (ground: Ground) => boolean) =>
    arrangement.grounds
      .filter(isWanted)
      .map((ground) =>
        stepBack(
          drawGround(ground, { atlas, tones, palette, firms }),
          back?.isGroundBack(ground) === true,
          BACK.ground,
        ),
      );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(total)}" viewBox="0 0 ${n(width)} ${n(total)}" font-family="${FONTS}">`,
    `<title>${escapeXml(caption.title)}</title>`,
    drawPatterns(palette),
    `<rect width="100%" height="100%" fill="${palette('ground')}"/>`,
    group(
      'grounds',
      toGrounds((ground) => ground.level < NEAR),
    ),
    group('lines', [drawLines(arrangement, edges, palette), drawRoutes(routes, palette)]),
    // Over the lines, so that no line runs across the name on a card.
    group(
      'cards',
      toGrounds((ground) => ground.level >= NEAR),
    ),
    group(
      'marks',
      marks.map((mark) =>
        stepBack(
          drawMark(mark, palette) + drawCount(mark, atlas, palette),
          back?.isMarkBack(mark.id) === true,
          BACK.mark,
        ),
      ),
    ),
    group('stress', [drawStress(picture.stress ?? [], palette)]),
    group(
      'names',
      labels.map((label) => drawLabel(label, palette)),
    ),
    // On a ground of its own, so that what reaches over the picture's edge does not run through it.
    group('caption', [
      `<rect y="${n(height)}" width="100%" height="${n(band.height)}" fill="${palette('ground')}"/>`,
      band.svg,
    ]),
    '</svg>',
  ].join('\n');
}

function stepBack(svg: string, isBack: boolean, opacity: number): string {
  return isBack && svg !== '' ? `<g opacity="${opacity}">${svg}</g>` : svg;
}

function group(name: string, parts: readonly string[]): string {
  return `<g id="${name}">${parts.join('')}</g>`;
}

/** Number of weak and absent segments in the ring of a chain. */
function drawCount({ id, glyph, x, y, r }: Mark, { childrenOf, nodes }: Atlas, palette: Palette): string {
  if (glyph !== 'ring' || r < NUMBERED) return '';
  const gaps = (childrenOf.get(id) ?? []).filter((child) => {
    const status = nodes.get(child)?.status;
    return status === 'weak' || status === 'absent';
  }).length;
  const size = Math.max(12, r * 0.85);
  return (
    `<text x="${n(x)}" y="${n(y + size * 0.36)}" font-size="${n(size)}" font-weight="600" text-anchor="middle" ` +
    `fill="${palette('ink')}">${gaps}</text>`
  );
}

/** A name with a halo, so that a line under it does not cut it. */
function drawLabel({ id, lines, bases, anchor, size, bold, leader }: PlacedLabel, palette: Palette): string {
  const fill = palette(toNameToken(id));
  const style =
    `font-size="${size}" text-anchor="${anchor}" fill="${fill}" stroke="${palette('surface')}" stroke-width="2.6" ` +
    `stroke-opacity="0.85" paint-order="stroke" stroke-linejoin="round"${bold ? ' font-weight="600"' : ''}`;
  const spans = lines.flatMap((line, index) => {
    const base = bases[index];
    return base === undefined ? [] : [`<tspan x="${n(base.x)}" y="${n(base.y)}">${escapeXml(line)}</tspan>`];
  });
  return `${leader === undefined ? '' : drawLeader(leader, fill)}<text ${style}>${spans.join('')}</text>`;
}

function drawLeader([from, to]: Leader, stroke: string): string {
  return `<path d="M${n(from.x)} ${n(from.y)}L${n(to.x)} ${n(to.y)}" stroke="${stroke}" stroke-width="0.8"/>`;
}
