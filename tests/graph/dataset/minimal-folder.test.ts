// A folder of one's own: what data/README.md promises about the least that is needed.
import { expect, it } from 'vitest';
import { buildGraph } from '#graph/dataset/build-graph';
import { parseDataset } from '#graph/dataset/parse';
import { countGraph } from '#graph/model/graph-data';
import { readFixture } from './folder';

const NEEDED = ['sources.csv', 'industries.csv', 'chains.csv', 'segments.csv', 'segment_status.csv'];

function toHeader(bytes: Uint8Array | undefined): Uint8Array {
  const [header = ''] = new TextDecoder().decode(bytes).split('\n');
  return new TextEncoder().encode(`${header}\n`);
}

it('loads with five files filled and the others just headers', () => {
  const files = new Map(readFixture('minimal'));
  const others = [...files.keys()].filter((name) => name.endsWith('.csv') && !NEEDED.includes(name));
  expect(others).toHaveLength(15);
  for (const name of others) files.set(name, toHeader(files.get(name)));
  const { dataset, issues, name, version } = parseDataset(files);
  expect(issues).toEqual([]);
  expect([name, version]).toEqual(['tea', '1.0.0']);
  const graph = dataset === undefined ? undefined : buildGraph(dataset);
  expect(graph && countGraph(graph).nodes).toEqual({ city: 1, industry: 1, chain: 1, segment: 2, source: 2 });
});

it.each(NEEDED)('does not load when %s is just its header', (name) => {
  const files = new Map(readFixture('minimal'));
  files.set(name, toHeader(files.get(name)));
  const { dataset, issues } = parseDataset(files);
  expect(dataset).toBeUndefined();
  expect(issues.map(({ code, file }) => [code, file])).toEqual([['no-rows', name]]);
});

it('names every table when the folder is empty', () => {
  const { dataset, issues } = parseDataset(new Map());
  expect(dataset).toBeUndefined();
  expect(issues.filter(({ code }) => code === 'missing-file')).toHaveLength(21);
  expect(issues).toHaveLength(21);
});
