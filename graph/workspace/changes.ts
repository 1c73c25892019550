// The audit: who changed what when, from which value to which.
// May import: model, own commands and fold. Invariant: read from the commands alone, so it cannot differ from how things stand.
import type { NodeId } from '#graph/model/ids';
import type { Command, CommandKind } from './command';
import { type Lead, toNextLead } from './state';

const FIELDS = ['isPinned', 'stage', 'group', 'owner', 'nextDate'] as const;
type Field = (typeof FIELDS)[number];

export type FieldChange = {
  readonly field: Field | 'note';
  readonly before: string | undefined;
  readonly after: string | undefined;
};

export type Change = {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly thing: NodeId;
  readonly kind: CommandKind;
  /** What it altered; empty where it said what was so already. */
  readonly fields: readonly FieldChange[];
};

/** Changes of leads, the latest first. The commands have to be all there are. */
export function listChanges(commands: readonly Command[]): readonly Change[] {
  const leads = new Map<NodeId, Lead>();
  const changes: Change[] = [];
  for (const command of commands) {
    if (!('thing' in command.payload)) continue;
    const { thing } = command.payload;
    const before = leads.get(thing);
    const after = toNextLead(before, command);
    leads.set(thing, after);
    const { seq, at, actor, kind } = command;
    changes.push({ seq, at, actor, thing, kind, fields: listFields(before, after) });
  }
  return changes.reverse();
}

function listFields(before: Lead | undefined, after: Lead): readonly FieldChange[] {
  const fields = FIELDS.flatMap((field): readonly FieldChange[] => {
    const [from, to] = [toText(before?.[field]), toText(after[field])];
    return from === to ? [] : [{ field, before: from, after: to }];
  });
  const note = after.notes.length === (before?.notes.length ?? 0) ? undefined : after.notes.at(-1)?.text;
  return note === undefined ? fields : [...fields, { field: 'note', before: undefined, after: note }];
}

const toText = (value: string | boolean | undefined) => (value === undefined ? undefined : String(value));
