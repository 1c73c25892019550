// What the panel and the tables ask of a city view: rankings, who supplies whom, who is placed where.
// May import: wire, model. Invariants: every list has a total order, ties by id; an unknown state never counts as a gap.
import type { NodeId } from '#graph/model/ids';
import type { CityChain, CityView } from '#graph/wire/city';
import type { Ref } from '#graph/wire/ref';

/** Another chain with the number of links between its segments and the chain in question. */
export type Trade = { readonly chain: CityChain; readonly links: number };
export type Placement = { readonly other: Ref; readonly role: CityView['deployments'][number]['role'] };

export type CityIndex = {
  readonly view: CityView;
  /** Everything the picture draws at rest: chains, industries, districts, programs. */
  readonly things: ReadonlyMap<NodeId, Ref>;
  readonly chains: ReadonlyMap<NodeId, CityChain>;
  /** Chains by weak + absent, then absent, most first. */
  readonly byGaps: readonly CityChain[];
  /** Chains that have anything to verify, most first. */
  readonly byUnknown: readonly CityChain[];
};

export function toGaps({ states }: Pick<CityChain, 'states'>): number {
  return states.weak + states.absent;
}

export function buildCityIndex(view: CityView): CityIndex {
  const things: readonly Ref[] = [...view.chains, ...view.industries, ...view.districts, ...view.programs];
  return {
    view,
    things: new Map(things.map((thing) => [thing.id, thing])),
    chains: new Map(view.chains.map((chain) => [chain.id, chain])),
    byGaps: [...view.chains].sort(
      (a, b) => toGaps(b) - toGaps(a) || b.states.absent - a.states.absent || compareIds(a, b),
    ),
    byUnknown: view.chains
      .filter(({ states }) => states.unknown > 0)
      .sort((a, b) => b.states.unknown - a.states.unknown || toGaps(b) - toGaps(a) || compareIds(a, b)),
  };
}

/** Chains that supply a chain, or that it supplies: most links first. */
export function listTrades(index: CityIndex, id: NodeId, side: 'suppliers' | 'users'): readonly Trade[] {
  const [own, other] = side === 'suppliers' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  return index.view.supplies
    .filter((supply) => supply[own] === id && supply[other] !== id)
    .flatMap((supply) => {
      const chain = index.chains.get(supply[other]);
      return chain === undefined ? [] : [{ chain, links: supply.links }];
    })
    .sort((a, b) => b.links - a.links || compareIds(a.chain, b.chain));
}

/** Links between segments that a chain gives to others and takes from others. */
export function countTrade(index: CityIndex, id: NodeId): { readonly supplied: number; readonly used: number } {
  const sum = (side: 'suppliers' | 'users') =>
    listTrades(index, id, side).reduce((total, { links }) => total + links, 0);
  return { supplied: sum('users'), used: sum('suppliers') };
}

const ROLES = ['lead', 'featured', 'planned', 'mentioned'] as const;

/** Districts a chain is placed in, or chains placed in a district: strongest role first. */
export function listPlacements(index: CityIndex, id: NodeId): readonly Placement[] {
  return index.view.deployments
    .flatMap(({ chainId, districtId, role }) => {
      const otherId = chainId === id ? districtId : districtId === id ? chainId : undefined;
      const other = otherId === undefined ? undefined : index.things.get(otherId);
      return other === undefined ? [] : [{ other, role }];
    })
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compareIds(a.other, b.other));
}

/** Links of a thing with other things, by kind. */
export function countOwnLinks({ view }: CityIndex, id: NodeId) {
  const targets = view.programs.flatMap((program) =>
    program.targets.filter((target) => program.id === id || target.id === id),
  );
  return {
    supply: view.supplies.filter(({ from, to }) => from === id || to === id).length,
    deployment: view.deployments.filter(({ chainId, districtId }) => chainId === id || districtId === id).length,
    program: targets.length,
  };
}

function compareIds(a: { readonly id: NodeId }, b: { readonly id: NodeId }): number {
  return a.id < b.id ? -1 : 1;
}
