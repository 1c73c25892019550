// Published findings with what they are about and where they stand.
// May import: port, model, wire. Invariant: in the order of the store, every finding once.
import type { NodeId } from '#graph/model/ids';
import type { NodeOf } from '#graph/model/nodes';
import type { FindingItem } from '#graph/wire/finding';
import { collectPages } from './collect-pages';
import { oncePerDigest, type Snapshot } from './snapshot';
import { readSubjects } from './subject';
import { isKind, readSources, toRef } from './thing-refs';

/** All findings of the dataset. */
export const readFindings = oncePerDigest(
  'findings',
  async ({ store }: Snapshot): Promise<readonly NodeOf<'finding'>[]> => {
    const { items } = await collectPages((page) => store.list('finding', page));
    return items.flatMap((item) => (isKind('finding', item) ? [item] : []));
  },
);

/** The subject of every finding. */
const readDiscussed = oncePerDigest('subjects of findings', async (snapshot: Snapshot) => {
  const findings = await readFindings(snapshot);
  return readSubjects(
    snapshot,
    findings.map(({ id }) => id),
  );
});

/** Findings as they are sent. */
export async function toFindingItems(
  snapshot: Snapshot,
  findings: readonly NodeOf<'finding'>[],
): Promise<FindingItem[]> {
  const cited = findings.flatMap((item) => item.sourceIds);
  const [sourcesOf, subjects] = await Promise.all([readSources(snapshot.store, cited), readDiscussed(snapshot)]);
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
  const [findings, subjects] = await Promise.all([readFindings(snapshot), readDiscussed(snapshot)]);
  const about = findings.filter(({ id }) => {
    const subject = subjects.get(id);
    return subject !== undefined && wanted.has(subject.id);
  });
  return toFindingItems(snapshot, about);
}
