// A command as a row of a store, and back. May import: own commands, errors. Invariant: a row that cannot be read stops the reading; to pass it over
// would be to forget what somebody wrote.
import { z } from 'zod';
import { GraphError } from '#graph/errors';
import { type Command, commandSchema, type Draft, toSubject } from './command';

const rowSchema = z.object({
  seq: z.number(),
  at: z.string(),
  actor: z.string(),
  kind: z.string(),
  payload: z.string(),
});

/** The payload is text, so that no store has a say in its shape. */
export function toRow(draft: Draft) {
  const { at, actor, kind, payload } = draft;
  return { at, actor, kind, subject: toSubject(draft), payload: JSON.stringify(payload) };
}

/** Throws GraphError 'store-misconfigured' when the row was written by a newer ChainAtlas, or by something else. */
export function parseRow(row: unknown): Command {
  try {
    const { payload, ...rest } = rowSchema.parse(row);
    return commandSchema.parse({ ...rest, payload: JSON.parse(payload) });
  } catch (cause) {
    throw new GraphError(
      'store-misconfigured',
      'The workspace holds a command this ChainAtlas does not know; it was written by a newer one, which has to be used to read it.',
      { cause, zh: '工作区里有这个版本读不懂的记录：它由更新的链图写下，请改用更新的版本' },
    );
  }
}
