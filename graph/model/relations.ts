// The relations of DESIGN.md §2: type, allowed ends, properties.
// May import: zod, vocabulary, ids. Invariants: every relation has an `id` that is the same in every load, so MERGE by id is idempotent;
// a relation that states a fact carries `sourceIds` and, where the dataset grades it, `confidence` and `asOf`.
import { z } from 'zod';
import type { NodeId, NodeKind } from './ids';
import * as v from './vocabulary';

const text = z.string().min(1);
const list = z.array(text).readonly().default([]);
const year = z.number().int().min(1900).max(2026);
const key = { id: text };
const sourced = { ...key, sourceIds: list };
const graded = { ...sourced, confidence: v.confidenceSchema };

export const RELATION_SCHEMAS = {
  PART_OF: z.strictObject({ ...key, sourceIds: z.array(text).readonly().optional(), quote: text.optional() }),
  IN_CHAIN: z.strictObject({ ...key, stage: v.stageSchema, position: z.number().int() }),
  FEEDS: z.strictObject({
    ...key,
    /** Same group of one receiver = alternatives (OR); different groups = all needed (AND). */
    inputGroup: text,
    necessity: v.necessitySchema,
    /** How easily the input is bought outside the city. */
    substitutable: v.substitutabilitySchema,
    summaryZh: text,
    confidence: v.confidenceSchema,
    crossChain: z.boolean(),
  }),
  OPERATES_IN: z.strictObject({
    ...graded,
    status: v.operationStatusSchema,
    activityZh: text,
    asOf: year.optional(),
  }),
  LOCATED_IN: z.strictObject({
    ...sourced,
    /** true for the main site (enterprises.csv), false for a further site (enterprise_sites.csv). */
    main: z.boolean(),
    summaryZh: text.optional(),
  }),
  SUPPLIES: z.strictObject({ ...graded, whatZh: text, asOf: year.optional() }),
  DEPLOYED_IN: z.strictObject({
    ...graded,
    role: v.deploymentRoleSchema,
    summaryZh: text,
    quote: text.optional(),
    asOf: year.optional(),
  }),
  IN_REGION: z.strictObject(key),
  OVERLAPS: z.strictObject(key),
  COVERS: z.strictObject({ ...sourced, quote: text.optional() }),
  BUILDS_IN: z.strictObject({ ...sourced, quote: text.optional() }),
  MEASURES: z.strictObject(key),
  ABOUT: z.strictObject(key),
  TOOK_PART: z.strictObject({ ...sourced, actorZh: text, role: text, quote: text.optional() }),
  CLASSED_AS: z.strictObject(key),
  /** `of` tells which statement of the node the source backs: the row itself or a segment's status. */
  CITES: z.strictObject({ ...key, of: z.enum(['row', 'status']) }),
} as const;

export type RelationType = keyof typeof RELATION_SCHEMAS;
export const RELATION_TYPES = Object.keys(RELATION_SCHEMAS) as readonly RelationType[];
export const relationTypeSchema = z.enum(RELATION_TYPES as [RelationType, ...RelationType[]]);
export type RelationPropsOf<T extends RelationType> = z.infer<(typeof RELATION_SCHEMAS)[T]>;

/** Ends each relation may join, `from` kind → `to` kinds. */
export const RELATION_ENDS: Record<RelationType, readonly (readonly [NodeKind, NodeKind])[]> = {
  PART_OF: [
    ['chain', 'industry'],
    ['region', 'region'],
    ['program', 'program'],
    ['industry-code', 'industry-code'],
  ],
  IN_CHAIN: [['segment', 'chain']],
  FEEDS: [['segment', 'segment']],
  OPERATES_IN: [['enterprise', 'segment']],
  LOCATED_IN: [['enterprise', 'district']],
  SUPPLIES: [['enterprise', 'enterprise']],
  DEPLOYED_IN: [['chain', 'district']],
  IN_REGION: [['district', 'region']],
  OVERLAPS: [['district', 'district']],
  COVERS: [
    ['program', 'industry'],
    ['program', 'chain'],
    ['program', 'district'],
    ['program', 'region'],
    ['program', 'program'],
  ],
  BUILDS_IN: [
    ['program', 'industry'],
    ['program', 'chain'],
    ['program', 'district'],
    ['program', 'region'],
  ],
  MEASURES: [
    ['indicator', 'city'],
    ['indicator', 'industry'],
    ['indicator', 'chain'],
    ['indicator', 'district'],
  ],
  ABOUT: [
    ['finding', 'segment'],
    ['finding', 'chain'],
    ['finding', 'city'],
  ],
  TOOK_PART: [['district', 'event']],
  CLASSED_AS: [['segment', 'industry-code']],
  CITES: (
    [
      'city',
      'industry',
      'chain',
      'segment',
      'enterprise',
      'district',
      'region',
      'program',
      'indicator',
      'finding',
      'event',
    ] as const
  ).map((kind) => [kind, 'source'] as const),
};

/** One relation with its ends; `type` selects the schema of `props`. */
export type Relation = {
  [T in RelationType]: {
    readonly type: T;
    readonly from: NodeId;
    readonly to: NodeId;
    readonly props: Readonly<RelationPropsOf<T>>;
  };
}[RelationType];
