// Which lines are drawn, in which colour: at rest, in focus, and from expanded things to their neighbours.
// May import: scene. Invariants: a link in focus is not drawn at rest as well; meshes are built when something changed, never per frame.
import type { NodeId } from '#graph/model/ids';
import { type CityLink, pickRestLinks } from '#graph/scene/city/city-links';
import type { CityPicture } from '#graph/scene/city/city-picture';
import type { LinkLine } from '#graph/scene/city/link-lines';
import { buildLinkMesh, type LineLook } from '#graph/scene/city/link-mesh';
import type { Cluster } from '#graph/scene/city/satellites';
import type { CityLens } from '#graph/wire/view-state';
import type { CityColours } from './city-colours';
import type { LinkSheets } from './city-renderer';

export type CityLines = { readonly back: readonly LinkLine[]; readonly front: readonly LinkLine[] };
export type Attention = { readonly selected: NodeId | undefined; readonly pointed: NodeId | undefined };

/** Lines at rest and in focus. */
export function buildCityLines(picture: CityPicture, lens: CityLens, { selected, pointed }: Attention): CityLines {
  const wanted = [selected, pointed].flatMap((id) => (id === undefined ? [] : picture.focusOf(id).links));
  const front = new Map<string, CityLink>(wanted.map((link) => [link.key, link]));
  const rest = pickRestLinks(picture.links, lens);
  return {
    // All links at rest share the lanes, so that none moves when a neighbour comes forward.
    back: picture.linesOf(rest).filter(({ link }) => !front.has(link.key)),
    front: picture.linesOf([...front.values()]),
  };
}

/** Opacity of links at rest: alone, while something is pointed at, and while something is selected. */
const BACK_OPACITY = { rest: 1, pointed: 0.35, selected: 0.14 } as const;

export function buildLinkSheets(
  lines: CityLines,
  clusters: readonly Cluster[],
  { colours, attention }: { readonly colours: CityColours; readonly attention: Attention },
): LinkSheets {
  const toLook = (isNear: boolean) => {
    return ({ link }: LinkLine): LineLook => ({
      colour: colours.link(link.kind, isNear),
      dashed: link.kind !== 'supply',
      arrow: true,
      widen: isNear ? 1.15 : 1,
    });
  };
  const { selected, pointed } = attention;
  const opacity = BACK_OPACITY[selected !== undefined ? 'selected' : pointed !== undefined ? 'pointed' : 'rest'];
  const spoke: LineLook = { colour: colours.spoke, dashed: false, arrow: false, widen: 1 };
  return {
    back: { mesh: buildLinkMesh(lines.back, toLook(false)), opacity },
    front: { mesh: buildLinkMesh(lines.front, toLook(true)), opacity: 1 },
    spokes: { mesh: buildLinkMesh(clusters.flatMap(toSpokes), () => spoke), opacity: 1 },
  };
}

function toSpokes({ id, x, y, satellites }: Cluster): readonly LinkLine[] {
  return satellites.map((satellite) => ({
    link: { key: `${id} ${satellite.id}`, kind: 'supply', from: id, to: satellite.id, weight: 0, role: undefined },
    points: [
      { x, y },
      { x: satellite.x, y: satellite.y },
    ],
  }));
}
