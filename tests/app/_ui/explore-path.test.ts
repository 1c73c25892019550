import { describe, expect, it } from 'vitest';
import { NODE_KINDS, type NodeId, toNodeId } from '#graph/model/ids';
import { EXPLORE_KINDS } from '#graph/wire/explore';
import { parseExploreState } from '#graph/wire/explore-state';
import { toExplorePath } from '../../../app/_ui/explore-path';

const read = (id: string) => {
  const path = toExplorePath(id as NodeId) ?? '';
  return parseExploreState(new URL(path, 'http://localhost').searchParams);
};

describe('toExplorePath', () => {
  it('opens a chain and its segments as lanes of that chain', () => {
    const lanes = { reading: 'lanes', scope: ['chain:new-display'] };
    expect(read('chain:new-display')).toMatchObject({ ...lanes, select: 'chain:new-display' });
    expect(read('segment:new-display.panel')).toMatchObject({ ...lanes, select: 'segment:new-display.panel' });
  });

  it('opens places on the map and firms among their relations', () => {
    expect(read('district:fuling')).toMatchObject({ reading: 'map', scope: [], select: 'district:fuling' });
    expect(read('enterprise:boe')).toMatchObject({ reading: 'force', scope: [], select: 'enterprise:boe' });
  });

  it('has an address for every kind that the explorer draws but the city itself, and for no other', () => {
    const led = NODE_KINDS.filter((kind) => toExplorePath(toNodeId(kind, 'x')) !== undefined);
    expect(led.toSorted()).toEqual(EXPLORE_KINDS.filter((kind) => kind !== 'city').toSorted());
  });
});
