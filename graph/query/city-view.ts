// The city at a glance: all chains, districts, programs, and what joins them.
// May import: port, model, wire. Invariant: lists are complete; the order is the store's.
import { CITY_ID, type NodeId } from '#graph/model/ids';
import type { NodeOf } from '#graph/model/nodes';
import type { ChainSummary, DistrictSummary, GraphStore, ProgramSummary } from '#graph/store/port';
import type { CityChain, CityDistrict, CityIndustry, CityProgram, CityRegion, CityView } from '#graph/wire/city';
import { collectPages } from './collect-pages';
import { readFindings } from './findings';
import { addStates } from './headline';
import { FIGURES_RULE, pickKeyFigures, readIndicators, toFigures } from './key-figures';
import { sumStates, toCitySentence } from './sentences';
import { oncePerDigest, type Snapshot } from './snapshot';
import { isKind, toRef } from './thing-refs';
import { readExistingThing } from './thing-view';
import { readChains, readCounts, readDeployments, readDistricts, readPrograms, readSupplies } from './wholes';

/** Everything `/` draws; built once per dataset. */
export const buildCityView = oncePerDigest('city view', async (snapshot: Snapshot): Promise<CityView> => {
  const { store } = snapshot;
  const city = await readExistingThing(snapshot, CITY_ID);
  const [chains, industries, regions, districts, programs, supplies, deployments, indicators, findings, counts] =
    await Promise.all([
      readChains(snapshot),
      readIndustries(snapshot),
      readRegions(snapshot),
      readDistricts(snapshot),
      readPrograms(snapshot),
      readSupplies(snapshot),
      readDeployments(snapshot),
      readIndicators(store, CITY_ID),
      readFindings(snapshot),
      readCounts(snapshot),
    ]);
  const states = addStates(chains.map((chain) => chain.states));
  return {
    ...toRef(city),
    headline: toCitySentence(chains.length, states),
    states,
    industries,
    chains: chains.map(toCityChain),
    regions,
    districts: districts.map(toCityDistrict),
    programs: programs.map(toCityProgram),
    supplies: supplies.map(({ from, to, links, required }) => ({ from, to, links, required })),
    deployments: deployments.map((item) => ({ ...item })),
    figures: await toFigures(store, pickKeyFigures(indicators)),
    figuresRule: FIGURES_RULE,
    findings: countFindings(findings),
    counts: { nodes: { ...counts.nodes }, relations: { ...counts.relations } },
  };
});

export function toCityChain({
  chain,
  industryIds,
  states,
  enterprises,
  operating,
  districts,
}: ChainSummary): CityChain {
  return {
    ...toRef(chain),
    basis: chain.basis,
    confidence: chain.confidence,
    industryIds: [...industryIds],
    states,
    segments: sumStates(states),
    enterprises,
    operating,
    districts,
  };
}

export function toCityDistrict({ district, regionId, enterprises, operating, chains }: DistrictSummary): CityDistrict {
  const { shortZh, kind, lat, lng } = district;
  return { ...toRef(district), shortZh, districtKind: kind, regionId, lat, lng, enterprises, operating, chains };
}

export function toCityProgram({ program, targets }: ProgramSummary): CityProgram {
  return {
    ...toRef(program),
    programKind: program.kind,
    year: program.year,
    summaryZh: program.summaryZh,
    targets: targets.map(({ type, id }) => ({ type, id })),
  };
}

/** Industries with the number of their chains. */
export const readIndustries = oncePerDigest('industries', async (snapshot: Snapshot): Promise<CityIndustry[]> => {
  const [{ items }, chains] = await Promise.all([
    collectPages((page) => snapshot.store.list('industry', page)),
    readChains(snapshot),
  ]);
  return items.flatMap((thing) =>
    isKind('industry', thing)
      ? [
          {
            ...toRef(thing),
            industryKind: thing.kind,
            chains: chains.filter((chain) => chain.industryIds.includes(thing.id)).length,
          },
        ]
      : [],
  );
});

/** Regions with the region they are part of. */
export const readRegions = oncePerDigest('regions', async ({ store }: Snapshot): Promise<CityRegion[]> => {
  const { items } = await collectPages((page) => store.list('region', page));
  return Promise.all(items.map(async (region) => ({ ...toRef(region), parentId: await readParent(store, region.id) })));
});

async function readParent(store: GraphStore, region: NodeId): Promise<NodeId | undefined> {
  const page = await store.neighbours(region, { type: 'PART_OF', direction: 'out', kind: 'region' }, { limit: 1 });
  return page.items[0]?.thing.id;
}

function countFindings(findings: readonly NodeOf<'finding'>[]): CityView['findings'] {
  const counts = { missing: 0, weak: 0, strengthen: 0, extend: 0, baseline: 0 };
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}
