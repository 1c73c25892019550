// The yardstick of the knock-out: every required group of every segment, round after round, until nothing more stops.
import { type Cluster, isHere, type SupplyFact } from '#graph/analysis/cluster';
import type { NodeId } from '#graph/model/ids';

const EASES = ['low', 'medium', 'high'];

/** What stops with these segments where an input has to be so easy to buy outside; prepared once, as the other is. */
export function buildPlainSpread({ segments, supplies }: Pick<Cluster, 'segments' | 'supplies'>) {
  const here = new Set(segments.filter(({ status }) => isHere(status)).map(({ id }) => id));
  const groups = new Map<string, SupplyFact[]>();
  for (const supply of supplies) {
    if (supply.necessity !== 'required' || !here.has(supply.to)) continue;
    const key = `${supply.to} ${supply.inputGroup}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [supply]);
    else known.push(supply);
  }
  // What has no member here is bought outside as it is.
  const felt = [...groups.values()].filter((members) => members.some(({ from }) => here.has(from)));
  return (hit: readonly NodeId[], least: 'medium' | 'high'): ReadonlySet<NodeId> => {
    const stopped = new Set(hit.filter((id) => here.has(id)));
    for (let before = -1; before < stopped.size; ) {
      before = stopped.size;
      for (const members of felt) {
        const isDelivered = members.some(
          ({ from, substitutable }) =>
            (here.has(from) && !stopped.has(from)) || EASES.indexOf(substitutable) >= EASES.indexOf(least),
        );
        const [first] = members;
        if (!isDelivered && first !== undefined) stopped.add(first.to);
      }
    }
    return stopped;
  };
}
