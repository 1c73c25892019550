// What holds of every measure of a cluster, whatever it measures.
import { describe, expect, it } from 'vitest';
import type { Cluster } from '#graph/analysis/cluster';
import { buildRandom } from '#graph/analysis/random';
import { type NodeId, toKind, toNodeId, toRest } from '#graph/model/ids';
import { drawCluster } from './draw-cluster';
import { findOddNumbers, freezeDeeply } from './walk-values';

/** A measure as plain lists and objects, every list by id; ids stand in it as they are. */
export type Measure = (cluster: Cluster) => unknown;

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** New names in the same order, so that ties fall as before. */
const rename = (id: NodeId): NodeId => toNodeId(toKind(id), `new-${toRest(id)}`);

export function describeInvariants(name: string, measure: Measure): void {
  describe(`${name}, whatever the cluster`, () => {
    it('is a matter of what is joined to what, not of names', () => {
      for (const seed of SEEDS) {
        const cluster = drawCluster(seed);
        const renamed = JSON.stringify(measure(mapIds(cluster, rename)));
        expect(renamed).toBe(JSON.stringify(measure(cluster)).replaceAll(ID, (id) => rename(toId(id))));
      }
    });

    it('does not depend on the order of the rows', () => {
      for (const seed of SEEDS) {
        const cluster = drawCluster(seed);
        expect(measure(shuffleRows(cluster, seed))).toEqual(measure(cluster));
      }
    });

    it('leaves the rows as they are', () => {
      for (const seed of SEEDS) expect(() => measure(freezeDeeply(drawCluster(seed)))).not.toThrow();
    });

    it('has no figure that is none', () => {
      for (const seed of SEEDS) expect(findOddNumbers(measure(drawCluster(seed)))).toEqual([]);
      expect(findOddNumbers(measure(EMPTY))).toEqual([]);
    });
  });
}

const EMPTY: Cluster = { segments: [], supplies: [], places: [], districts: [], deployments: [], soleFirms: [] };

/** Same figures under names that turn the order round; what is told first among equals may differ. */
export function reverseNames(cluster: Cluster): { readonly cluster: Cluster; readonly nameOf: (id: NodeId) => NodeId } {
  const ids = [...cluster.segments.map(({ id }) => id), ...cluster.districts].sort();
  const names = new Map(
    ids.map((id, at) => [id, toNodeId(toKind(id), `r${String(ids.length - at).padStart(4, '0')}`)]),
  );
  const nameOf = (id: NodeId) => names.get(id) ?? id;
  return { cluster: mapIds(cluster, nameOf), nameOf };
}

const ID = /(?:segment|chain|district|enterprise):[\w.-]+/g;
function toId(text: string): NodeId {
  const [kind = '', rest = ''] = text.split(':');
  return kind === 'segment' || kind === 'chain' || kind === 'district'
    ? toNodeId(kind, rest)
    : toNodeId('enterprise', rest);
}

export function mapIds(cluster: Cluster, nameOf: (id: NodeId) => NodeId): Cluster {
  const place = <T extends { readonly districtId: NodeId }>(row: T) => ({ ...row, districtId: nameOf(row.districtId) });
  return {
    segments: cluster.segments.map((row) => ({ ...row, id: nameOf(row.id), chainId: nameOf(row.chainId) })),
    supplies: cluster.supplies.map((row) => ({ ...row, from: nameOf(row.from), to: nameOf(row.to) })),
    places: cluster.places.map((row) => ({ ...place(row), segmentId: nameOf(row.segmentId) })),
    districts: cluster.districts.map(nameOf),
    deployments: cluster.deployments.map((row) => ({ ...place(row), chainId: nameOf(row.chainId) })),
    soleFirms: cluster.soleFirms.map((row) => ({
      ...place(row),
      id: nameOf(row.id),
      segmentIds: row.segmentIds.map(nameOf),
    })),
  };
}

export function shuffleRows(cluster: Cluster, seed: number): Cluster {
  const random = buildRandom(seed);
  const shuffle = <T>(rows: readonly T[]): readonly T[] =>
    rows
      .map((row) => [random(), row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row);
  return {
    segments: shuffle(cluster.segments),
    supplies: shuffle(cluster.supplies),
    places: shuffle(cluster.places),
    districts: shuffle(cluster.districts),
    deployments: shuffle(cluster.deployments),
    soleFirms: shuffle(cluster.soleFirms),
  };
}
