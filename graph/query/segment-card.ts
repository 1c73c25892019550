// A segment as a card: its state, who works in it, who needs it.
// May import: port, model, wire. Invariant: a card has the same numbers in every view, because all views read the same summaries.
import type { NodeOf, Thing } from '#graph/model/nodes';
import type { SegmentSummary } from '#graph/store/port';
import type { SegmentCard } from '#graph/wire/chain';
import type { SegmentStateView } from '#graph/wire/thing';
import { collectPages } from './collect-pages';
import { oncePerDigest } from './snapshot';
import { isKind, type SourceLookup, toRef } from './thing-refs';

/** All segments with their counts, by chain and position. */
export const readSegments = oncePerDigest('segments', async ({ store }): Promise<readonly SegmentSummary[]> => {
  const { items } = await collectPages((page) => store.segmentSummaries({}, page));
  return items;
});

/** State of a segment with the evidence it rests on. */
export function toStateView(segment: NodeOf<'segment'>, sourcesOf: SourceLookup): SegmentStateView {
  const source = sourcesOf(segment.statusSourceId === undefined ? [] : [segment.statusSourceId])[0];
  return {
    status: segment.status,
    evidence: segment.statusEvidence,
    confidence: segment.statusConfidence,
    summaryZh: segment.statusSummaryZh,
    asOf: segment.statusAsOf,
    source,
  };
}

/** Sources of a thing's own row and, for a segment, of its state. */
export function toOwnSourceIds(thing: Thing): readonly string[] {
  const own = 'sourceIds' in thing ? thing.sourceIds : [];
  return isKind('segment', thing) && thing.statusSourceId !== undefined ? [...own, thing.statusSourceId] : own;
}

/** The card of a segment. */
export function toSegmentCard(summary: SegmentSummary, sourcesOf: SourceLookup): SegmentCard {
  const { segment, chainNameZh, chainNameEn, enterprises, operating, leaders, findings, users, usersHere } = summary;
  return {
    ...toRef(segment),
    chain: { id: segment.chainId, kind: 'chain', nameZh: chainNameZh, nameEn: chainNameEn },
    stage: segment.stage,
    position: segment.position,
    segmentKind: segment.kind,
    summaryZh: segment.summaryZh,
    state: toStateView(segment, sourcesOf),
    enterprises,
    operating,
    leaders,
    findings,
    users,
    usersHere,
    usersHereRequired: summary.usersHereRequired,
  };
}
