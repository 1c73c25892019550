// Clusters drawn by a seed: acyclic like the dataset, with every state, alternatives, firms and statements.
import type { Cluster, PlaceFact, SegmentFact, SupplyFact } from '#graph/analysis/cluster';
import { buildRandom } from '#graph/analysis/random';
import { toNodeId } from '#graph/model/ids';
import { deploymentRoleSchema, segmentStatusSchema, stageSchema } from '#graph/model/vocabulary';
import { pick, type Random } from '../../fixtures/synthetic/random';
import { toDistrict, toSegment } from './toy-cluster';

type Size = { readonly segments?: number; readonly districts?: number; readonly links?: number };

const EASES = ['low', 'medium', 'high'] as const;
/** Mostly there, so that something can stop. */
const STATES = ['present', 'present', 'present', 'weak', 'absent', 'unknown'].map((word) =>
  segmentStatusSchema.parse(word),
);
const CODES = ['3411', '3412', '3429', '3821', '3961', '3971'];

export function drawCluster(seed: number, { segments = 9, districts = 4, links = 0.35 }: Size = {}): Cluster {
  const random = buildRandom(seed);
  const names = Array.from({ length: segments }, (_, at) => `c${at % 3}.s${String(at).padStart(3, '0')}`);
  const districtIds = Array.from({ length: districts }, (_, at) => toDistrict(`d${at}`));
  const places = names.flatMap((name) => drawPlaces(name, districtIds, random));
  return {
    segments: names.map((name) => drawSegment(name, places, random)),
    supplies: drawSupplies(names, links, random),
    places,
    districts: districtIds,
    deployments: ['c0', 'c1', 'c2'].map((chain) => ({
      chainId: toNodeId('chain', chain),
      districtId: pick(districtIds, random),
      role: pick(deploymentRoleSchema.options, random),
    })),
    soleFirms: [],
  };
}

function drawSegment(name: string, places: readonly PlaceFact[], random: Random): SegmentFact {
  const id = toSegment(name);
  const own = places.filter(({ segmentId }) => segmentId === id);
  return {
    id,
    chainId: toNodeId('chain', name.split('.')[0] ?? ''),
    stage: pick(stageSchema.options, random),
    status: pick(STATES, random),
    gbt4754: random() < 0.2 ? [] : [pick(CODES, random)],
    operating: own.reduce((sum, { firms }) => sum + firms, 0),
    leaders: own.reduce((sum, { leaders }) => sum + leaders, 0),
  };
}

/** Firms of the last district are never on record. */
function drawPlaces(name: string, districts: Cluster['districts'], random: Random): readonly PlaceFact[] {
  return districts.slice(0, -1).flatMap((districtId) => {
    const firms = Math.floor(random() * 4);
    const leaders = Math.floor(random() * (firms + 1));
    return firms === 0 ? [] : [{ segmentId: toSegment(name), districtId, firms, leaders }];
  });
}

/** From earlier to later segments only; a user has up to three groups. */
function drawSupplies(names: readonly string[], share: number, random: Random): readonly SupplyFact[] {
  return names.flatMap((to, at) =>
    names.slice(0, at).flatMap((from): readonly SupplyFact[] =>
      random() >= share
        ? []
        : [
            {
              from: toSegment(from),
              to: toSegment(to),
              inputGroup: pick(['a', 'b', 'c'], random),
              necessity: random() < 0.8 ? 'required' : 'optional',
              substitutable: pick(EASES, random),
            },
          ],
    ),
  );
}
