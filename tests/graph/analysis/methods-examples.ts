// The examples of docs/methods.md, worked out from the real data: the same sentences with the figures as they are.
import type { Cluster } from '#graph/analysis/cluster';
import { toHitByDistricts } from '#graph/analysis/criticality';
import type { Diagnosis } from '#graph/analysis/diagnosis';
import { listCandidates, PRESET_WEIGHTS, rankCandidates } from '#graph/analysis/opportunity';
import { findPeers } from '#graph/analysis/peers';
import { type Margins, type Quotient, toQuotient } from '#graph/analysis/quotient';
import { toStability } from '#graph/analysis/rank-stability';
import type { Relatedness } from '#graph/analysis/relatedness';
import { findRepair } from '#graph/analysis/repair';
import { type NodeId, toNodeId } from '#graph/model/ids';
import { toDistrict, toSegment } from './toy-cluster';

export type Measured = {
  readonly cluster: Cluster;
  readonly diagnosis: Diagnosis;
  readonly relatedness: Relatedness;
};
/** An example in Chinese and in English. */
type Example = readonly [string, string];

const percent = (value = Number.NaN) => Math.round(value * 100);
/** So many digits behind the point, all of them written. */
const fixed = (value: number | undefined, digits: number) => (value ?? Number.NaN).toFixed(digits);

export function listExamples(measured: Measured): readonly Example[] {
  return [
    ofCompleteness(measured),
    ofConcentration(measured),
    ofQuotient(measured),
    ofQuotients(measured),
    ofProximity(measured),
    ofFit(measured),
    ofKnockOut(measured),
    ofNetwork(measured),
    ofRepair(measured),
    ofWeakestPath(measured),
    ofOpportunity(measured),
    ofPeers(measured),
  ];
}

function ofCompleteness({ diagnosis }: Measured): Example {
  const found = diagnosis.chains.get(toNodeId('chain', 'new-display'))?.completeness;
  const [known, unknown, share] = [found?.count.known, found?.count.unknown, percent(found?.unknownShare)];
  const [a, b, c] = [found?.count, found?.weighted, found?.mustHave].map((part) => percent(part?.value));
  return [
    `新型显示 ${known} 个环节状态已知，另有 ${unknown} 个待核实（占 ${share}%）；三个版本 ${a}%、${b}%、${c}%。`,
    `of new display ${known} segments are known and ${unknown} are to be verified (${share} %); the three versions are ${a} %, ${b} % and ${c} %.`,
  ];
}

function ofConcentration({ cluster, diagnosis }: Measured): Example {
  const id = toSegment('new-display.touch-display-modules');
  const found = diagnosis.segments.get(id)?.concentration;
  const [one, two] = ['liangjiang', 'yubei'].map(
    (name) => cluster.places.find((row) => row.segmentId === id && row.districtId === toDistrict(name))?.firms,
  );
  const [hhi, effective] = [fixed(found?.hhi, 3), fixed(found?.effective, 1)];
  return [
    `触控与显示模组记到 ${found?.firms} 家，两江新区 ${one} 家、渝北区 ${two} 家：HHI = (${one}² + ${two}²) / ${found?.firms}² = ${hhi}，相当于 ${effective} 个区县。`,
    `of touch and display modules ${found?.firms} firms are on record, ${one} in Liangjiang and ${two} in Yubei: HHI = ${hhi}, as concentrated as ${effective} equal districts.`,
  ];
}

/** Margins of every chain in every district with a firm on record. */
function listMargins({ segments, places, districts }: Cluster) {
  const chainOf = new Map(segments.map(({ id, chainId }) => [id, chainId]));
  const count = (isCounted: (place: Cluster['places'][number]) => boolean) =>
    places.filter(isCounted).reduce((sum, { firms }) => sum + firms, 0);
  const all = count(() => true);
  const chains = [...new Set(chainOf.values())];
  const kinds = new Map(chains.map((chain) => [chain, count(({ segmentId }) => chainOf.get(segmentId) === chain)]));
  return districts.flatMap((district) => {
    const place = count(({ districtId }) => districtId === district);
    return chains.map((chain): readonly [NodeId, NodeId, Margins] => {
      const here = count(({ districtId, segmentId }) => districtId === district && chainOf.get(segmentId) === chain);
      return [chain, district, { here, place, kind: kinds.get(chain) ?? 0, all }];
    });
  });
}

