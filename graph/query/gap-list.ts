// The gap list: matrix chains × stages, then one row a segment with the reason.
// May import: port, model, wire. Invariants: the matrix ignores the filters of the list, so it stays the map; unknown is listed, never counted as a gap.

import { groupBy } from '#graph/analysis/group-by';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import { type SegmentStatus, type Stage, stageSchema } from '#graph/model/vocabulary';
import type { ChainSummary, PageRequest, SegmentSummary, StateCounts } from '#graph/store/port';
import type { GapsView } from '#graph/wire/gaps';
import { toPage } from './cursor';
import { readSegments, toOwnSourceIds, toSegmentCard } from './segment-card';
import { GAP_ORDER, toGapsSentence, toScopeSentence } from './sentences';
import type { Snapshot } from './snapshot';
import { readSources, toRef } from './thing-refs';
import { toGapReason } from './thing-sentences';
import { readChains } from './wholes';

export type GapFilter = {
  readonly chain?: NodeId | undefined;
  readonly stage?: Stage | undefined;
  /** Default: absent, weak and unknown. */
  readonly status?: readonly SegmentStatus[] | undefined;
};

const ASKED_BY_DEFAULT: readonly SegmentStatus[] = ['weak', 'absent', 'unknown'];

/** The board of gaps. Throws GraphError 'invalid-query' when the chain of the filter does not exist. */
export async function buildGapsView(snapshot: Snapshot, filter: GapFilter, page: PageRequest): Promise<GapsView> {
  const [chains, segments] = await Promise.all([readChains(snapshot), readSegments(snapshot)]);
  const chain = chains.find((item) => item.chain.id === filter.chain)?.chain;
  if (filter.chain !== undefined && chain === undefined) {
    throw new GraphError('invalid-query', `There is no ${filter.chain} in this dataset.`, { field: 'chain' });
  }
  const inScope = segments.filter(
    ({ segment }) =>
      (filter.chain === undefined || segment.chainId === filter.chain) &&
      (filter.stage === undefined || segment.stage === filter.stage),
  );
  const asked = filter.status ?? ASKED_BY_DEFAULT;
  const rows = inScope.filter(({ segment }) => asked.includes(segment.status)).sort(compareNeed);
  const scope = `gaps ${snapshot.load.digest} ${filter.chain} ${filter.stage} ${[...asked].sort().join()}`;
  const { items, total, nextCursor } = toPage(rows, page, scope);
  const sourcesOf = await readSources(
    snapshot.store,
    items.flatMap(({ segment }) => toOwnSourceIds(segment)),
  );
  const states = countStates(inScope);
  const needed = inScope.filter(({ segment, usersHere }) => isGap(segment.status) && usersHere > 0).length;
  return {
    headline: toGapsSentence(toScopeSentence(chain, filter.stage), states, needed),
    states,
    chains: toMatrix(chains, segments),
    items: items.map((row) => {
      const reason = toGapReason(row);
      return { ...toSegmentCard(row, sourcesOf), reasonZh: reason.zh, reasonEn: reason.en };
    }),
    total,
    nextCursor,
  };
}

/** Proven gaps first, then by who needs them here: required uses, all uses here, all uses; ties by id. */
function compareNeed(a: SegmentSummary, b: SegmentSummary): number {
  return (
    GAP_ORDER[a.segment.status] - GAP_ORDER[b.segment.status] ||
    b.usersHereRequired - a.usersHereRequired ||
    b.usersHere - a.usersHere ||
    b.users - a.users ||
    (a.segment.id < b.segment.id ? -1 : 1)
  );
}

function isGap(status: SegmentStatus): boolean {
  return status === 'weak' || status === 'absent';
}

/** Number of segments per state. */
function countStates(segments: readonly SegmentSummary[]): StateCounts {
  const counts = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { segment } of segments) counts[segment.status] += 1;
  return counts;
}

function toMatrix(chains: readonly ChainSummary[], segments: readonly SegmentSummary[]): GapsView['chains'] {
  const byChain = groupBy(segments, ({ segment }) => segment.chainId);
  return chains.map(({ chain, industryIds, states }) => ({
    ...toRef(chain),
    industryIds: [...industryIds],
    states,
    cells: stageSchema.options.map((stage) => ({
      stage,
      states: countStates((byChain.get(chain.id) ?? []).filter(({ segment }) => segment.stage === stage)),
    })),
  }));
}
