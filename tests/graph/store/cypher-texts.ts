// Every query text there is: what the files of graph/store/cypher export, functions called with every value they take.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NODE_LABELS } from '#graph/model/ids';
import { RELATION_ENDS, RELATION_TYPES } from '#graph/model/relations';
import type { ActivityAnchor } from '#graph/store/cypher/activities';
import type { EnterpriseFilterNames } from '#graph/store/cypher/enterprises';
import type { RelationGroupKey } from '#graph/store/port';

export type CypherText = { readonly file: string; readonly name: string; readonly text: string };
type Build = (argument: unknown) => unknown;

const FOLDER = fileURLToPath(new URL('../../../graph/store/cypher/', import.meta.url));

const labels = Object.values(NODE_LABELS);
const directions = ['out', 'in'] as const;
const anchors: readonly ActivityAnchor[] = ['district', 'chain', 'everywhere'];
/** All filters first: the parser looks at the first text of each function only. */
const filters: readonly EnterpriseFilterNames[] = [
  ['segmentId', 'districtId', 'chainId'],
  ['segmentId', 'districtId'],
  ['segmentId', 'chainId'],
  ['districtId', 'chainId'],
  ['segmentId'],
  ['districtId'],
  ['chainId'],
];
const groups: readonly RelationGroupKey[] = RELATION_TYPES.flatMap((type) =>
  RELATION_ENDS[type].flatMap(([from, to]) =>
    directions.map((direction) => ({ type, direction, kind: direction === 'out' ? to : from })),
  ),
);

/** Closed words that the functions put into a text; a function that is missing here fails. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  activities: anchors,
  countActivities: anchors,
  enterprises: filters,
  countEnterprises: filters,
  listThings: labels,
  countThings: labels,
  writeNodes: labels,
  writeRelations: RELATION_TYPES,
  neighbours: groups,
  countNeighbours: groups,
  relationsFrom: [RELATION_TYPES],
};

/** All texts, each with the file and the export it comes from. */
export async function readCypherTexts(): Promise<readonly CypherText[]> {
  const found: CypherText[] = [];
  for (const file of readdirSync(FOLDER).sort()) {
    const exported: Readonly<Record<string, unknown>> = await import(`${FOLDER}${file}`);
    for (const [name, value] of Object.entries(exported)) {
      for (const text of toTexts(name, value)) found.push({ file, name, text });
    }
  }
  return found;
}

function toTexts(name: string, value: unknown): readonly string[] {
  if (typeof value !== 'function') return [value].flat().map(toText);
  const values = ARGUMENTS[name];
  if (values === undefined) throw new Error(`${name} is not known: with which words may it be called?`);
  return [...new Set(values.map((argument) => toText((value as Build)(argument))))];
}

function toText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('A file of queries exports something that is no text');
  return value;
}
