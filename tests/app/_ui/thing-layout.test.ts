import { describe, expect, test } from 'vitest';
import { type NodeKind, toNodeId } from '#graph/model/ids';
import type { RelationType } from '#graph/model/relations';
import type { RelationGroup, ThingView } from '#graph/wire/thing';
import { isHalf, placeGroups } from '../../../app/_ui/thing-layout';

function group(type: RelationType, direction: 'in' | 'out', kind: NodeKind): RelationGroup {
  return { type, direction, kind, items: [], total: 0, nextCursor: null };
}

function view(kind: NodeKind, groups: readonly RelationGroup[]): ThingView {
  const headline = { zh: 'x', en: 'x' };
  return { id: toNodeId(kind, 'x'), kind, nameZh: 'x', headline, facts: [], sources: [], groups: [...groups] };
}

const names = (groups: readonly RelationGroup[]) => groups.map(({ type, direction }) => `${type} ${direction}`);

describe('placeGroups', () => {
  const groups = [
    group('IN_CHAIN', 'out', 'chain'),
    group('FEEDS', 'out', 'segment'),
    group('FEEDS', 'in', 'segment'),
    group('OPERATES_IN', 'in', 'enterprise'),
    group('ABOUT', 'in', 'finding'),
    group('CLASSED_AS', 'out', 'industry-code'),
  ];

  test('opens a segment with its firms, then who supplies it and whom it supplies', () => {
    const { main, side } = placeGroups(view('segment', groups));
    expect(names(main)).toEqual(['OPERATES_IN in', 'FEEDS in', 'FEEDS out', 'ABOUT in']);
    expect(names(side)).toEqual(['IN_CHAIN out', 'CLASSED_AS out']);
  });

  test('shows every group exactly once, whatever the kind', () => {
    for (const kind of ['segment', 'enterprise', 'program', 'source'] as const) {
      const { main, side } = placeGroups(view(kind, groups));
      expect(names([...main, ...side]).sort()).toEqual(names(groups).sort());
    }
  });

  test('leaves a kind without an order of its own in the order of the model', () => {
    const { main } = placeGroups(view('chain', groups));
    expect(names(main)).toEqual(['FEEDS out', 'FEEDS in', 'OPERATES_IN in', 'ABOUT in']);
  });
});

describe('isHalf', () => {
  const supplied = group('SUPPLIES', 'in', 'enterprise');

  test('lets supplies in and out stand side by side, but none alone', () => {
    expect(isHalf(supplied, view('enterprise', [supplied, group('SUPPLIES', 'out', 'enterprise')]))).toBe(true);
    expect(isHalf(supplied, view('enterprise', [supplied]))).toBe(false);
  });
});
