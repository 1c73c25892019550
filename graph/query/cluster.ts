// The rows of analysis, read from the store, and what is measured from them. May import: port, analysis, model.
// Invariants: read and measured once per dataset and shared by all views, so that a figure is the same on every page.
import type { Cluster, FirmFact } from '#graph/analysis/cluster';
import { diagnose } from '#graph/analysis/diagnosis';
import { buildRelatedness } from '#graph/analysis/relatedness';
import type { NodeId } from '#graph/model/ids';
import type { FirmWork, GraphStore } from '#graph/store/port';
import { toParts } from './parts';
import { readSegments } from './segment-card';
import { oncePerDigest } from './snapshot';
import { readDeployments, readDistricts } from './wholes';

/** Most ids that one read of relations takes, and one read of firms. */
const IDS_PER_READ = 2_000;
const FIRMS_PER_READ = 500;

export const readClusterRows = oncePerDigest('cluster', async (snapshot): Promise<Cluster> => {
  const { store } = snapshot;
  const [segments, places, soleIds, districts, deployments] = await Promise.all([
    readSegments(snapshot),
    store.segmentPlaces(),
    store.soleFirms(),
    readDistricts(snapshot),
    readDeployments(snapshot),
  ]);
  const [supplies, soleFirms] = await Promise.all([
    readSupplies(
      store,
      segments.map(({ segment }) => segment.id),
    ),
    readFirms(store, soleIds),
  ]);
  return {
    segments: segments.map(({ segment, operating, leaders }) => {
      const { id, chainId, stage, status, gbt4754 } = segment;
      return { id, chainId, stage, status, gbt4754, operating, leaders };
    }),
    supplies,
    places,
    districts: districts.map(({ district }) => district.id),
    deployments: deployments.map(({ chainId, districtId, role }) => ({ chainId, districtId, role })),
    soleFirms,
  };
});

/** Everything measured of the data as they are. */
export const readDiagnosis = oncePerDigest('diagnosis', async (snapshot) => diagnose(await readClusterRows(snapshot)));

/** How near segments are to districts, in the data as they are. */
export const readRelatedness = oncePerDigest('relatedness', async (snapshot) =>
  buildRelatedness(await readClusterRows(snapshot)),
);

/** Firms as analysis takes them; one that operates in no segment is left out. */
export async function readFirms(store: GraphStore, ids: readonly NodeId[]): Promise<readonly FirmFact[]> {
  const parts = await Promise.all(toParts(ids, FIRMS_PER_READ).map((part) => store.firmWork(part)));
  return parts.flat().map(toFirmFact);
}

function toFirmFact({ id, role, districtId, segmentIds }: FirmWork): FirmFact {
  return { id, districtId, segmentIds, isLeader: role === 'chain-leader' };
}

async function readSupplies(store: GraphStore, ids: readonly NodeId[]): Promise<Cluster['supplies']> {
  const parts = await Promise.all(toParts(ids, IDS_PER_READ).map((part) => store.relationsFrom(part, ['FEEDS'])));
  return parts.flat().flatMap(({ type, from, to, props }) => {
    if (type !== 'FEEDS') return [];
    const { inputGroup, necessity, substitutable } = props;
    return [{ from, to, inputGroup, necessity, substitutable }];
  });
}
