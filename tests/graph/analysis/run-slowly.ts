// What a shock stops, found the plain way: every segment is asked again and again until none stops any more.
import type { Cluster } from '#graph/analysis/cluster';
import type { Shock } from '#graph/analysis/knock-out';
import type { NodeId } from '#graph/model/ids';

const EASES = ['low', 'medium', 'high'];

/** Ids of what stops, sorted. `least` is how easily an input must be bought outside to keep its user running. */
export function runSlowly(
  { segments, supplies }: Pick<Cluster, 'segments' | 'supplies'>,
  { segments: off, outside = [] }: Shock,
  least: string,
): readonly NodeId[] {
  const ran = new Set(segments.filter(({ status }) => status === 'present' || status === 'weak').map(({ id }) => id));
  const running = new Set([...ran].filter((id) => !off.includes(id)));
  const known = new Set(segments.map(({ id }) => id));
  const lacksGroup = (id: NodeId): boolean => {
    const inputs = supplies.filter(
      ({ to, from, necessity }) => to === id && known.has(from) && necessity === 'required',
    );
    return [...new Set(inputs.map(({ inputGroup }) => inputGroup))].some((group) => {
      const members = inputs.filter(({ inputGroup }) => inputGroup === group);
      const isBought = !members.some(({ from }) => ran.has(from));
      return !members.some(
        ({ from, substitutable }) =>
          running.has(from) ||
          (!outside.includes(from) && (isBought || EASES.indexOf(substitutable) >= EASES.indexOf(least))),
      );
    });
  };
  for (let before = -1; before !== running.size; ) {
    before = running.size;
    for (const id of [...running]) if (lacksGroup(id)) running.delete(id);
  }
  return [...ran].filter((id) => !running.has(id)).sort();
}
