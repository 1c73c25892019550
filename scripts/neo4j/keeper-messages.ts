// What a starter and its keeper say to each other.
import { z } from 'zod';

export type KeeperOrder = {
  readonly program: string;
  readonly args: readonly string[];
  readonly pidFile: string;
  /** For people: where the server answers. */
  readonly address: string;
};

export const keeperMessage = z.discriminatedUnion('event', [
  z.object({ event: z.literal('started'), pid: z.number() }),
  z.object({ event: z.literal('ended'), code: z.number().nullable(), reason: z.string() }),
]);
export type KeeperMessage = z.infer<typeof keeperMessage>;

/** The pid file. `pid` is missing for the moment between the keeper's start and the server's. */
export const pidNote = z.object({
  pid: z.number().optional(),
  keeper: z.number(),
  owner: z.number(),
  address: z.string(),
});
export type PidNote = z.infer<typeof pidNote>;
