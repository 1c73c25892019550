import { describe, expect, it } from 'vitest';
import type { GraphNode } from '#graph/model/graph-data';
import { toNodeId } from '#graph/model/ids';
import { NODE_SCHEMAS, type NodeOf } from '#graph/model/nodes';
import { toSortKey } from '#graph/model/sort-key';

const NAMED = { nameZh: '甲', sourceIds: [], summaryZh: '说明', confidence: 'low' } as const;

function toEnterprise(role: NodeOf<'enterprise'>['role']): GraphNode {
  const id = toNodeId('enterprise', role);
  const own = { id, shortName: '甲', aliases: [], kind: 'company', role, tags: [], nameVerified: true };
  return { id, kind: 'enterprise', props: NODE_SCHEMAS.enterprise.parse({ ...NAMED, ...own }) };
}

function toSegment(chain: string, position: number): GraphNode {
  const id = toNodeId('segment', `${chain}.s${position}`);
  const state = { status: 'unknown', statusEvidence: 'none', statusSummaryZh: '没有资料', statusConfidence: 'low' };
  const place = { chainId: toNodeId('chain', chain), stage: 'upstream', position, kind: 'material', gbt4754: [] };
  return { id, kind: 'segment', props: NODE_SCHEMAS.segment.parse({ id, ...NAMED, ...state, ...place }) };
}

function toProgram(kind: NodeOf<'program'>['kind'], year: number): GraphNode {
  const id = toNodeId('program', `${kind}-${year}`);
  const props = NODE_SCHEMAS.program.parse({ id, nameZh: '甲', sourceIds: [], kind, year, summaryZh: '说明' });
  return { id, kind: 'program', props };
}

/** Rests of the ids in the order of the keys, compared as text like the engines do. */
const sort = (nodes: readonly GraphNode[]) =>
  [...nodes].sort((a, b) => (toSortKey(a) < toSortKey(b) ? -1 : 1)).map(({ id }) => id.slice(id.indexOf(':') + 1));

describe('toSortKey', () => {
  it('puts chain leaders before key firms, suppliers and institutes', () => {
    const nodes = (['research', 'supplier', 'chain-leader', 'key'] as const).map(toEnterprise);
    expect(sort(nodes)).toEqual(['chain-leader', 'key', 'supplier', 'research']);
  });

  it('lists segments chain by chain, and the tenth after the ninth', () => {
    const nodes = [toSegment('b', 1), toSegment('a', 10), toSegment('a', 9), toSegment('a', 2)];
    expect(sort(nodes)).toEqual(['a.s2', 'a.s9', 'a.s10', 'b.s1']);
  });

  it('puts newer programs of a kind first', () => {
    const nodes = [toProgram('plan', 2025), toProgram('project', 2019), toProgram('project', 2021)];
    expect(sort(nodes)).toEqual(['project-2021', 'project-2019', 'plan-2025']);
  });
});