function ofQuotient({ cluster }: Measured): Example {
  const [chain, district] = [toNodeId('chain', 'synthetic-materials'), toDistrict('fuling')];
  const margins = listMargins(cluster).find((row) => row[0] === chain && row[1] === district)?.[2];
  if (margins === undefined) throw new Error('There is no such chain or district.');
  const { here, place, kind, all } = margins;
  const found = toQuotient(margins);
  const [value, expected, shrunk] = [found?.value, found?.expected, found?.shrunk].map((figure) => fixed(figure, 1));
  const [low, high] = [fixed(found?.interval.low, 1), fixed(found?.interval.high, 1)];
  const reading = {
    above: ['高于全市', 'above the city'],
    below: ['低于全市', 'below it'],
    unclear: ['看不出强弱', 'unclear'],
  };
  const [zh, en] = reading[found?.reading ?? 'unclear'];
  return [
    `合成材料在涪陵区记到 ${here} 项，涪陵共 ${place} 项，全市合成材料 ${kind} 项、合计 ${all} 项：LQ = ${value}，期望 ${expected}，收缩后 ${shrunk}，区间 ${low}–${high}，${zh}。`,
    `Fuling has ${here} of its ${place} activities in synthetic materials, the city ${kind} of ${all}: LQ ${value}, ${expected} expected, shrunk ${shrunk}, interval ${low}–${high}: ${en}.`,
  ];
}

function ofQuotients({ cluster }: Measured): Example {
  const found = listMargins(cluster).flatMap(([, , margins]) => toQuotient(margins) ?? []);
  const count = (reading: Quotient['reading']) => found.filter((quotient) => quotient.reading === reading).length;
  const [above, below, unclear] = [count('above'), count('below'), count('unclear')];
  return [
    `全市 ${found.length} 个“链 × 区县”区位商，高于 ${above} 个，低于 ${below} 个，其余 ${unclear} 个看不出强弱。`,
    `of ${found.length} quotients of chains in districts ${above} are above, ${below} below, and ${unclear} unclear.`,
  ];
}

function ofProximity({ cluster, relatedness }: Measured): Example {
  const [a, b] = [toSegment('new-display.cover-glass'), toSegment('new-display.lcd-panel')];
  const strongIn = (...ids: readonly NodeId[]) =>
    cluster.districts.filter((district) => ids.every((id) => relatedness.isSpecialised(district, id))).length;
  const [one, two, both] = [strongIn(a), strongIn(b), strongIn(a, b)];
  const fraction =
    relatedness.proximityOf(a, b) === both / Math.max(one, two) ? `${both}/${Math.max(one, two)}` : 'none';
  return [
    `盖板玻璃与液晶面板各在 ${one} 个和 ${two} 个区县达到 LQ ≥ 1，同在的有 ${both} 个：φ = ${fraction}。`,
    `cover glass and LCD panels reach LQ ≥ 1 in ${one} and ${two} districts, in ${both} of them together: φ = ${fraction}.`,
  ];
}

function ofFit({ relatedness }: Measured): Example {
  const { supply, density, code, value } = relatedness.fitOf(
    toSegment('synthetic-materials.olefins-aromatics'),
    toDistrict('fuling'),
  );
  const [near, start] = [`${supply?.part}/${supply?.whole}`, `${code?.part}/${code?.whole}`];
  const [zh, en] =
    density === undefined
      ? ['密度不可问（没有区县记到企业）', 'no density (no district has a firm on record)']
      : ['', ''];
  return [
    `烯烃、芳烃基础原料在涪陵区：供应 ${near}，${zh}，代码 ${start}，适配 ${fixed(value, 2)}。`,
    `olefins and aromatics in Fuling: supply ${near}, ${en}, code ${start}, fit ${fixed(value, 2)}.`,
  ];
}

