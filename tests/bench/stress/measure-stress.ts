// How long a stress test takes as a cluster grows, against going round all links until nothing more stops.
import { rankFirms } from '#graph/analysis/criticality';
import { diagnose } from '#graph/analysis/diagnosis';
import { buildKnockOuts, STOPPING, STRAINING } from '#graph/analysis/knock-out';
import { findRepair } from '#graph/analysis/repair';
import { applyEdits } from '#graph/analysis/scenario';
import { buildSupplyNetwork } from '#graph/analysis/supply-network';
import type { NodeId } from '#graph/model/ids';
import { toPercentile } from '../statistics';
import { formatMilliseconds, formatRatio, type Table } from '../table';
import { buildPlainSpread } from './plain-spread';
import { buildSyntheticCluster } from './synthetic-cluster';

const SIZES = [431, 2_000, 10_000] as const;
/** Stress tests of each kind of thing. */
const TESTS = 60;

export function measureStress(seed: number): Table {
  return {
    title: 'Stress tests',
    note:
      `Invented clusters; ${TESTS} firms, ${TESTS} segments and all 41 districts stop, each alone. The knock-out finds what stops and what comes under strain; so does the plain ` +
      'recomputation, by going round all links; both are prepared beforehand, medians. A stress test applies the edits, finds both with their reasons, and what repairs it; aim: p95 of at ' +
      'most 50 ms at 10,000 segments. Measuring anew is what the before and after of a scenario adds.',
    head: [
      ...['segments', 'links', 'knock-out', 'plain', 'plain / knock-out'],
      ...['stress test p50', 'p95', 'worst', 'ranking all firms', 'measuring anew'],
    ],
    rows: SIZES.map((size) => measureSize(size, seed)),
  };
}

function measureSize(size: number, seed: number): readonly string[] {
  const { cluster, firms } = buildSyntheticCluster(size, seed);
  const firmOf = new Map(firms.map((firm) => [firm.id, firm]));
  const network = buildSupplyNetwork(cluster);
  const knockOuts = buildKnockOuts(network);
  const plain = buildPlainSpread(cluster);
  const [bare, others, whole]: [number[], number[], number[]] = [[], [], []];
  for (const id of listTested(
    cluster.segments.map((segment) => segment.id),
    firms.map((firm) => firm.id),
    cluster.districts,
  )) {
    const [took, { impact, shock }] = time(() => {
      const { shock } = applyEdits(cluster, [{ kind: 'off', id }], firmOf);
      const impact = knockOuts.toImpact(shock);
      return { impact, shock, repair: findRepair(network, shock, impact.stopped) };
    });
    const [plainTook, [stopped, affected]] = time(() => [
      plain(shock.segments, 'medium'),
      plain(shock.segments, 'high'),
    ]);
    const found = [impact.stopped.stops.length, impact.strained.stops.length];
    if (found[0] !== stopped?.size || found[1] !== (affected?.size ?? 0) - stopped.size) {
      throw new Error(`The stress test of ${id} says ${found}, the plain one something else.`);
    }
    const [bareTook] = time(() => [knockOuts.count(shock, STOPPING), knockOuts.count(shock, STRAINING)]);
    bare.push(bareTook);
    others.push(plainTook);
    whole.push(took);
  }
  const [bare50, plain50] = [toPercentile(bare, 0.5), toPercentile(others, 0.5)];
  const [ranking] = time(() => rankFirms(cluster, knockOuts));
  const [anew] = time(() => diagnose(cluster));
  return [
    String(size),
    String(cluster.supplies.length),
    ...[bare50, plain50].map(formatMilliseconds),
    formatRatio(plain50, bare50),
    ...[toPercentile(whole, 0.5), toPercentile(whole, 0.95), Math.max(...whole)].map(formatMilliseconds),
    ...[ranking, anew].map(formatMilliseconds),
  ];
}

/** Evenly over firms and segments, and all districts. */
function listTested(...[segments, firms, districts]: readonly (readonly NodeId[])[]): readonly NodeId[] {
  const spread = (ids: readonly NodeId[] = []) =>
    Array.from({ length: TESTS }, (_, at) => ids[Math.floor((at * ids.length) / TESTS)]).flatMap((id) => id ?? []);
  return [...spread(segments), ...spread(firms), ...(districts ?? [])];
}

function time<T>(work: () => T): readonly [milliseconds: number, result: T] {
  const startedAt = performance.now();
  const result = work();
  return [performance.now() - startedAt, result];
}
