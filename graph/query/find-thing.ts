// The thing that a reader means by some words.
// May import: search, model, snapshot. Invariant: an id means itself, words mean the best hit among the kinds asked for; the id is not yet known
// to exist.
import { type NodeId, type NodeKind, parseNodeId } from '#graph/model/ids';
import { searchIndex } from '#graph/search/search';
import { readIndex } from './search-index';
import type { Snapshot } from './snapshot';

/** Undefined for words that no thing of these kinds answers to. */
export async function findThing(
  snapshot: Snapshot,
  text: string,
  kinds: readonly NodeKind[],
): Promise<NodeId | undefined> {
  const id = parseNodeId(text);
  if (id !== undefined) return id;
  const { items } = searchIndex(await readIndex(snapshot), { query: text, kinds: [...kinds], limit: 1, offset: 0 });
  return items[0]?.id;
}
