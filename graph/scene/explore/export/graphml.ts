// GraphML, which Gephi, yEd and most graph libraries read. May import: wire, scene.
// Invariants: every key is declared with its type; colours and places stand under the names that Gephi takes for them.
import type { ExportData } from './export-data';
import {
  type AttributeType,
  EDGE_ATTRIBUTES,
  type GraphLook,
  listKeyedEdges,
  NODE_ATTRIBUTES,
  toNodeLook,
} from './graph-attributes';
import { escapeXml, toElement, XML_HEAD } from './xml';

type Value = string | number | boolean | undefined;
type KeyType = 'string' | 'int' | 'boolean' | 'double';
const TYPES: Readonly<Record<AttributeType, KeyType>> = { string: 'string', integer: 'int', boolean: 'boolean' };
const LABEL = ['label', 'string'] as const;
const LOOK_KEYS = [
  ['r', 'int'],
  ['g', 'int'],
  ['b', 'int'],
  ['x', 'double'],
  ['y', 'double'],
  ['size', 'double'],
] as const;

export function toGraphml({ asked, content, title }: ExportData, look: GraphLook): string {
  const nodes = content.things.map((thing) => {
    const { rgb, x, y, size } = toNodeLook(thing, asked, look);
    const [r, g, b] = rgb;
    const own = NODE_ATTRIBUTES.map(({ name, read }) => [name, read(thing, asked)] as const);
    const drawn = Object.entries({ r, g, b, x, y, size });
    return toElement('node', { id: thing.id }, toData('n', [['label', asked.words.name(thing)], ...own, ...drawn]));
  });
  const edges = listKeyedEdges(content.relations).map(([key, edge]) => {
    const own = EDGE_ATTRIBUTES.map(({ name, read }) => [name, read(edge, asked)] as const);
    const data = toData('e', [['label', asked.words.relation(edge.type)], ...own]);
    return toElement('edge', { id: key, source: edge.from, target: edge.to }, data);
  });
  const keys = [
    ...[LABEL, ...NODE_ATTRIBUTES.map(({ name, type }) => [name, TYPES[type]] as const), ...LOOK_KEYS].map((key) =>
      toKey('node', key),
    ),
    ...[LABEL, ...EDGE_ATTRIBUTES.map(({ name, type }) => [name, TYPES[type]] as const)].map((key) =>
      toKey('edge', key),
    ),
  ];
  const description = `${title} ${asked.words.texts.noRecordIsNotAbsence} ${asked.address} ${asked.at}`;
  const graph = [toElement('desc', {}, escapeXml(description)), ...nodes, ...edges].join('\n');
  const inner = [...keys, toElement('graph', { id: 'view', edgedefault: 'directed' }, graph)].join('\n');
  return `${XML_HEAD}${toElement('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, inner)}\n`;
}

function toKey(domain: 'node' | 'edge', [name, type]: readonly [string, KeyType]): string {
  return toElement('key', { id: `${domain[0]}_${name}`, for: domain, 'attr.name': name, 'attr.type': type });
}

function toData(prefix: 'n' | 'e', pairs: readonly (readonly [string, Value])[]): string {
  return pairs
    .flatMap(([name, value]) =>
      value === undefined ? [] : [toElement('data', { key: `${prefix}_${name}` }, escapeXml(String(value)))],
    )
    .join('');
}
