// A view of an address, without what the data do not hold: old links and slips of the pen.
// May import: wire, model, atlas. Invariants: what is left out is told, never silently dropped; the order of the rest stays.
import type { NodeId } from '#graph/model/ids';
import type { ExploreState } from '#graph/wire/explore-state';
import type { Atlas } from './atlas';

export type KnownState = {
  readonly state: ExploreState;
  /** Ids of the address that name nothing in the data, once each. */
  readonly unknown: readonly NodeId[];
};

/** The same view with ids of the atlas only. Where firms were held back by a limit, a firm among them counts as unknown. */
export function toKnownState({ nodes }: Atlas, state: ExploreState): KnownState {
  const unknown = new Set<NodeId>();
  const isKnown = (id: NodeId) => {
    if (!nodes.has(id)) unknown.add(id);
    return nodes.has(id);
  };
  const keep = (id: NodeId | undefined) => (id !== undefined && isKnown(id) ? id : undefined);
  const { filters, path } = state;
  const ends = path === undefined ? [] : [path.from, path.to].filter(isKnown);
  const known: ExploreState = {
    ...state,
    of: keep(state.of),
    scope: state.scope.filter(isKnown),
    filters: {
      ...filters,
      industry: filters.industry.filter(isKnown),
      chain: filters.chain.filter(isKnown),
      district: filters.district.filter(isKnown),
      region: filters.region.filter(isKnown),
    },
    open: state.open.filter(({ id }) => isKnown(id)),
    select: keep(state.select),
    off: state.off.filter(isKnown),
    outside: state.outside.filter(isKnown),
    path: ends.length === 2 ? path : undefined,
  };
  return { state: unknown.size === 0 ? state : known, unknown: [...unknown] };
}
