// Who belongs where: a firm's segments and sites, a chain's industries, a district's regions.
// May import: wire, model, atlas. Invariants: each pair once however many statements name it; the order is the answer's; an end that the
// answer does not hold is no membership; worked out once per atlas.
import type { NodeId } from '#graph/model/ids';
import type { ExploreEdge, ExploreRelation } from '#graph/wire/explore';
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
  const byType = new Map<ExploreRelation, ExploreEdge[]>();
  for (const edge of view.edges) {
    if (!nodes.has(edge.from) || !nodes.has(edge.to)) continue;
    const own = byType.get(edge.type);
    if (own === undefined) byType.set(edge.type, [edge]);
    else own.push(edge);
  }
  const work = byType.get('OPERATES_IN') ?? [];
  const parts = (byType.get('PART_OF') ?? []).filter(({ to }) => nodes.get(to)?.kind === 'industry');
  const districts = view.nodes.filter(({ kind }) => kind === 'district');
  return {
    segmentsOf: group(work, 'from'),
    firmsIn: group(work, 'to'),
    operatingIn: group(
      work.filter(({ operation }) => operation === 'operating'),
      'to',
    ),
    sitesOf: group(byType.get('LOCATED_IN') ?? [], 'from'),
    industriesOf: group(parts, 'from'),
    regionsOf: new Map(
      districts.map(({ id }) => [id, toTrail(atlas, id).filter((at) => nodes.get(at)?.kind === 'region')]),
    ),
  };
}

/** The other ends of some edges, by one of their ends. */
function group(edges: readonly ExploreEdge[], by: 'from' | 'to'): Members {
  const groups = new Map<NodeId, Set<NodeId>>();
  for (const edge of edges) {
    const members = groups.get(edge[by]);
    const other = by === 'from' ? edge.to : edge.from;
    if (members === undefined) groups.set(edge[by], new Set([other]));
    else members.add(other);
  }
  return new Map([...groups].map(([key, members]) => [key, [...members]]));
}
