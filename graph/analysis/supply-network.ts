// The supply links as a machine: what keeps which segment running, AND over groups of inputs, OR within one.
// May import: cluster. Invariants: built once and never changed; segments and groups are numbers, so that a shock costs only what it reaches.
import type { NodeId } from '#graph/model/ids';
import { type Cluster, compareIds, isHere, type SupplyFact } from './cluster';

/** How easily an input is bought outside the city; of a group that has nobody here it is bought outside already. */
const EASES = ['low', 'medium', 'high', 'already'] as const;
export type Ease = (typeof EASES)[number];

export function isAtLeast(ease: Ease, least: Ease): boolean {
  return EASES.indexOf(ease) >= EASES.indexOf(least);
}

/** One required input group of one running segment. */
export type InputGroup = {
  readonly user: number;
  readonly members: readonly { readonly from: number; readonly ease: Ease }[];
};

export type SupplyNetwork = {
  readonly ids: readonly NodeId[];
  readonly numberOf: ReadonlyMap<NodeId, number>;
  /** Whether the segment runs before anything happens. */
  readonly runs: readonly boolean[];
  readonly groups: readonly InputGroup[];
  /** Groups that a segment is a member of, and groups that it requires, by number. */
  readonly memberOf: readonly (readonly number[])[];
  readonly requires: readonly (readonly number[])[];
  /** Running segments whose product no running segment takes: what the chains end in, as far as the record says. */
  readonly isEnd: readonly boolean[];
};

/**
 * The network of what runs now. A segment that is here by the record runs, whatever its inputs: so a required group without any member here
 * is bought outside already. Segments that are absent or to be verified neither run nor stop.
 */
export function buildSupplyNetwork({ segments, supplies }: Pick<Cluster, 'segments' | 'supplies'>): SupplyNetwork {
  const sorted = segments.toSorted((a, b) => compareIds(a.id, b.id));
  const numberOf = new Map(sorted.map(({ id }, at) => [id, at]));
  const runs = sorted.map(({ status }) => isHere(status));
  const groups = buildGroups(supplies, numberOf, runs);
  const memberOf: number[][] = sorted.map(() => []);
  const requires: number[][] = sorted.map(() => []);
  for (const [at, { user, members }] of groups.entries()) {
    requires[user]?.push(at);
    for (const { from } of members) memberOf[from]?.push(at);
  }
  const isRunning = (id: NodeId) => runs[numberOf.get(id) ?? -1] === true;
  const used = new Set(supplies.filter(({ to }) => isRunning(to)).map(({ from }) => from));
  const isEnd = sorted.map(({ id }, at) => runs[at] === true && !used.has(id));
  return { ids: sorted.map(({ id }) => id), numberOf, runs, groups, memberOf, requires, isEnd };
}

function buildGroups(
  supplies: readonly SupplyFact[],
  numberOf: ReadonlyMap<NodeId, number>,
  runs: readonly boolean[],
): readonly InputGroup[] {
  const byKey = new Map<string, { user: number; inputGroup: string; members: Map<number, Ease> }>();
  for (const { from, to, inputGroup, necessity, substitutable } of supplies) {
    const [source, user] = [numberOf.get(from), numberOf.get(to)];
    if (necessity !== 'required' || source === undefined || user === undefined || runs[user] !== true) continue;
    const key = `${user} ${inputGroup}`;
    const group = byKey.get(key) ?? { user, inputGroup, members: new Map<number, Ease>() };
    const known = group.members.get(source);
    if (known === undefined || !isAtLeast(known, substitutable)) group.members.set(source, substitutable);
    byKey.set(key, group);
  }
  // By user and name, members by number: so what stops at the same time is told in one order, whatever the order of the rows.
  const sorted = [...byKey.values()].sort((a, b) => a.user - b.user || compareIds(a.inputGroup, b.inputGroup));
  return sorted.map(({ user, members }) => {
    const isAlready = ![...members.keys()].some((from) => runs[from] === true);
    const rows = [...members].sort(([a], [b]) => a - b);
    return { user, members: rows.map(([from, ease]) => ({ from, ease: isAlready ? 'already' : ease })) };
  });
}
