// What the contract of the log asks of an engine. Nothing here names one.
import type { WorkspaceLog } from '#graph/workspace/port';

export type WorkspaceEngine = {
  /** An empty log and the way to open it again and again, from other processes too. */
  openEmpty(): Promise<EmptyLog>;
};

export type EmptyLog = {
  readonly open: () => Promise<WorkspaceLog>;
  /** What the writer of its own process (workspace-writer.ts) is told. */
  readonly target: WriterTarget;
  /** How many commands at a time are worth a kill. */
  readonly kills: number;
  readonly remove: () => Promise<void>;
};

export type WriterTarget =
  | { readonly path: string }
  | { readonly uri: string; readonly user: string; readonly password: string };
