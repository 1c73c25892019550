import { describe, expect, it } from 'vitest';
import type { Cluster, FirmFact } from '#graph/analysis/cluster';
import { diagnose } from '#graph/analysis/diagnosis';
import { applyEdits } from '#graph/analysis/scenario';
import { type Edit, editSchema } from '#graph/model/edit';
import type { NodeId } from '#graph/model/ids';
import { buildToy, toDistrict, toFirm, toFirmFact, toNames, toSegment } from './toy-cluster';
import { findOddNumbers, freezeDeeply } from './walk-values';

/** boss and carl make a in the north; dora makes b and c there, emil b in the south; u has one firm on record. */
const CLUSTER: Cluster = freezeDeeply(
  buildToy({
    segments: ['x.a present', 'x.b present', 'x.c weak', 'x.d absent', 'x.u unknown', 'x.v present'],
    supplies: ['x.a > x.b', 'x.b > x.c', 'x.d > x.c', 'x.a > x.c optional'],
    places: ['x.a north 2 1', 'x.b north', 'x.b south', 'x.c north', 'x.u south'],
    soleFirms: ['dora north x.b x.c'],
    districts: ['west'],
  }),
);
const FIRMS: ReadonlyMap<NodeId, FirmFact> = new Map(
  ['boss north x.a', 'carl north x.a', 'dora north x.b x.c', 'emil south x.b', 'uwe south x.u'].map((row) => {
    const fact = toFirmFact(row);
    return [fact.id, fact];
  }),
);

const off = (id: NodeId): Edit => ({ kind: 'off', id });
const firm = (segment: string, district: string, isLeader = false): Edit => ({
  kind: 'firm',
  segmentId: toSegment(segment),
  districtId: toDistrict(district),
  isLeader,
});
const join = (kind: 'link' | 'unlink', from: string, to: string): Edit =>
  kind === 'link'
    ? { kind, from: toSegment(from), to: toSegment(to), necessity: 'required' }
    : { kind, from: toSegment(from), to: toSegment(to) };
const state = (segment: string, status: 'present' | 'weak' | 'absent' | 'unknown'): Edit => ({
  kind: 'state',
  segmentId: toSegment(segment),
  status,
});
const apply = (...edits: readonly Edit[]) => applyEdits(CLUSTER, edits, FIRMS);

/** `a present 2/1`: state, firms and leaders of each segment that is not as it was. */
function tellChanges({ segments }: Cluster): readonly string[] {
  const toText = ({ id, status, operating, leaders }: Cluster['segments'][number]) =>
    `${toNames([id])} ${status} ${operating}/${leaders}`;
  const before = CLUSTER.segments.map(toText);
  return segments.map(toText).filter((text) => !before.includes(text));
}

describe('no edit', () => {
  it('changes nothing', () => {
    const { cluster, shock } = apply();
    expect(cluster).toEqual(CLUSTER);
    expect(shock).toEqual({ segments: [], outside: [] });
  });
});

describe('switching off', () => {
  it('a firm takes it from its segments, and stops those where it was the only one', () => {
    const { cluster, shock } = apply(off(toFirm('dora')));
    expect(tellChanges(cluster)).toEqual(['x.b present 1/0', 'x.c absent 0/0']);
    expect([toNames(shock.segments), cluster.soleFirms]).toEqual([['x.c'], []]);
  });

  it('a leader takes a leader', () => {
    expect(tellChanges(apply(off(toFirm('boss'))).cluster)).toEqual(['x.a present 1/0']);
    expect(tellChanges(apply(off(toFirm('boss')), off(toFirm('carl'))).cluster)).toEqual(['x.a absent 0/0']);
  });

  it('a segment takes all its firms, also one without any on record', () => {
    expect(tellChanges(apply(off(toSegment('x.b'))).cluster)).toEqual(['x.b absent 0/0']);
    const { cluster, shock } = apply(off(toSegment('x.v')));
    expect([tellChanges(cluster), toNames(shock.segments)]).toEqual([['x.v absent 0/0'], ['x.v']]);
  });

  it('a district takes all firms that stand there, and only them', () => {
    const { cluster, shock } = apply(off(toDistrict('north')));
    expect(tellChanges(cluster)).toEqual(['x.a absent 0/0', 'x.b present 1/0', 'x.c absent 0/0']);
    expect(toNames(shock.segments)).toEqual(['x.a', 'x.c']);
    expect(apply(off(toDistrict('west'))).shock.segments).toEqual([]);
  });

  it('the only firm on record of what is to be verified proves no gap', () => {
    for (const id of [toFirm('uwe'), toDistrict('south')])
      expect(apply(off(id)).cluster.segments.find((segment) => segment.id === toSegment('x.u'))?.status).toBe(
        'unknown',
      );
    expect(toNames(apply(off(toFirm('uwe'))).shock.segments)).toEqual([]);
  });

  it('outside supply closes it and changes no row', () => {
    const { cluster, shock } = apply({ kind: 'outside-off', id: toSegment('x.d') });
    expect(cluster).toEqual(CLUSTER);
    expect([shock.segments, toNames(shock.outside ?? [])]).toEqual([[], ['x.d']]);
  });
});

