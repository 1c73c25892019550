// What each address takes after the `?`: names, bounds, defaults. Parsing and the OpenAPI document read the same schemas.
// May import: zod, model, errors. Invariants: a limit is a whole number with a ceiling; a list is separated by commas; nothing is guessed.
import { z } from 'zod';
import { GraphError } from '#graph/errors';
import { EDIT_KINDS } from '#graph/model/edit';
import { type NodeId, type NodeKind, nodeIdSchema, nodeKindSchema, parseNodeId, REST_PATTERN } from '#graph/model/ids';
import { relationTypeSchema } from '#graph/model/relations';
import * as v from '#graph/model/vocabulary';
import { MAX_COMPARED } from './compare';
import { MAX_EDITS, MAX_SCENARIO_NAME, MAX_SCENARIOS, parseEdit, SCENARIO_PARAMETERS } from './edit-token';
import { DEFAULT_EXPLORE_NODES, MAX_EXPLORE_NODES } from './explore';
import { gapGroupSchema, gapSortSchema } from './gaps';
import { LEAD_PARAMETERS } from './lead-parameters';
import { cursor, limitOf, page } from './page-parameters';
import { directionSchema } from './thing';
import { EXPLORE_VIEW, VIEW } from './view-parameters';
import { whyMeasureSchema } from './why';

/** A thing of one kind as a filter: its id, or the id without the kind. */
const thingOf = (kind: NodeKind) =>
  z
    .string()
    .max(120)
    .regex(new RegExp(`^(${kind}:)?${REST_PATTERN}$`))
    .refine((text) => parseNodeId(toFullId(kind, text)) !== undefined, `too long for an id of a ${kind}`)
    .describe(`A ${kind}: its id, or the id without "${kind}:".`)
    .optional();

const words = <T extends z.ZodEnum>(word: T, text: string) => z.array(word).min(1).max(20).describe(text).optional();

