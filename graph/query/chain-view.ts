// One chain: its segments in four states, who works in them, what it takes from and gives to other chains.
// May import: port, model, wire. Invariant: segments and links are complete; a link with an end in another chain stands in a rim.

import { groupBy } from '#graph/analysis/group-by';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { SegmentEnd, SegmentLink } from '#graph/store/port';
import type { ChainView, Rim, SupplyLink } from '#graph/wire/chain';
import type { Ref } from '#graph/wire/ref';
import { toChainDiagnosis } from './chain-diagnosis';
import { readDiagnosis } from './cluster';
import { readFindingsAbout } from './findings';
import { MAX_ACTIVITIES, toFirm, toTruncated } from './firms';
import { readNames } from './names';
import { readSegments, toOwnSourceIds, toSegmentCard } from './segment-card';
import { oncePerDigest, type Snapshot } from './snapshot';
import { readSources, readThings, toRefs } from './thing-refs';
import { buildThingView } from './thing-view';
import { readChains, readDeployments } from './wholes';

/** Everything `/chain/…` draws, or GraphError 'not-found'; built once per dataset and chain. */
export const buildChainView = oncePerDigest(
  'chain view',
  async (snapshot: Snapshot, key: string): Promise<ChainView> => {
    const { store } = snapshot;
    const summary = (await readChains(snapshot)).find(({ chain }) => chain.id === key);
    if (summary === undefined) throw new GraphError('not-found', `There is no ${key} in this dataset.`);
    const { chain, states, enterprises, operating } = summary;
    const [thing, all, inputGroups, links, activities, deployments, diagnosis, names] = await Promise.all([
      buildThingView(snapshot, chain.id),
      readSegments(snapshot),
      readInputGroups(snapshot),
      store.chainLinks(chain.id),
      store.activities({ chainId: chain.id }, MAX_ACTIVITIES),
      readDeployments(snapshot),
      readDiagnosis(snapshot),
      readNames(snapshot),
    ]);
    const segments = all.filter(({ segment }) => segment.chainId === chain.id);
    const placed = deployments.filter((item) => item.chainId === chain.id);
    const places = [...activities.items, ...placed].map((item) => item.districtId);
    const refs = toRefs(await readThings(store, [...summary.industryIds, ...places]));
    const sourcesOf = await readSources(
      store,
      segments.flatMap(({ segment }) => toOwnSourceIds(segment)),
    );
    const firms = [...groupBy(activities.items, (activity) => activity.segmentId)].map(
      ([segmentId, items]) => [segmentId, items.map((activity) => toFirm(activity, refs))] as const,
    );
    return {
      ...thing,
      basis: chain.basis,
      confidence: chain.confidence,
      industries: summary.industryIds.flatMap((id) => refs.get(id) ?? []),
      states,
      enterprises,
      operating,
      districts: placed.flatMap(({ districtId, role, asOf }) => {
        const district = refs.get(districtId);
        return district === undefined ? [] : [{ ...district, role, asOf }];
      }),
      segments: segments.map((item) => toSegmentCard(item, sourcesOf)),
      firms: Object.fromEntries(firms),
      firmsTruncated: toTruncated(activities.items.length, activities.total),
      findings: await readFindingsAbout(snapshot, [chain.id, ...segments.map(({ segment }) => segment.id)]),
      ...toLinks(chain.id, links, inputGroups),
      diagnosis: toChainDiagnosis(diagnosis, chain.id, (id) => names.get(id)),
    };
  },
);

type InputGroups = ReadonlyMap<string, ReadonlySet<string>>;

/** Links of each input group of the whole city: the alternatives of a link may lie in any chain. */
const readInputGroups = oncePerDigest('input groups', async (snapshot): Promise<InputGroups> => {
  const groups = new Map<string, Set<string>>();
  const chains = await readChains(snapshot);
  for (const links of await Promise.all(chains.map(({ chain }) => snapshot.store.chainLinks(chain.id)))) {
    for (const link of links) {
      const key = toGroupKey(link);
      groups.set(key, (groups.get(key) ?? new Set()).add(link.props.id));
    }
  }
  return groups;
});

/** Splits the links into those inside the chain and those of the two rims. */
function toLinks(
  chainId: NodeId,
  links: readonly SegmentLink[],
  inputGroups: InputGroups,
): Pick<ChainView, 'links' | 'rims'> {
  const toLink = (link: SegmentLink): SupplyLink => ({
    id: link.props.id,
    from: link.from.id,
    to: link.to.id,
    inputGroup: link.props.inputGroup,
    alternative: (inputGroups.get(toGroupKey(link))?.size ?? 0) > 1,
    necessity: link.props.necessity,
    substitutable: link.props.substitutable,
    summaryZh: link.props.summaryZh,
    confidence: link.props.confidence,
  });
  const comingIn = links.filter(({ from, to }) => from.chainId !== chainId && to.chainId === chainId);
  const goingOut = links.filter(({ from, to }) => from.chainId === chainId && to.chainId !== chainId);
  return {
    links: links.filter(({ from, to }) => from.chainId === chainId && to.chainId === chainId).map(toLink),
    rims: { in: toRims(comingIn, ({ from }) => from, toLink), out: toRims(goingOut, ({ to }) => to, toLink) },
  };
}

function toGroupKey({ to, props }: SegmentLink): string {
  return `${to.id} ${props.inputGroup}`;
}

function toRims(
  links: readonly SegmentLink[],
  otherEnd: (link: SegmentLink) => SegmentEnd,
  toLink: (link: SegmentLink) => SupplyLink,
): Rim[] {
  const byChain = [...groupBy(links, (link) => otherEnd(link).chainId)].sort(([a], [b]) => (a < b ? -1 : 1));
  return byChain.map(([id, own]) => {
    const ends = new Map(own.map((link) => [otherEnd(link).id, otherEnd(link)]));
    const [first] = ends.values();
    return {
      id,
      kind: 'chain',
      nameZh: first?.chainNameZh ?? id,
      nameEn: first?.chainNameEn,
      segments: [...ends.values()].map(toEndRef).sort((a, b) => (a.id < b.id ? -1 : 1)),
      links: own.map(toLink),
    };
  });
}

function toEndRef({ id, nameZh, nameEn, status }: SegmentEnd): Ref {
  return { id, kind: 'segment', nameZh, nameEn, status };
}
