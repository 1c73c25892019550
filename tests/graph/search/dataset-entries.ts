// Search entries of the real dataset, for the tests of this folder: what the store would give, without a store.
import { readdirSync, readFileSync } from 'node:fs';
import { buildGraph } from '#graph/dataset/build-graph';
import { parseDataset } from '#graph/dataset/parse';
import type { GraphNode } from '#graph/model/graph-data';
import type { NodeId } from '#graph/model/ids';
import type { RelationType } from '#graph/model/relations';
import type { SearchEntry } from '#graph/store/port';

const FOLDER = new URL('../../../data/', import.meta.url);
const PLACING: ReadonlySet<RelationType> = new Set([
  'LOCATED_IN',
  'IN_CHAIN',
  'PART_OF',
  'IN_REGION',
  'MEASURES',
  'ABOUT',
]);

/** One entry for every node of the graph. */
export function readDatasetEntries(): readonly SearchEntry[] {
  const files = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER))]));
  const { dataset } = parseDataset(files);
  if (dataset === undefined) throw new Error('data/ does not parse; run data:check');
  const { nodes, relations } = buildGraph(dataset);
  const names = new Map(nodes.map((node) => [node.id, node.props.nameZh]));
  const degrees = new Map<NodeId, number>();
  const places = new Map<NodeId, string[]>();
  for (const { type, from, to } of relations) {
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
    if (PLACING.has(type)) places.set(from, [...(places.get(from) ?? []), names.get(to) ?? '']);
  }
  return nodes.map((node) => toEntry(node, { degree: degrees.get(node.id) ?? 0, places: places.get(node.id) ?? [] }));
}

type Standing = { readonly degree: number; readonly places: readonly string[] };

function toEntry({ id, props }: GraphNode, { degree, places }: Standing): SearchEntry {
  return {
    id,
    nameZh: props.nameZh,
    nameEn: props.nameEn,
    shortName: 'shortName' in props ? props.shortName : 'shortZh' in props ? props.shortZh : undefined,
    aliases: 'aliases' in props ? props.aliases : [],
    code: 'listedCode' in props ? props.listedCode : 'adcode' in props ? props.adcode : undefined,
    contextZh: places.join('、') || undefined,
    contextEn: undefined,
    status: 'statusEvidence' in props ? props.status : undefined,
    degree,
  };
}
