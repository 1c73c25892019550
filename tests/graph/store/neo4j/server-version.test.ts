import { expect, it } from 'vitest';
import { parseServerVersion } from '#graph/store/neo4j/server-version';

it.each([
  ['Neo4j/5.26.0', '5.26.0'],
  ['Neo4j/5.26.31', '5.26.31'],
  ['Neo4j/5.27-aura', '5.27-aura'],
  ['Neo4j/2025.01.0', '2025.01.0'],
  ['Neo4j/2026.09.0', '2026.09.0'],
])('takes %s', (agent, version) => {
  expect(parseServerVersion(agent)).toBe(version);
});

it.each(['Neo4j/5.25.1', 'Neo4j/4.4.40', 'Neo4j/3.5.0'])('refuses %s by name', (agent) => {
  const message = expect.stringContaining(agent.replace('/', ' '));
  expect(() => parseServerVersion(agent)).toThrow(expect.objectContaining({ code: 'store-misconfigured', message }));
});

it.each([undefined, '', 'Memgraph/2.0', 'Neo4j'])('refuses %s, which is no Neo4j', (agent) => {
  expect(() => parseServerVersion(agent)).toThrow(/ChainAtlas speaks to Neo4j 5.26/);
});
