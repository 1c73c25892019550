// Chains, segments and districts by id, for views that name many of them. May import: port, model, wire.
// Invariant: read once per dataset; a segment carries its state.
import type { Ref } from '#graph/wire/ref';
import { readSegments } from './segment-card';
import { oncePerDigest } from './snapshot';
import { toRef } from './thing-refs';
import { readChains, readDistricts } from './wholes';

export const readNames = oncePerDigest('names', async (snapshot): Promise<ReadonlyMap<string, Ref>> => {
  const [chains, segments, districts] = await Promise.all([
    readChains(snapshot),
    readSegments(snapshot),
    readDistricts(snapshot),
  ]);
  const things = [
    ...chains.map(({ chain }) => chain),
    ...segments.map(({ segment }) => segment),
    ...districts.map(({ district }) => district),
  ];
  return new Map(things.map((thing) => [thing.id, toRef(thing)]));
});
