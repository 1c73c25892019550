// Removed first, so that a load that was cut off never looks finished.
export const clearLoadRecord = /* cypher */ `MATCH (d:Dataset {key: 'current'}) DELETE d`;
