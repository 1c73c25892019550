// From a folder to what a store loads: files, rows, graph and its record.
import { buildGraph } from '#graph/dataset/build-graph';
import { digestGraph } from '#graph/dataset/digest';
import type { DatasetFiles } from '#graph/dataset/file-names';
import { parseDataset } from '#graph/dataset/parse';
import type { GraphData } from '#graph/model/graph-data';
import type { LoadRecord } from '#graph/store/port';
import { countIssues, formatIssues } from '../format-issues';

export type LoadableGraph = { readonly graph: GraphData; readonly record: LoadRecord };

/** The graph of the files; `undefined` when the data have errors, which are printed. Warnings are counted on the terminal. */
export function readLoadableGraph(files: DatasetFiles): LoadableGraph | undefined {
  const parsed = parseDataset(files);
  const { dataset, name, version } = parsed;
  if (dataset === undefined) {
    console.error(formatIssues(parsed));
    console.error(
      '✗ 数据有错误，没有载入，原有的图不变；npm run data:check 会列出每一处' +
        ' · the data have errors; nothing was loaded, the old graph stays; npm run data:check lists every fault',
    );
    return undefined;
  }
  const { warnings } = countIssues(parsed);
  if (warnings > 0) {
    const command = 'npm run data:check';
    console.log(`  ${warnings} 处警告，见 ${command} · ${warnings} warnings, see ${command}`);
  }
  const graph = buildGraph(dataset);
  const loadedAt = new Date().toISOString();
  return { graph, record: { digest: digestGraph(graph), datasetName: name, datasetVersion: version, loadedAt } };
}
