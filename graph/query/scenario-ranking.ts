// Single points of failure of the data as they are: what would stop most if it stopped alone.
// May import: analysis, model, wire. Invariants: ranked once per dataset; the order is that of the analysis; each row says which edit tries it.
import { type CriticalThing, rankDistricts, rankFirms, rankSegments } from '#graph/analysis/criticality';
import { toEditToken } from '#graph/wire/edit-token';
import type { CriticalThingView, ScenarioView } from '#graph/wire/scenario';
import { readDiagnosis } from './cluster';
import { readNames } from './scenario-names';
import { oncePerDigest, type Snapshot } from './snapshot';

const readRankings = oncePerDigest('single points of failure', async (snapshot: Snapshot) => {
  const { cluster, knockOuts } = await readDiagnosis(snapshot);
  return {
    firms: rankFirms(cluster, knockOuts),
    segments: rankSegments(cluster, knockOuts),
    districts: rankDistricts(cluster, knockOuts),
  };
});

/** The first `limit` of each kind. */
export async function readRanking(snapshot: Snapshot, limit: number): Promise<ScenarioView['ranking']> {
  const { firms, segments, districts } = await readRankings(snapshot);
  const names = await readNames(
    snapshot,
    firms.slice(0, limit).map(({ id }) => id),
  );
  const toView = ({ id, hit, stopped, affected }: CriticalThing): readonly CriticalThingView[] => {
    const ref = names.ref(id);
    if (ref === undefined) return [];
    return [
      {
        ...ref,
        chain: names.segment(id)?.chain,
        token: toEditToken({ kind: 'off', id }),
        hit: hit.length,
        stops: stopped.stops,
        ends: stopped.ends,
        strained: affected.stops - stopped.stops,
        strainedEnds: affected.ends - stopped.ends,
      },
    ];
  };
  const toRows = (things: readonly CriticalThing[]) => ({
    items: things.slice(0, limit).flatMap(toView),
    total: things.length,
  });
  return { firms: toRows(firms), segments: toRows(segments), districts: toRows(districts) };
}
