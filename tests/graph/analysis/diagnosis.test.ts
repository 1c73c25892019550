import { describe, expect, it } from 'vitest';
import type { Cluster } from '#graph/analysis/cluster';
import { type Diagnosis, diagnose, toLoss } from '#graph/analysis/diagnosis';
import {
  listCandidates,
  OPPORTUNITY_PARTS,
  PRESET_WEIGHTS,
  PRESETS,
  rankCandidates,
} from '#graph/analysis/opportunity';
import { toStability } from '#graph/analysis/rank-stability';
import { buildRelatedness } from '#graph/analysis/relatedness';
import { rankUnknowns } from '#graph/analysis/verify-first';
import { describeInvariants, mapIds, reverseNames } from './describe-invariants';
import { drawCluster } from './draw-cluster';
import { buildToy, toNames, toSegment } from './toy-cluster';
import { findOddNumbers } from './walk-values';

/** Steel and glass make panels, panels make phones and cars; a lab beside them is to be verified. */
const CLUSTER = buildToy({
  segments: [
    'disp.steel weak',
    'disp.glass absent',
    'disp.panel present',
    'disp.lab unknown',
    'phone.phone present',
    'car.car present',
  ],
  supplies: [
    'disp.steel > disp.panel low',
    'disp.glass > disp.panel medium',
    'disp.panel > phone.phone low',
    'disp.panel > car.car optional',
    'disp.panel > disp.lab',
  ],
  places: [
    'disp.steel north',
    'disp.panel north 3 1',
    'disp.panel south 1',
    'phone.phone south 1',
    'car.car north 2 1',
    'car.car south 2',
  ],
});
const diagnosis = diagnose(CLUSTER);
const of = (name: string) => {
  const found = diagnosis.segments.get(toSegment(name));
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};

describe('diagnose', () => {
  it('gives each segment the verdict that its surroundings call for', () => {
    const verdicts = [...diagnosis.segments].map(
      ([id, { judgement }]) => `${toNames([id])}: ${judgement.verdict} ${judgement.rule}`,
    );
    expect(verdicts).toEqual([
      'car.car: none sound',
      'disp.glass: fill gap-with-demand',
      'disp.lab: verify unknown',
      'disp.panel: none sound',
      'disp.steel: fill gap-with-demand',
      // The only firm on record, but nothing hangs on it.
      'phone.phone: strengthen few-firms',
    ]);
  });

  it('names who uses a segment, who requires it, and what is strong beside it', () => {
    const panel = of('disp.panel');
    expect(toNames(panel.usersHereIds)).toEqual(['car.car', 'phone.phone']);
    expect(toNames(panel.usersHereRequiredIds)).toEqual(['phone.phone']);
    expect(toNames(panel.usersUnknownIds)).toEqual(['disp.lab']);
    expect([panel.users, panel.usersHere, panel.usersUnknown]).toEqual([3, 2, 1]);
    expect([toNames(of('disp.glass').strongNeighbourIds), of('disp.glass').strongNeighbours]).toEqual([
      ['disp.panel'],
      1,
    ]);
    expect(toNames(of('disp.panel').strongNeighbourIds)).toEqual(['car.car']);
  });

  it('measures what hangs on a segment: on its suppliers here, or on outside where it does not run', () => {
    // Steel stops panel and phone; glass is bought outside today, and when that is closed panel and phone stop.
    expect(of('disp.steel').criticality.stopped).toEqual({ stops: 3, ends: 1 });
    expect(of('disp.steel').affects).toBe(2);
    expect(of('disp.glass').criticality.stopped).toEqual({ stops: 2, ends: 1 });
    expect(of('disp.glass').affects).toBe(2);
    expect(of('disp.lab').affects).toBe(0);
    expect(toLoss({ id: toSegment('x.a'), status: 'unknown' })).toEqual({ segments: [], outside: ['segment:x.a'] });
  });

  it('has no concentration where no firm is on record', () => {
    expect(of('disp.glass').concentration).toBeUndefined();
    expect(of('disp.panel').concentration).toMatchObject({ firms: 4, hhi: 10 / 16 });
  });

  it('measures each chain by its own segments and the links within it', () => {
    expect([...diagnosis.chains.keys()]).toEqual(['chain:car', 'chain:disp', 'chain:phone']);
    const disp = diagnosis.chains.get(CLUSTER.segments[0]?.chainId ?? toSegment('none'));
    expect(disp?.completeness.count).toEqual({ value: 0.5, known: 3, unknown: 1 });
    expect(toNames(disp?.weakestPath?.segments ?? [])).toEqual(['disp.glass', 'disp.panel', 'disp.lab']);
    expect([...diagnosis.chains.values()].map(({ weakestPath }) => weakestPath === undefined)).toEqual([
      true,
      false,
      true,
    ]);
  });
});

