// Scenarios: what stops when something is switched off, and what a change would alter. `/scenario` and `/api/scenario`.
// May import: zod, model, wire. Invariants: a scenario is a list of edits and nothing real is touched by it; `before` is always the data as they
// are; lists say how many there are where they hold fewer; a share of nothing known is left out, never 0.
import { z } from 'zod';
import { EDIT_KINDS } from '#graph/model/edit';
import { segmentStatusSchema, verdictSchema } from '#graph/model/vocabulary';
import { refSchema, sentenceSchema, stateCountsSchema } from './ref';

const count = z.number().int();
const share = z.number().optional();

/** A list that may hold fewer than there are. */
const rowsOf = <T extends z.ZodType>(row: T) => z.object({ items: z.array(row), total: count });
const changeOf = <T extends z.ZodType>(value: T) => ({ before: value, after: value });

/** A segment with the chain it stands in. */
const placedSchema = refSchema.extend({ chain: refSchema });

export const scenarioEditSchema = z.object({
  /** As it stands in the address. */
  token: z.string(),
  kind: z.enum(EDIT_KINDS),
  text: sentenceSchema,
  /** What a reader should know before he takes nothing for an answer: that others are on record, or nobody. */
  note: sentenceSchema.optional(),
  things: z.array(refSchema),
});

/** A segment that stops or comes under strain. */
export const stopSchema = placedSchema.extend({
  /** It lost its own suppliers, of which so many firms were on record as operating; 0 means no record, not "no firm". */
  isHit: z.boolean(),
  operating: count,
  /** Of one that was not hit: every possible supplier of the inputs that it lacks. */
  lacks: z.array(refSchema),
  reason: sentenceSchema,
});

const tallySchema = { stopped: count, strained: count };
export const stressSchema = z.object({
  /** In the order in which they stop. */
  stopped: rowsOf(stopSchema),
  strained: rowsOf(stopSchema),
  /** Ends of chains among them. */
  ends: z.object({ stopped: z.array(placedSchema), strained: z.array(placedSchema) }),
  /** Segments of a chain that stop or come under strain, and its ends among all of them. */
  chains: z.array(refSchema.extend({ ...tallySchema, ends: count })),
  /** Segments that stop or come under strain of which an operating firm is on record in the district. */
  districts: z.array(refSchema.extend(tallySchema)),
  /** The fewest segments to be supplied again; left out when nothing stops. */
  repair: z.object({ segments: z.array(placedSchema), isSmallest: z.boolean(), sentence: sentenceSchema }).optional(),
});

const judgementSchema = z.object({ verdict: verdictSchema, rule: z.string() });
const completenessSchema = z.object({
  /** From 0 to 1; left out where no state is known. */
  count: share,
  weighted: share,
  mustHave: share,
  /** Part of the segments that is to be verified. */
  unknown: share,
});
/** What stops and what does so or comes under strain when the segment stops, segments and ends of chains. */
const criticalitySchema = z.object({ stops: count, ends: count, affected: count, affectedEnds: count });
/** Of the operating firms on record over districts. */
const concentrationSchema = z.object({ firms: count, hhi: z.number(), effective: z.number() });
const verdictCountsSchema = z.record(verdictSchema, count);

export const changesSchema = z.object({
  states: z.object(changeOf(stateCountsSchema)),
  verdicts: z.object(changeOf(verdictCountsSchema)),
  /** Segments whose state changes. */
  stateChanges: rowsOf(placedSchema.extend(changeOf(segmentStatusSchema))),
  verdictChanges: rowsOf(placedSchema.extend(changeOf(judgementSchema))),
  /** Chains that a changed or edited segment stands in. */
  completeness: rowsOf(refSchema.extend(changeOf(completenessSchema))),
  criticality: rowsOf(placedSchema.extend(changeOf(criticalitySchema))),
  /** Left out on a side without an operating firm on record. */
  concentration: rowsOf(
    placedSchema.extend({ before: concentrationSchema.optional(), after: concentrationSchema.optional() }),
  ),
});

export const scenarioResultSchema = z.object({
  name: z.string().optional(),
  headline: sentenceSchema,
  edits: z.array(scenarioEditSchema),
  /** Left out when nothing is switched off. */
  stress: stressSchema.optional(),
  changes: changesSchema,
});

/** What would stop most, if it stopped alone. */
export const criticalThingSchema = refSchema.extend({
  chain: refSchema.optional(),
  /** Token of the edit that switches it off. */
  token: z.string(),
  /** Segments that lose all their operating firms on record at once. */
  hit: count,
  stops: count,
  ends: count,
  strained: count,
  strainedEnds: count,
});

export const scenarioViewSchema = z.object({
  headline: sentenceSchema,
  /** None to three, in the order of the address. */
  scenarios: z.array(scenarioResultSchema),
  /** Single points of failure of the data as they are, the worst first. */
  ranking: z.object({
    firms: rowsOf(criticalThingSchema),
    segments: rowsOf(criticalThingSchema),
    districts: rowsOf(criticalThingSchema),
  }),
});
export type ScenarioView = z.infer<typeof scenarioViewSchema>;
export type ScenarioResult = z.infer<typeof scenarioResultSchema>;
export type ScenarioEdit = z.infer<typeof scenarioEditSchema>;
export type Stress = z.infer<typeof stressSchema>;
export type StopView = z.infer<typeof stopSchema>;
export type Changes = z.infer<typeof changesSchema>;
export type CriticalThingView = z.infer<typeof criticalThingSchema>;
