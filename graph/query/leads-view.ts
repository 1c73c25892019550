// The shortlist and its audit, with things named from the graph.
// May import: the ports, the fold and the audit of the workspace, model, wire. Invariants: total orders; a thing the data no longer hold stays on the
// list under its id; what is overdue is told by the day given.
import { type NodeId, toKind, toRest } from '#graph/model/ids';
import { type LeadStage, leadStageSchema } from '#graph/model/lead';
import type { LeadChangeView, LeadHistoryView, LeadsView, LeadView } from '#graph/wire/leads';
import type { Ref } from '#graph/wire/ref';
import type { Change } from '#graph/workspace/changes';
import type { Lead, Workspace } from '#graph/workspace/state';
import { toPage } from './cursor';
import { toHistoryHeadline, toLeadsHeadline } from './lead-sentences';
import type { Snapshot } from './snapshot';
import { readThings, toRef } from './thing-refs';

export type LeadsQuestion = {
  readonly group?: string | undefined;
  readonly owner?: string | undefined;
  readonly stage?: LeadStage | undefined;
  readonly lead?: NodeId | undefined;
  readonly seen?: number | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/** What was written, and the day on which it is read. */
export type Written = { readonly state: Workspace; readonly changes: readonly Change[]; readonly today: string };

const ENDED: readonly LeadStage[] = ['landed', 'shelved'];

/** Group, owner and stage keep what they name; `lead` opens one, on the list or not. */
export async function buildLeadsView(
  { store }: Snapshot,
  { state, changes, today }: Written,
  question: LeadsQuestion,
): Promise<LeadsView> {
  const { group, owner, stage, lead, seen, limit, cursor } = question;
  const pinned = [...state.leads.values()].filter(({ isPinned }) => isPinned);
  const inGroup = pinned.filter(
    (one) => (group === undefined || one.group === group) && (owner === undefined || one.owner === owner),
  );
  const kept = inGroup.filter((one) => stage === undefined || one.stage === stage).sort(compareLeads);
  const page = toPage(kept, { limit, cursor }, `leads ${state.seq} ${group} ${owner} ${stage}`);
  const open = lead === undefined ? undefined : state.leads.get(lead);
  const shown = [...page.items.map(({ thing }) => thing), ...(open === undefined ? [] : [open.thing])];
  const refs = toRefLookup(await readThings(store, shown));
  const isLate = (one: Lead) => isOverdue(one, today);
  const counts = new Map(
    leadStageSchema.options.map((name) => [name, inGroup.filter((one) => one.stage === name).length]),
  );
  const overdue = kept.filter(isLate).length;
  const isFiltered = group !== undefined || owner !== undefined || stage !== undefined;
  const stages = new Map([...counts].filter(([name]) => stage === undefined || name === stage));
  return {
    headline: toLeadsHeadline({ total: page.total, overdue, stages, isFiltered }),
    ...page,
    items: page.items.map((one) => toLeadView(one, refs(one.thing), today)),
    stages: [...counts].map(([name, total]) => ({ stage: name, total })),
    overdue,
    groups: listDistinct(pinned.map((one) => one.group)),
    owners: listDistinct(pinned.map((one) => one.owner)),
    lead:
      open === undefined
        ? undefined
        : {
            ...toLeadView(open, refs(open.thing), today),
            allNotes: [...open.notes].reverse(),
            since: changes
              .filter((change) => change.thing === open.thing && change.seq > (seen ?? state.seq))
              .map((change) => toChangeView(change, refs(change.thing))),
          },
  };
}

/** The audit of one lead or of all, the latest first. */
export async function buildLeadHistory(
  { store }: Snapshot,
  { state, changes }: Written,
  { lead, limit, cursor }: Pick<LeadsQuestion, 'lead' | 'limit' | 'cursor'>,
): Promise<LeadHistoryView> {
  const kept = changes.filter(({ thing }) => lead === undefined || thing === lead);
  const page = toPage(kept, { limit, cursor }, `lead history ${state.seq} ${lead}`);
  const shown = [...page.items.map(({ thing }) => thing), ...(lead === undefined ? [] : [lead])];
  const refs = toRefLookup(await readThings(store, shown));
  return {
    headline: toHistoryHeadline(kept.length, kept[0]),
    ...page,
    items: page.items.map((change) => toChangeView(change, refs(change.thing))),
    lead: lead === undefined ? undefined : refs(lead).ref,
  };
}

type Named = { readonly ref: Ref; readonly isInData: boolean };

function toRefLookup(things: Awaited<ReturnType<typeof readThings>>): (id: NodeId) => Named {
  return (id) => {
    const thing = things.get(id);
    return thing === undefined
      ? { ref: { id, kind: toKind(id), nameZh: toRest(id) }, isInData: false }
      : { ref: toRef(thing), isInData: true };
  };
}

function toLeadView(lead: Lead, { ref, isInData }: Named, today: string): LeadView {
  const { seq, isPinned, stage, group, owner, nextDate, notes, at, actor } = lead;
  const own = { seq, isPinned, isInData, stage, group, owner, nextDate, at, actor };
  return { ...ref, ...own, isOverdue: isOverdue(lead, today), notes: notes.length, lastNote: notes.at(-1) };
}

function toChangeView({ seq, at, actor, fields }: Change, { ref }: Named): LeadChangeView {
  return { seq, at, actor, lead: ref, fields: fields.map((field) => ({ ...field })) };
}

function isOverdue({ nextDate, stage }: Lead, today: string): boolean {
  return nextDate !== undefined && nextDate < today && !ENDED.includes(stage);
}

/** By stage, then by what is due first; what has no date stands last. */
function compareLeads(a: Lead, b: Lead): number {
  const place = ({ stage, nextDate, thing }: Lead) =>
    `${leadStageSchema.options.indexOf(stage)} ${nextDate ?? '9999-99-99'} ${thing}`;
  return place(a) < place(b) ? -1 : 1;
}

function listDistinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