/** Everything that is measured, as plain lists. */
function measureAll(cluster: Cluster) {
  const measured = diagnose(cluster);
  const relatedness = buildRelatedness(cluster);
  const lists = PRESETS.map((preset) => listCandidates(measured, relatedness, preset));
  return {
    ...toPlain(measured),
    ranked: PRESETS.map((preset, at) => rankCandidates(lists[at] ?? [], PRESET_WEIGHTS[preset])),
    stability: lists.map((list) => toStability(list, { draws: 20 })),
    unknowns: rankUnknowns(measured, relatedness, 'fill'),
  };
}
const toPlain = ({ segments, chains }: Diagnosis) => ({ segments: [...segments], chains: [...chains] });

const EDGES: Readonly<Record<string, Cluster>> = {
  'an empty cluster': buildToy({ segments: [] }),
  'districts and nothing else': buildToy({ segments: [], districts: ['north', 'south'] }),
  'one firm': buildToy({ segments: ['x.a weak'], places: ['x.a north'] }),
  'one segment without a firm, district or link': buildToy({ segments: ['x.a absent'] }),
  'everything to be verified': buildToy({
    segments: ['x.a unknown', 'x.b unknown'],
    supplies: ['x.a > x.b'],
    districts: ['north'],
  }),
  'no demand': buildToy({ segments: ['x.a weak', 'x.b absent', 'x.c present'], places: ['x.c north 3 1'] }),
  'a district without a firm': buildToy({
    segments: ['x.a weak', 'x.b present'],
    supplies: ['x.a > x.b'],
    places: ['x.b north 3 1'],
    districts: ['south'],
  }),
  'a million firms everywhere': buildToy({
    segments: ['x.a weak 3411', 'x.b present 3412', 'x.c present', 'x.d unknown'],
    supplies: ['x.a > x.b', 'x.b > x.c', 'x.d > x.c'],
    places: ['x.a', 'x.b', 'x.c'].flatMap((name) => ['n', 's', 'w'].map((at) => `${name} ${at} 1000000 999999`)),
  }),
};

describe('at the edges', () => {
  it.each(Object.entries(EDGES))('%s: no figure is none', (_, cluster) => {
    const found = measureAll(cluster);
    expect(findOddNumbers(found)).toEqual([]);
    expect(found.segments).toHaveLength(cluster.segments.length);
  });

  it('where all is unknown everything is to be verified, and nothing is a candidate', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const drawn = drawCluster(seed);
      const { segments, ranked, chains } = measureAll({
        ...drawn,
        segments: drawn.segments.map((segment) => ({ ...segment, status: 'unknown' as const })),
      });
      expect(new Set(segments.map(([, { judgement }]) => judgement.verdict))).toEqual(new Set(['verify']));
      expect(ranked.flat()).toEqual([]);
      for (const [, { completeness, weakestPath }] of chains) {
        expect([completeness.count.value, completeness.unknownShare]).toEqual([undefined, 1]);
        expect(weakestPath).toBeUndefined();
      }
    }
  });
});

describe('a cluster twice as large', () => {
  it('beside a copy of itself, nothing between the two, has the same verdicts, knock-outs and chains', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const cluster = drawCluster(seed);
      const copy = mapIds(cluster, (id) => (id.startsWith('segment:') ? toSegment(`copy.${id.slice(8)}`) : id));
      const both = {
        ...cluster,
        segments: [...cluster.segments, ...copy.segments],
        supplies: [...cluster.supplies, ...copy.supplies],
        places: [...cluster.places, ...copy.places],
      };
      const [own, joined] = [diagnose(cluster), diagnose(both)];
      for (const [id, item] of own.segments) expect(joined.segments.get(id)).toEqual(item);
    }
  });

  it('with every count doubled, has the same concentration, and no segment with fewer firms', () => {
    const doubled = {
      ...CLUSTER,
      places: CLUSTER.places.map((place) => ({ ...place, firms: place.firms * 2, leaders: place.leaders * 2 })),
    };
    for (const [id, { concentration }] of diagnose(doubled).segments) {
      const before = diagnosis.segments.get(id)?.concentration;
      expect([concentration?.hhi, concentration?.firms]).toEqual([
        before?.hhi,
        before === undefined ? undefined : before.firms * 2,
      ]);
    }
  });
});

describe('under names that turn the order round', () => {
  it('every figure of every segment is the same', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const cluster = drawCluster(seed);
      const { cluster: turned, nameOf } = reverseNames(cluster);
      const other = diagnose(turned).segments;
      for (const [id, item] of diagnose(cluster).segments) {
        const { judgement, criticality, users, usersHere, strongNeighbours, affects, concentration } = item;
        expect(other.get(nameOf(id))).toMatchObject({
          ...{ judgement, criticality, users, usersHere, strongNeighbours, affects },
          ...(concentration && { concentration: { hhi: concentration.hhi, effective: concentration.effective } }),
        });
      }
    }
  });
});

describeInvariants('a diagnosis', (cluster) => toPlain(diagnose(cluster)));
describeInvariants('everything measured', measureAll);

it('the parts of a score are all asked of each candidate', () => {
  const [candidate] = measureAll(CLUSTER).ranked.flat();
  expect(Object.keys(candidate?.percentile ?? {}).sort()).toEqual([...OPPORTUNITY_PARTS].sort());
});
