// Which lanes there are and in which order: chains of an industry together, chains that supply each other near one another.
// May import: wire, model, explore. Invariants: every chain with a thing in the scene has one lane; chains looked at keep the order of the scope.
import type { NodeId } from '#graph/model/ids';
import { compareText } from '../../city/total-order';
import type { Scene } from '../arrangement';
import { listThings, push, toChain } from '../place/holders';
import type { Link } from './layers';

export type LaneGroup = {
  /** Industries of the scene that head the group: the one its chains stand in first. */
  readonly industries: readonly NodeId[];
  readonly chains: readonly NodeId[];
};

const PASSES = 6;

/** `chains` are those with a thing in the scene. */
export function groupLanes(scene: Scene, chains: readonly NodeId[], feeds: readonly Link[]): readonly LaneGroup[] {
  const industries = listThings(scene, 'industry').map(({ id }) => id);
  if (scene.scope.length > 0) return [{ industries, chains: scene.scope }];
  const heldBy = new Map<NodeId | undefined, NodeId[]>();
  for (const chain of [...chains].sort(compareText)) push(heldBy, scene.atlas.parentOf.get(chain), chain);
  const heads = assignIndustries(scene, industries, heldBy);
  const groups = [...heldBy].map(([industry, members]) => ({
    industries: industry === undefined ? [] : (heads.get(industry) ?? []),
    chains: members,
  }));
  return shorten(groups.sort(compareGroups), countBetween(scene, feeds));
}

function compareGroups(a: LaneGroup, b: LaneGroup): number {
  return compareText(a.chains[0] ?? '', b.chains[0] ?? '');
}

/** An industry that no chain stands in first joins the group with most of its chains. */
function assignIndustries(
  { atlas }: Scene,
  industries: readonly NodeId[],
  heldBy: ReadonlyMap<NodeId | undefined, readonly NodeId[]>,
): ReadonlyMap<NodeId, readonly NodeId[]> {
  const heads = new Map<NodeId, NodeId[]>();
  for (const id of industries) if (heldBy.has(id)) push(heads, id, id);
  for (const id of industries.filter((industry) => !heldBy.has(industry))) {
    const counts = new Map<NodeId, number>();
    for (const { type, from, to } of atlas.edgesAt.get(id) ?? []) {
      const home = type === 'PART_OF' && to === id ? atlas.parentOf.get(from) : undefined;
      if (home !== undefined && heldBy.has(home)) counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
    if (best !== undefined) push(heads, best[0], id);
  }
  return heads;
}

/** Links between two chains, by the pair. */
function countBetween({ atlas }: Scene, feeds: readonly Link[]): readonly (readonly [NodeId, NodeId])[] {
  return feeds.flatMap(({ from, to }) => {
    const [a, b] = [toChain(atlas, from), toChain(atlas, to)];
    return a === b ? [] : [[a, b] as const];
  });
}

/** Exchanges neighbouring lanes of a group, then neighbouring groups, as long as links between lanes get shorter. */
function shorten(start: readonly LaneGroup[], pairs: readonly (readonly [NodeId, NodeId])[]): readonly LaneGroup[] {
  let groups = start;
  let least = toLength(groups, pairs);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = least;
    for (const option of listExchanges(groups.length)) {
      for (const next of option(groups)) {
        const length = toLength(next, pairs);
        if (length < least) [groups, least] = [next, length];
      }
    }
    if (least === before) break;
  }
  return groups;
}

type Exchange = (groups: readonly LaneGroup[]) => readonly (readonly LaneGroup[])[];

/** For each group: itself exchanged with the next, and each two neighbours in it exchanged. */
function listExchanges(count: number): readonly Exchange[] {
  return Array.from({ length: count }, (_, index): Exchange => {
    return (groups) => {
      const group = groups[index];
      if (group === undefined) return [];
      const inside = group.chains
        .slice(1)
        .map((_, at) => groups.with(index, { ...group, chains: swap(group.chains, at) }));
      return index + 1 < groups.length ? [...inside, swap(groups, index)] : inside;
    };
  });
}

function swap<T>(items: readonly T[], at: number): readonly T[] {
  return [...items.slice(0, at), ...items.slice(at, at + 2).reverse(), ...items.slice(at + 2)];
}

function toLength(groups: readonly LaneGroup[], pairs: readonly (readonly [NodeId, NodeId])[]): number {
  const order = new Map(groups.flatMap(({ chains }) => chains).map((chain, index) => [chain, index]));
  return pairs.reduce((sum, [a, b]) => sum + Math.abs((order.get(a) ?? 0) - (order.get(b) ?? 0)), 0);
}
