// GEXF 1.3, the format of Gephi. May import: wire, scene.
// Invariants: every attribute is declared with its type; a thing without a place in the reading has no position.
import type { ExploreEdge, ExploreNode } from '#graph/wire/explore';
import type { ExportData } from './export-data';
import { EDGE_ATTRIBUTES, type GraphLook, listKeyedEdges, NODE_ATTRIBUTES, toNodeLook } from './graph-attributes';
import { escapeXml, toElement, XML_HEAD } from './xml';

const NAMESPACE = { xmlns: 'http://gexf.net/1.3', 'xmlns:viz': 'http://gexf.net/1.3/viz', version: '1.3' };

export function toGexf(data: ExportData, look: GraphLook): string {
  const { asked, content, title } = data;
  const meta = [
    toElement('creator', {}, 'ChainAtlas'),
    toElement('description', {}, escapeXml(`${title} ${asked.words.texts.noRecordIsNotAbsence} ${asked.address}`)),
  ];
  const nodes = content.things.map((thing) => toNode(thing, data, look));
  const edges = listKeyedEdges(content.relations).map((keyed) => toEdge(keyed, data));
  const graph = [
    toElement('attributes', { class: 'node' }, declare(NODE_ATTRIBUTES)),
    toElement('attributes', { class: 'edge' }, declare(EDGE_ATTRIBUTES)),
    toElement('nodes', { count: nodes.length }, nodes.join('\n')),
    toElement('edges', { count: edges.length }, edges.join('\n')),
  ];
  const inner = [
    toElement('meta', { lastmodifieddate: asked.at.slice(0, 10) }, meta.join('')),
    toElement('graph', { defaultedgetype: 'directed', mode: 'static' }, graph.join('\n')),
  ];
  return `${XML_HEAD}${toElement('gexf', NAMESPACE, inner.join('\n'))}\n`;
}

function declare(attributes: readonly { readonly name: string; readonly type: string }[]): string {
  return attributes.map(({ name, type }) => toElement('attribute', { id: name, title: name, type })).join('');
}

function toNode(thing: ExploreNode, { asked }: ExportData, look: GraphLook): string {
  const { rgb, x, y, size } = toNodeLook(thing, asked, look);
  const [r, g, b] = rgb;
  const parts = [
    toValues(NODE_ATTRIBUTES.map(({ name, read }) => [name, read(thing, asked)])),
    toElement('viz:color', { r, g, b }),
    x === undefined ? '' : toElement('viz:position', { x, y, z: 0 }),
    size === undefined ? '' : toElement('viz:size', { value: size }),
  ];
  return toElement('node', { id: thing.id, label: asked.words.name(thing) }, parts.join(''));
}

function toEdge([key, edge]: readonly [string, ExploreEdge], { asked }: ExportData): string {
  const values = toValues(EDGE_ATTRIBUTES.map(({ name, read }) => [name, read(edge, asked)]));
  // `kind` lets Gephi keep several relations between the same two things.
  const { from, to, type } = edge;
  return toElement(
    'edge',
    { id: key, source: from, target: to, kind: type, label: asked.words.relation(type) },
    values,
  );
}

function toValues(pairs: readonly (readonly [string, string | number | boolean | undefined])[]): string {
  const known = pairs.flatMap(([name, value]) =>
    value === undefined ? [] : [toElement('attvalue', { for: name, value })],
  );
  return known.length === 0 ? '' : toElement('attvalues', {}, known.join(''));
}
