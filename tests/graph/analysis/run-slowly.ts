// What a shock stops, found the plain way: every segment is asked again and again until none stops any more.
import type { Cluster } from '#graph/analysis/cluster';
import type { Shock } from '#graph/analysis/knock-out';
import type { NodeId } from '#graph/model/ids';

const EASES = ['low', 'medium', 'high'];

type Rows = {
  readonly segments: readonly Pick<Cluster['segments'][number], 'id' | 'status'>[];
  readonly supplies: Cluster['supplies'];
};

/** Ids of what stops, sorted. `least` is how easily an input must be bought outside to keep its user running. */
export function runSlowly(rows: Rows, { segments: off, outside = [] }: Shock, least: string): readonly NodeId[] {
  const ran = new Set(rows.segments.flatMap(({ id, status }) => (['present', 'weak'].includes(status) ? [id] : [])));
  const running = new Set([...ran].filter((id) => !off.includes(id)));
  const known = new Set(rows.segments.map(({ id }) => id));
  const required = rows.supplies.filter(({ from, necessity }) => known.has(from) && necessity === 'required');
  const groups = groupPlainly(required, ({ to, inputGroup }) => `${to} ${inputGroup}`);
  for (let before = -1; before !== running.size; ) {
    before = running.size;
    for (const members of groups.values()) {
      const isBought = !members.some(({ from }) => ran.has(from));
      const isDelivered = members.some(
        ({ from, substitutable }) =>
          running.has(from) ||
          (!outside.includes(from) && (isBought || EASES.indexOf(substitutable) >= EASES.indexOf(least))),
      );
      if (!isDelivered) for (const { to } of members) running.delete(to);
    }
  }
  return [...ran].filter((id) => !running.has(id)).sort();
}

/** Items under their keys. */
export function groupPlainly<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, readonly T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
