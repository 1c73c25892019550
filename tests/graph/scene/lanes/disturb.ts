// The same chain told differently: in another order, or under other ids.
import { type NodeId, nodeIdSchema } from '#graph/model/ids';
import type { ChainView, Rim } from '#graph/wire/chain';

/** The chain with every list in another order. */
export function shuffleChain(view: ChainView, seed: number): ChainView {
  const mix = <T>(items: readonly T[]): T[] => shuffle(items, seed);
  const mixRims = (rims: readonly Rim[]): Rim[] => mix(rims).map((rim) => ({ ...rim, links: mix(rim.links) }));
  return {
    ...view,
    segments: mix(view.segments),
    links: mix(view.links),
    rims: { in: mixRims(view.rims.in), out: mixRims(view.rims.out) },
  };
}

/** The chain with `zz-` before the rest of every id, which keeps their order. */
export function renameChain(view: ChainView): ChainView {
  const renameLink = (link: ChainView['links'][number]) => ({
    ...link,
    id: `zz ${link.id}`,
    from: rename(link.from),
    to: rename(link.to),
  });
  const renameRim = (rim: Rim): Rim => ({ ...rim, id: rename(rim.id), links: rim.links.map(renameLink) });
  return {
    ...view,
    segments: view.segments.map((card) => ({ ...card, id: rename(card.id) })),
    links: view.links.map(renameLink),
    rims: { in: view.rims.in.map(renameRim), out: view.rims.out.map(renameRim) },
  };
}

function rename(id: NodeId): NodeId {
  return nodeIdSchema.parse(id.replace(':', ':zz-'));
}

/** Fisher and Yates with a small generator of its own (Park and Miller). */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const mixed = [...items];
  let state = seed;
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (state * 48271) % 2147483647;
    const other = state % (last + 1);
    const [a, b] = [mixed[last], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[last], mixed[other]] = [b, a];
  }
  return mixed;
}
