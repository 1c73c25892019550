// Up to ten districts on one scale. May import: port, analysis, model, wire. Invariant: each cell is the quotient that the district's own page shows.
import { groupBy } from '#graph/analysis/group-by';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { CompareView } from '#graph/wire/compare';
import type { QuotientView } from '#graph/wire/district-profile';
import type { Ref, Sentence } from '#graph/wire/ref';
import { readClusterRows } from './cluster';
import { listStructure } from './district-profile';
import { readNames } from './names';
import { plural } from './sentences';
import type { Snapshot } from './snapshot';

/** Throws GraphError 'invalid-query' for a district that does not exist. Named twice it stands once. */
export async function buildCompareView(snapshot: Snapshot, ids: readonly NodeId[]): Promise<CompareView> {
  const [cluster, names] = await Promise.all([readClusterRows(snapshot), readNames(snapshot)]);
  const chosen = [...new Set(ids)].map((id) => requireDistrict(names, id));
  const structures = chosen.map((district) => ({
    district,
    structure: listStructure(cluster, district.id, (id) => names.get(id)),
  }));
  const cells = structures.flatMap(({ district, structure }) =>
    structure.map(({ quotient, ...chain }) => ({ chain, cell: { districtId: district.id, quotient } })),
  );
  const highest = (own: readonly { readonly quotient: QuotientView }[]) =>
    Math.max(...own.map(({ quotient }) => quotient.shrunk));
  const rows = [...groupBy(cells, ({ chain }) => chain.id)]
    .flatMap(([, own]) => {
      const chain = own[0]?.chain;
      return chain === undefined ? [] : [{ ...chain, cells: own.map(({ cell }) => cell) }];
    })
    .sort((a, b) => highest(b.cells) - highest(a.cells) || (a.id < b.id ? -1 : 1));
  const declared = (id: NodeId, role: string) =>
    cluster.deployments.filter((item) => item.districtId === id && item.role === role).length;
  return {
    headline: toHeadline(chosen),
    districts: structures.map(({ district, structure }) => ({
      ...district,
      records: structure[0]?.quotient.place ?? 0,
      above: structure.filter(({ quotient }) => quotient.reading === 'above').length,
      lead: declared(district.id, 'lead'),
      featured: declared(district.id, 'featured'),
    })),
    rows,
  };
}

function requireDistrict(names: ReadonlyMap<string, Ref>, id: NodeId): Ref {
  const ref = names.get(id);
  if (ref === undefined)
    throw new GraphError('invalid-query', `There is no ${id} in this dataset.`, { field: 'districts' });
  return ref;
}

function toHeadline(chosen: readonly Ref[]): Sentence {
  if (chosen.length === 0)
    return { zh: '选几个区县，放在一把尺子上比', en: 'Choose districts to hold against one scale' };
  return {
    zh: `${chosen.map(({ nameZh }) => nameZh).join('、')}：各在哪些链上偏多？`,
    en: `${plural(chosen.length, 'district')} on one scale: ${chosen.map(({ nameZh, nameEn }) => nameEn ?? nameZh).join(', ')}`,
  };
}
