// What indicators measure and what findings are about.
// May import: port, model, wire. Invariant: read from the subjects' side once per dataset, since they are far fewer than what is said of them.
import { CITY_ID, type NodeId } from '#graph/model/ids';
import type { Ref } from '#graph/wire/ref';
import { collectPages } from './collect-pages';
import { readSegments } from './segment-card';
import { oncePerDigest, type Snapshot } from './snapshot';
import { toRef } from './thing-refs';

type Subjects = ReadonlyMap<NodeId, Ref>;

/** The subject of each indicator. */
export const readMeasured = oncePerDigest(async (snapshot: Snapshot): Promise<Subjects> => {
  const industries = await collectPages((page) => snapshot.store.list('industry', page));
  return readSubjects(snapshot, [...(await readPlacesAndChains(snapshot)), ...industries.items.map(toRef)], 'MEASURES');
});

/** The subject of each finding. */
export const readDiscussed = oncePerDigest(async (snapshot: Snapshot): Promise<Subjects> => {
  const segments = (await readSegments(snapshot)).filter(({ findings }) => findings > 0);
  const subjects = [...(await readPlacesAndChains(snapshot)), ...segments.map(({ segment }) => toRef(segment))];
  return readSubjects(snapshot, subjects, 'ABOUT');
});

async function readPlacesAndChains({ store }: Snapshot): Promise<readonly Ref[]> {
  const [city, chains, districts] = await Promise.all([
    store.thing(CITY_ID),
    store.chainSummaries(),
    store.districtSummaries(),
  ]);
  const things = [...chains.map(({ chain }) => chain), ...districts.map(({ district }) => district)];
  return (city === undefined ? things : [city, ...things]).map(toRef);
}

async function readSubjects(
  { store }: Snapshot,
  subjects: readonly Ref[],
  type: 'MEASURES' | 'ABOUT',
): Promise<Subjects> {
  const found = new Map<NodeId, Ref>();
  const kind = type === 'MEASURES' ? 'indicator' : 'finding';
  for (const subject of subjects) {
    const group = { type, direction: 'in', kind } as const;
    const { items } = await collectPages((page) => store.neighbours(subject.id, group, page));
    // A finding about a segment is about its chain as well; subjects come from wide to narrow, the narrowest stays.
    for (const { thing } of items) found.set(thing.id, subject);
  }
  return found;
}
