// What the dataset holds and how well it is sourced.
// May import: port, model, wire. Invariant: counts are the store's, so they are those of the data actually served.
import { NODE_KINDS } from '#graph/model/ids';
import { RELATION_TYPES } from '#graph/model/relations';
import { basisSchema, confidenceSchema, evidenceSchema, sourceQualitySchema } from '#graph/model/vocabulary';
import type { DatasetView } from '#graph/wire/dataset';
import { collectPages } from './collect-pages';
import { addStates } from './headline';
import { readSegments } from './segment-card';
import { toDatasetSentence } from './sentences';
import { oncePerDigest, type Snapshot } from './snapshot';
import { isKind } from './thing-refs';
import { readChains, readCounts } from './wholes';

/** The dataset at a glance; built once per dataset. */
export const buildDatasetView = oncePerDigest('dataset view', async (snapshot: Snapshot): Promise<DatasetView> => {
  const { store, load } = snapshot;
  const [{ engine }, counts, chains, segments, sources] = await Promise.all([
    store.describe(),
    readCounts(snapshot),
    readChains(snapshot),
    readSegments(snapshot),
    collectPages((page) => store.list('source', page)),
  ]);
  const quality = tally(
    sourceQualitySchema.options,
    sources.items.flatMap((item) => (isKind('source', item) ? [item.quality] : [])),
  );
  return {
    name: load.datasetName,
    version: load.datasetVersion,
    digest: load.digest,
    loadedAt: load.loadedAt,
    engine,
    headline: toDatasetSentence(sources.total, quality),
    nodes: fill(NODE_KINDS, counts.nodes),
    relations: fill(RELATION_TYPES, counts.relations),
    states: addStates(chains.map((chain) => chain.states)),
    chainBasis: tally(
      basisSchema.options,
      chains.map(({ chain }) => chain.basis),
    ),
    sourceQuality: quality,
    stateEvidence: tally(
      evidenceSchema.options,
      segments.map(({ segment }) => segment.statusEvidence),
    ),
    stateConfidence: tally(
      confidenceSchema.options,
      segments.map(({ segment }) => segment.statusConfidence),
    ),
  };
});

/** How often each word occurs, zero included, in the order of the words. */
function tally<T extends string>(words: readonly T[], values: readonly T[]): Record<T, number> {
  const counts: Partial<Record<T, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return fill(words, counts);
}

function fill<T extends string>(words: readonly T[], counts: Readonly<Partial<Record<T, number>>>): Record<T, number> {
  return Object.fromEntries(words.map((word) => [word, counts[word] ?? 0])) as Record<T, number>;
}
