// Which routes may share their line: sets of suppliers that all supply the same set of users in the same way.
// May import: lanes-input. Invariant: inside a bundle every supplier is linked with every user, so a merged line never
// shows a supply that is not there (a plain merge of all lines at a card does: A→X, B→X, A→Y would read as B→Y).
import type { PlannedRoute } from './lanes-input';

type Slots = ReadonlyMap<string, ReadonlySet<string>>;
type Bundle = { readonly from: ReadonlySet<string>; readonly slots: ReadonlySet<string>; readonly rank: string };

/** Bundle number of each route, by route key. Greedy: the largest complete bundle first, ties by name. */
export function buildBundles(routes: readonly PlannedRoute[]): ReadonlyMap<string, number> {
  const bundles = new Map<string, number>();
  let next = 0;
  for (const style of [...new Set(routes.map((route) => route.style))].sort()) {
    let rest = routes.filter((route) => route.style === style);
    while (rest.length > 0) {
      const bundle = findLargest(toSlots(rest));
      const inside = rest.filter((route) => bundle.from.has(route.from) && bundle.slots.has(toSlot(route)));
      for (const route of inside) bundles.set(route.key, next);
      rest = rest.filter((route) => !inside.includes(route));
      next += 1;
    }
  }
  return bundles;
}

function toSlot(route: PlannedRoute): string {
  return `${route.to}#${route.slot}`;
}

function toSlots(routes: readonly PlannedRoute[]): Slots {
  const slots = new Map<string, Set<string>>();
  for (const route of routes) {
    const known = slots.get(route.from) ?? new Set<string>();
    slots.set(route.from, known.add(toSlot(route)));
  }
  return slots;
}

/** Largest by number of routes among the bundles closed over one slot, one supplier or a pair of suppliers. */
function findLargest(slots: Slots): Bundle {
  const suppliers = [...slots.keys()].sort();
  let best: Bundle | undefined;
  for (const seed of listSeeds(slots, suppliers)) {
    const bundle = toClosed(seed, slots, suppliers);
    if (best === undefined || isBetter(bundle, best)) best = bundle;
  }
  return best ?? { from: new Set(), slots: new Set(), rank: '' };
}

function* listSeeds(slots: Slots, suppliers: readonly string[]): Generator<ReadonlySet<string>> {
  const all = new Set(suppliers.flatMap((supplier) => [...slotsOf(slots, supplier)]));
  for (const slot of [...all].sort()) yield new Set([slot]);
  for (const [index, supplier] of suppliers.entries()) {
    const own = slotsOf(slots, supplier);
    yield own;
    for (const other of suppliers.slice(index + 1)) {
      const shared = intersect(own, slotsOf(slots, other));
      if (shared.size > 0) yield shared;
    }
  }
}

function toClosed(seed: ReadonlySet<string>, slots: Slots, suppliers: readonly string[]): Bundle {
  const from = suppliers.filter((supplier) => [...seed].every((slot) => slotsOf(slots, supplier).has(slot)));
  const common = from.map((supplier) => slotsOf(slots, supplier)).reduce(intersect, slotsOf(slots, from[0] ?? ''));
  return { from: new Set(from), slots: common, rank: `${from.join()}>${[...common].sort().join()}` };
}

function isBetter(bundle: Bundle, best: Bundle): boolean {
  const gain = bundle.from.size * bundle.slots.size - best.from.size * best.slots.size;
  return gain > 0 || (gain === 0 && bundle.rank < best.rank);
}

function slotsOf(slots: Slots, supplier: string): ReadonlySet<string> {
  return slots.get(supplier) ?? new Set();
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((item) => b.has(item)));
}
