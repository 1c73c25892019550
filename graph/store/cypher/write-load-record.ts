export const writeLoadRecord = /* cypher */ `
MERGE (d:Dataset {key: 'current'})
SET d.digest = $digest, d.datasetName = $datasetName, d.datasetVersion = $datasetVersion, d.loadedAt = $loadedAt`;
