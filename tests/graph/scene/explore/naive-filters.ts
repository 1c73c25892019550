// What filters leave, thing by thing and straight from the answer: slow and plain, to hold the quick way against.
import type { NodeId } from '#graph/model/ids';
import type { ExploreNode, ExploreView } from '#graph/wire/explore';
import { type ExploreFilters, UNDATED } from '#graph/wire/explore-state';

export type NaiveKept = { readonly segments: readonly NodeId[]; readonly firms: readonly NodeId[] };

/** Segments and firms that pass; the segments that are only held, or beside a scope, left out. */
export function filterNaively(view: ExploreView, filters: ExploreFilters, scope: readonly NodeId[]): NaiveKept {
  const segments = view.nodes.filter(({ kind }) => kind === 'segment');
  const firms = view.nodes.filter(({ kind }) => kind === 'enterprise');
  const ends = new Map<string, NodeId[]>();
  for (const { type, from, to } of view.edges)
    ends.set(`${type} ${from}`, [...(ends.get(`${type} ${from}`) ?? []), to]);
  const targets = (from: NodeId | undefined, type: string) => ends.get(`${type} ${from}`) ?? [];
  const among = (wanted: readonly string[], borne: readonly (string | undefined)[]) =>
    wanted.length === 0 || borne.some((value) => value !== undefined && wanted.includes(value));
  const isRecordFine = ({ confidence, asOf }: ExploreNode) =>
    among(filters.confidence, [confidence]) && among(filters.year, [asOf === undefined ? UNDATED : `${asOf}`]);
  const isStandFine = ({ chainId, stage, status }: ExploreNode) =>
    among(scope, [chainId]) &&
    among(filters.chain, [chainId]) &&
    among(filters.industry, targets(chainId, 'PART_OF')) &&
    among(filters.stage, [stage]) &&
    among(filters.state, [status]);
  const stands = new Set(segments.filter(isStandFine).map(({ id }) => id));
  const asksOfSegments = [scope, filters.chain, filters.industry, filters.stage, filters.state].some(
    ({ length }) => length > 0,
  );
  const asksOfPlaces = filters.district.length + filters.region.length > 0;
  const regionsOf = (district: NodeId): readonly NodeId[] => {
    const near = targets(district, 'IN_REGION');
    return [...near, ...near.flatMap((region) => targets(region, 'PART_OF'))];
  };
  const isFirmKept = (firm: ExploreNode) => {
    const own = targets(firm.id, 'OPERATES_IN');
    const sites = targets(firm.id, 'LOCATED_IN');
    const isPlaced = sites.some((site) => among(filters.district, [site]) && among(filters.region, regionsOf(site)));
    return (
      isRecordFine(firm) &&
      among(filters.firm, [firm.enterpriseKind]) &&
      among(filters.tag, firm.tags ?? []) &&
      (own.length === 0 ? !asksOfSegments : own.some((segment) => stands.has(segment))) &&
      (sites.length === 0 ? !asksOfPlaces : isPlaced)
    );
  };
  return {
    segments: segments.filter((segment) => isStandFine(segment) && isRecordFine(segment)).map(({ id }) => id),
    firms: firms.filter(isFirmKept).map(({ id }) => id),
  };
}
