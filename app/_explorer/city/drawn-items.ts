// What the two lines under the picture say, from what the picture reports. May import: wire, scene, _i18n.
// Invariants: drawn + not drawn = all there is; whatever is not drawn comes with its number and the way to get it.
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { DrawnCounts } from '#graph/scene/city/drawn-counts';
import type { CityLens } from '#graph/wire/view-state';
import { cityMessages } from '../../_i18n/city';
import type { Locale } from '../../_i18n/define-messages';
import { toName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { type CityIndex, countOwnLinks } from './city-index';
import type { LegendGlyph, LegendTone } from './legend-mark';

export type DrawnItem = {
  readonly key: string;
  readonly mark: readonly [LegendGlyph, LegendTone] | undefined;
  readonly text: string;
  /** How to read size, place and number of the marks. */
  readonly scale: string | undefined;
};
export type UndrawnItem = {
  readonly key: string;
  readonly text: string;
  readonly how: string | undefined;
  /** Lens that draws it. */
  readonly lens: CityLens | undefined;
  /** Thing whose page has it. */
  readonly page: NodeId | undefined;
};

type Picture = {
  readonly index: CityIndex;
  readonly drawn: DrawnCounts;
  readonly lens: CityLens;
  readonly states: readonly SegmentStatus[];
  readonly selected: NodeId | undefined;
  readonly locale: Locale;
};

/** What is drawn, with its scale. */
export function listDrawn(picture: Picture): readonly DrawnItem[] {
  const { index, drawn, locale } = picture;
  const m = cityMessages[locale];
  const around = drawn.satellites.map(({ id, drawn: shown, total }) =>
    toItem(id, ['satellites', 'ink'], m.expanded(toThingName(index, id, locale), shown, total)),
  );
  return [...listMarks(picture), ...listLinks(picture), ...around];
}

function listMarks(picture: Picture): readonly DrawnItem[] {
  const { index, drawn, selected, locale } = picture;
  const { marks } = drawn;
  const m = cityMessages[locale];
  const ofKind = (kind: 'pillar' | 'emerging') =>
    marks.industry === 0 ? 0 : index.view.industries.filter((item) => item.industryKind === kind).length;
  const districtScale = selected === undefined ? m.districtsScale : undefined;
  const rows = [
    [marks.chain, toItem('chain', ['ring', 'present'], m.chains(marks.chain), toChainScale(picture))],
    [ofKind('pillar'), toItem('pillar', ['square', 'ink'], m.pillars(ofKind('pillar')))],
    [ofKind('emerging'), toItem('emerging', ['square-hollow', 'ink'], m.emerging(ofKind('emerging')))],
    [marks.district, toItem('district', ['diamond', 'district'], m.districts(marks.district), districtScale)],
    [marks.program, toItem('program', ['triangle', 'program'], m.programs(marks.program))],
  ] as const;
  return rows.flatMap(([count, item]) => (count > 0 ? [item] : []));
}

/** How to read a ring; with a filter, what stands out of it. */
function toChainScale({ lens, states, selected, locale }: Picture): string | undefined {
  const m = cityMessages[locale];
  if (states.length > 0) return m.muted(states.map((state) => toWord('state', state, locale)).join(m.separator));
  if (selected !== undefined) return undefined;
  return lens === 'gaps' ? m.chainsScaleGaps : m.chainsScale;
}

function listLinks(picture: Picture): readonly DrawnItem[] {
  const { index, drawn, selected, locale } = picture;
  const m = cityMessages[locale];
  const { supply, deployment, program } = drawn.links;
  const own = isAtRest(picture) || selected === undefined ? undefined : countOwnLinks(index, selected);
  const scale = (count: number | undefined, all: number, atRest: string | undefined) =>
    count === undefined ? atRest : m.chosen(count, all - count);
  const rows = [
    [
      supply,
      ['arrow', 'link'],
      m.supplies(supply.drawn, supply.total),
      scale(own?.supply, supply.drawn, m.suppliesScale),
    ],
    [
      deployment,
      ['dashes', 'district'],
      m.deployments(deployment.drawn, deployment.total),
      scale(own?.deployment, deployment.drawn, m.deploymentsScale),
    ],
    [
      program,
      ['dashes', 'program'],
      m.coverage(program.drawn, program.total),
      scale(own?.program, program.drawn, undefined),
    ],
  ] as const;
  return rows.flatMap(([count, mark, text, words]) => (count.drawn > 0 ? [toItem(text, mark, text, words)] : []));
}

/** What is left out, how many, and how to get it. */
export function listUndrawn(picture: Picture): readonly UndrawnItem[] {
  const { index, drawn, lens, locale } = picture;
  const m = cityMessages[locale];
  const { supply, deployment, program } = drawn.links;
  const row = (count: number, own: CityLens, text: (count: number) => string): readonly UndrawnItem[] => {
    const here = isAtRest(picture) ? m.onPoint : m.unrelated;
    const [how, to] = lens === own ? [here, undefined] : [undefined, own];
    return count <= 0 ? [] : [{ key: text(count), text: text(count), how, lens: to, page: undefined }];
  };
  const { nodes } = index.view.counts;
  const inside = m.inside(nodes['segment'] ?? 0, nodes['enterprise'] ?? 0);
  return [
    ...row(supply.total - supply.drawn, 'supply', m.restSupplies),
    ...row(deployment.total - deployment.drawn, 'districts', m.restDeployments),
    ...row(index.view.programs.length - drawn.marks.program, 'programs', m.programs),
    ...row(program.total - program.drawn, 'programs', m.restCoverage),
    { key: 'inside', text: inside, how: m.insideHow, lens: undefined, page: undefined },
    ...drawn.satellites
      .filter(({ drawn: shown, total }) => total > shown)
      .map(({ id, drawn: shown, total }) => ({
        key: id,
        text: m.restExpanded(toThingName(index, id, locale), total - shown),
        how: undefined,
        lens: undefined,
        page: id,
      })),
  ];
}

/** Whether nothing that the picture shows is selected, so that it draws what its lens draws by itself. */
function isAtRest({ index, selected }: Picture): boolean {
  return selected === undefined || !index.things.has(selected);
}

function toItem(
  key: string,
  mark: DrawnItem['mark'],
  ...[text, scale]: readonly [string, (string | undefined)?]
): DrawnItem {
  return { key, mark, text, scale };
}

function toThingName(index: CityIndex, id: NodeId, locale: Locale): string {
  const thing = index.things.get(id);
  return thing === undefined ? id : toName(thing, locale);
}