const pathEnd = (text: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(100)
    .describe(`${text}: a full id, or words of which the best hit of the search is taken.`);
const weight = z
  .number()
  .int()
  .min(0)
  .max(100)
  .describe('Weight of this part of the score; that of the preset without it.')
  .optional();
const thingOrWords = (text: string) => pathEnd(text).optional();
const edits = (text: string) =>
  z
    .array(
      z
        .string()
        .max(400)
        .refine((token) => parseEdit(token) !== undefined, 'it is no edit'),
    )
    .min(1)
    .max(MAX_EDITS)
    .describe(`${text} At most ${MAX_EDITS} edits, separated by commas or as parameters of their own.`)
    .optional();
/** Longest query line, in characters. */
export const MAX_SEARCH = 300;

/** Lists of which each value may stand on its own, as a plain form sends them. */
const REPEATED: ReadonlySet<string> = new Set(SCENARIO_PARAMETERS);

/** What the field `how` of an edit by words may say. */
export const EDIT_WAYS = [
  'leader',
  'ordinary',
  ...v.necessitySchema.options,
  ...v.segmentStatusSchema.options,
] as const;

export const PARAMETERS = {
  none: z.strictObject({}),
  view: z.strictObject(VIEW),
  page: z.strictObject(page),
  chains: z.strictObject({ industry: thingOf('industry'), ...page }),
  segments: z.strictObject({
    chain: thingOf('chain'),
    stage: v.stageSchema.optional(),
    status: words(v.segmentStatusSchema, 'States to keep.'),
    ...page,
  }),
  enterprises: z.strictObject({
    district: thingOf('district'),
    chain: thingOf('chain'),
    segment: thingOf('segment'),
    ...page,
  }),
  indicators: z.strictObject({
    subject: nodeIdSchema.describe('Full id of the city, industry, chain or district that is measured.').optional(),
    ...page,
  }),
  findings: z.strictObject({ kind: words(v.findingKindSchema, 'Kinds to keep.'), ...page }),
  programs: z.strictObject({ kind: words(v.programKindSchema, 'Kinds to keep.'), ...page }),
  gaps: z.strictObject({
    chain: thingOf('chain'),
    stage: v.stageSchema.optional(),
    status: words(v.segmentStatusSchema, 'States to list; without it and without verdicts weak, absent and unknown.'),
    verdict: words(v.verdictSchema, 'Verdicts to list.'),
    district: thingOf('district'),
    sort: gapSortSchema.describe('Order of the list.').optional(),
    group: gapGroupSchema.describe('What the list stands by.').optional(),
    ...page,
  }),
  opportunities: z.strictObject({
    preset: v.presetSchema.describe('What to look for.').optional(),
    demand: weight,
    criticality: weight,
    fit: weight,
    concentration: weight,
    policy: weight,
    district: thingOf('district'),
    chain: thingOf('chain'),
    segment: thingOf('segment'),
    ...page,
  }),
  why: z.strictObject({
    of: whyMeasureSchema.describe('Which number.'),
    segment: thingOf('segment'),
    chain: thingOf('chain'),
    district: thingOf('district'),
    preset: v.presetSchema.describe('Of fit, opportunity and verification: whose candidates.').optional(),
    peer: thingOf('district'),
    data: z
      .string()
      .regex(/^[0-9a-f]{8,64}$/)
      .describe('Digest of the data, or its beginning, that the number was read on.')
      .optional(),
  }),
  compare: z.strictObject({
    districts: z
      .array(thingOf('district').unwrap())
      .min(1)
      .max(MAX_COMPARED)
      .describe('Districts side by side, separated by commas.')
      .optional(),
    add: thingOf('district'),
  }),
  report: z.strictObject({ of: nodeIdSchema.describe('Full id of the thing that is reported on.') }),
  targets: z.strictObject({
    segment: thingOf('segment').unwrap(),
    limit: limitOf(12, 200),
  }),
  verify: z.strictObject({ preset: v.presetSchema.describe('Whose first ten may change.').optional(), ...page }),
  search: z.strictObject({
    q: z
      .string()
      .trim()
      .min(1)
      .max(MAX_SEARCH)
      .describe('Words to find (name, alias, pinyin, initials, English) and terms such as district:渝北 or firms<3.'),
    kind: words(nodeKindSchema, 'Kinds to keep.'),
    facets: z.enum(['none']).describe('Leaves out the counts of the facets.').optional(),
    limit: limitOf(20, 100),
    cursor,
  }),
  paths: z.strictObject({
    from: pathEnd('One end'),
    to: pathEnd('The other end'),
    limit: limitOf(12, 100),
  }),
  scenario: z.strictObject({
    edit: edits('What is switched off, added, taken away or supposed, such as off~enterprise:boe-b8.'),
    with: edits('The edits of a second scenario beside it.'),
    also: edits('The edits of a third one.'),
    name: z
      .array(z.string().trim().max(MAX_SCENARIO_NAME))
      .min(1)
      .max(MAX_SCENARIOS)
      .describe('Names of the scenarios in their order, separated by commas; one may be empty.')
      .optional(),
    add: z.enum(EDIT_KINDS).describe('One more edit by words: its kind.').optional(),
    into: z.enum(SCENARIO_PARAMETERS).describe('Which scenario gets it, the first unless told.').optional(),
    what: thingOrWords('The thing or segment that is added to or switched off; of a link the supplier'),
    where: thingOrWords('The district of a firm; of a link the user'),
    how: z
      .enum(EDIT_WAYS)
      .describe('Of a firm whether it leads a chain, of a link whether it is required, of a state which one.')
      .optional(),
    limit: limitOf(10, 200),
  }),
  ...LEAD_PARAMETERS,
  graph: z.strictObject({
    focus: nodeIdSchema.describe('Full id of the thing in the middle.'),
    level: z.number().int().min(1).max(2).default(1).describe('1: its neighbours; 2: their neighbours as well.'),
    limit: limitOf(100, 500),
  }),
  explore: z.strictObject({
    ...EXPLORE_VIEW,
    limit: limitOf(DEFAULT_EXPLORE_NODES, MAX_EXPLORE_NODES).describe(
      'Most things in one answer. Firms give way, the best known last; nothing else is ever left out.',
    ),
  }),
  neighbours: z.strictObject({
    type: relationTypeSchema,
    direction: directionSchema,
    kind: nodeKindSchema.describe('Kind of the neighbours.'),
    limit: limitOf(20, 200),
    cursor,
  }),
} as const;

/** Refuses names this address does not take and names that stand twice. */
export function checkParameterNames(schema: z.ZodObject, params: URLSearchParams): void {
  const allowed = Object.keys(schema.shape);
  for (const name of new Set(params.keys())) {
    if (!allowed.includes(name)) {
      const offer = allowed.length === 0 ? 'it takes none' : `it takes ${allowed.join(', ')}`;
      throw refuse(name, `This address does not take the parameter "${shorten(name)}"; ${offer}.`);
    }
    if (params.getAll(name).length > 1 && !REPEATED.has(name)) {
      throw refuse(name, `The parameter "${name}" stands more than once; give it once, lists separated by commas.`);
    }
  }
}

/** Reads the parameters an address takes, ignoring others. Throws GraphError 'invalid-query' with the field at fault. */
export function parseParameters<T extends z.ZodObject>(schema: T, params: URLSearchParams): z.output<T> {
  const raw: Record<string, unknown> = {};
  for (const [name, field] of Object.entries<z.ZodType>(schema.shape)) {
    const text = REPEATED.has(name) && params.has(name) ? params.getAll(name).join(',') : params.get(name);
    if (text !== null) raw[name] = toRaw(field, text);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? '');
  throw refuse(field, `The parameter "${field}" is not valid: ${issue?.message ?? 'unknown fault'}.`);
}

/** Id of a thing named by a filter, or `undefined` when the filter is not set. */
export function toFilterId(kind: NodeKind, text: string): NodeId;
export function toFilterId(kind: NodeKind, text: string | undefined): NodeId | undefined;
export function toFilterId(kind: NodeKind, text: string | undefined): NodeId | undefined {
  if (text === undefined) return undefined;
  return nodeIdSchema.parse(toFullId(kind, text));
}

function toFullId(kind: NodeKind, text: string): string {
  return text.startsWith(`${kind}:`) ? text : `${kind}:${text}`;
}

/** Text as the schema wants it: a whole number, a list, or the text itself; what does not fit stays text and is refused. */
function toRaw(schema: z.ZodType, text: string): unknown {
  const { type } = z.toJSONSchema(schema, { io: 'input' });
  if (type === 'integer') return /^-?\d{1,12}$/.test(text) ? Number(text) : text;
  return type === 'array' ? text.split(',') : text;
}

function refuse(field: string, message: string): GraphError {
  return new GraphError('invalid-query', message, { field: shorten(field) });
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
