// What stops when something is switched off. May import: supply network.
// Invariants: only what runs can stop; the order in which things are switched off changes nothing.
import type { NodeId } from '#graph/model/ids';
import { compareIds } from './cluster';
import { type Ease, isAtLeast, type SupplyNetwork } from './supply-network';

export type Shock = {
  /** Segments that lose their own suppliers here. */
  readonly segments: readonly NodeId[];
  /** Segments whose product can no longer be bought outside. */
  readonly outside?: readonly NodeId[];
};

/**
 * The least ease of buying outside that keeps a user running: `medium` tells what stops; `high` tells what stops unless something is bought
 * that takes effort, that is, what comes under strain as well.
 */
export const STOPPING: Ease = 'medium';
export const STRAINING: Ease = 'high';

export type Stop = {
  readonly id: NodeId;
  /** It lost its own suppliers; otherwise an input it requires. */
  readonly isHit: boolean;
  /** Of one that lost inputs: every member of the groups that deliver no more. */
  readonly lacks: readonly NodeId[];
};
export type KnockOut = {
  /** In the order in which they stop. */
  readonly stops: readonly Stop[];
  /** Ends of chains among them: the figure that criticality is measured by. */
  readonly ends: readonly NodeId[];
};

/** What a shock does. */
export type Impact = {
  /** What stops: it can be supplied neither here nor, with some effort, from outside. */
  readonly stopped: KnockOut;
  /** What goes on only by buying what takes effort, none of it stopped. */
  readonly strained: KnockOut;
};

/** Segments by number in the order in which they stop, the hit ones first. */
type Spread = (hit: readonly number[], closed: readonly number[], least: Ease) => readonly number[];

export type Tally = { readonly stops: number; readonly ends: number };
export type KnockOuts = {
  /** What stops where buying outside has to be at least so easy. */
  run(shock: Shock, least: Ease): KnockOut;
  /** The same counted, without the rows. */
  count(shock: Shock, least: Ease): Tally;
  toImpact(shock: Shock): Impact;
};

/**
 * Shocks on a network. A shock spreads by AND over input groups and OR within one: a segment stops when its own suppliers are gone, or when a
 * group it requires has no member left that runs or can be bought outside. The same spreading of damage measures enzymes in metabolic networks
 * (Lemke et al. 2004, "Essentiality and damage in metabolic networks"). Time grows with what is reached, not with the network.
 */
export function buildKnockOuts(network: SupplyNetwork): KnockOuts {
  const spread = buildSpread(network);
  const toNumbers = (ids: readonly NodeId[]) =>
    [...new Set(ids)].sort(compareIds).flatMap((id) => network.numberOf.get(id) ?? []);
  const reach = ({ segments, outside = [] }: Shock, least: Ease) =>
    spread(toNumbers(segments), toNumbers(outside), least);
  const isEnd = (at: number) => network.isEnd[at] === true;
  const run = (shock: Shock, least: Ease): KnockOut => {
    const reached = reach(shock, least);
    const toStop = buildStop(network, { shock, reached: new Set(reached), least });
    return { stops: reached.map(toStop), ends: reached.filter(isEnd).flatMap((at) => network.ids[at] ?? []) };
  };
  return {
    run,
    count: (shock, least) => {
      const reached = reach(shock, least);
      return { stops: reached.length, ends: reached.filter(isEnd).length };
    },
    toImpact: (shock) => {
      const stopped = run(shock, STOPPING);
      const { stops, ends } = run(shock, STRAINING);
      const gone = new Set(stopped.stops.map(({ id }) => id));
      const strained = { stops: stops.filter(({ id }) => !gone.has(id)), ends: ends.filter((id) => !gone.has(id)) };
      return { stopped, strained };
    },
  };
}

/** Keeps its marks from shock to shock; a mark counts when it bears the number of the shock. */
function buildSpread({ ids, runs, groups, memberOf }: SupplyNetwork): Spread {
  const [stoppedAt, closedAt] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  let shock = 0;
  return (hit, closed, least) => {
    shock += 1;
    const reached: number[] = [];
    const stop = (at: number) => {
      if (runs[at] !== true || stoppedAt[at] === shock) return;
      stoppedAt[at] = shock;
      reached.push(at);
    };
    const delivers = (from: number, ease: Ease) =>
      (runs[from] === true && stoppedAt[from] !== shock) || (closedAt[from] !== shock && isAtLeast(ease, least));
    const check = (group: number) => {
      const { user, members } = groups[group] ?? NOBODY;
      if (!members.some(({ from, ease }) => delivers(from, ease))) stop(user);
    };
    for (const at of closed) closedAt[at] = shock;
    for (const at of hit) stop(at);
    for (const at of closed) for (const group of memberOf[at] ?? []) check(group);
    for (let next = 0; next < reached.length; next += 1) {
      for (const group of memberOf[reached[next] ?? -1] ?? []) check(group);
    }
    return reached;
  };
}

const NOBODY = { user: -1, members: [] } as const;

type Reached = { readonly shock: Shock; readonly reached: ReadonlySet<number>; readonly least: Ease };

/** Why a segment that was reached has stopped. */
function buildStop(network: SupplyNetwork, { shock, reached, least }: Reached): (at: number) => Stop {
  const { ids, runs, groups, requires } = network;
  const hit = new Set(shock.segments);
  const closed = new Set(shock.outside ?? []);
  const toId = (at: number): NodeId => {
    const id = ids[at];
    if (id === undefined) throw new RangeError(`There is no segment number ${at}.`);
    return id;
  };
  const delivers = (from: number, ease: Ease) =>
    (runs[from] === true && !reached.has(from)) || (!closed.has(toId(from)) && isAtLeast(ease, least));
  return (at) => {
    const failed = (requires[at] ?? [])
      .map((group) => groups[group] ?? NOBODY)
      .filter(({ members }) => !members.some(({ from, ease }) => delivers(from, ease)));
    const lacks = new Set(failed.flatMap(({ members }) => members.map(({ from }) => toId(from))));
    return { id: toId(at), isHit: hit.has(toId(at)), lacks: [...lacks].sort(compareIds) };
  };
}
