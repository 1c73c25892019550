// Who belongs where: a firm's segments and sites, a chain's industries, a district's regions.
// May import: wire, model, atlas. Invariants: each pair once however many statements name it; the order is the answer's; an end that the
// answer does not hold is no membership; worked out once per atlas.
import type { NodeId } from '#graph/model/ids';
import type { ExploreRelation } from '#graph/wire/explore';
import { type Atlas, toTrail } from './atlas';

type Members = ReadonlyMap<NodeId, readonly NodeId[]>;
/** Things without a membership have no entry. */
export type Memberships = {
  /** Segments that a firm has any activity in, whatever its status. */
  readonly segmentsOf: Members;
  /** The same seen from the segment. */
  readonly firmsIn: Members;
  /** Firms with an operating activity in the segment. */
  readonly operatingIn: Members;
  /** Districts of all sites of a firm. */
  readonly sitesOf: Members;
  readonly industriesOf: Members;
  /** Regions of a district, the widest first. */
  readonly regionsOf: Members;
};

const remembered = new WeakMap<Atlas, Memberships>();

export function toMemberships(atlas: Atlas): Memberships {
  const known = remembered.get(atlas) ?? buildMemberships(atlas);
  remembered.set(atlas, known);
  return known;
}

function buildMemberships(atlas: Atlas): Memberships {
  const { nodes, view } = atlas;
  const operating = view.edges.filter(({ type, operation }) => type === 'OPERATES_IN' && operation === 'operating');
  const joined = (type: ExploreRelation) =>
    view.edges.filter((edge) => edge.type === type && nodes.has(edge.from) && nodes.has(edge.to));
  const work = joined('OPERATES_IN');
  const districts = view.nodes.filter(({ kind }) => kind === 'district');
  return {
    segmentsOf: group(work, ({ from, to }) => [from, to]),
    firmsIn: group(work, ({ from, to }) => [to, from]),
    operatingIn: group(operating, ({ from, to }) => [to, from]),
    sitesOf: group(joined('LOCATED_IN'), ({ from, to }) => [from, to]),
    industriesOf: group(
      joined('PART_OF').filter(({ to }) => nodes.get(to)?.kind === 'industry'),
      ({ from, to }) => [from, to],
    ),
    regionsOf: new Map(
      districts.map(({ id }) => [id, toTrail(atlas, id).filter((at) => nodes.get(at)?.kind === 'region')]),
    ),
  };
}

type Ends = { readonly from: NodeId; readonly to: NodeId };

function group(edges: readonly Ends[], pairOf: (edge: Ends) => readonly [NodeId, NodeId]): Members {
  const groups = new Map<NodeId, Set<NodeId>>();
  for (const edge of edges) {
    const [key, member] = pairOf(edge);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, new Set([member]));
    else known.add(member);
  }
  return new Map([...groups].map(([key, members]) => [key, [...members]]));
}
