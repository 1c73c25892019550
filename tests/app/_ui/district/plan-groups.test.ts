import { describe, expect, test } from 'vitest';
import { toNodeId } from '#graph/model/ids';
import type { DeploymentRole } from '#graph/model/vocabulary';
import { type PlanGroup, toPlanGroup } from '../../../../app/_ui/district/plan-groups';

const CASES: readonly (readonly [DeploymentRole | undefined, number, PlanGroup])[] = [
  ['lead', 2, 'planned'],
  ['featured', 0, 'plannedOnly'],
  ['planned', 1, 'planned'],
  ['planned', 0, 'plannedOnly'],
  ['mentioned', 3, 'mentioned'],
  ['mentioned', 0, 'mentioned'],
  [undefined, 1, 'actualOnly'],
  [undefined, 0, 'underway'],
];

describe('toPlanGroup', () => {
  test.each(CASES)('role %s with %i operating firms: %s', (role, operating, group) => {
    const chain = {
      id: toNodeId('chain', 'x'),
      kind: 'chain',
      nameZh: 'x',
      role,
      enterprises: 3,
      operating,
      stages: [],
    };
    expect(toPlanGroup({ ...chain, kind: 'chain' })).toBe(group);
  });
});