function ofKnockOut({ diagnosis }: Measured): Example {
  const found = diagnosis.segments.get(toSegment('power-electrical-equipment.insulation-parts'))?.criticality;
  const { stopped, affected } = found ?? {};
  return [
    `绝缘材料与绝缘件停了，连它在内停摆 ${stopped?.stops} 个环节（末端 ${stopped?.ends} 个），停摆或吃紧共 ${affected?.stops} 个（末端 ${affected?.ends} 个）。`,
    `when insulation parts stop, ${stopped?.stops} segments stop with them included (${stopped?.ends} end), and ${affected?.stops} stop or come under strain (${affected?.ends} ends).`,
  ];
}

function ofNetwork({ diagnosis: { network } }: Measured): Example {
  const { groups, isEnd } = network;
  const bought = groups.filter(({ members }) => members.every(({ ease }) => ease === 'already')).length;
  const ends = isEnd.filter((is) => is).length;
  return [
    `全市运转环节的 ${groups.length} 组必需投入中，${bought} 组本地无人供应，视为已在外购；末端 ${ends} 个。`,
    `of the ${groups.length} required input groups of running segments ${bought} have no supplier here and count as bought outside already; there are ${ends} ends.`,
  ];
}

function ofRepair({ cluster, diagnosis }: Measured): Example {
  const segments = toHitByDistricts(cluster.segments, cluster.places, new Set([toDistrict('liangjiang')]));
  const { stopped } = diagnosis.knockOuts.toImpact({ segments });
  const repair = findRepair(diagnosis.network, { segments }, stopped);
  const [hit, stops, ends, fewest] = [segments, stopped.stops, stopped.ends, repair.segments].map(
    ({ length }) => length,
  );
  return [
    `两江新区的企业全停，${hit} 个环节失去全部在产企业，停摆 ${stops} 个、末端 ${ends} 个；恢复这些末端最少要补 ${fewest} 个环节。`,
    `without the firms of Liangjiang ${hit} segments lose all they have on record, ${stops} stop, ${ends} of them ends; ${fewest} segments supplied again bring the ends back.`,
  ];
}

function ofWeakestPath({ diagnosis }: Measured): Example {
  const found = diagnosis.chains.get(toNodeId('chain', 'sensors-instruments'))?.weakestPath;
  const length = found?.segments.length;
  return [
    `传感器及仪器仪表链最弱的路 ${length} 个环节，薄弱 ${found?.weak} 个、缺失 ${found?.absent} 个、待核实 ${found?.unknown} 个。`,
    `the weakest path of sensors and instruments has ${length} segments, ${found?.weak} weak, ${found?.absent} absent, ${found?.unknown} to be verified.`,
  ];
}

function ofOpportunity({ diagnosis, relatedness }: Measured): Example {
  const candidates = listCandidates(diagnosis, relatedness, 'fill');
  const [first] = rankCandidates(candidates, PRESET_WEIGHTS.fill);
  const isThere =
    first?.segmentId === 'segment:synthetic-materials.olefins-aromatics' && first.districtId === 'district:fuling';
  const at = candidates.findIndex((row) => row.segmentId === first?.segmentId && row.districtId === first.districtId);
  const stable = fixed((toStability(candidates)[at] ?? Number.NaN) * 100, 1);
  const segments = new Set(candidates.map(({ segmentId }) => segmentId)).size;
  const [zh, en] = isThere ? ['烯烃、芳烃基础原料在涪陵区', 'olefins and aromatics in Fuling'] : ['', ''];
  const districts = new Set(candidates.map(({ districtId }) => districtId)).size;
  const size = `${segments} segments × ${districts} districts on record`;
  return [
    `补短板共 ${candidates.length} 对（${segments} 个环节 × ${districts} 个有记录的区县），第一名是${zh}：得分 ${fixed(first?.score, 2)}，换 1000 组权重有 ${stable}% 仍在前十。`,
    `to fill gaps there are ${candidates.length} pairs (${size}); first comes ${en}: score ${fixed(first?.score, 2)}, among the first ten under ${stable} % of 1000 draws of weights.`,
  ];
}

function ofPeers({ cluster }: Measured): Example {
  const [first] = findPeers(cluster, toDistrict('fuling'));
  const isThere = first?.districtId === 'district:nanchuan';
  const cosine = fixed(first?.similarity, 2);
  return isThere
    ? [`与涪陵区最像的是南川区，余弦 ${cosine}。`, `the district most like Fuling is Nanchuan, cosine ${cosine}.`]
    : ['', ''];
}
