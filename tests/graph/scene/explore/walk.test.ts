import { describe, expect, it } from 'vitest';
import { listFlow, walk } from '#graph/scene/explore/walk';
import { readRealAtlas } from '../../../fixtures/explore/real-explore';

const atlas = await readRealAtlas();
const all = new Set(atlas.nodes.keys());
const segments = atlas.view.nodes.filter(({ kind }) => kind === 'segment').map(({ id }) => id);

describe('walking by arrows', () => {
  it('down the chain and up again reaches what feeds and what is fed', () => {
    for (const from of segments) {
      for (const to of listFlow(atlas, all, { from, step: 'downstream' })) {
        expect(listFlow(atlas, all, { from: to, step: 'upstream' })).toContain(from);
        const joins = atlas.view.edges.some((edge) => edge.type === 'FEEDS' && edge.from === from && edge.to === to);
        expect(joins).toBe(true);
      }
    }
  });

  it('next and previous walk through all siblings of the same kind and stop at the ends', () => {
    const chain = atlas.view.nodes.find(({ kind }) => kind === 'chain')?.id;
    const children = (chain === undefined ? [] : atlas.childrenOf.get(chain)) ?? [];
    const [first] = children;
    if (first === undefined) throw new Error('The chain has no segment');
    const seen = [first];
    for (
      let at = walk(atlas, all, { from: first, step: 'next' });
      at !== undefined;
      at = walk(atlas, all, { from: at, step: 'next' })
    )
      seen.push(at);
    expect(seen).toEqual(children);
    expect(walk(atlas, all, { from: first, step: 'previous' })).toBeUndefined();
  });

  it('never leaves the picture', () => {
    const few = new Set(segments.slice(0, 40));
    for (const from of few) {
      for (const step of ['upstream', 'downstream', 'previous', 'next'] as const) {
        const to = walk(atlas, few, { from, step });
        expect(to === undefined || few.has(to)).toBe(true);
      }
    }
  });
});
