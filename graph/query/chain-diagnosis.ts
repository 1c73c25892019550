// What analysis says of one chain, as it is sent. May import: analysis, wire. Invariant: the figures are those of the diagnosis all views share.
import type { Cluster } from '#graph/analysis/cluster';
import type { Diagnosis } from '#graph/analysis/diagnosis';
import { groupBy } from '#graph/analysis/group-by';
import { type NodeId, toChainOf } from '#graph/model/ids';
import type { ChainDiagnosisView } from '#graph/wire/diagnosis';
import type { Ref } from '#graph/wire/ref';
import { toVerdictSentence } from './verdict-sentences';

/** Undefined for a chain without segments. `refOf` names segments and chains. */
export function toChainDiagnosis(
  { cluster, segments, chains }: Diagnosis,
  chainId: NodeId,
  refOf: (id: NodeId) => Ref | undefined,
): ChainDiagnosisView | undefined {
  const chain = chains.get(chainId);
  if (chain === undefined) return undefined;
  const own = [...segments.values()].filter(({ segment }) => segment.chainId === chainId);
  const judged = own.map((item) => {
    const { zh, en } = toVerdictSentence(item);
    return [item.segment.id, { ...item.judgement, reasonZh: zh, reasonEn: en }] as const;
  });
  const { weakestPath } = chain;
  return {
    verdicts: Object.fromEntries(judged),
    completeness: chain.completeness,
    weakestPath:
      weakestPath === undefined
        ? undefined
        : { ...weakestPath, segments: weakestPath.segments.flatMap((id) => refOf(id) ?? []) },
    dependence: listDependence(cluster, chainId, refOf),
  };
}

/** Distinct segments of other chains whose product a segment of this chain requires, by chain. */
function listDependence(
  { segments, supplies }: Cluster,
  chainId: NodeId,
  refOf: (id: NodeId) => Ref | undefined,
): ChainDiagnosisView['dependence'] {
  const statusOf = new Map(segments.map(({ id, status }) => [id, status]));
  const inputs = supplies
    .filter(({ to, necessity }) => necessity === 'required' && toChainOf(to) === chainId)
    .map(({ from }) => from)
    .filter((from) => toChainOf(from) !== chainId);
  return [...groupBy([...new Set(inputs)], toChainOf)]
    .flatMap(([id, ids]) => {
      const ref = refOf(id);
      const count = (status: string) => ids.filter((input) => statusOf.get(input) === status).length;
      const states = { weak: count('weak'), absent: count('absent'), unknown: count('unknown') };
      return ref === undefined ? [] : [{ ...ref, required: ids.length, ...states }];
    })
    .sort(
      (a, b) =>
        b.weak + b.absent - a.weak - a.absent ||
        b.unknown - a.unknown ||
        b.required - a.required ||
        (a.id < b.id ? -1 : 1),
    );
}
