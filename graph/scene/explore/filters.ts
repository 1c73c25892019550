// What filters and scope leave in the picture.
// May import: wire, model, atlas. Invariants: a filter on firms hides no segment; what holds something in the picture is in the picture;
// in the picture and hidden add up to everything.
import type { NodeId } from '#graph/model/ids';
import { EXPLORE_KINDS, type ExploreKind } from '#graph/wire/explore';
import type { ExploreFilters } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';
import { type FacetTable, PLACE_FACETS, RECORD_FACETS, STANDING_FACETS, toFacetTable } from './facet-table';
import { buildFailMasks, type FailMasks, STANDING_BITS, toBits } from './fail-masks';
import { type Memberships, toMemberships } from './memberships';

export type Kept = {
  /** Everything in the picture. */
  readonly ids: ReadonlySet<NodeId>;
  /**
   * Segments in the picture that do not pass themselves: they hold firms that do although their own record fails confidence or year, or they
   * supply or use, in another chain, what is in scope. Facet counts leave them out.
   */
  readonly context: ReadonlySet<NodeId>;
  /** Firms in the picture per segment, by id; empty means "no record". A segment of another chain beside the scope has no entry. */
  readonly firmsOf: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** Things of each kind that are not in the picture. */
  readonly hidden: Readonly<Record<ExploreKind, number>>;
};

type Given = { readonly atlas: Atlas; readonly filters: ExploreFilters; readonly scope: readonly NodeId[] };
type Passed = { readonly segments: ReadonlySet<NodeId>; readonly firms: ReadonlySet<NodeId> };

/**
 * Values of one facet are alternatives, several facets have to be passed each. Firms stay where one of their segments passes industry, chain,
 * stage and state, and one site both district and region. Programs stay but for a scope: then those that cover a chain or an industry of it.
 */
export function applyFilters(atlas: Atlas, filters: ExploreFilters, scope: readonly NodeId[]): Kept {
  const given = { atlas, filters, scope };
  const table = toFacetTable(atlas);
  const masks = buildFailMasks(table, filters, scope);
  const firms = new Set(table.firms.filter((row) => isFirmKept(masks, row)).map(({ id }) => id));
  const segments = new Set(table.segments.filter((_, place) => masks.segments[place] === 0).map(({ id }) => id));
  const holding = listHolding(table, masks, firms);
  const held = { segments: new Set([...segments, ...holding]), firms };
  const beside = listBeside(given, { table, masks, segments });
  const ids = new Set([...listAround(given, held), ...held.segments, ...beside, ...firms]);
  return {
    // In the order of the answer, whatever the filters.
    ids: new Set([...atlas.nodes.keys()].filter((id) => ids.has(id))),
    context: new Set([...holding, ...beside]),
    firmsOf: listFirms(toMemberships(atlas), held),
    hidden: countHidden(atlas, ids),
  };
}

function isFirmKept(masks: FailMasks, row: FacetTable['firms'][number]): boolean {
  return masks.ofFirm(row) === 0 && masks.ofSites(row).includes(0) && masks.ofStands(row).includes(0);
}

/** Segments whose record alone fails and that hold firms in the picture. */
function listHolding(table: FacetTable, masks: FailMasks, firms: ReadonlySet<NodeId>): readonly NodeId[] {
  const holders = new Set(table.firms.flatMap(({ id, stands }) => (firms.has(id) ? stands : [])));
  return table.segments.flatMap(({ id }, place) => {
    const fails = masks.segments[place] ?? 0;
    return fails !== 0 && (fails & STANDING_BITS) === 0 && holders.has(place) ? [id] : [];
  });
}

/** Segments of chains beside the scope that supply or use what passes in it, and pass stage, state and record themselves. */
function listBeside(
  { atlas, scope }: Given,
  {
    table,
    masks,
    segments,
  }: { readonly table: FacetTable; readonly masks: FailMasks; readonly segments: ReadonlySet<NodeId> },
): readonly NodeId[] {
  if (scope.length === 0) return [];
  const asked = toBits(['stage', 'state', ...RECORD_FACETS]);
  return table.segments.flatMap(({ id, chainId }, place) => {
    if (segments.has(id) || ((masks.segments[place] ?? 0) & asked) !== 0) return [];
    if (chainId !== undefined && scope.includes(chainId)) return [];
    const isJoined = (atlas.edgesAt.get(id) ?? []).some(
      ({ type, from, to }) => type === 'FEEDS' && segments.has(from === id ? to : from),
    );
    return isJoined ? [id] : [];
  });
}

/** Everything in the picture that is neither segment nor firm. */
function listAround(given: Given, held: Passed): readonly NodeId[] {
  const { atlas, filters, scope } = given;
  const members = toMemberships(atlas);
  const isNarrowed =
    scope.length > 0 || [...STANDING_FACETS, ...RECORD_FACETS].some((facet) => filters[facet].length > 0);
  const of = (kind: ExploreKind) => atlas.view.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const heldChains = new Set([...held.segments].flatMap((id) => atlas.nodes.get(id)?.chainId ?? []));
  const chains = isNarrowed ? of('chain').filter((id) => heldChains.has(id)) : of('chain');
  const heldIndustries = new Set(chains.flatMap((id) => members.industriesOf.get(id) ?? []));
  const industries = of('industry').filter(
    (id) => (!isNarrowed || heldIndustries.has(id)) && (filters.industry.length === 0 || filters.industry.includes(id)),
  );
  const districts = of('district').filter((id) => isPlaceKept(members, filters, id));
  const isPlaced = PLACE_FACETS.some((facet) => filters[facet].length > 0);
  const heldRegions = new Set(districts.flatMap((id) => members.regionsOf.get(id) ?? []));
  const regions = of('region').filter((id) => !isPlaced || heldRegions.has(id));
  const covered = new Set([...chains, ...industries]);
  const programs = of('program').filter((id) => scope.length === 0 || isCovering(atlas, id, covered));
  return [...of('city'), ...industries, ...chains, ...districts, ...regions, ...programs];
}

function isPlaceKept({ regionsOf }: Memberships, { district, region }: ExploreFilters, id: NodeId): boolean {
  if (district.length > 0 && !district.includes(id)) return false;
  return region.length === 0 || (regionsOf.get(id) ?? []).some((own) => region.includes(own));
}

function isCovering({ edgesAt }: Atlas, program: NodeId, covered: ReadonlySet<NodeId>): boolean {
  return (edgesAt.get(program) ?? []).some(
    ({ type, from, to }) => from === program && (type === 'COVERS' || type === 'BUILDS_IN') && covered.has(to),
  );
}

function listFirms({ firmsIn }: Memberships, { segments, firms }: Passed): Kept['firmsOf'] {
  return new Map([...segments].map((id) => [id, (firmsIn.get(id) ?? []).filter((firm) => firms.has(firm))]));
}

function countHidden({ view }: Atlas, ids: ReadonlySet<NodeId>): Kept['hidden'] {
  const counts = new Map<ExploreKind, number>(EXPLORE_KINDS.map((kind) => [kind, 0]));
  for (const { id, kind } of view.nodes) if (!ids.has(id)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts) as Kept['hidden'];
}
