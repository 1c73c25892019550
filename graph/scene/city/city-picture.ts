// The city ready to be drawn at one size: places, links, the lines of any set of links, and what belongs to any thing.
// May import: wire, model, scene. Invariants: computed once per data, size and language; lines do not depend on what was asked before.
import type { NodeId } from '#graph/model/ids';
import type { CityView } from '#graph/wire/city';
import { buildCityLayout } from './city-layout';
import { buildCityLinks, buildFocusFinder, type CityLink, type Focus } from './city-links';
import { buildRouteFinder } from './find-routes';
import type { CaptionOf, CityLayout, PictureSize, Slot } from './layout-types';
import { type LinkLine, toLinkLine } from './link-lines';
import { type NamedRoute, spreadRoutes } from './spread-routes';

export type CityPicture = {
  readonly layout: CityLayout;
  readonly slots: ReadonlyMap<NodeId, Slot>;
  readonly links: readonly CityLink[];
  readonly focusOf: (id: NodeId) => Focus;
  /** Lines of links, side by side where they share a lane. A link to something that has no mark has no line. */
  readonly linesOf: (links: readonly CityLink[]) => readonly LinkLine[];
};

/** `captionOf` gives the words of a caption, of which only the width matters here. */
export function buildCityPicture(view: CityView, size: PictureSize, captionOf: CaptionOf): CityPicture {
  const layout = buildCityLayout(view, size, captionOf);
  const slots = new Map<NodeId, Slot>(layout.slots.map((slot) => [slot.id, slot]));
  const links = buildCityLinks(view);
  const findRoute = buildRouteFinder(layout);
  const linesOf = (wanted: readonly CityLink[]): readonly LinkLine[] => {
    const byKey = new Map(wanted.map((link) => [link.key, link]));
    const routes = [...byKey.values()].flatMap((link): NamedRoute[] => {
      const points = findRoute(link.from, link.to);
      return points === undefined ? [] : [{ key: link.key, bundle: link.from, points }];
    });
    return spreadRoutes(routes, layout.lanes).flatMap(({ key, points }) => {
      const link = byKey.get(key);
      if (link === undefined) return [];
      const [fromRadius, toRadius] = [slots.get(link.from)?.radius ?? 0, slots.get(link.to)?.radius ?? 0];
      return [toLinkLine(link, points, { fromRadius, toRadius })];
    });
  };
  return { layout, slots, links, focusOf: buildFocusFinder(view, links), linesOf };
}
