// An edit as a form asks for it: a kind, and names of what it is about.
// May import: model, wire, find-thing. Invariants: names are looked for among the kinds that the edit takes; what nobody knows is 'not-found'
// with the field, what does not fit is 'invalid-query' with it.
import { GraphError } from '#graph/errors';
import type { Edit, EditKind } from '#graph/model/edit';
import { type NodeId, type NodeKind, toKind } from '#graph/model/ids';
import { necessitySchema, segmentStatusSchema } from '#graph/model/vocabulary';
import { STOPPABLE } from '#graph/wire/edit-token';
import { findThing } from './find-thing';
import type { Snapshot } from './snapshot';
import { readThings } from './thing-refs';

export type EditWords = {
  readonly add: EditKind;
  /** Which scenario gets it; beyond the last it begins one more. */
  readonly into?: number | undefined;
  readonly what?: string | undefined;
  readonly where?: string | undefined;
  readonly how?: string | undefined;
};

/** Throws GraphError 'not-found' or 'invalid-query'. */
export async function findEdit(snapshot: Snapshot, { add, what, where, how }: EditWords): Promise<Edit> {
  const segment = () => find(snapshot, { field: 'what', text: what }, ['segment']);
  switch (add) {
    case 'off':
      return { kind: add, id: await find(snapshot, { field: 'what', text: what }, STOPPABLE) };
    case 'outside-off':
      return { kind: add, id: await segment() };
    case 'firm': {
      const districtId = await find(snapshot, { field: 'where', text: where }, ['district']);
      return { kind: add, segmentId: await segment(), districtId, isLeader: how === 'leader' };
    }
    case 'link':
    case 'unlink': {
      const [from, to] = [await segment(), await find(snapshot, { field: 'where', text: where }, ['segment'])];
      if (from === to) throw refuse('where', 'A segment does not supply itself.', '一个环节不能给自己供货');
      const necessity = necessitySchema.safeParse(how).data ?? 'required';
      return add === 'link' ? { kind: add, from, to, necessity } : { kind: add, from, to };
    }
    case 'state': {
      const status = segmentStatusSchema.safeParse(how).data;
      if (status === undefined) throw refuse('how', 'Say which state.', '请选一个状态');
      return { kind: add, segmentId: await segment(), status };
    }
  }
}

type Named = { readonly field: 'what' | 'where'; readonly text: string | undefined };

async function find(snapshot: Snapshot, { field, text }: Named, kinds: readonly NodeKind[]): Promise<NodeId> {
  if (text === undefined) throw refuse(field, `The parameter "${field}" is missing.`, '还没有写名字');
  const id = await findThing(snapshot, text, kinds);
  const isThere = id !== undefined && kinds.includes(toKind(id)) && (await readThings(snapshot.store, [id])).has(id);
  if (isThere) return id;
  throw new GraphError('not-found', `No ${kinds.join(' or ')} of this dataset is called "${text}".`, { field });
}

function refuse(field: string, message: string, zh: string): GraphError {
  return new GraphError('invalid-query', message, { field, zh });
}
