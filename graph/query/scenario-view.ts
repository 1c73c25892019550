// Stress test and what-if: up to three scenarios, each a list of edits, measured beside the data as they are.
// May import: analysis, model, wire, the other files of scenarios. Invariants: nothing is written anywhere; the edits named are all told; a scenario
// without a shock has no stress test, one with a shock is measured on the cluster with what else it supposes.
import type { FirmFact } from '#graph/analysis/cluster';
import { diagnose } from '#graph/analysis/diagnosis';
import { buildKnockOuts } from '#graph/analysis/knock-out';
import { applyEdits } from '#graph/analysis/scenario';
import { buildSupplyNetwork } from '#graph/analysis/supply-network';
import { GraphError } from '#graph/errors';
import { type Edit, toEditedIds } from '#graph/model/edit';
import { type NodeId, toKind } from '#graph/model/ids';
import { MAX_EDITS, toEditToken } from '#graph/wire/edit-token';
import type { Sentence } from '#graph/wire/ref';
import type { ScenarioEdit, ScenarioResult, ScenarioView } from '#graph/wire/scenario';
import { readDiagnosis, readFirms } from './cluster';
import { type EditWords, findEdit } from './edit-by-words';
import { toChanges } from './scenario-changes';
import { type Names, readNames } from './scenario-names';
import { readRanking } from './scenario-ranking';
import {
  NO_FIRM_NOTE,
  toAnswer,
  toChangeClause,
  toComparison,
  toEditSentence,
  toFirmNote,
  toIdleNote,
  toStressClause,
  toSubject,
} from './scenario-sentences';
import { toStress, toStressFigures } from './scenario-stress';
import type { Snapshot } from './snapshot';

export type AskedScenario = { readonly name?: string | undefined; readonly edits: readonly Edit[] };
export type ScenarioQuestion = {
  readonly scenarios: readonly AskedScenario[];
  /** One more edit, by words. */
  readonly words?: EditWords | undefined;
  /** Most rows of each ranking. */
  readonly limit: number;
};

/** Throws GraphError 'invalid-query' for edits of what is not there, 'not-found' for words that nobody answers to. */
export async function buildScenarioView(snapshot: Snapshot, question: ScenarioQuestion): Promise<ScenarioView> {
  const asked = await addByWords(snapshot, question);
  const scenarios = await Promise.all(asked.map((scenario) => measure(snapshot, scenario)));
  const ranking = await readRanking(snapshot, question.limit);
  return { headline: toHeadline(scenarios, ranking.segments.total), scenarios, ranking };
}

async function addByWords(
  snapshot: Snapshot,
  { scenarios, words }: ScenarioQuestion,
): Promise<readonly AskedScenario[]> {
  if (words === undefined) return scenarios;
  const at = Math.min(words.into ?? 0, scenarios.length);
  const own = scenarios[at] ?? { edits: [] };
  const edit = await findEdit(snapshot, words);
  if (own.edits.some((known) => toEditToken(known) === toEditToken(edit))) return scenarios;
  if (own.edits.length >= MAX_EDITS) {
    throw new GraphError('invalid-query', `A scenario holds at most ${MAX_EDITS} edits.`, {
      field: 'add',
      zh: `一个情景最多 ${MAX_EDITS} 项改动`,
    });
  }
  return [...scenarios.slice(0, at), { ...own, edits: [...own.edits, edit] }, ...scenarios.slice(at + 1)];
}

async function measure(snapshot: Snapshot, { name, edits }: AskedScenario): Promise<ScenarioResult> {
  const before = await readDiagnosis(snapshot);
  const firmIds = edits.flatMap((edit) => (edit.kind === 'off' && toKind(edit.id) === 'enterprise' ? [edit.id] : []));
  const [firms, names] = await Promise.all([readFirms(snapshot.store, firmIds), readNames(snapshot, firmIds)]);
  const working = new Map(firms.map((firm) => [firm.id, firm]));
  // A firm that is there but operates nowhere can stop nothing; one that is not there is refused with the rest.
  const felt = edits.filter(
    (edit) => edit.kind !== 'off' || working.has(edit.id) || !firmIds.includes(edit.id) || !names.ref(edit.id),
  );
  const { base, cluster, shock } = applyEdits(before.cluster, felt, working);
  const isReal = base === before.cluster;
  const network = isReal ? before.network : buildSupplyNetwork(base);
  const impact = (isReal ? before.knockOuts : buildKnockOuts(network)).toImpact(shock);
  const hasShock = edits.some(isShock);
  const stress = hasShock ? toStress({ cluster: base, network, shock, impact }, names) : undefined;
  const edited = new Set([...edits.flatMap(toEditedIds), ...shock.segments]);
  const changes = toChanges({ before, after: diagnose(cluster) }, edited, names);
  const told = edits.map((edit) => toEditView(edit, { names, working, cluster: before.cluster }));
  const changed = toChangeClause(changes.stateChanges.total, changes.verdictChanges.total);
  const clauses = [
    ...(stress === undefined ? [] : [toStressClause(toStressFigures(stress))]),
    ...(edits.every(isShock) ? [] : [changed]),
  ];
  const headline = toAnswer(toSubject(told.map(({ text }) => text)), clauses);
  return { name, headline, edits: told, stress, changes };
}

function isShock({ kind }: Edit): boolean {
  return kind === 'off' || kind === 'outside-off';
}

type Told = {
  readonly names: Names;
  readonly working: ReadonlyMap<NodeId, FirmFact>;
  readonly cluster: Awaited<ReturnType<typeof readDiagnosis>>['cluster'];
};

function toEditView(edit: Edit, told: Told): ScenarioEdit {
  const { names } = told;
  const text = toEditSentence(edit, (id) => names.ref(id) ?? { nameZh: id });
  const things = toEditedIds(edit).flatMap((id) => names.ref(id) ?? []);
  return { token: toEditToken(edit), kind: edit.kind, text, note: toNote(edit, told), things };
}

/** Why less may follow than one expects. */
function toNote(edit: Edit, { working, cluster }: Told): Sentence | undefined {
  if (edit.kind !== 'off') return undefined;
  const { id } = edit;
  const segment = cluster.segments.find((item) => item.id === id);
  if (segment !== undefined) {
    const { status } = segment;
    return status === 'absent' || status === 'unknown' ? toIdleNote(status) : undefined;
  }
  if (toKind(id) === 'district') {
    return cluster.places.some(({ districtId }) => districtId === id) ? undefined : NO_FIRM_NOTE;
  }
  const ids = working.get(id)?.segmentIds ?? [];
  const sole = cluster.segments.filter((item) => item.operating === 1 && ids.includes(item.id)).length;
  return toFirmNote(ids.length, sole);
}

function toHeadline(scenarios: readonly ScenarioResult[], segments: number): Sentence {
  const [first] = scenarios;
  if (first === undefined) {
    return {
      zh: segments === 0 ? '本数据中没有哪个环节停了会连累别的' : '哪一家、哪个环节、哪个区县一停，停得最多？',
      en:
        segments === 0
          ? 'In this data no segment is needed by another'
          : 'Which firm, segment or district would stop most if it stopped?',
    };
  }
  if (scenarios.length === 1) return first.headline;
  return toComparison(
    scenarios.map(({ name, stress, changes }) => ({
      name,
      stopped: stress?.stopped.total ?? 0,
      strained: stress?.strained.total ?? 0,
      verdicts: changes.verdictChanges.total,
    })),
  );
}
