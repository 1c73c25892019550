// Ids carry their kind: `chain:new-display`, `segment:new-display.panel`.
// May import: zod. Invariants: an id has exactly one kind; `/<kind>/<rest>` is its page and `/api/<kind>/<rest>` its JSON twin.
import { z } from 'zod';

/** Kind of a node as it stands in ids and addresses, in display order. */
export const NODE_KINDS = [
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
  'source',
  'industry-code',
] as const;

export const nodeKindSchema = z.enum(NODE_KINDS);
export type NodeKind = z.infer<typeof nodeKindSchema>;

/** Label of each kind in the graph database. */
export const NODE_LABELS = {
  city: 'City',
  industry: 'Industry',
  chain: 'Chain',
  segment: 'Segment',
  enterprise: 'Enterprise',
  district: 'District',
  region: 'Region',
  program: 'Program',
  indicator: 'Indicator',
  finding: 'Finding',
  event: 'Event',
  source: 'Source',
  'industry-code': 'IndustryCode',
} as const satisfies Record<NodeKind, string>;

export type NodeLabel = (typeof NODE_LABELS)[NodeKind];

export const REST_PATTERN = '[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*';
const ID_PATTERN = new RegExp(`^(${NODE_KINDS.join('|')}):(${REST_PATTERN})$`);

/** Longest id accepted from outside, in characters. */
export const MAX_ID_LENGTH = 120;

export const nodeIdSchema = z.string().max(MAX_ID_LENGTH).regex(ID_PATTERN).brand<'NodeId'>();
export type NodeId = z.infer<typeof nodeIdSchema>;

/** The one city this atlas draws; the dataset names it "chongqing" and has no row for it. */
export const CITY_ID = toNodeId('city', 'chongqing');

/** Joins a kind and the rest of an id; the rest comes from a validated dataset row. Throws a ZodError otherwise. */
export function toNodeId(kind: NodeKind, rest: string): NodeId {
  return nodeIdSchema.parse(`${kind}:${rest}`);
}

/** Reads untrusted text as an id; `undefined` when it is none. */
export function parseNodeId(text: string): NodeId | undefined {
  return nodeIdSchema.safeParse(text).data;
}

/** Kind of an id. */
export function toKind(id: NodeId): NodeKind {
  return nodeKindSchema.parse(id.slice(0, id.indexOf(':')));
}

/** What follows the kind: `chain:new-display` → `new-display`. */
export function toRest(id: NodeId): string {
  return id.slice(id.indexOf(':') + 1);
}

/** Chain that a segment stands in: ids of segments are `segment:<chain>.<segment>`. */
export function toChainOf(segment: NodeId): NodeId {
  return toNodeId('chain', toRest(segment).split('.')[0] ?? '');
}

/** Page of a thing: `/chain/new-display`; the city is `/`. The JSON twin is `/api` plus this. */
export function toPath(id: NodeId): string {
  const kind = toKind(id);
  return kind === 'city' ? '/' : `/${kind}/${encodeURIComponent(toRest(id))}`;
}

/** Kind that carries a label; `undefined` for labels that are not things (bookkeeping nodes). */
export function toKindOfLabel(label: string): NodeKind | undefined {
  return NODE_KINDS.find((kind) => NODE_LABELS[kind] === label);
}
