// Reads what the headline of a thing needs and writes it.
// May import: port, model, wire, sentences. Invariant: every kind has a headline, or this file does not compile.
import { type NodeId, type NodeKind, toKind } from '#graph/model/ids';
import type { NodeOf, Thing } from '#graph/model/nodes';
import type { RelationType } from '#graph/model/relations';
import { operationStatusSchema } from '#graph/model/vocabulary';
import type { Direction, RelationGroupCount, StateCounts } from '#graph/store/port';
import type { Sentence } from '#graph/wire/ref';
import { collectPages } from './collect-pages';
import { isRestated } from './relation-detail';
import { readSegments } from './segment-card';
import { toChainSentence, toCitySentence, toDistrictSentence, toIndustrySentence } from './sentences';
import type { Snapshot } from './snapshot';
import { isKind } from './thing-refs';
import * as sentence from './thing-sentences';
import { readChains, readDeployments, readDistrictChains, readPrograms } from './wholes';

type Groups = readonly RelationGroupCount[];
type HeadlineTable = {
  readonly [K in NodeKind]: (snapshot: Snapshot, thing: NodeOf<K>, groups: Groups) => Promise<Sentence>;
};

const HEADLINES: HeadlineTable = {
  city: async (snapshot) => {
    const chains = await readChains(snapshot);
    return toCitySentence(chains.length, addStates(chains.map((chain) => chain.states)));
  },
  industry: async (snapshot, thing) => {
    const chains = (await readChains(snapshot)).filter((chain) => chain.industryIds.includes(thing.id));
    return toIndustrySentence(thing, chains.length, addStates(chains.map((chain) => chain.states)));
  },
  chain: async (snapshot, thing) => {
    const summary = (await readChains(snapshot)).find((chain) => chain.chain.id === thing.id);
    return toChainSentence(thing, summary?.states ?? addStates([]));
  },
  segment: async (snapshot, thing) => {
    const summary = (await readSegments(snapshot)).find((item) => item.segment.id === thing.id);
    return summary === undefined ? plainName(thing) : sentence.toSegmentSentence(summary);
  },
  enterprise: readEnterpriseHeadline,
  district: async (snapshot, thing) => {
    const [worked, deployments] = await Promise.all([readDistrictChains(snapshot), readDeployments(snapshot)]);
    const firmChains = worked.filter(({ districtId }) => districtId === thing.id);
    const planned = deployments.filter((item) => item.districtId === thing.id && item.role !== 'mentioned');
    return toDistrictSentence(thing, firmChains.length, planned.length);
  },
  region: async (_, thing, groups) => {
    const count = toGroupCount(groups);
    return sentence.toRegionSentence(thing, count('IN_REGION', 'in'), count('PART_OF', 'in'));
  },
  program: async (snapshot, thing) => {
    const programs = await readPrograms(snapshot);
    const isPart = ({ type, id }: { readonly type: string; readonly id: NodeId }) =>
      type === 'PART_OF' && id === thing.id;
    const own = programs.find(({ program }) => program.id === thing.id)?.targets ?? [];
    const targets = new Set(own.filter(({ type }) => type !== 'PART_OF').map(({ id }) => id));
    return sentence.toProgramSentence(thing, programs.filter((item) => item.targets.some(isPart)).length, targets.size);
  },
  indicator: async (_, thing) => sentence.toIndicatorSentence(thing),
  finding: async (_, thing) => sentence.toFindingSentence(thing),
  event: async (_, thing) => sentence.toEventSentence(thing),
  source: async (snapshot, thing, groups) => {
    return sentence.toSourceSentence(thing, await countCiting(snapshot, thing.id, groups));
  },
  'industry-code': async (_, thing, groups) => {
    const count = toGroupCount(groups);
    return sentence.toIndustryCodeSentence(thing, count('CLASSED_AS', 'in'));
  },
};

/** The answer of a thing's page in one sentence; `groups` are its relations, counted. */
export async function readHeadline(snapshot: Snapshot, thing: Thing, groups: Groups): Promise<Sentence> {
  return (await headlineOf(toKind(thing.id), thing, { snapshot, groups })) ?? plainName(thing);
}

/** Adds up states of several chains; all zero for none. */
export function addStates(states: readonly StateCounts[]): {
  present: number;
  weak: number;
  absent: number;
  unknown: number;
} {
  const sum = { present: 0, weak: 0, absent: 0, unknown: 0 };
  for (const { present, weak, absent, unknown } of states) {
    sum.present += present;
    sum.weak += weak;
    sum.absent += absent;
    sum.unknown += unknown;
  }
  return sum;
}

async function headlineOf<K extends NodeKind>(
  kind: K,
  thing: Thing,
  { snapshot, groups }: { readonly snapshot: Snapshot; readonly groups: Groups },
): Promise<Sentence | undefined> {
  return isKind(kind, thing) ? HEADLINES[kind](snapshot, thing, groups) : undefined;
}

function plainName(thing: Thing): Sentence {
  return { zh: thing.nameZh, en: thing.nameEn ?? thing.nameZh };
}

function toGroupCount(groups: Groups) {
  return (type: RelationType, direction: Direction): number =>
    groups
      .filter((group) => group.type === type && group.direction === direction)
      .reduce((sum, group) => sum + group.count, 0);
}

/** Things that cite a source; a segment that cites it for itself and for its state counts once. */
async function countCiting({ store }: Snapshot, id: NodeId, groups: readonly RelationGroupCount[]): Promise<number> {
  const citing = groups.filter(({ type, direction }) => type === 'CITES' && direction === 'in');
  const counts = await Promise.all(
    citing.map(async (key) => {
      if (!isRestated(key)) return key.count;
      const { items } = await collectPages((page) => store.neighbours(id, key, page));
      return new Set(items.map(({ thing }) => thing.id)).size;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function readEnterpriseHeadline(
  { store }: Snapshot,
  thing: NodeOf<'enterprise'>,
  groups: Groups,
): Promise<Sentence> {
  const readAll = async (type: RelationType) => {
    const group = groups.find((item) => item.type === type && item.direction === 'out');
    return group === undefined ? [] : (await collectPages((page) => store.neighbours(thing.id, group, page))).items;
  };
  const [places, work] = await Promise.all([readAll('LOCATED_IN'), readAll('OPERATES_IN')]);
  const main = places.find(({ relation }) => relation.type === 'LOCATED_IN' && relation.props.main);
  const activities = work.flatMap(({ thing: segment, relation }) =>
    relation.type === 'OPERATES_IN'
      ? [{ segment, id: segment.id, operation: relation.props.status, asOf: relation.props.asOf }]
      : [],
  );
  const order = operationStatusSchema.options;
  activities.sort(
    (a, b) =>
      order.indexOf(a.operation) - order.indexOf(b.operation) ||
      (b.asOf ?? 0) - (a.asOf ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
  return sentence.toEnterpriseSentence(thing, main?.thing, activities);
}
