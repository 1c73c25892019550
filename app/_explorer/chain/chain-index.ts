// Look-ups over one chain view, built once: cards by id, ties of a segment in both directions, ties across to other chains.
// May import: wire, model. Invariant: a tie stands once for every supply link, never for a merged route.
import type { NodeId } from '#graph/model/ids';
import type { Stage } from '#graph/model/vocabulary';
import type { ChainView, Firm, Rim, SegmentCard, SupplyLink } from '#graph/wire/chain';
import type { FindingItem } from '#graph/wire/finding';
import type { Ref } from '#graph/wire/ref';

/** A supply link seen from one of its ends: the segment at the other end, and its chain when that is another one. */
export type Tie = { readonly link: SupplyLink; readonly other: Ref; readonly chain: Ref | undefined };

export type ChainIndex = {
  readonly view: ChainView;
  readonly cards: ReadonlyMap<string, SegmentCard>;
  readonly suppliers: ReadonlyMap<string, readonly Tie[]>;
  readonly users: ReadonlyMap<string, readonly Tie[]>;
  readonly links: ReadonlyMap<string, SupplyLink>;
};

/** Builds the look-ups of a view. */
export function buildChainIndex(view: ChainView): ChainIndex {
  const cards = new Map(view.segments.map((card) => [card.id as string, card]));
  const suppliers = new Map<string, Tie[]>();
  const users = new Map<string, Tie[]>();
  const add = (ties: Map<string, Tie[]>, id: string, tie: Tie) => ties.set(id, [...(ties.get(id) ?? []), tie]);
  for (const link of view.links) {
    const from = cards.get(link.from);
    const to = cards.get(link.to);
    if (from !== undefined) add(suppliers, link.to, { link, other: from, chain: undefined });
    if (to !== undefined) add(users, link.from, { link, other: to, chain: undefined });
  }
  for (const tie of listRimTies(view.rims.in, 'from')) add(suppliers, tie.link.to, tie);
  for (const tie of listRimTies(view.rims.out, 'to')) add(users, tie.link.from, tie);
  const links = new Map(listAllLinks(view).map((link) => [link.id, link]));
  return { view, cards, suppliers, users, links };
}

function listRimTies(rims: readonly Rim[], end: 'from' | 'to'): readonly Tie[] {
  return rims.flatMap((rim) =>
    rim.links.flatMap((link) => {
      const other = rim.segments.find((segment) => segment.id === link[end]);
      return other === undefined ? [] : [{ link, other, chain: rim }];
    }),
  );
}

/** Links inside the chain and across, each once. */
export function listAllLinks(view: ChainView): readonly SupplyLink[] {
  return [...view.links, ...view.rims.in.flatMap((rim) => rim.links), ...view.rims.out.flatMap((rim) => rim.links)];
}

/** What is selected: a segment of the chain, or another chain at its rims; `undefined` for what the picture does not show. */
export type Selection =
  | { readonly kind: 'segment'; readonly id: NodeId; readonly card: SegmentCard }
  | { readonly kind: 'rim'; readonly id: NodeId; readonly rims: RimPair };
export type RimPair = { readonly in: Rim | undefined; readonly out: Rim | undefined };

/** Reads the selection of an address. */
export function findSelection({ view, cards }: ChainIndex, id: NodeId | undefined): Selection | undefined {
  if (id === undefined) return undefined;
  const card = cards.get(id);
  if (card !== undefined) return { kind: 'segment', id, card };
  const rims = { in: view.rims.in.find((rim) => rim.id === id), out: view.rims.out.find((rim) => rim.id === id) };
  return rims.in === undefined && rims.out === undefined ? undefined : { kind: 'rim', id, rims };
}

/** Segments of a stage in the order of the chain. */
export function listStage(view: ChainView, stage: Stage): readonly SegmentCard[] {
  return view.segments
    .filter((card) => card.stage === stage)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

/** Firms recorded in a segment. */
export function listFirms(view: ChainView, id: NodeId): readonly Firm[] {
  return view.firms[id] ?? [];
}

/** What public texts say about this very thing. */
export function listFindings(view: ChainView, id: NodeId): readonly FindingItem[] {
  return view.findings.filter((finding) => finding.subject?.id === id);
}

/** Distinct firms of some segments per district, most first, ties by id. Firms without a district are left out. */
export function countByDistrict(view: ChainView, segmentIds: Iterable<NodeId>) {
  const firms = new Map<string, { readonly district: Ref; readonly ids: Set<string> }>();
  for (const id of segmentIds) {
    for (const firm of listFirms(view, id)) {
      if (firm.district === undefined) continue;
      const known = firms.get(firm.district.id) ?? { district: firm.district, ids: new Set<string>() };
      known.ids.add(firm.id);
      firms.set(firm.district.id, known);
    }
  }
  return [...firms.values()]
    .map(({ district, ids }) => ({ district, count: ids.size }))
    .sort((a, b) => b.count - a.count || (a.district.id < b.district.id ? -1 : 1));
}

/** Districts where firms of the chain are on record, most firms first. */
export function listFirmDistricts(view: ChainView) {
  return countByDistrict(
    view,
    view.segments.map(({ id }) => id),
  );
}
