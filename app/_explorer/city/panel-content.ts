// What the panel shows of a thing, cut from the answer of its JSON twin; the server cuts it the same way for a pasted link.
// May import: wire, model. Invariants: totals are those of the answer; segments stand by how bad their state is, then along the chain.
import type { NodeId } from '#graph/model/ids';
import type { SegmentStatus } from '#graph/model/vocabulary';
import type { ChainView, Firm } from '#graph/wire/chain';
import type { Ref } from '#graph/wire/ref';
import type { ThingView } from '#graph/wire/thing';

export type IncompleteSegment = Ref & {
  readonly status: SegmentStatus;
  readonly stage: ChainView['segments'][number]['stage'];
  readonly asOf: number | undefined;
};
export type ChainDigest = {
  readonly incomplete: readonly IncompleteSegment[];
  readonly firms: readonly (Ref & { readonly shortName: string })[];
  readonly firmsTotal: number;
};
export type PanelContent = { readonly thing: ThingView; readonly chain: ChainDigest | undefined };

/** Firms named in the panel; the rest is on the page of the chain. */
const MAX_FIRMS = 24;
const WORST_FIRST = ['absent', 'weak', 'unknown'] as const;
/** What the panel of a chain shows in a form of its own. */
const SHOWN_OTHERWISE = ['IN_CHAIN', 'DEPLOYED_IN', 'PART_OF'];

export function toChainContent(view: ChainView): PanelContent {
  const { id, kind, nameZh, nameEn, headline, summaryZh, facts, sources } = view;
  const groups = view.groups.filter(({ type }) => !SHOWN_OTHERWISE.includes(type));
  return {
    thing: { id, kind, nameZh, nameEn, headline, summaryZh, facts, sources, groups },
    chain: { incomplete: listIncomplete(view), firms: listFirms(view), firmsTotal: view.enterprises },
  };
}

export function toThingContent(thing: ThingView): PanelContent {
  return { thing, chain: undefined };
}

function listIncomplete(view: ChainView): readonly IncompleteSegment[] {
  return WORST_FIRST.flatMap((status) =>
    view.segments
      .filter(({ state }) => state.status === status)
      .map(({ id, kind, nameZh, nameEn, stage, state }) => ({
        ...{ id, kind, nameZh, nameEn, stage },
        status,
        asOf: state.asOf,
      })),
  );
}

/** Each firm once: leaders first, then in the order of the segments. */
function listFirms(view: ChainView): ChainDigest['firms'] {
  const firms = new Map<NodeId, Firm>();
  for (const segment of view.segments) {
    for (const firm of view.firms[segment.id] ?? []) if (!firms.has(firm.id)) firms.set(firm.id, firm);
  }
  const isLeader = (firm: Firm) => firm.role === 'chain-leader';
  return [...[...firms.values()].filter(isLeader), ...[...firms.values()].filter((firm) => !isLeader(firm))]
    .slice(0, MAX_FIRMS)
    .map(({ id, kind, nameZh, nameEn, shortName }) => ({ id, kind, nameZh, nameEn, shortName }));
}
