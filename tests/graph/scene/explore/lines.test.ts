import { describe, expect, it } from 'vitest';
import { listGroups } from '#graph/scene/explore/atlas';
import { listInFront, listLines } from '#graph/scene/explore/lines';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const all = new Set(atlas.nodes.keys());
const nothing = { lines: [], open: [], select: undefined, steps: [] } as const;
const hubs = atlas.view.nodes
  .filter(({ kind }) => kind === 'district')
  .flatMap(({ id }) =>
    listGroups(atlas, id).filter(({ type, kind }) => type === 'LOCATED_IN' && kind === 'enterprise'),
  );
const [firms] = hubs.sort((a, b) => b.members.length - a.members.length);
if (firms === undefined) throw new Error('No district has firms');
const district = firms.id;

describe('lines of the picture', () => {
  it('are those of the types that are switched on, each once', () => {
    const feeds = new Set(
      atlas.view.edges.filter(({ type }) => type === 'FEEDS').map(({ from, to }) => `${from} ${to}`),
    );
    const lines = listLines(atlas, all, { ...nothing, lines: ['FEEDS'] });
    expect(new Set(lines.map(({ from, to }) => `${from} ${to}`))).toEqual(feeds);
    expect(lines.length).toBe(feeds.size);
    expect(lines.every(({ weight }) => weight === 'rest')).toBe(true);
  });

  it('a hub never explodes: its group is drawn so far as it was opened', () => {
    expect(firms.members.length).toBeGreaterThan(60);
    expect(listLines(atlas, all, { ...nothing, select: district }).length).toBeLessThanOrEqual(60);
    const { members: _, ...group } = firms;
    const opened = listLines(atlas, all, { ...nothing, open: [{ ...group, shown: 20 }] });
    expect(opened.map(({ from }) => from).sort()).toEqual([...firms.members.slice(0, 20)].sort());
    expect(opened.every(({ weight }) => weight === 'open')).toBe(true);
  });

  it('end only at things of the picture', () => {
    const few = new Set([...all].filter((id) => !id.startsWith('enterprise:')));
    const lines = listLines(atlas, few, { ...nothing, lines: ['FEEDS', 'OPERATES_IN', 'LOCATED_IN'] });
    expect(lines.every(({ from, to }) => few.has(from) && few.has(to))).toBe(true);
    expect(lines.some(({ type }) => type === 'LOCATED_IN')).toBe(false);
  });

  it('what they draw to stays in front, and nothing steps back while nothing is selected', () => {
    const resting = listLines(atlas, all, { ...nothing, lines: ['FEEDS'] });
    expect(listInFront(resting, all, undefined).size).toBe(0);
    const [segment] = atlas.view.nodes.filter(({ kind }) => kind === 'segment');
    if (segment === undefined) throw new Error('There is no segment');
    const lines = listLines(atlas, all, { ...nothing, select: segment.id });
    const front = listInFront(lines, all, segment.id);
    expect(front).toContain(segment.id);
    for (const { from, to } of lines) expect([front.has(from), front.has(to)]).toEqual([true, true]);
    expect(listInFront([], new Set(), segment.id).size).toBe(0);
  });
});