describe('a firm that comes', () => {
  it('makes weak what was absent or to be verified, and from three on present', () => {
    expect(tellChanges(apply(firm('x.d', 'west', true)).cluster)).toEqual(['x.d weak 1/1']);
    expect(tellChanges(apply(firm('x.u', 'west')).cluster)).toEqual(['x.u weak 2/0']);
    const three = [firm('x.d', 'west'), firm('x.d', 'west'), firm('x.d', 'north')];
    expect(tellChanges(apply(...three).cluster)).toEqual(['x.d present 3/0']);
  });

  it('leaves present what is, and stands where it comes to', () => {
    const { cluster } = apply(firm('x.a', 'north'), firm('x.a', 'west', true));
    expect(tellChanges(cluster)).toEqual(['x.a present 4/2']);
    const places = cluster.places.filter(({ segmentId }) => segmentId === toSegment('x.a'));
    expect(places.map(({ districtId, firms, leaders }) => [...toNames([districtId]), firms, leaders])).toEqual([
      ['north', 3, 1],
      ['west', 1, 1],
    ]);
  });

  it('replaces one that goes', () => {
    const { cluster, shock } = apply(off(toFirm('dora')), firm('x.c', 'west'));
    // c has one firm and is weak, as before.
    expect(tellChanges(cluster)).toEqual(['x.b present 1/0']);
    expect(toNames(shock.segments)).toEqual([]);
  });
});

describe('links and states', () => {
  it('adds an input of its own that is hard to buy outside, and takes links away', () => {
    const added = apply(join('link', 'x.v', 'x.a')).cluster.supplies.slice(CLUSTER.supplies.length);
    expect(added).toEqual([
      {
        from: toSegment('x.v'),
        to: toSegment('x.a'),
        inputGroup: expect.stringContaining('x.v'),
        necessity: 'required',
        substitutable: 'low',
      },
    ]);
    const left = apply(join('unlink', 'x.a', 'x.c')).cluster.supplies;
    expect(left).toEqual(CLUSTER.supplies.filter(({ from, to }) => toNames([from, to]).join() !== 'x.a,x.c'));
  });

  it('supposes a state over all that firms let suppose, but not over what is switched off, and of two for one segment the last', () => {
    expect(tellChanges(apply(state('x.u', 'present')).cluster)).toEqual(['x.u present 1/0']);
    expect(tellChanges(apply(off(toSegment('x.b')), state('x.b', 'weak')).cluster)).toEqual(['x.b absent 0/0']);
    expect(tellChanges(apply(state('x.d', 'weak'), state('x.d', 'present')).cluster)).toEqual(['x.d present 0/0']);
  });
});

