// The fewest suppliers to find so that every end of a chain runs again. May import: knock-out, supply network.
// Invariants: a repair is a subset of what the shock hit; with it every end of a chain that stopped runs again; `isSmallest` says whether it is
// proven that no smaller one does.
import type { NodeId } from '#graph/model/ids';
import { compareIds } from './cluster';
import { type KnockOut, type Shock, STOPPING } from './knock-out';
import { type InputGroup, isAtLeast, type SupplyNetwork } from './supply-network';

export type Repair = {
  /** Segments that need a supplier again, here or, of those closed outside, outside. */
  readonly segments: readonly NodeId[];
  readonly isSmallest: boolean;
};

/** Plans looked at before the search settles for the best found so far. */
const MOST_TRIED = 20_000;

/** What is still to be made run, what has been, and what needs a supplier for it. */
type Plan = {
  readonly agenda: readonly number[];
  readonly handled: ReadonlySet<number>;
  readonly repaired: ReadonlySet<number>;
};

/**
 * The smallest set of segments to be supplied again before every stopped end of a chain runs, or every stopped segment where no end stopped;
 * the knock-out is one of what stops, not of what comes under strain. Branch and bound over the one choice there is, which member of a group of
 * alternatives delivers again, by running or from outside; all else is forced.
 */
export function findRepair(network: SupplyNetwork, { outside = [] }: Shock, { stops, ends }: KnockOut): Repair {
  const toNumbers = (ids: readonly NodeId[]) => ids.flatMap((id) => network.numberOf.get(id) ?? []);
  const goals = toNumbers((ends.length > 0 ? [...ends] : stops.map(({ id }) => id)).sort(compareIds));
  const hit = toNumbers(stops.filter(({ isHit }) => isHit).map(({ id }) => id));
  const closed = toNumbers(outside);
  const stopped = new Set(toNumbers(stops.map(({ id }) => id)));
  const branch = buildBranch(network, { hit: new Set(hit), closed: new Set(closed), stopped });
  let best: ReadonlySet<number> = new Set([...hit, ...closed]);
  let left = MOST_TRIED;
  const stack: Plan[] = [{ agenda: goals, handled: new Set(), repaired: new Set() }];
  for (let plan = stack.pop(); plan !== undefined && left > 0; plan = stack.pop()) {
    left -= 1;
    if (plan.repaired.size >= best.size) continue;
    if (plan.agenda.length === 0) best = plan.repaired;
    else stack.push(...branch(plan).toReversed());
  }
  const segments = [...best].flatMap((at) => network.ids[at] ?? []).sort(compareIds);
  return { segments, isSmallest: left > 0 };
}

type Member = InputGroup['members'][number];
type State = {
  readonly hit: ReadonlySet<number>;
  readonly closed: ReadonlySet<number>;
  readonly stopped: ReadonlySet<number>;
};

/** The plans that follow from a plan when the first thing on its agenda is made run: one, or one for each choice there is. */
function buildBranch(network: SupplyNetwork, { hit, closed, stopped }: State): (plan: Plan) => readonly Plan[] {
  const { groups, requires, runs } = network;
  const isOpenable = ({ from, ease }: Member) => closed.has(from) && isAtLeast(ease, STOPPING);
  /** Plans in which the group delivers: as the plan is, or with one more member that runs or is opened outside again. */
  const supply = (plan: Plan, group: number): readonly Plan[] => {
    const members = groups[group]?.members ?? [];
    const isSettled = members.some(
      (member) => plan.handled.has(member.from) || (isOpenable(member) && plan.repaired.has(member.from)),
    );
    if (isSettled) return [plan];
    const running = members.filter(({ from }) => runs[from] === true);
    return [
      ...running.map(({ from }) => ({ ...plan, agenda: [...plan.agenda, from] })),
      ...members.filter(isOpenable).map(({ from }) => ({ ...plan, repaired: new Set(plan.repaired).add(from) })),
    ];
  };
  const delivers = (group: number) =>
    (groups[group]?.members ?? []).some(
      ({ from, ease }) =>
        (runs[from] === true && !stopped.has(from)) || (isAtLeast(ease, STOPPING) && !closed.has(from)),
    );
  return ({ agenda: [next, ...agenda], handled, repaired }) => {
    if (next === undefined) return [];
    if (handled.has(next) || !stopped.has(next)) return [{ agenda, handled, repaired }];
    const start: Plan = {
      agenda,
      handled: new Set(handled).add(next),
      repaired: hit.has(next) ? new Set(repaired).add(next) : repaired,
    };
    const failing = (requires[next] ?? []).filter((group) => !delivers(group));
    return failing.reduce<readonly Plan[]>((plans, group) => plans.flatMap((plan) => supply(plan, group)), [start]);
  };
}
