import 'server-only';
import { parseNodeId } from '#graph/model/ids';
import { buildLeadHistory, buildLeadsView } from '#graph/query/leads-view';
import type { LeadHistoryView, LeadsView } from '#graph/wire/leads';
import { PARAMETERS, parseParameters } from '#graph/wire/parameters';
import { readActor } from './actor';
import { type Read, readView } from './read';
import { readChanges, readWorkspace } from './workspace';
import { readWriteAccess, type WriteAccess } from './write-access';

/** The shortlist: `/leads` and `/api/leads`. */
export async function readLeads(params: URLSearchParams): Promise<Read<LeadsView>> {
  let seq = 0;
  const read = await readView(
    () => parseParameters(PARAMETERS.leads, params),
    async (snapshot, question) => {
      const written = question.lead === undefined ? { state: await readWorkspace(), changes: [] } : await readChanges();
      seq = written.state.seq;
      return buildLeadsView(snapshot, { ...written, today: toToday() }, question);
    },
  );
  return withSeq(read, seq);
}

/** The audit: `/leads/history` and its twin. */
export async function readLeadHistory(params: URLSearchParams): Promise<Read<LeadHistoryView>> {
  let seq = 0;
  const read = await readView(
    () => parseParameters(PARAMETERS.leadHistory, params),
    async (snapshot, question) => {
      const written = await readChanges();
      seq = written.state.seq;
      return buildLeadHistory(snapshot, { ...written, today: toToday() }, question);
    },
  );
  return withSeq(read, seq);
}

/** What was written and the day belong to the answer as much as the data do. */
function withSeq<T>(read: Read<T>, seq: number): Read<T> {
  return read.ok ? { ...read, digest: `${read.digest} ${seq} ${toToday()}` } : read;
}

/** The day where the city is. */
export function toToday(now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

export type PinState = {
  readonly access: WriteAccess;
  readonly actor: string | undefined;
  readonly seen: number;
  readonly isPinned: boolean;
};

/** What the page of a thing offers; `undefined` when the log does not answer, since the page is worth showing without it. */
export async function readPinState(text: string): Promise<PinState | undefined> {
  const id = parseNodeId(text);
  try {
    const [access, actor, { leads }] = await Promise.all([readWriteAccess(), readActor(), readWorkspace()]);
    const lead = id === undefined ? undefined : leads.get(id);
    return { access, actor, seen: lead?.seq ?? 0, isPinned: lead?.isPinned === true };
  } catch {
    return undefined;
  }
}
