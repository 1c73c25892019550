// The search box: hits over everything the store lists, best first.
// May import: port, search, model, wire. Invariant: the index is built once per dataset and shared by all questions.
import type { NodeKind } from '#graph/model/ids';
import { searchIndex } from '#graph/search/search';
import { buildSearchIndex } from '#graph/search/search-index';
import type { PageRequest } from '#graph/store/port';
import type { SearchView } from '#graph/wire/search';
import { collectPages } from './collect-pages';
import { parsePlace, toPlaceCursor } from './cursor';
import { oncePerDigest, type Snapshot } from './snapshot';

export type SearchQuestion = PageRequest & { readonly q: string; readonly kind?: readonly NodeKind[] | undefined };

const readIndex = oncePerDigest(async ({ store }: Snapshot) => {
  const { items } = await collectPages((page) => store.searchEntries(page));
  return buildSearchIndex(items);
});

/** Hits of a query, a page at a time. Throws GraphError 'invalid-query' for a foreign cursor or an overlong query. */
export async function buildSearchView(
  snapshot: Snapshot,
  { q, kind, limit, cursor }: SearchQuestion,
): Promise<SearchView> {
  const scope = `search ${snapshot.load.digest} ${kind?.join()} ${q}`;
  const offset = parsePlace(scope, cursor);
  const { items, total } = searchIndex(await readIndex(snapshot), { query: q, kinds: kind, limit, offset });
  return {
    query: q,
    items: items.map(({ score: _, ...hit }) => hit),
    total,
    nextCursor: offset + limit < total ? toPlaceCursor(scope, offset + limit) : null,
  };
}
