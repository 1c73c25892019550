// The index of all names, read from the store.
// May import: port, search. Invariant: built once per dataset and shared by all questions; while it is built, other questions are answered.
import { checkSize, IndexDraft } from '#graph/search/build-index';
import type { SearchIndex } from '#graph/search/search-index';
import type { GraphStore } from '#graph/store/port';
import { inSlices } from './in-slices';
import { oncePerDigest } from './snapshot';

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
