import { describe, expect, it } from 'vitest';
import { buildStructures, findPeers, listPeerAdvantages, MOST_PEERS } from '#graph/analysis/peers';
import { describeInvariants } from './describe-invariants';
import { buildToy, toDistrict, toNames } from './toy-cluster';

/** Firms per chain x, y, z: north 3 4 0, south 4 3 0, east 0 0 5, double 6 8 0. */
const CLUSTER = buildToy({
  segments: ['x.a present', 'x.b present', 'y.c present', 'z.d present'],
  places: [
    'x.a north 3',
    'y.c north 4',
    'x.a south 1',
    'x.b south 3',
    'y.c south 3',
    'z.d east 5',
    'x.a double 1',
    'x.b double 5',
    'y.c double 8',
  ],
  districts: ['west'],
});

describe('findPeers', () => {
  it('ranks by the cosine of firms per chain', () => {
    // north · south = 3·4 + 4·3 = 24 of 5 · 5; north · double is along one line; east shares no chain.
    const peers = findPeers(CLUSTER, toDistrict('north'));
    expect(peers).toEqual([
      { districtId: 'district:double', similarity: 1 },
      { districtId: 'district:south', similarity: 24 / 25 },
    ]);
  });

  it('finds none for a district without a firm on record, and none that shares no chain', () => {
    expect(findPeers(CLUSTER, toDistrict('west'))).toEqual([]);
    expect(findPeers(CLUSTER, toDistrict('east'))).toEqual([]);
  });

  it('is the same from both sides, and names five at most, equal ones by id', () => {
    const places = ['i', 'h', 'g', 'f', 'e', 'd', 'c'].map((name) => `x.a ${name}`);
    const same = buildToy({ segments: ['x.a present'], places });
    expect(toNames(findPeers(same, toDistrict('c')).map(({ districtId }) => districtId))).toEqual([...'defgh']);
    expect(MOST_PEERS).toBe(5);
    const [there] = findPeers(CLUSTER, toDistrict('south')).filter(({ districtId }) => districtId === 'district:north');
    expect(there?.similarity).toBe(24 / 25);
  });

  it('takes districts that are equally alike as equal, however many firms they have', () => {
    // Each works in chain x alone: 7/√(7² + 5² + 3²) whatever the number of its firms.
    const places = ['x.a base 7', 'y.b base 5', 'z.c base 3', 'x.a d1 3', 'x.a d2 1', 'x.a d3 6', 'x.a d4 7'];
    const alike = buildToy({ segments: ['x.a present', 'y.b present', 'z.c present'], places });
    const peers = findPeers(alike, toDistrict('base'));
    expect(toNames(peers.map(({ districtId }) => districtId))).toEqual(['d1', 'd2', 'd3', 'd4']);
    expect(new Set(peers.map(({ similarity }) => similarity)).size).toBe(1);
    expect(peers[0]?.similarity).toBeCloseTo(7 / Math.sqrt(83), 11);
  });

  it('never exceeds 1, however many firms there are', () => {
    const huge = buildToy({
      segments: ['x.a present', 'y.b present', 'z.c present'],
      places: ['x.a n 999983', 'y.b n 314159', 'z.c n 271828', 'x.a s 999983', 'y.b s 314159', 'z.c s 271828'],
    });
    const [peer] = findPeers(huge, toDistrict('n'));
    expect(peer?.similarity).toBeLessThanOrEqual(1);
    expect(peer?.similarity).toBeCloseTo(1, 12);
  });
});

describe('listPeerAdvantages', () => {
  it('lists what at least two peers work in and this district does not on record', () => {
    const peers = findPeers(CLUSTER, toDistrict('north'));
    expect(listPeerAdvantages(CLUSTER, toDistrict('north'), peers)).toEqual([
      { segmentId: 'segment:x.b', peerIds: ['district:double', 'district:south'] },
    ]);
    expect(listPeerAdvantages(CLUSTER, toDistrict('north'), peers.slice(0, 1))).toEqual([]);
  });
});

describe('buildStructures', () => {
  it('counts firms per chain', () => {
    const own = buildStructures(CLUSTER).get(toDistrict('south'));
    expect([...(own ?? [])]).toEqual([
      ['chain:x', 4],
      ['chain:y', 3],
    ]);
  });
});

describeInvariants('the peers of districts', (cluster) =>
  cluster.districts.toSorted().map((id) => {
    const peers = findPeers(cluster, id);
    return [id, peers, listPeerAdvantages(cluster, id, peers)];
  }),
);
