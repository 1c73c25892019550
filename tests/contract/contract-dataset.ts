// A dataset as the contract uses it: the graph that is loaded, and the rows that the answers are compared with.
import { buildGraph } from '#graph/dataset/build-graph';
import { digestGraph } from '#graph/dataset/digest';
import { parseDataset } from '#graph/dataset/parse';
import type { GraphData } from '#graph/model/graph-data';
import type { LoadRecord } from '#graph/store/port';
import { readDatasetFolder } from '../../scripts/read-dataset-folder';
import { keepFewChains } from '../fixtures/synthetic/few-chains';
import { buildSyntheticFiles, type SyntheticSize } from '../fixtures/synthetic/synthetic-files';
import { readTables, type Tables } from './dataset-rows';

export type ContractDataset = {
  readonly name: string;
  readonly graph: GraphData;
  readonly record: LoadRecord;
  readonly tables: Tables;
};

/** The dataset of the project. */
export async function readProjectDataset(): Promise<ContractDataset> {
  return buildContractDataset(await readDatasetFolder('data'));
}

/** The project's structure with invented firms. */
export async function buildSyntheticDataset(size: SyntheticSize): Promise<ContractDataset> {
  return buildContractDataset(buildSyntheticFiles(await readDatasetFolder('data'), size));
}

/** A few of its chains with invented firms: a third of the rows at most, for tests that load again and again. */
export async function buildSmallDataset(size: SyntheticSize): Promise<ContractDataset> {
  return buildContractDataset(buildSyntheticFiles(keepFewChains(await readDatasetFolder('data')), size));
}

export function buildContractDataset(files: ReadonlyMap<string, Uint8Array>): ContractDataset {
  const { dataset, issues, name, version } = parseDataset(files);
  if (dataset === undefined) throw new Error(`The dataset ${name} has errors: ${issues[0]?.message.en}`);
  const graph = buildGraph(dataset);
  const digest = digestGraph(graph);
  const record = { digest, datasetName: name, datasetVersion: version, loadedAt: '2026-01-01T00:00:00.000Z' };
  return { name, graph, record, tables: readTables(files) };
}
