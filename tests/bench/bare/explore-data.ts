import type { ExploreView } from '#graph/wire/explore';

/** What stands in the bare page as JSON. */
export type BareExplore = {
  /** As the explorer gets it. */
  readonly view: ExploreView;
  /** By id, px. */
  readonly places: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Ids that pass the filter. */
  readonly passing: readonly string[];
};
