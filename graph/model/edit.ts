// One change of the sandbox: what a scenario switches off, adds, takes away or supposes.
// May import: zod, model. Invariants: an edit names things by id only; a scenario is a list of edits whose order changes no figure.
import { z } from 'zod';
import { type NodeId, nodeIdSchema } from './ids';
import { necessitySchema, segmentStatusSchema } from './vocabulary';

export const editSchema = z.discriminatedUnion('kind', [
  /** A firm, a segment or a whole district stops. */
  z.object({ kind: z.literal('off'), id: nodeIdSchema }),
  /** The product of a segment can no longer be bought outside the city. */
  z.object({ kind: z.literal('outside-off'), id: nodeIdSchema }),
  /** A firm comes to a segment and a district. */
  z.object({ kind: z.literal('firm'), segmentId: nodeIdSchema, districtId: nodeIdSchema, isLeader: z.boolean() }),
  /** A supply link is made, an alternative to no other; or those between two segments go. */
  z.object({ kind: z.literal('link'), from: nodeIdSchema, to: nodeIdSchema, necessity: necessitySchema }),
  z.object({ kind: z.literal('unlink'), from: nodeIdSchema, to: nodeIdSchema }),
  /** A segment is supposed to be in another state. */
  z.object({ kind: z.literal('state'), segmentId: nodeIdSchema, status: segmentStatusSchema }),
]);
export type Edit = z.infer<typeof editSchema>;

/** Kinds of edit in reading order: what stops, then what comes, goes or is supposed. */
export const EDIT_KINDS = [
  'off',
  'outside-off',
  'firm',
  'link',
  'unlink',
  'state',
] as const satisfies readonly Edit['kind'][];
export type EditKind = (typeof EDIT_KINDS)[number];

/** Everything that an edit names. */
export function toEditedIds(edit: Edit): readonly NodeId[] {
  switch (edit.kind) {
    case 'off':
    case 'outside-off':
      return [edit.id];
    case 'firm':
      return [edit.segmentId, edit.districtId];
    case 'link':
    case 'unlink':
      return [edit.from, edit.to];
    case 'state':
      return [edit.segmentId];
  }
}
