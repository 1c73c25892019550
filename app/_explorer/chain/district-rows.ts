// Districts of one chain: who works there in which segment, and what texts place there.
// May import: wire. Invariants: every district with a firm or a text has one row; rows have a total order; a missing cell is no record.
import type { NodeId } from '#graph/model/ids';
import type { ChainView } from '#graph/wire/chain';
import type { Ref } from '#graph/wire/ref';

type Deployment = Pick<ChainView['districts'][number], 'role' | 'asOf'>;
export type DistrictRow = {
  readonly district: Ref;
  readonly roles: readonly Deployment[];
  /** Distinct firms in any segment of the chain. */
  readonly firms: number;
  /** Short names of the firms by segment; no key where there is no record. */
  readonly cells: ReadonlyMap<NodeId, readonly string[]>;
};

const ROLE_ORDER = ['lead', 'featured', 'planned', 'mentioned'] as const;

/** Rows by number of firms, then by what texts say, then by id. */
export function buildDistrictRows(view: ChainView): readonly DistrictRow[] {
  const districts = new Map<NodeId, Ref>();
  const firms = new Map<NodeId, Set<NodeId>>();
  const cells = new Map<NodeId, Map<NodeId, string[]>>();
  for (const { id: segment } of view.segments) {
    for (const firm of view.firms[segment] ?? []) {
      if (firm.district === undefined) continue;
      const { id } = firm.district;
      districts.set(id, firm.district);
      firms.set(id, (firms.get(id) ?? new Set<NodeId>()).add(firm.id));
      const row = cells.get(id) ?? new Map<NodeId, string[]>();
      cells.set(id, row.set(segment, [...(row.get(segment) ?? []), firm.shortName]));
    }
  }
  for (const { role: _, asOf: __, ...district } of view.districts) districts.set(district.id, district);
  const rows = [...districts.values()].map((district) => ({
    district,
    roles: view.districts.filter(({ id }) => id === district.id).sort(byRole),
    firms: firms.get(district.id)?.size ?? 0,
    cells: cells.get(district.id) ?? new Map<NodeId, string[]>(),
  }));
  return rows.sort((a, b) => b.firms - a.firms || rankOf(a) - rankOf(b) || (a.district.id < b.district.id ? -1 : 1));
}

function rankOf({ roles: [first] }: { readonly roles: readonly Deployment[] }): number {
  return first === undefined ? ROLE_ORDER.length : ROLE_ORDER.indexOf(first.role);
}

function byRole(a: Deployment, b: Deployment): number {
  return ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) || (b.asOf ?? 0) - (a.asOf ?? 0);
}