describe('a scenario', () => {
  const EDITS: readonly Edit[] = [
    off(toFirm('dora')),
    firm('x.c', 'west'),
    firm('x.d', 'south', true),
    join('unlink', 'x.a', 'x.b'),
    join('link', 'x.v', 'x.b'),
    { kind: 'outside-off', id: toSegment('x.d') },
    state('x.u', 'absent'),
    off(toDistrict('south')),
  ];

  it('is measured alike in whatever order its edits come', () => {
    const toFigures = (edits: readonly Edit[]) => {
      const { cluster, shock } = apply(...edits);
      const { segments, chains, knockOuts } = diagnose(cluster);
      const sorted = { segments: shock.segments.toSorted(), outside: shock.outside?.toSorted() ?? [] };
      return { segments: [...segments], chains: [...chains], impact: knockOuts.toImpact(shock), sorted };
    };
    const figures = toFigures(EDITS);
    for (let at = 0; at < EDITS.length; at += 1) {
      const turned = [...EDITS.slice(at), ...EDITS.slice(0, at)];
      expect(toFigures(turned)).toEqual(figures);
      expect(toFigures(turned.toReversed())).toEqual(figures);
    }
    expect(findOddNumbers(figures)).toEqual([]);
  });

  it('leaves the cluster as it was: it is frozen, and what was not edited is still what it was', () => {
    const before = JSON.stringify(CLUSTER);
    expect(() => apply(...EDITS)).not.toThrow();
    expect(JSON.stringify(CLUSTER)).toBe(before);
  });

  it('adds up: firms of a segment are those of its places', () => {
    const { segments, places } = apply(...EDITS).cluster;
    for (const { id, operating, leaders } of segments) {
      const own = places.filter(({ segmentId }) => segmentId === id);
      expect(own.reduce((sum, { firms }) => sum + firms, 0)).toBe(operating);
      expect(own.reduce((sum, place) => sum + place.leaders, 0)).toBe(leaders);
    }
  });
});

describe('an edit is refused', () => {
  const refuse = (edit: Edit) => expect(() => apply(edit));
  const REFUSED = { code: 'invalid-query', field: 'edit', zh: expect.any(String) };

  it('when it names what the data do not hold', () => {
    const edits: readonly Edit[] = [
      off(toSegment('x.zzz')),
      off(toDistrict('zzz')),
      off(toFirm('zzz')),
      { kind: 'outside-off', id: toSegment('x.zzz') },
      firm('x.zzz', 'north'),
      firm('x.a', 'zzz'),
      join('link', 'x.zzz', 'x.a'),
      join('link', 'x.a', 'x.zzz'),
      join('unlink', 'x.a', 'x.zzz'),
      state('x.zzz', 'weak'),
    ];
    for (const edit of edits) {
      refuse(edit).toThrow(expect.objectContaining(REFUSED));
      refuse(edit).toThrow('zzz');
    }
  });

  it('when what it names is of another kind, so that nothing is passed over in silence', () => {
    const north = toDistrict('north');
    const edits: readonly Edit[] = [
      { kind: 'outside-off', id: north },
      { kind: 'outside-off', id: toFirm('dora') },
      { kind: 'firm', segmentId: north, districtId: north, isLeader: false },
      { kind: 'firm', segmentId: toSegment('x.a'), districtId: toSegment('x.a'), isLeader: false },
      { kind: 'state', segmentId: north, status: 'weak' },
      { kind: 'link', from: north, to: toSegment('x.a'), necessity: 'required' },
    ];
    for (const edit of edits) refuse(edit).toThrow(expect.objectContaining(REFUSED));
  });

  it('when the link to be taken away is none', () => {
    refuse(join('unlink', 'x.b', 'x.a')).toThrow('segment:x.b → segment:x.a');
  });

  it('when supplies would run in a circle, of one step, of several, or of two edits together', () => {
    refuse(join('link', 'x.a', 'x.a')).toThrow(expect.objectContaining(REFUSED));
    refuse(join('link', 'x.c', 'x.a')).toThrow(expect.objectContaining(REFUSED));
    expect(() => apply(join('link', 'x.u', 'x.v'), join('link', 'x.v', 'x.u'))).toThrow('circle');
    // Once the way is cut, the same link closes none.
    const cut = [join('unlink', 'x.b', 'x.c'), join('unlink', 'x.a', 'x.c')];
    expect(() => apply(...cut, join('link', 'x.c', 'x.a'))).not.toThrow();
  });
});

describe('editSchema', () => {
  it('takes what edits are, and nothing else', () => {
    expect(editSchema.parse({ kind: 'off', id: 'district:north' })).toEqual(off(toDistrict('north')));
    for (const bad of [
      { kind: 'off' },
      { kind: 'on', id: 'district:north' },
      { kind: 'off', id: 'north' },
      'off',
      null,
    ])
      expect(editSchema.safeParse(bad).success).toBe(false);
  });
});
