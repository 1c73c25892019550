// One district: which chains its firms work in, stage by stage, and what texts place there.
// May import: port, model, wire. Invariants: a chain stands here when a firm works in it or a text places it; cells do not add up to firms.
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { Thing } from '#graph/model/nodes';
import { deploymentRoleSchema, stageSchema } from '#graph/model/vocabulary';
import type { Activity, Deployment, SegmentSummary } from '#graph/store/port';
import type { DistrictChain, DistrictView } from '#graph/wire/district';
import { countFirms, MAX_ACTIVITIES, readActivities, toFirm, toTruncated } from './firms';
import { groupBy } from './group-by';
import { readIndicators, toFigures } from './key-figures';
import { readSegments } from './segment-card';
import type { Snapshot } from './snapshot';
import { readThings, toRef } from './thing-refs';
import { buildThingView } from './thing-view';

/** Everything `/district/…` shows, or GraphError 'not-found'. */
export async function buildDistrictView(snapshot: Snapshot, id: NodeId): Promise<DistrictView> {
  const { store } = snapshot;
  const summary = (await store.districtSummaries()).find(({ district }) => district.id === id);
  if (summary === undefined) throw new GraphError('not-found', `There is no ${id} in this dataset.`);
  const [thing, segments, activities, deployments, indicators] = await Promise.all([
    buildThingView(snapshot, id),
    readSegments(snapshot),
    readActivities(store, { districtId: id }),
    store.deployments(),
    readIndicators(store, id),
  ]);
  const placed = deployments.filter((item) => item.districtId === id);
  const segmentOf = new Map(segments.map((item) => [item.segment.id, item]));
  const worked = groupBy(activities, ({ segmentId }) => segmentOf.get(segmentId)?.segment.chainId);
  const chainIds = new Set([...placed.map((item) => item.chainId), ...worked.keys()]);
  const things = await readThings(store, [
    summary.regionId,
    ...[...chainIds].filter((chainId) => chainId !== undefined),
    ...activities.map((activity) => activity.districtId),
  ]);
  const shown = new Set(activities.slice(0, MAX_ACTIVITIES));
  const region = things.get(summary.regionId);
  const chains = [...chainIds].flatMap((chainId) => {
    const chain = chainId === undefined ? undefined : things.get(chainId);
    if (chain === undefined) return [];
    const deployment = placed.find((item) => item.chainId === chainId);
    return toDistrictChain(chain, deployment, { activities: worked.get(chainId) ?? [], shown, segmentOf, things });
  });
  return {
    ...thing,
    shortZh: summary.district.shortZh,
    region: region === undefined ? undefined : toRef(region),
    enterprises: summary.enterprises,
    operating: summary.operating,
    chains: chains.sort(compareChains),
    firmsTruncated: toTruncated(shown.size, activities.length),
    figures: await toFigures(store, indicators),
  };
}

type Work = {
  readonly activities: readonly Activity[];
  /** Those of all activities of the district that are sent. */
  readonly shown: ReadonlySet<Activity>;
  readonly segmentOf: ReadonlyMap<NodeId, SegmentSummary>;
  readonly things: ReadonlyMap<NodeId, Thing>;
};

function toDistrictChain(chain: Thing, deployment: Deployment | undefined, work: Work): DistrictChain {
  const sent = work.activities.filter((activity) => work.shown.has(activity));
  const cells = sent.flatMap((activity) => {
    const segment = work.segmentOf.get(activity.segmentId)?.segment;
    return segment === undefined
      ? []
      : [{ stage: segment.stage, firm: { ...toFirm(activity, work.things), segment: toRef(segment) } }];
  });
  return {
    ...toRef(chain),
    role: deployment?.role,
    asOf: deployment?.asOf,
    ...countFirms(work.activities),
    stages: stageSchema.options.map((stage) => ({
      stage,
      firms: cells.filter((cell) => cell.stage === stage).map(({ firm }) => firm),
    })),
  };
}

function compareChains(a: DistrictChain, b: DistrictChain): number {
  return toRoleRank(a) - toRoleRank(b) || b.enterprises - a.enterprises || (a.id < b.id ? -1 : 1);
}

function toRoleRank({ role }: DistrictChain): number {
  return role === undefined ? deploymentRoleSchema.options.length : deploymentRoleSchema.options.indexOf(role);
}
