// Which industries share one box, which chain sits in which box, and how the boxes stand from suppliers to users.
// May import: wire, model. Invariants: every chain is in exactly one box, every industry in exactly one box; the order of the input changes nothing.
import type { NodeId } from '#graph/model/ids';
import type { CityChain, CityIndustry, CityView } from '#graph/wire/city';
import { compareIds } from './total-order';

/** A box of the picture: one industry, or a pillar and an emerging industry that share their chains. */
export type IndustryBox = {
  /** Id of the first industry; names the box. */
  readonly id: NodeId;
  /** Pillar first. */
  readonly industries: readonly CityIndustry[];
  /** Suppliers first. */
  readonly chains: readonly CityChain[];
  /** (out − in) / (out + in) of supply links with other boxes; 1 only supplies, −1 only uses, 0 none. */
  readonly balance: number;
};

/** Share of the smaller industry's chains that two industries must have in common to stand in one box. */
const SHARED = 0.5;

/** Boxes from suppliers to users. */
export function buildIndustryBoxes(view: CityView): readonly IndustryBox[] {
  const groups = pairIndustries(view);
  const boxOf = new Map<NodeId, NodeId>();
  for (const chain of view.chains) boxOf.set(chain.id, pickBox(chain, groups));
  const boxBalance = toBalances(view, (chain) => boxOf.get(chain));
  const boxes = groups.map((industries): IndustryBox => {
    const id = industries[0]?.id ?? view.id;
    const chains = view.chains.filter((chain) => boxOf.get(chain.id) === id);
    return { id, industries, chains: orderChains(view, chains), balance: boxBalance.get(id) ?? 0 };
  });
  return boxes.sort((a, b) => b.balance - a.balance || compareIds(a, b));
}

/** Each pillar joins the emerging industry with which it shares most chains, if that is at least half of the smaller one. */
function pairIndustries(view: CityView): readonly (readonly CityIndustry[])[] {
  const sorted = [...view.industries].sort(compareIds);
  const pillars = sorted.filter((item) => item.industryKind === 'pillar');
  const emerging = sorted.filter((item) => item.industryKind === 'emerging');
  const pairs = pillars
    .flatMap((pillar) => emerging.map((other) => ({ pillar, other, shared: toShared(view.chains, pillar, other) })))
    .filter(({ shared }) => shared >= SHARED)
    .sort((a, b) => b.shared - a.shared || compareIds(a.pillar, b.pillar) || compareIds(a.other, b.other));
  const taken = new Set<NodeId>();
  const groups: CityIndustry[][] = [];
  for (const { pillar, other } of pairs) {
    if (taken.has(pillar.id) || taken.has(other.id)) continue;
    taken.add(pillar.id).add(other.id);
    groups.push([pillar, other]);
  }
  for (const industry of sorted) if (!taken.has(industry.id)) groups.push([industry]);
  return groups;
}

function toShared(chains: readonly CityChain[], a: CityIndustry, b: CityIndustry): number {
  const ofA = chains.filter((chain) => chain.industryIds.includes(a.id));
  const ofB = chains.filter((chain) => chain.industryIds.includes(b.id));
  const both = ofA.filter((chain) => chain.industryIds.includes(b.id)).length;
  const smaller = Math.min(ofA.length, ofB.length);
  return smaller === 0 ? 0 : both / smaller;
}

/** The box that holds most of a chain's industries; of equals the one named first by the data. */
function pickBox(chain: CityChain, groups: readonly (readonly CityIndustry[])[]): NodeId {
  let best: { readonly id: NodeId; readonly score: number } | undefined;
  for (const industries of groups) {
    const [first] = industries;
    if (first === undefined) continue;
    const places = industries.flatMap(({ id }) =>
      chain.industryIds.includes(id) ? [chain.industryIds.indexOf(id)] : [],
    );
    // A membership counts 1; the place in the list only breaks ties.
    const score = places.length - Math.min(...places, 99) / 100;
    if (places.length > 0 && (best === undefined || score > best.score)) best = { id: first.id, score };
  }
  return best?.id ?? groups[0]?.[0]?.id ?? chain.id;
}

/** Suppliers first: by the balance of a chain's links with all other chains, then by id. */
function orderChains(view: CityView, chains: readonly CityChain[]): readonly CityChain[] {
  const balance = toBalances(view, (chain) => chain);
  return [...chains].sort((a, b) => (balance.get(b.id) ?? 0) - (balance.get(a.id) ?? 0) || compareIds(a, b));
}

/** Net supply per group, links inside a group left out. */
function toBalances(view: CityView, groupOf: (chain: NodeId) => NodeId | undefined): ReadonlyMap<NodeId, number> {
  const out = new Map<NodeId, number>();
  const into = new Map<NodeId, number>();
  for (const { from, to, links } of view.supplies) {
    const a = groupOf(from);
    const b = groupOf(to);
    if (a === undefined || b === undefined || a === b) continue;
    out.set(a, (out.get(a) ?? 0) + links);
    into.set(b, (into.get(b) ?? 0) + links);
  }
  const balances = new Map<NodeId, number>();
  for (const id of new Set([...out.keys(), ...into.keys()])) {
    const given = out.get(id) ?? 0;
    const taken = into.get(id) ?? 0;
    balances.set(id, (given - taken) / (given + taken));
  }
  return balances;
}
