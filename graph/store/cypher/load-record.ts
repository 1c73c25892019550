/** What was loaded (key 'current') and the load that is under way or was cut off (key 'loading'); at most these two. */
export const loadRecord = /* cypher */ `
MATCH (d:Dataset)
WHERE d.key IN ['current', 'loading']
RETURN d.key AS key, d.digest AS digest, d.datasetName AS datasetName, d.datasetVersion AS datasetVersion,
  d.loadedAt AS loadedAt, d.loadId AS loadId, d.batch AS batch, d.done AS done, d.total AS total, d.form AS form
ORDER BY key`;

/** Removed when a load begins, so that a load that was cut off never looks finished. */
export const clearLoadRecord = /* cypher */ `MATCH (d:Dataset {key: 'current'}) DELETE d`;

/** Written when a load is whole and was read back. */
export const writeLoadRecord = /* cypher */ `
MERGE (d:Dataset {key: 'current'})
SET d.digest = $digest, d.datasetName = $datasetName, d.datasetVersion = $datasetVersion, d.loadedAt = $loadedAt, d.form = $form`;
