// What the shortlist and its audit take after the `?`. May import: zod, model, wire. Invariant: names stand as they were written, and are compared whole.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import { leadStageSchema, MAX_LEAD_NAME } from '#graph/model/lead';
import { leadFaultSchema } from './leads';
import { page } from './page-parameters';

const leadName = (text: string) => z.string().min(1).max(MAX_LEAD_NAME).describe(text).optional();

/** Most characters of a form that came back. */
export const MAX_FORM_TEXT = 3_500;

export const LEAD_PARAMETERS = {
  leads: z.strictObject({
    group: leadName('Group of leads to keep.'),
    owner: leadName('Owner of leads to keep.'),
    stage: leadStageSchema.describe('Stage of leads to keep.').optional(),
    lead: nodeIdSchema.describe('Full id of the lead to open.').optional(),
    seen: z.number().int().min(0).max(1e9).describe('Number of the state known; what came since is told.').optional(),
    mine: z
      .string()
      .max(MAX_FORM_TEXT)
      .describe('What a refused form said. Shapes the page; the data stay the same.')
      .optional(),
    fault: leadFaultSchema.describe('Why a form was refused. Shapes the page; the data stay the same.').optional(),
    report: z
      .string()
      .max(40)
      .describe('Faults of a file that was refused. Shapes the page; the data stay the same.')
      .optional(),
    ...page,
  }),
  leadHistory: z.strictObject({
    lead: nodeIdSchema.describe('Full id of the lead; all without it.').optional(),
    ...page,
  }),
} as const;
