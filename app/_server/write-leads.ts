// Writes to the shortlist: one command as JSON, a form of the pages, or a file.
// May import: workspace, wire, query, errors. Invariants: a form is answered by a page, with what it said
// kept; a thing the data do not hold is no lead.
import 'server-only';
import { z } from 'zod';
import { GraphError } from '#graph/errors';
import type { NodeId } from '#graph/model/ids';
import type { LeadFault } from '#graph/wire/leads';
import { type Command, type Draft, draftSchema, type Order, toSubject } from '#graph/workspace/command';
import { toConflictZh } from '../_i18n/write-faults';
import { buildActorCookie, readActorOf } from './actor';
import { answerProblem } from './answer';
import { importLeads } from './import-leads';
import { encodeValues, type LeadForm, parseLeadForm, toOrders } from './lead-form';
import { toLoggedProblem } from './read';
import { type Body, isForm, readBody } from './read-body';
import { askStore } from './store';
import { appendToWorkspace, readWorkspace } from './workspace';
import { buildTokenCookie, checkSameSite, checkWriteAccess } from './write-access';

/** Answers a POST to `/api/leads`. */
export async function writeLeads(request: Request): Promise<Response> {
  try {
    if (!isForm(request)) {
      await checkWriteAccess(request, undefined);
      return await writeJson(request, await readBody(request));
    }
    checkSameSite(request);
    const body = await readBody(request);
    return body.type === 'json' ? await writeJson(request, body) : await writeForm(request, body);
  } catch (error) {
    return answerProblem(request, toLoggedProblem(error));
  }
}

const jsonSchema = z.looseObject({ actor: z.string().optional(), seen: z.number().int().min(0).optional() });

async function writeJson(request: Request, body: Body): Promise<Response> {
  const { actor, seen, ...order } = jsonSchema.safeParse(body.type === 'json' ? body.value : undefined).data ?? {};
  const draft = draftSchema.safeParse({ ...order, at: toNow(), actor: readActorOf(request, actor) });
  if (!draft.success) {
    const [issue] = draft.error.issues;
    const field = issue?.path.join('.') ?? 'body';
    throw new GraphError('invalid-query', `The command is not valid at "${field}": ${issue?.message ?? ''}.`, {
      field,
    });
  }
  await checkThings([draft.data]);
  const known = new Map(seen === undefined ? [] : [[toSubject(draft.data), seen]]);
  const appended = await appendToWorkspace([draft.data], known);
  if (!appended.ok) {
    throw toConflict(appended.since);
  }
  return Response.json({ seqs: appended.commands.map(({ seq }) => seq) }, { headers: { 'Cache-Control': 'no-store' } });
}

function toConflict(since: readonly Command[]): GraphError {
  const { actor = '?', at = '?', seq = 0 } = since.at(-1) ?? {};
  const message = `${actor} changed it at ${at} (command ${seq}); read it again and decide.`;
  return new GraphError('conflict', message, { field: 'seen', zh: toConflictZh(actor, seq) });
}

async function writeForm(request: Request, body: Exclude<Body, { type: 'json' }>): Promise<Response> {
  const { fields } = body;
  const back = toBack(fields.get('back'));
  const form = parseLeadForm(fields);
  try {
    await checkWriteAccess(request, fields.get('token'));
  } catch (error) {
    const isTold = error instanceof GraphError && (error.code === 'unauthorized' || error.code === 'forbidden');
    if (!isTold) throw error;
    return goBack({ fault: error.code === 'unauthorized' ? 'token' : 'closed', form });
  }
  const cookies = fields.has('token') ? [buildTokenCookie(request)] : [];
  const actor = readActorOf(request, fields.get('actor'));
  if (fields.get('action') === 'token') return redirect(back, cookies);
  if (actor === undefined) return goBack({ fault: 'actor', form });
  const kept = [...cookies, buildActorCookie(request, actor)];
  if (body.type === 'file') return redirect(await importLeads(body.file, actor), kept);
  if (form === undefined) return goBack({ fault: 'other', form }, kept);
  const fault = await applyForm(form, actor);
  return fault === undefined ? redirect(back, kept) : goBack({ fault, form }, kept);
}

/** `undefined` when it is written, otherwise why not. */
async function applyForm(form: LeadForm, actor: string): Promise<LeadFault | undefined> {
  const { leads } = await readWorkspace();
  const lead = leads.get(form.thing);
  // Made from an older state the fields mean changes that nobody asked for.
  if ((lead?.seq ?? 0) > form.seen) return 'conflict';
  const ordered = toOrders(form, lead);
  if (!ordered.ok) return ordered.fault;
  if (ordered.orders.length === 0) return undefined;
  const at = toNow();
  const drafts = ordered.orders.map((order: Order): Draft => ({ ...order, at, actor }));
  await checkThings(drafts);
  const appended = await appendToWorkspace(drafts, new Map([[form.thing, form.seen]]));
  return appended.ok ? undefined : 'conflict';
}

async function checkThings(drafts: readonly Draft[]): Promise<void> {
  const ids = [...new Set(drafts.flatMap(({ payload }): NodeId[] => ('thing' in payload ? [payload.thing] : [])))];
  const { leads } = await readWorkspace();
  const fresh = ids.filter((id) => !leads.has(id));
  if (fresh.length === 0) return;
  const things = await askStore((store) => store.things(fresh));
  if (things.length === fresh.length) return;
  throw new GraphError('not-found', 'The data hold no such thing.', { field: 'payload.thing' });
}

type Refused = { readonly fault: LeadFault; readonly form: LeadForm | undefined };

/** To the lead the form was about, with why and what it said. */
function goBack({ fault, form }: Refused, cookies: readonly (string | undefined)[] = []): Response {
  const params = new URLSearchParams({ fault });
  if (form !== undefined) {
    params.set('lead', form.thing);
    params.set('seen', String(form.seen));
    params.set('mine', encodeValues(form.values));
  }
  return redirect(`/leads?${params}`, cookies);
}

/** 303: the page is read, and reading it again writes nothing. */
function redirect(path: string, cookies: readonly (string | undefined)[]): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) if (cookie !== undefined) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** A path of this site and nothing else. */
function toBack(text: string | undefined): string {
  return text !== undefined && text.length < 2_000 && /^\/(?![/\\])[!-~]*$/.test(text) ? text : '/leads';
}

const toNow = () => new Date().toISOString();
