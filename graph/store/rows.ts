// Rows of the database → typed values of the port.
// May import: zod, model, errors. Invariant: bookkeeping properties (`sortKey`, `loadId`) stop here.
import { z } from 'zod';
import { type NodeKind, nodeIdSchema, toKind } from '#graph/model/ids';
import { NODE_SCHEMAS, type NodeOf, type Thing } from '#graph/model/nodes';
import { RELATION_SCHEMAS, type Relation, relationTypeSchema } from '#graph/model/relations';
import * as v from '#graph/model/vocabulary';
import type { CypherRow } from './cypher-runner';

const propsSchema = z.record(z.string(), z.unknown());
const count = z.number().int();

/** Property map of a node or relation without bookkeeping; null is absent. */
export function toProps(value: unknown): Record<string, unknown> {
  const entries = Object.entries(propsSchema.parse(value)).filter(
    ([key, part]) => key !== 'sortKey' && key !== 'loadId' && part !== null,
  );
  return Object.fromEntries(entries);
}

/** The thing a property map stands for; its id tells the kind. */
export function parseThing(value: unknown): Thing {
  const props = toProps(value);
  return NODE_SCHEMAS[toKind(nodeIdSchema.parse(props['id']))].parse(props);
}

export function parseThingOf<K extends NodeKind>(kind: K, value: unknown): NodeOf<K> {
  return NODE_SCHEMAS[kind].parse(toProps(value)) as NodeOf<K>;
}

export function parseSortKey(value: unknown): string {
  return z.object({ sortKey: z.string() }).parse(value).sortKey;
}

type RelationParts = { readonly type: unknown; readonly from: unknown; readonly to: unknown; readonly props: unknown };

export function parseRelation({ type, from, to, props }: RelationParts): Relation {
  const known = relationTypeSchema.parse(type);
  return {
    type: known,
    from: nodeIdSchema.parse(from),
    to: nodeIdSchema.parse(to),
    props: RELATION_SCHEMAS[known].parse(toProps(props)),
  } as Relation;
}

export function parseRelationProps<T extends keyof typeof RELATION_SCHEMAS>(type: T, props: unknown) {
  return RELATION_SCHEMAS[type].parse(toProps(props)) as z.infer<(typeof RELATION_SCHEMAS)[T]>;
}

/** The one number of a counting query. */
export function parseTotal(rows: readonly CypherRow[]): number {
  return count.parse(rows[0]?.['total'] ?? 0);
}

/** Rows as a map from one column to the parsed row. */
export function mapRows<S extends z.ZodType, K>(
  rows: readonly CypherRow[],
  schema: S,
  keyOf: (row: z.infer<S>) => K,
): ReadonlyMap<K, z.infer<S>> {
  return new Map(rows.map((row) => schema.parse(row)).map((row) => [keyOf(row), row]));
}

export const chainIndustryRow = z.object({ chainId: nodeIdSchema, industryId: nodeIdSchema });
export const chainStateRow = z.object({ chainId: nodeIdSchema, status: v.segmentStatusSchema, total: count });
export const chainEnterpriseRow = z.object({ chainId: nodeIdSchema, enterprises: count, operating: count });
export const chainFeedRow = z.object({ source: nodeIdSchema, target: nodeIdSchema, links: count, required: count });
export const deploymentRow = z.object({
  chainId: nodeIdSchema,
  districtId: nodeIdSchema,
  role: v.deploymentRoleSchema,
  asOf: z.number().int().nullish(),
});
export const districtCountRow = z.object({ districtId: nodeIdSchema, total: count });
export const programTargetRow = z.object({
  programId: nodeIdSchema,
  type: z.enum(['PART_OF', 'COVERS', 'BUILDS_IN']),
  targetId: nodeIdSchema,
});
export const segmentEnterpriseRow = z.object({
  segmentId: nodeIdSchema,
  enterprises: count,
  operating: count,
  leaders: count,
});
export const segmentFindingRow = z.object({ segmentId: nodeIdSchema, findings: count });
export const segmentUserRow = z.object({
  segmentId: nodeIdSchema,
  users: count,
  usersHere: count,
  usersHereRequired: count,
});
export const segmentEndRow = z.object({
  id: nodeIdSchema,
  nameZh: z.string(),
  nameEn: z.string().nullish(),
  status: v.segmentStatusSchema,
  chainId: nodeIdSchema,
});
export const districtChainRow = z.object({
  districtId: nodeIdSchema,
  chainId: nodeIdSchema,
  enterprises: count,
  operating: count,
});
export const segmentPlaceRow = z.object({
  segmentId: nodeIdSchema,
  districtId: nodeIdSchema,
  firms: count,
  leaders: count,
});
export const firmIdRow = z.object({ id: nodeIdSchema });
export const firmWorkRow = z.object({
  id: nodeIdSchema,
  role: v.enterpriseRoleSchema,
  districtId: nodeIdSchema,
  segmentId: nodeIdSchema,
});
const named = z.object({ nameZh: z.string(), nameEn: z.string().nullish() });
export const placeRow = named.extend({ id: nodeIdSchema, placeId: nodeIdSchema, status: z.string().nullish() });
export const placeNameRow = named.extend({ id: nodeIdSchema });
export const activityRow = z.object({
  id: nodeIdSchema,
  nameZh: z.string(),
  nameEn: z.string().nullish(),
  shortName: z.string(),
  kind: v.enterpriseKindSchema,
  role: v.enterpriseRoleSchema,
  districtId: nodeIdSchema,
  segmentId: nodeIdSchema,
  status: v.operationStatusSchema,
  activityZh: z.string(),
  confidence: v.confidenceSchema,
  asOf: z.number().int().nullish(),
});
export const searchEntryRow = named.extend({
  id: nodeIdSchema,
  shortName: z.string().nullish(),
  aliases: z.array(z.string()).nullish(),
  code: z.string().nullish(),
  status: z.string().nullish(),
  degree: count,
  /** Whether it is the main place, and its id. */
  places: z.array(z.tuple([z.boolean(), nodeIdSchema])),
});
export const countRow = z.object({ name: z.string(), total: count });
export const groupRow = z.object({
  direction: z.enum(['out', 'in']),
  type: relationTypeSchema,
  label: z.string(),
  total: count,
});
