// The shortlist, one lead with what was written about it, and the audit; and what a write to them says.
// May import: zod, model, wire. Invariant: a lead carries the number of its last command, which a change to it gives back as `seen`.
import { z } from 'zod';
import { leadStageSchema } from '#graph/model/lead';
import { listOf, refSchema, sentenceSchema } from './ref';

const count = z.number().int();

export const noteViewSchema = z.object({ seq: count, at: z.string(), actor: z.string(), text: z.string() });

export const leadSchema = refSchema.extend({
  /** Number of the last command about it. */
  seq: count,
  isPinned: z.boolean(),
  /** false when the data hold no such thing any more; its name is then its id. */
  isInData: z.boolean(),
  stage: leadStageSchema,
  group: z.string().optional(),
  owner: z.string().optional(),
  nextDate: z.string().optional(),
  /** The next date has passed and the lead is neither landed nor shelved. */
  isOverdue: z.boolean(),
  notes: count,
  lastNote: noteViewSchema.optional(),
  at: z.string(),
  actor: z.string(),
});
export type LeadView = z.infer<typeof leadSchema>;

/** One command about a lead, with what it altered. */
export const leadChangeSchema = z.object({
  seq: count,
  at: z.string(),
  actor: z.string(),
  lead: refSchema,
  fields: z.array(
    z.object({
      field: z.enum(['isPinned', 'stage', 'group', 'owner', 'nextDate', 'note']),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
});
export type LeadChangeView = z.infer<typeof leadChangeSchema>;

export const leadsViewSchema = listOf(leadSchema).extend({
  headline: sentenceSchema,
  /** Leads of each stage under the other filters. */
  stages: z.array(z.object({ stage: leadStageSchema, total: count })),
  overdue: count,
  /** Everything to filter by. */
  groups: z.array(z.string()),
  owners: z.array(z.string()),
  /** The lead asked for, pinned or not; absent where nothing was written about it. */
  lead: leadSchema
    .extend({
      allNotes: z.array(noteViewSchema),
      /** What was written after the number `seen`, the latest first. */
      since: z.array(leadChangeSchema),
    })
    .optional(),
});
export type LeadsView = z.infer<typeof leadsViewSchema>;
export type OpenLead = NonNullable<LeadsView['lead']>;

export const leadHistoryViewSchema = listOf(leadChangeSchema).extend({
  headline: sentenceSchema,
  lead: refSchema.optional(),
});
export type LeadHistoryView = z.infer<typeof leadHistoryViewSchema>;

/** What was written: the numbers of the commands, none where nothing was to be changed. */
export const writtenSchema = z.object({ seqs: z.array(count) });

/** Why a form came back with nothing written. */
export const leadFaultSchema = z.enum([
  'conflict',
  'actor',
  'group',
  'owner',
  'nextDate',
  'note',
  'stage',
  'thing',
  'token',
  'closed',
  'other',
]);
export type LeadFault = z.infer<typeof leadFaultSchema>;

/** What a refused form said, kept in the address so that nothing typed is lost. */
export const formValuesSchema = z.object({
  group: z.string().max(200).optional(),
  owner: z.string().max(200).optional(),
  stage: z.string().max(20).optional(),
  nextDate: z.string().max(20).optional(),
  note: z.string().max(600).optional(),
});
export type FormValues = z.infer<typeof formValuesSchema>;

/** Fields a lead can be told by a file. */
export const IMPORT_COLUMNS = ['id', 'version', 'group', 'owner', 'stage', 'nextDate', 'newNote'] as const;
export const importFaultSchema = z.object({
  /** As a spreadsheet counts: the heads are row 1. */
  row: count,
  column: z.enum([...IMPORT_COLUMNS, 'file']),
  code: z.enum(['unknown', 'double', 'invalid', 'private', 'changed', 'missing', 'unreadable', 'too-many']),
  value: z.string(),
});
export type ImportFault = z.infer<typeof importFaultSchema>;
