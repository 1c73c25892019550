// The mark of a load that has begun and is not finished.
export const writeLoadMark = /* cypher */ `
MERGE (d:Dataset {key: 'loading'})
SET d.loadId = $loadId, d.digest = $digest, d.datasetName = $datasetName, d.datasetVersion = $datasetVersion,
  d.loadedAt = $startedAt, d.batch = $batch, d.form = $form, d.done = $done, d.total = $total`;

/** Notes how far the load is, in the transaction of the batch; gives no row when another load has taken over. */
export const moveLoadMark = /* cypher */ `
MATCH (d:Dataset {key: 'loading', loadId: $loadId})
SET d.done = $done
RETURN d.done AS done`;

export const clearLoadMark = /* cypher */ `MATCH (d:Dataset {key: 'loading'}) DELETE d`;
