// How things stand, as a fold over the commands.
// May import: model, own commands. Invariants: pure; the same commands give the same state, however many at a time; a command that was folded in
// already changes nothing; nothing typed is lost by unpinning and comes back with the pin.
import type { NodeId } from '#graph/model/ids';
import type { LeadStage } from '#graph/model/lead';
import type { Command } from './command';

export type Note = { readonly seq: number; readonly at: string; readonly actor: string; readonly text: string };

export type Lead = {
  readonly thing: NodeId;
  /** Number of the last command about it: what an edit was made from. */
  readonly seq: number;
  readonly isPinned: boolean;
  readonly stage: LeadStage;
  readonly group: string | undefined;
  readonly owner: string | undefined;
  readonly nextDate: string | undefined;
  /** The oldest first. */
  readonly notes: readonly Note[];
  /** When it was last written to, and by whom. */
  readonly at: string;
  readonly actor: string;
};

export type SavedSearch = {
  readonly id: string;
  readonly seq: number;
  readonly name: string;
  readonly query: string;
  /** What was there when somebody last looked. */
  readonly seen: { readonly at: string; readonly digest: string; readonly ids: readonly NodeId[] } | undefined;
};

export type Workspace = {
  /** Number of the last command folded in. */
  readonly seq: number;
  readonly leads: ReadonlyMap<NodeId, Lead>;
  readonly searches: ReadonlyMap<string, SavedSearch>;
};

export const EMPTY: Workspace = { seq: 0, leads: new Map(), searches: new Map() };

/** The state after more commands, in the order of the log. */
export function foldCommands(state: Workspace, commands: readonly Command[]): Workspace {
  const leads = new Map(state.leads);
  const searches = new Map(state.searches);
  let { seq } = state;
  for (const command of commands) {
    if (command.seq <= seq) continue;
    seq = command.seq;
    if ('thing' in command.payload) {
      const { thing } = command.payload;
      leads.set(thing, toNextLead(leads.get(thing), command));
    } else {
      setSearch(searches, command);
    }
  }
  return { seq, leads, searches };
}

/** What a lead is after one more command about it. */
export function toNextLead(before: Lead | undefined, command: Command): Lead {
  const { seq, at, actor } = command;
  const lead = { ...(before ?? toFirstLead(command)), seq, at, actor };
  switch (command.kind) {
    case 'pin':
      return { ...lead, isPinned: true, group: command.payload.group ?? lead.group };
    case 'unpin':
      return { ...lead, isPinned: false };
    case 'lead-edit': {
      const { group, owner, nextDate } = command.payload;
      return {
        ...lead,
        group: toValue(group, lead.group),
        owner: toValue(owner, lead.owner),
        nextDate: toValue(nextDate, lead.nextDate),
      };
    }
    case 'lead-stage':
      return { ...lead, stage: command.payload.stage };
    case 'note':
      return { ...lead, notes: [...lead.notes, { seq, at, actor, text: command.payload.text }] };
    default:
      return lead;
  }
}

/** Whoever writes about a thing wants it on the list, pinned or not. */
function toFirstLead({ payload, seq, at, actor }: Command): Lead {
  if (!('thing' in payload)) throw new TypeError('A command about a search makes no lead.');
  const { thing } = payload;
  const nothing = { group: undefined, owner: undefined, nextDate: undefined, notes: [] };
  return { thing, seq, at, actor, isPinned: true, stage: 'clue', ...nothing };
}

/** `undefined` leaves a field as it is, `null` empties it. */
function toValue(given: string | null | undefined, before: string | undefined): string | undefined {
  return given === undefined ? before : (given ?? undefined);
}

function setSearch(searches: Map<string, SavedSearch>, { seq, at, ...command }: Command): void {
  switch (command.kind) {
    case 'search-save': {
      const { search, name, query } = command.payload;
      const before = searches.get(search);
      // Of another question nobody has seen the answer yet.
      searches.set(search, { id: search, seq, name, query, seen: before?.query === query ? before.seen : undefined });
      return;
    }
    case 'search-seen': {
      const { search, digest, ids } = command.payload;
      const before = searches.get(search);
      if (before !== undefined) searches.set(search, { ...before, seq, seen: { at, digest, ids } });
      return;
    }
    case 'search-drop':
      searches.delete(command.payload.search);
      return;
    default:
  }
}
