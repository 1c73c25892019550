// Published findings with what they are about and where they stand.
// May import: port, model, wire. Invariant: in the order of the store, every finding once.
import type { NodeId } from '#graph/model/ids';
import type { NodeOf } from '#graph/model/nodes';
import type { FindingItem } from '#graph/wire/finding';
import { collectPages } from './collect-pages';
import { oncePerDigest, type Snapshot } from './snapshot';
import { readDiscussed } from './subject';
import { isKind, readSources, toRef } from './thing-refs';

/** All findings of the dataset. */
export const readFindings = oncePerDigest(async ({ store }: Snapshot): Promise<readonly NodeOf<'finding'>[]> => {
  const { items } = await collectPages((page) => store.list('finding', page));
  return items.flatMap((item) => (isKind('finding', item) ? [item] : []));
});

/** Findings as they are sent. */
export async function toFindingItems(
  snapshot: Snapshot,
  findings: readonly NodeOf<'finding'>[],
): Promise<FindingItem[]> {
  const sourcesOf = await readSources(
    snapshot.store,
    findings.flatMap((item) => item.sourceIds),
  );
  const subjects = await readDiscussed(snapshot);
  return findings.map((item) => ({
    ...toRef(item),
    findingKind: item.kind,
    confidence: item.confidence,
    subject: subjects.get(item.id),
    sources: sourcesOf(item.sourceIds),
  }));
}

/** Findings about any of these things. */
export async function readFindingsAbout(snapshot: Snapshot, ids: Iterable<NodeId>): Promise<FindingItem[]> {
  const wanted = new Set(ids);
  const subjects = await readDiscussed(snapshot);
  const about = (await readFindings(snapshot)).filter(({ id }) => {
    const subject = subjects.get(id);
    return subject !== undefined && wanted.has(subject.id);
  });
  return toFindingItems(snapshot, about);
}
