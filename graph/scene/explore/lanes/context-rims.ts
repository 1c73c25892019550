// Segments of other chains at the rims: what supplies the chains looked at stands left, what uses them right.
// May import: wire, model, explore. Invariants: each stands on one side; chains of a side, and segments of a chain, are ordered by where their
// links go, ties by id.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Point, Scene } from '../arrangement';
import { type Firms, holdSegments, putLeadersLast } from '../place/holders';
import type { RimCell } from '../place/rim-columns';
import type { Link } from './layers';

export type Sides = { readonly left: readonly NodeId[]; readonly right: readonly NodeId[] };

/** Segments and chains outside of the scope by side: more supplies given than taken stands left. */
export function splitContext(scene: Scene, feeds: readonly Link[]): Sides {
  const scope = new Set(scene.scope);
  const balance = new Map<NodeId, number>();
  for (const { from, to } of feeds) {
    balance.set(from, (balance.get(from) ?? 0) + 1);
    balance.set(to, (balance.get(to) ?? 0) - 1);
  }
  const others = [...holdSegments(scene)].filter(([chain]) => !scope.has(chain)).flatMap(([, segments]) => segments);
  const isLeft = (id: NodeId) => (balance.get(id) ?? 0) >= 0;
  const ids = others.map(({ id }) => id);
  return { left: ids.filter(isLeft), right: ids.filter((id) => !isLeft(id)) };
}

type Rim = {
  readonly ids: readonly NodeId[];
  readonly feeds: readonly Link[];
  readonly places: ReadonlyMap<NodeId, Point>;
  /** Overrides the height that the links ask for. */
  readonly heightOf: (id: NodeId) => number | undefined;
};

/** Cells of one side: the name of each chain over its segments. A chain of the scene stands where its name stands, on the first side it has. */
export function toContextCells(scene: Scene, firms: Firms, { ids, feeds, places, heightOf }: Rim): readonly RimCell[] {
  const heights = new Map(ids.map((id) => [id, heightOf(id) ?? toHeight(id, feeds, places)]));
  const byChain = new Map<NodeId, NodeId[]>();
  for (const id of ids) {
    const chain = scene.atlas.nodes.get(id)?.chainId ?? id;
    byChain.set(chain, [...(byChain.get(chain) ?? []), id]);
  }
  const meanOf = (members: readonly NodeId[]) =>
    members.reduce((sum, id) => sum + (heights.get(id) ?? 0), 0) / Math.max(1, members.length);
  const chains = [...byChain].sort((a, b) => meanOf(a[1]) - meanOf(b[1]) || compareText(a[0], b[0]));
  return chains.flatMap(([chain, members]): readonly RimCell[] => [
    { id: chain, firms: [], above: 8, isThing: scene.ids.has(chain), look: 'lane' },
    ...members
      .sort((a, b) => (heights.get(a) ?? 0) - (heights.get(b) ?? 0) || compareText(a, b))
      .map(
        (id): RimCell => ({
          id,
          firms: putLeadersLast(scene.atlas, firms.heldBy.get(id) ?? []),
          isThing: true,
          look: 'card',
        }),
      ),
  ]);
}

/** Mean height of what a segment is linked with in the lanes. */
function toHeight(id: NodeId, feeds: readonly Link[], places: ReadonlyMap<NodeId, Point>): number {
  const ends = feeds.flatMap(({ from, to }) =>
    from === id ? (places.get(to) ?? []) : to === id ? (places.get(from) ?? []) : [],
  );
  return ends.reduce((sum, { y }) => sum + y, 0) / Math.max(1, ends.length);
}
