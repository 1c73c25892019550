import Graph from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { toGexf } from '#graph/scene/explore/export/gexf';
import { toGraphml } from '#graph/scene/explore/export/graphml';
import { arrangeInRow, buildSmallExport, COLOURS } from './small-export';

const data = buildSmallExport();
const look = { arrangement: arrangeInRow(data), colourOf: COLOURS };
const GLASS = 'segment:display.glass';

describe.each([
  ['GEXF', () => gexf.parse(Graph, toGexf(data, look), { addMissingNodes: false, allowUndeclaredAttributes: false })],
  ['GraphML', () => graphml.parse(Graph, toGraphml(data, look), { addMissingNodes: false })],
])('%s, read by another program', (_, read) => {
  const graph = read();

  it('has the things and relations of the view, and nothing else', () => {
    expect([...graph.nodes()].sort()).toEqual(data.content.things.map(({ id }) => id).sort());
    expect(graph.size).toBe(data.content.relations.length);
    expect(graph.edges(GLASS, 'segment:display.panel').length).toBe(1);
  });

  it('gives attributes their values and their types', () => {
    expect(graph.getNodeAttributes(GLASS)).toMatchObject({
      label: '玻璃<基板>&"',
      kind: 'segment',
      state: 'weak',
      as_of: 2021,
      position: 1,
      chain: 'chain:display',
      sources: 'source:a source:b',
    });
    const [feeds] = graph.edges(GLASS, 'segment:display.panel');
    expect(graph.getEdgeAttributes(feeds)).toMatchObject({ type: 'FEEDS', necessity: 'required', as_of: 2020 });
    const [located] = graph.edges('enterprise:one', 'district:north');
    expect(graph.getEdgeAttributes(located)['main_site']).toBe(true);
  });

  it('leaves out what is not known', () => {
    expect(graph.getNodeAttributes('segment:display.panel')).not.toHaveProperty('as_of');
  });

  it('puts things where the picture has them, y upwards', () => {
    const at = data.content.things.findIndex(({ id }) => id === GLASS);
    expect(graph.getNodeAttributes(GLASS)).toMatchObject({ x: 10 * at, y: -5 * at, size: 4 });
  });
});

describe('colours', () => {
  it('are those of the lens', () => {
    const text = toGexf(data, look);
    const glass = /<node id="segment:display\.glass".*?<\/node>/s.exec(text)?.[0];
    expect(glass).toContain('<viz:color r="160" g="92" b="0"/>');
    expect(toGraphml(data, look)).toContain(
      '<data key="n_r">160</data><data key="n_g">92</data><data key="n_b">0</data>',
    );
  });

  it('stand without places where the reading has none', () => {
    expect(toGexf(data, { ...look, arrangement: undefined })).not.toContain('viz:position');
  });
});

describe('declarations', () => {
  it('name every attribute that is used, once, in GEXF 1.3', () => {
    const text = toGexf(data, look);
    expect(text).toContain('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">');
    const [nodes = '', edges = ''] = [...text.matchAll(/<attributes class="\w+">(.*?)<\/attributes>/gs)].map(String);
    const used = (part: string) => [...part.matchAll(/<attvalue for="([^"]+)"/g)].map((match) => match[1]);
    const [nodePart = '', edgePart = ''] = text.split('<edges ');
    for (const name of used(nodePart)) expect(nodes).toContain(`id="${name}"`);
    for (const name of used(edgePart)) expect(edges).toContain(`id="${name}"`);
  });
});

it('gives each of several relations between the same two things an id of its own', () => {
  const twice = {
    ...data,
    content: { ...data.content, relations: [...data.content.relations, ...data.content.relations] },
  };
  const ids = [...toGexf(twice, look).matchAll(/<edge id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(2 * data.content.relations.length);
});
