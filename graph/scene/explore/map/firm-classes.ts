// How many firms of the picture each district holds, in classes: the fills of the map.
// May import: wire, model, explore. Invariants: a firm counts once, in the district of its main site; a district without a firm in the picture is
// a class of its own and never the lowest of the others; the classes are round numbers, and no district stands in two.
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '../atlas';

/** 0 is no record; 1 to 4 from few to many. */
export type FirmLevel = 0 | 1 | 2 | 3 | 4;
export type FirmClass = {
  readonly level: FirmLevel;
  /** Firms, both included; the highest class is open. No record is 0 to 0. */
  readonly from: number;
  readonly to: number | undefined;
  readonly districts: number;
};
export type FirmClasses = {
  /** Districts with at least one firm in the picture. */
  readonly counts: ReadonlyMap<NodeId, number>;
  readonly levelOf: (district: NodeId) => FirmLevel;
  /** From few to many, no record at the end. */
  readonly classes: readonly FirmClass[];
};

type Steps = readonly [number, number, number, number];
const LEAST: Steps = [1, 2, 3, 4];
/** Where classes begin; a ladder serves from a largest district of three times its last step on, and powers of ten carry it on. */
const LADDERS: readonly Steps[] = [
  [1, 2, 4, 8],
  [1, 5, 10, 20],
  [1, 10, 20, 50],
  [1, 20, 50, 100],
  [1, 50, 100, 200],
  [1, 100, 200, 500],
  [1, 200, 500, 1000],
  [1, 500, 1000, 2000],
  [1, 1000, 2000, 5000],
];
const SPREAD = 3;
const LEVELS = [1, 2, 3, 4] as const;

/** Classes of the firms in the picture; every district on record is in one, also those that are not in the picture. */
export function classFirms(atlas: Atlas, ids: ReadonlySet<NodeId>): FirmClasses {
  const counts = new Map<NodeId, number>();
  for (const id of ids) {
    const district = atlas.nodes.get(id)?.kind === 'enterprise' ? atlas.districtOf.get(id) : undefined;
    if (district !== undefined) counts.set(district, (counts.get(district) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const steps = LADDERS.findLast(([, , , last]) => most >= SPREAD * last) ?? LEAST;
  const levelOf = (district: NodeId): FirmLevel => {
    const count = counts.get(district) ?? 0;
    return LEVELS.findLast((level) => count >= (steps[level - 1] ?? Number.POSITIVE_INFINITY)) ?? 0;
  };
  const levels = atlas.view.nodes.filter(({ kind }) => kind === 'district').map(({ id }) => levelOf(id));
  const countOf = (level: FirmLevel) => levels.filter((own) => own === level).length;
  const known = LEVELS.map((level): FirmClass => {
    const next = steps.at(level);
    const [from, to] = [steps[level - 1] ?? 0, next === undefined ? undefined : next - 1];
    return { level, from, to, districts: countOf(level) };
  });
  return { counts, levelOf, classes: [...known, { level: 0, from: 0, to: 0, districts: countOf(0) }] };
}
