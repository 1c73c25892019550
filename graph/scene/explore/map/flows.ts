// What flows between districts: supplies between firms that are on record, counted by pair of districts.
// May import: model, explore. Invariants: a flow counts statements of one firm supplying another, not goods, money or volume; FEEDS is not counted:
// it says what a product needs in general, not who delivers to whom; both firms have to be in the scene and have a district.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Scene } from '../arrangement';

export type Flow = {
  /** Districts of the suppliers and of the users; the same one for supplies inside a district. */
  readonly from: NodeId;
  readonly to: NodeId;
  /** Pairs of firms of which one is on record to supply the other. */
  readonly count: number;
};

/** Flows between districts of the scene, the strongest first, ties by ids. */
export function buildFlows({ atlas, ids }: Scene): readonly Flow[] {
  const pairs = new Map<string, Set<string>>();
  const ends = new Map<string, { readonly from: NodeId; readonly to: NodeId }>();
  for (const { type, from, to } of atlas.view.edges) {
    if (type !== 'SUPPLIES' || !ids.has(from) || !ids.has(to)) continue;
    const [a, b] = [atlas.districtOf.get(from), atlas.districtOf.get(to)];
    if (a === undefined || b === undefined || !ids.has(a) || !ids.has(b)) continue;
    const key = `${a} ${b}`;
    ends.set(key, { from: a, to: b });
    const known = pairs.get(key) ?? new Set();
    pairs.set(key, known.add(`${from} ${to}`));
  }
  return [...ends]
    .map(([key, { from, to }]) => ({ from, to, count: pairs.get(key)?.size ?? 0 }))
    .sort((a, b) => b.count - a.count || compareText(a.from, b.from) || compareText(a.to, b.to));
}
