// The yardstick of the explorer: the least code that draws as many things and relations. Sigma with its defaults, plain circles and lines,
// labels on; the answer of /api/explore stands in the page as JSON, with the places that the explorer found, so nothing is laid out here. The
// button shows what passes the filter, which is known beforehand, or everything again.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { BareExplore } from './explore-data';

const SIZES: Readonly<Record<string, number>> = { enterprise: 1.5, segment: 4, chain: 7 };
const OTHER_SIZE = 5;
const COLOURS: Readonly<Record<string, string>> = { enterprise: '#808c99', segment: '#5c92bc', chain: '#17212b' };
const OTHER_COLOUR = '#6b4ba3';

const data: BareExplore = JSON.parse(document.getElementById('view')?.textContent ?? '');

function buildGraph(isShown: (id: string) => boolean): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id, nameZh, kind } of data.view.nodes) {
    const place = data.places[id];
    if (place === undefined || !isShown(id)) continue;
    const [x, y] = place;
    graph.addNode(id, {
      label: nameZh,
      x,
      y: -y,
      size: SIZES[kind] ?? OTHER_SIZE,
      color: COLOURS[kind] ?? OTHER_COLOUR,
    });
  }
  for (const { type, from, to } of data.view.edges) {
    const key = `${type} ${from} ${to}`;
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to) || graph.hasEdge(key)) continue;
    graph.addDirectedEdgeWithKey(key, from, to, { color: '#c3ccd5', size: 1 });
  }
  return graph;
}

const container = document.getElementById('picture');
if (container === null) throw new Error('The page has no #picture.');
// Sigma draws while it is made.
const sigma = new Sigma(
  buildGraph(() => true),
  container,
);
performance.mark('bare-drawn');
sigma.on('enterNode', () => performance.mark('bare-hovered'));

const passing = new Set(data.passing);
const button = document.createElement('button');
button.style.cssText = 'position:absolute;left:0;bottom:0';
button.textContent = 'filter';
button.addEventListener('click', () => {
  sigma.setGraph(buildGraph((id) => passing.has(id)));
  performance.mark('bare-drawn');
});
document.body.append(button);
