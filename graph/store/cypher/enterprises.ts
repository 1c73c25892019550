export type EnterpriseFilterName = 'segmentId' | 'districtId' | 'chainId';
/** Filters that are set, narrowest first; without any, enterprises are a list like every other. */
export type EnterpriseFilterNames = readonly [EnterpriseFilterName, ...EnterpriseFilterName[]];

/** How a firm is joined to what each filter names, from the narrowest to the widest. */
const JOINS: Readonly<Record<EnterpriseFilterName, string>> = {
  segmentId: '-[:OPERATES_IN]->(:Entity {id: $segmentId})',
  districtId: '-[:LOCATED_IN]->(:Entity {id: $districtId})',
  chainId: '-[:OPERATES_IN]->(:Segment {chainId: $chainId})',
};

/** Starts at the narrowest thing that is named, so that few firms are looked at; none is asked about a filter that is not set. */
function matching([first, ...others]: EnterpriseFilterNames): string {
  const conditions = others.map((name) => `EXISTS { (n)${JOINS[name]} }`);
  const where = conditions.length === 0 ? '' : `\nWHERE ${conditions.join(' AND ')}`;
  return `MATCH (n:Enterprise)${JOINS[first]}\nWITH DISTINCT n${where}`;
}

/** One page of the enterprises that pass the filters; cut before their properties are read. */
export function enterprises(filters: EnterpriseFilterNames): string {
  return /* cypher */ `
${matching(filters)}
${filters.length > 1 ? 'AND' : 'WHERE'} n.sortKey > $sortKey
WITH n
ORDER BY n.sortKey
LIMIT $limit
RETURN properties(n) AS props
ORDER BY n.sortKey`;
}

export function countEnterprises(filters: EnterpriseFilterNames): string {
  return /* cypher */ `
${matching(filters)}
RETURN count(n) AS total`;
}
