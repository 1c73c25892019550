// What a form of the pages says, as orders. May import: model, workspace, wire. Invariants: only what differs from the lead the form was made from becomes
// an order; what does not fit keeps its place on the form.
import 'server-only';
import { type NodeId, parseNodeId } from '#graph/model/ids';
import { leadStageSchema } from '#graph/model/lead';
import { type FormValues, formValuesSchema, type LeadFault } from '#graph/wire/leads';
import { type Order, orderSchema } from '#graph/workspace/command';
import type { Lead } from '#graph/workspace/state';

export type LeadForm = {
  readonly action: string;
  readonly thing: NodeId;
  /** Number of the state the form was made from. */
  readonly seen: number;
  readonly values: FormValues;
};

/** `undefined` when the fields are those of no form of ours. */
export function parseLeadForm(fields: ReadonlyMap<string, string>): LeadForm | undefined {
  const thing = parseNodeId(fields.get('thing') ?? '');
  const seen = Number(fields.get('seen') ?? '0');
  const values = formValuesSchema.safeParse(Object.fromEntries(fields)).data;
  if (thing === undefined || values === undefined || !Number.isSafeInteger(seen) || seen < 0) return undefined;
  return { action: fields.get('action') ?? '', thing, seen, values };
}

export type Ordered =
  | { readonly ok: true; readonly orders: readonly Order[] }
  | { readonly ok: false; readonly fault: LeadFault };

/** The orders of a form, none when it changes nothing. */
export function toOrders({ action, thing, values }: LeadForm, lead: Lead | undefined): Ordered {
  if (action === 'pin') return check([{ kind: 'pin', payload: { thing, group: toOptional(values.group) } }]);
  if (action === 'unpin') return check([{ kind: 'unpin', payload: { thing } }]);
  if (action !== 'edit') return { ok: false, fault: 'other' };
  return check([...toEdits(thing, values, lead), ...toStage(thing, values, lead), ...toNote(thing, values)]);
}

type Raw = { readonly kind: string; readonly payload: Readonly<Record<string, unknown>> };

function toEdits(thing: NodeId, values: FormValues, lead: Lead | undefined): readonly Raw[] {
  const changed = (['group', 'owner', 'nextDate'] as const).flatMap((field) => {
    const value = values[field]?.trim();
    if (value === undefined || value === (lead?.[field] ?? '')) return [];
    return [[field, value === '' ? null : value]];
  });
  return changed.length === 0 ? [] : [{ kind: 'lead-edit', payload: { thing, ...Object.fromEntries(changed) } }];
}

function toStage(thing: NodeId, { stage }: FormValues, lead: Lead | undefined): readonly Raw[] {
  if (stage === undefined || stage === (lead?.stage ?? leadStageSchema.options[0])) return [];
  return [{ kind: 'lead-stage', payload: { thing, stage } }];
}

function toNote(thing: NodeId, { note }: FormValues): readonly Raw[] {
  const text = toOptional(note?.replaceAll('\r\n', '\n'));
  return text === undefined ? [] : [{ kind: 'note', payload: { thing, text } }];
}

const FAULTS: Readonly<Record<string, LeadFault>> = {
  group: 'group',
  owner: 'owner',
  nextDate: 'nextDate',
  stage: 'stage',
  text: 'note',
};

function check(raw: readonly Raw[]): Ordered {
  const orders: Order[] = [];
  for (const one of raw) {
    const parsed = orderSchema.safeParse(one);
    if (!parsed.success) {
      return { ok: false, fault: FAULTS[String(parsed.error.issues[0]?.path[1] ?? '')] ?? 'other' };
    }
    orders.push(parsed.data);
  }
  return { ok: true, orders };
}

function toOptional(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** What a refused form said, for the address it goes back to. */
export function encodeValues(values: FormValues): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** Nothing where it is none of ours. */
export function decodeValues(text: string | null): FormValues {
  if (text === null) return {};
  try {
    return formValuesSchema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data ?? {};
  } catch {
    return {};
  }
}
