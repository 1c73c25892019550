export const loadRecord = /* cypher */ `
MATCH (d:Dataset {key: 'current'})
RETURN d.digest AS digest, d.datasetName AS datasetName, d.datasetVersion AS datasetVersion, d.loadedAt AS loadedAt`;
