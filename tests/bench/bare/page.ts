// The yardstick: the least code that draws the city's graph. Sigma with its defaults, plain circles and lines, labels on; the
// answer of /api stands in the page as JSON, so the payload is the one the app draws from. No panel, no search, no layout:
// each kind of thing lies on a ring of its own.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { CityView } from '#graph/wire/city';

const RINGS = [
  ['industries', 1, 9, '#17212b'],
  ['chains', 2, 7, '#5c92bc'],
  ['districts', 3, 5, '#6b4ba3'],
  ['programs', 4, 4, '#13705a'],
] as const;

const text = document.getElementById('view')?.textContent ?? '';
const view: CityView = JSON.parse(text);
const graph = new MultiDirectedGraph();

for (const [name, radius, size, color] of RINGS) {
  const things = view[name];
  for (const [index, { id, nameZh }] of things.entries()) {
    const angle = (index / things.length) * 2 * Math.PI;
    graph.addNode(id, { label: nameZh, x: radius * Math.cos(angle), y: radius * Math.sin(angle), size, color });
  }
}
const join = (from: string, to: string) => {
  if (graph.hasNode(from) && graph.hasNode(to)) graph.addDirectedEdge(from, to, { color: '#c3ccd5', size: 1 });
};
for (const { id, industryIds } of view.chains) for (const industry of industryIds) join(id, industry);
for (const { from, to } of view.supplies) join(from, to);
for (const { chainId, districtId } of view.deployments) join(chainId, districtId);
for (const { id, targets } of view.programs) for (const target of targets) join(id, target.id);

const container = document.getElementById('picture');
if (container === null) throw new Error('The page has no #picture.');
// Sigma draws while it is made.
new Sigma(graph, container);
performance.mark('bare-drawn');
