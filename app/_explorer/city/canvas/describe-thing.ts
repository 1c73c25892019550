// A thing of the picture in words: its name, what it is, its key numbers. For the tooltip and for who listens.
// May import: _i18n, scene, wire. Invariant: a zero that may be ignorance says so.
import type { NodeId } from '#graph/model/ids';
import type { CityPicture } from '#graph/scene/city/city-picture';
import { STATE_ORDER } from '#graph/scene/city/ring';
import type { ThingIndex } from '#graph/scene/city/things';
import type { CityView } from '#graph/wire/city';
import type { StateCountsView } from '#graph/wire/ref';
import { cityCanvasMessages } from '../../../_i18n/city-canvas';
import type { Locale } from '../../../_i18n/define-messages';
import { toName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';

export type Description = { readonly name: string; readonly kind: string; readonly lines: readonly string[] };
type Known = {
  readonly view: CityView;
  readonly picture: CityPicture;
  readonly things: ThingIndex;
  readonly locale: Locale;
};

export function describeThing(id: NodeId, known: Known): Description | undefined {
  const { view, picture, locale } = known;
  const m = cityCanvasMessages[locale];
  const chain = view.chains.find((item) => item.id === id);
  if (chain !== undefined) {
    const links = picture.focusOf(id).links.filter((link) => link.kind === 'supply');
    const into = links.filter((link) => link.to === id).length;
    const firms =
      chain.enterprises > 0 ? m.chainFirms(chain.enterprises, chain.districts) : m.chainNoFirms(chain.districts);
    const lines = [toStates(chain.segments, chain.states, locale), firms, m.supplies(into, links.length - into)];
    return { name: toName(chain, locale), kind: toWord('kind', 'chain', locale), lines };
  }
  const industry = view.industries.find((item) => item.id === id);
  if (industry !== undefined) {
    const lines = [m.industryChains(industry.chains)];
    return { name: toName(industry, locale), kind: toWord('industry', industry.industryKind, locale), lines };
  }
  const district = view.districts.find((item) => item.id === id);
  if (district !== undefined) {
    const { enterprises, operating, chains } = district;
    const firms = enterprises > 0 ? m.districtFirms(enterprises, operating) : m.districtNoFirms;
    const lines = [firms, m.districtChains(chains)];
    return { name: toName(district, locale), kind: toWord('district', district.districtKind, locale), lines };
  }
  const program = view.programs.find((item) => item.id === id);
  if (program !== undefined) {
    const lines = [m.programTargets(program.targets.length)];
    const word = toWord('program', program.programKind, locale);
    return { name: toName(program, locale), kind: `${word} · ${program.year}`, lines };
  }
  return describeSatellite(id, known);
}

function describeSatellite(id: NodeId, { things, locale }: Known): Description | undefined {
  const item = things.byId.get(id);
  if (item === undefined || !('centre' in item)) return undefined;
  const lines = item.status === undefined ? [] : [toWord('state', item.status, locale)];
  const name = locale === 'en' ? (item.nameEn ?? item.nameZh) : item.nameZh;
  return { name, kind: toWord('kind', item.kind, locale), lines };
}

/** `14 个环节：已有 5，薄弱 3`; states that do not occur are left out. */
function toStates(segments: number, states: StateCountsView, locale: Locale): string {
  const m = cityCanvasMessages[locale];
  const parts = STATE_ORDER.filter((state) => states[state] > 0).map((state) =>
    m.stateCount(toWord('state', state, locale), states[state]),
  );
  return [m.segments(segments), ...parts].join(m.separator);
}
