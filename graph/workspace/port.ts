// The port to the log of commands.
// May import: own commands. Invariants: appended is all or nothing; numbers rise by one, without gaps or doubles, whoever else writes; what was
// acknowledged is on disk; nothing is ever changed or removed.
import type { Command, Draft } from './command';

/** Per subject the number of its last command that the writer knew of, 0 for none. */
export type Known = ReadonlyMap<string, number>;

export type Appended =
  | { readonly ok: true; readonly commands: readonly Command[] }
  /** Somebody else wrote about a subject after what the writer knew of: nothing was written, and this is what was. */
  | { readonly ok: false; readonly since: readonly Command[] };

export type WorkspaceLog = {
  /** Writes the drafts in their order. Throws GraphError 'store-unavailable' when it cannot be said to be written. */
  append(drafts: readonly Draft[], known?: Known): Promise<Appended>;
  /** The commands after this number, in their order. */
  read(afterSeq: number): Promise<readonly Command[]>;
  close(): Promise<void>;
};
