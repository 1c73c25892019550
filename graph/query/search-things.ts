// The search box: hits over everything the store lists, best first.
// May import: port, search, model, wire. Invariant: the index is built once per dataset and shared by all questions; while it is built,
// other questions are answered.
import type { NodeKind } from '#graph/model/ids';
import { checkSize, IndexDraft } from '#graph/search/build-index';
import { searchIndex } from '#graph/search/search';
import type { SearchIndex } from '#graph/search/search-index';
import type { GraphStore, PageRequest } from '#graph/store/port';
import type { SearchView } from '#graph/wire/search';
import { parsePlace, toPlaceCursor } from './cursor';
import { inSlices } from './in-slices';
import { oncePerDigest, type Snapshot } from './snapshot';

export type SearchQuestion = PageRequest & { readonly q: string; readonly kind?: readonly NodeKind[] | undefined };

/** Entries read at once: few enough to be taken in at one go, many enough to ask for seldom. */
const PAGE = 2000;

/** The index of everything in the store. Throws GraphError 'too-large' when there is more than an index holds. */
export const readIndex = oncePerDigest('search index', async ({ store }): Promise<SearchIndex> => {
  const draft = new IndexDraft();
  let next = readEntries(store, undefined);
  for (;;) {
    const { items, total, nextCursor } = await next;
    checkSize(total);
    // The store looks for the next page while this one is worked on.
    if (nextCursor !== undefined) next = readEntries(store, nextCursor);
    await inSlices(items, (entry) => draft.add(entry));
    if (nextCursor === undefined) return draft.finish();
  }
});

function readEntries(store: GraphStore, cursor: string | undefined) {
  const page = store.searchEntries({ limit: PAGE, cursor });
  // A failure is reported to whoever waits for the page; until then it is nobody's.
  page.catch(() => undefined);
  return page;
}

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
