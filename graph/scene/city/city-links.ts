// Everything that joins two things of the picture, and which of it each lens draws at rest.
// May import: wire, model. Invariants: drawn + not drawn = all; every list is ordered by key; a link knows both its ends.
import type { NodeId } from '#graph/model/ids';
import type { DeploymentRole } from '#graph/model/vocabulary';
import type { CityView } from '#graph/wire/city';
import type { CityLens } from '#graph/wire/view-state';
import { compareText } from './total-order';

export type CityLink = {
  readonly key: string;
  readonly kind: 'supply' | 'deployment' | 'program';
  readonly from: NodeId;
  readonly to: NodeId;
  /** Segment links of a supply; 1 otherwise. */
  readonly weight: number;
  readonly role: DeploymentRole | undefined;
};

/** Supplies of fewer segment links are counted, not drawn, until someone asks. */
export const STRONG_SUPPLY = 3;

/** All links, by key. */
export function buildCityLinks(view: CityView): readonly CityLink[] {
  const supplies = view.supplies.map(
    ({ from, to, links }): CityLink => ({
      key: `supply ${from} ${to}`,
      kind: 'supply',
      from,
      to,
      weight: links,
      role: undefined,
    }),
  );
  const deployments = view.deployments.map(
    ({ chainId, districtId, role }): CityLink => ({
      key: `deployment ${chainId} ${districtId}`,
      kind: 'deployment',
      from: chainId,
      to: districtId,
      weight: 1,
      role,
    }),
  );
  const programs = view.programs.flatMap((program) =>
    program.targets.map(
      ({ type, id }): CityLink => ({
        key: `program ${program.id} ${id} ${type}`,
        kind: 'program',
        from: program.id,
        to: id,
        weight: 1,
        role: undefined,
      }),
    ),
  );
  return [...supplies, ...deployments, ...programs].sort((a, b) => compareText(a.key, b.key));
}

/** Links a lens draws before anything is pointed at. */
export function pickRestLinks(links: readonly CityLink[], lens: CityLens): readonly CityLink[] {
  switch (lens) {
    case 'supply':
      return links.filter((link) => link.kind === 'supply' && link.weight >= STRONG_SUPPLY);
    case 'districts':
      return links.filter((link) => link.kind === 'deployment' && link.role === 'lead');
    case 'programs':
      return links.filter((link) => link.kind === 'program' && !link.to.startsWith('program:'));
    default:
      return [];
  }
}

/** What belongs to a thing: its links, and everything that comes forward with it. */
export type Focus = { readonly id: NodeId; readonly links: readonly CityLink[]; readonly related: ReadonlySet<NodeId> };

/** Finds the focus of any thing of the picture; remembers what it found. */
export function buildFocusFinder(view: CityView, links: readonly CityLink[]): (id: NodeId) => Focus {
  const linksOf = new Map<NodeId, CityLink[]>();
  for (const link of links) {
    for (const end of new Set([link.from, link.to])) {
      const own = linksOf.get(end) ?? [];
      own.push(link);
      linksOf.set(end, own);
    }
  }
  const known = new Map<NodeId, Focus>();
  return (id) => {
    const found = known.get(id) ?? buildFocus(view, id, collectLinks(view, id, linksOf));
    known.set(id, found);
    return found;
  };
}

/** Links of the thing; of an industry also what its chains supply and use. */
function collectLinks(
  view: CityView,
  id: NodeId,
  linksOf: ReadonlyMap<NodeId, readonly CityLink[]>,
): readonly CityLink[] {
  const own = linksOf.get(id) ?? [];
  const chains = view.chains.filter((chain) => chain.industryIds.includes(id));
  const supplies = chains.flatMap((chain) => linksOf.get(chain.id) ?? []).filter((link) => link.kind === 'supply');
  return [...new Set([...own, ...supplies])].sort((a, b) => compareText(a.key, b.key));
}

function buildFocus(view: CityView, id: NodeId, links: readonly CityLink[]): Focus {
  const related = new Set<NodeId>([id]);
  for (const { from, to } of links) related.add(from).add(to);
  for (const chain of view.chains) {
    if (chain.industryIds.includes(id)) related.add(chain.id);
    if (chain.id === id) for (const industry of chain.industryIds) related.add(industry);
  }
  // A program for a region reaches the districts in it and in its parts.
  for (const district of view.districts) {
    if (toRegions(view, district.regionId).some((region) => related.has(region))) related.add(district.id);
  }
  return { id, links, related };
}

function toRegions(view: CityView, id: NodeId): readonly NodeId[] {
  const regions: NodeId[] = [];
  for (let next: NodeId | undefined = id; next !== undefined && !regions.includes(next); ) {
    regions.push(next);
    const at: NodeId = next;
    next = view.regions.find((region) => region.id === at)?.parentId;
  }
  return regions;
}

export type LinkCount = { readonly drawn: number; readonly total: number };

/** Drawn and all links per kind; what is not drawn is the difference. */
export function countLinks(
  links: readonly CityLink[],
  drawn: readonly CityLink[],
): Readonly<Record<CityLink['kind'], LinkCount>> {
  const count = (kind: CityLink['kind']): LinkCount => ({
    drawn: drawn.filter((link) => link.kind === kind).length,
    total: links.filter((link) => link.kind === kind).length,
  });
  return { supply: count('supply'), deployment: count('deployment'), program: count('program') };
}
