import 'server-only';
import { buildDatasetView } from '#graph/query/dataset-view';
import type { DatasetView } from '#graph/wire/dataset';
import { noQuestion, type Read, readView } from './read';

/** What the dataset holds and how well it is sourced: `/data` and `/api/dataset`. */
export function readDataset(): Promise<Read<DatasetView>> {
  return readView(noQuestion, (snapshot) => buildDatasetView(snapshot));
}
