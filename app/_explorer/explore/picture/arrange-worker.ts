// Arranges scenes beside the page, so that a large picture never holds up a click. May import: scene, wire.
// Invariants: the atlas comes once, before any scene; every question is answered in its turn, also one that fails.
import { type ArrangeRequest, arrange } from '#graph/scene/explore/arrange';
import type { Arrangement } from '#graph/scene/explore/arrangement';
import { type Atlas, buildAtlas } from '#graph/scene/explore/atlas';
import type { ExploreView } from '#graph/wire/explore';

export type Question =
  | { readonly kind: 'view'; readonly view: ExploreView }
  | { readonly kind: 'scene'; readonly number: number; readonly request: ArrangeRequest };
export type Reply = { readonly number: number; readonly arrangement: Arrangement | undefined };

let atlas: Atlas | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'view') {
    atlas = buildAtlas(data.view);
    return;
  }
  self.postMessage(answer(data.number, data.request));
});

function answer(number: number, request: ArrangeRequest): Reply {
  try {
    return { number, arrangement: atlas === undefined ? undefined : arrange(atlas, request) };
  } catch {
    return { number, arrangement: undefined };
  }
}
