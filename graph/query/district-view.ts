// One district: which chains its firms work in, stage by stage, and what texts place there.
// May import: port, model, wire. Invariants: a chain stands here when a firm works in it or a text places it; cells do not add up to firms.

import { groupBy } from '#graph/analysis/group-by';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import { deploymentRoleSchema, type Stage, stageSchema } from '#graph/model/vocabulary';
import type { Activity, Deployment, DistrictChainFirms } from '#graph/store/port';
import type { DistrictChain, DistrictView } from '#graph/wire/district';
import type { Ref } from '#graph/wire/ref';
import { buildDistrictProfile } from './district-profile';
import { MAX_ACTIVITIES, toFirm, toTruncated } from './firms';
import { readIndicators, toFigures } from './key-figures';
import { readSegments } from './segment-card';
import { oncePerDigest } from './snapshot';
import { readThings, toRef, toRefs } from './thing-refs';
import { buildThingView } from './thing-view';
import { readDeployments, readDistrictChains, readDistricts } from './wholes';

/** Everything `/district/…` shows, or GraphError 'not-found'; built once per dataset and district. */
export const buildDistrictView = oncePerDigest('district view', async (snapshot, key): Promise<DistrictView> => {
  const { store } = snapshot;
  const summary = (await readDistricts(snapshot)).find(({ district }) => district.id === key);
  if (summary === undefined) throw new GraphError('not-found', `There is no ${key} in this dataset.`);
  const { id } = summary.district;
  const [thing, segments, activities, deployments, firms, figures, profile] = await Promise.all([
    buildThingView(snapshot, id),
    readSegments(snapshot),
    store.activities({ districtId: id }, MAX_ACTIVITIES),
    readDeployments(snapshot),
    readDistrictChains(snapshot),
    readIndicators(store, id).then((indicators) => toFigures(store, indicators)),
    buildDistrictProfile(snapshot, id),
  ]);
  const placed = deployments.filter((item) => item.districtId === id);
  const worked = firms.filter((item) => item.districtId === id);
  const cellOf = new Map(segments.map(({ segment }) => [segment.id, { ...segment, ref: toRef(segment) }]));
  const shown = groupBy(activities.items, ({ segmentId }) => cellOf.get(segmentId)?.chainId);
  const chainIds = new Set([...placed, ...worked].map((item) => item.chainId));
  const places = activities.items.map((activity) => activity.districtId);
  const refs = toRefs(await readThings(store, [summary.regionId, ...chainIds, ...places]));
  const chains = [...chainIds].flatMap((chainId) => {
    const chain = refs.get(chainId);
    if (chain === undefined) return [];
    return toDistrictChain(chain, {
      deployment: placed.find((item) => item.chainId === chainId),
      firms: worked.find((item) => item.chainId === chainId),
      activities: shown.get(chainId) ?? [],
      cellOf,
      refs,
    });
  });
  return {
    ...thing,
    shortZh: summary.district.shortZh,
    region: refs.get(summary.regionId),
    enterprises: summary.enterprises,
    operating: summary.operating,
    chains: chains.sort(compareChains),
    firmsTruncated: toTruncated(activities.items.length, activities.total),
    figures,
    profile,
  };
});

type Work = {
  readonly deployment: Deployment | undefined;
  /** Numbers of firms, all counted. */
  readonly firms: DistrictChainFirms | undefined;
  /** Those activities in the chain that are sent. */
  readonly activities: readonly Activity[];
  readonly cellOf: ReadonlyMap<NodeId, { readonly stage: Stage; readonly ref: Ref }>;
  readonly refs: ReadonlyMap<NodeId, Ref>;
};

function toDistrictChain(chain: Ref, { deployment, firms, activities, cellOf, refs }: Work): DistrictChain {
  const cells = activities.flatMap((activity) => {
    const cell = cellOf.get(activity.segmentId);
    return cell === undefined ? [] : [{ stage: cell.stage, firm: { ...toFirm(activity, refs), segment: cell.ref } }];
  });
  return {
    ...chain,
    role: deployment?.role,
    asOf: deployment?.asOf,
    enterprises: firms?.enterprises ?? 0,
    operating: firms?.operating ?? 0,
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
