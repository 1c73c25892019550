// What the contract asks of an engine: a store filled by a loader, and an empty pair to try loading on. Nothing here names one.
import type { CypherRunner } from '#graph/store/cypher-runner';
import type { GraphLoader, GraphStore } from '#graph/store/port';

export type GraphEngine = {
  /** Things of each kind whose surroundings are read, page by page: fewer where every page is asked of a server. */
  readonly samplesPerKind: number;
  /** A store as the app reads it, after `fill` has loaded it. */
  openLoaded(fill: (loader: GraphLoader) => Promise<unknown>): Promise<OpenedStore>;
  /** An empty store with its loader; what one writes the other reads, and the runner reaches past both. */
  openEmpty(): Promise<OpenedStore & { readonly loader: GraphLoader; readonly runner: CypherRunner }>;
};

export type OpenedStore = {
  readonly store: GraphStore;
  /** Closes the store and leaves nothing behind. */
  readonly close: () => Promise<void>;
};
