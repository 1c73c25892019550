// What people write, as commands: the workspace is nothing but the list of them.
// May import: zod, model, errors. Invariants: a command says all that it changes and never how things stood before; a kind once written keeps its
// meaning for ever, so what must mean something else gets a kind of its own; a kind that is not known here is refused, never passed over.
import { z } from 'zod';
import { nodeIdSchema } from '#graph/model/ids';
import { daySchema, leadNameSchema, leadStageSchema, noteSchema } from '#graph/model/lead';

const thing = nodeIdSchema;
const MAX_SEEN = 2_000;
const search = z.string().regex(/^[a-z0-9]{8,32}$/);

/** What a command asks for: its kind and its payload. `null` empties a field, a field left out stays. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pin'), payload: z.strictObject({ thing, group: leadNameSchema.optional() }) }),
  z.object({ kind: z.literal('unpin'), payload: z.strictObject({ thing }) }),
  z.object({
    kind: z.literal('lead-edit'),
    payload: z.strictObject({
      thing,
      group: leadNameSchema.nullable().optional(),
      owner: leadNameSchema.nullable().optional(),
      nextDate: daySchema.nullable().optional(),
    }),
  }),
  z.object({ kind: z.literal('lead-stage'), payload: z.strictObject({ thing, stage: leadStageSchema }) }),
  z.object({ kind: z.literal('note'), payload: z.strictObject({ thing, text: noteSchema }) }),
  z.object({
    kind: z.literal('search-save'),
    payload: z.strictObject({ search, name: leadNameSchema, query: z.string().max(2_000) }),
  }),
  z.object({
    kind: z.literal('search-seen'),
    payload: z.strictObject({ search, digest: z.string().max(80), ids: z.array(nodeIdSchema).max(MAX_SEEN) }),
  }),
  z.object({ kind: z.literal('search-drop'), payload: z.strictObject({ search }) }),
]);
export type Order = z.infer<typeof orderSchema>;
export type CommandKind = Order['kind'];

const stampSchema = z.object({ at: z.iso.datetime(), actor: leadNameSchema });

/** An order with when and by whom, before the log has given it its number. */
export const draftSchema = z.intersection(orderSchema, stampSchema);
export type Draft = z.infer<typeof draftSchema>;

/** What stands in the log. */
export const commandSchema = z.intersection(draftSchema, z.object({ seq: z.number().int().min(1) }));
export type Command = z.infer<typeof commandSchema>;

/** What a command is about; two commands about the same can be in each other's way. */
export function toSubject(order: Order): string {
  return 'thing' in order.payload ? order.payload.thing : `search:${order.payload.search}`;
}
