// A report that can be printed, handed over and defended: dossiers of one thing, briefings of a chain or district. May import: zod, model, wire.
// Invariants: the same data give the same report, word for word; what rests on a source bears its number, and `sources` has it under that number.
import { z } from 'zod';
import type { NodeKind } from '#graph/model/ids';
import { refSchema, sentenceSchema, sourceRefSchema } from './ref';

/** Numbers of sources, from 1, in the order of `sources`. */
const notes = z.array(z.number().int().min(1));

export const reportCellSchema = z.object({
  text: sentenceSchema,
  /** What the cell names, to lead there. */
  ref: refSchema.optional(),
  notes: notes.optional(),
});
export type ReportCell = z.infer<typeof reportCellSchema>;

export const reportBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: sentenceSchema, notes: notes.optional() }),
  z.object({
    kind: z.literal('table'),
    caption: sentenceSchema,
    /** One for each cell of a row. */
    heads: z.array(sentenceSchema),
    rows: z.array(z.array(reportCellSchema)),
    /** Rows there are; more than `rows` where some were left out. */
    total: z.number().int(),
  }),
]);
export type ReportBlock = z.infer<typeof reportBlockSchema>;

export const reportSectionSchema = z.object({ title: sentenceSchema, blocks: z.array(reportBlockSchema) });
export type ReportSection = z.infer<typeof reportSectionSchema>;

export const reportKindSchema = z.enum(['dossier', 'briefing']);
export type ReportKind = z.infer<typeof reportKindSchema>;

/** Kinds of things that have a report of a kind. */
export const REPORTED = {
  dossier: ['enterprise', 'segment', 'chain', 'district'],
  briefing: ['chain', 'district'],
} as const satisfies Record<ReportKind, readonly NodeKind[]>;

export const reportSchema = z.object({
  kind: reportKindSchema,
  headline: sentenceSchema,
  subject: refSchema,
  sections: z.array(reportSectionSchema),
  /** How old what it rests on is. */
  freshness: sentenceSchema,
  sources: z.array(sourceRefSchema),
  dataset: z.object({ name: z.string(), version: z.string(), digest: z.string() }),
});
export type Report = z.infer<typeof reportSchema>;
