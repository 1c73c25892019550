/** Where the search for enterprises starts: at the narrowest thing the filter names, so that few firms are looked at. */
export type EnterpriseAnchor = 'segment' | 'district' | 'chain' | 'everywhere';

const STARTS: Readonly<Record<EnterpriseAnchor, string>> = {
  segment: 'MATCH (n:Enterprise)-[:OPERATES_IN]->(:Entity {id: $segmentId})',
  district: 'MATCH (n:Enterprise)-[:LOCATED_IN]->(:Entity {id: $districtId})',
  chain: 'MATCH (n:Enterprise)-[:OPERATES_IN]->(:Segment {chainId: $chainId})',
  everywhere: 'MATCH (n:Enterprise)',
};

/** A filter that is null lets everything through. */
function matching(anchor: EnterpriseAnchor): string {
  return /* cypher */ `
${STARTS[anchor]}
WITH DISTINCT n
WHERE ($districtId IS NULL OR EXISTS { (n)-[:LOCATED_IN]->(:Entity {id: $districtId}) })
  AND ($segmentId IS NULL OR EXISTS { (n)-[:OPERATES_IN]->(:Entity {id: $segmentId}) })
  AND ($chainId IS NULL OR EXISTS { (n)-[:OPERATES_IN]->(:Segment {chainId: $chainId}) })`;
}

/** One page of the enterprises that pass, after (sortKey, id); cut before their properties are read. */
export function enterprises(anchor: EnterpriseAnchor): string {
  return /* cypher */ `${matching(anchor)}
  AND (n.sortKey > $sortKey OR (n.sortKey = $sortKey AND n.id > $id))
WITH n
ORDER BY n.sortKey, n.id
LIMIT $limit
RETURN properties(n) AS props
ORDER BY n.sortKey, n.id`;
}

export function countEnterprises(anchor: EnterpriseAnchor): string {
  return /* cypher */ `${matching(anchor)}
RETURN count(n) AS total`;
}
