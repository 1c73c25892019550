// The one file that opens the log of what people write, at the first question. It lies in Neo4j where the graph does, otherwise in a file.
// May import: the workspace, the store's opening, errors. Invariants: the fold is brought up to date at every question, so what another process
// wrote is seen; a lost log fails these questions and no other.
import 'server-only';
import { GraphError } from '#graph/errors';
import { openNeo4j, SERVING } from '#graph/store/neo4j/neo4j-runner';
import { toStoreTarget } from '#graph/store/open-store';
import { type Change, listChanges } from '#graph/workspace/changes';
import type { Draft } from '#graph/workspace/command';
import { openLibsqlLog } from '#graph/workspace/libsql/libsql-log';
import { openNeo4jLog } from '#graph/workspace/neo4j/neo4j-log';
import type { Appended, Known, WorkspaceLog } from '#graph/workspace/port';
import { EMPTY, foldCommands, type Workspace } from '#graph/workspace/state';
import { toWorkspacePath } from '#graph/workspace/workspace-path';
import { DEADLINE_MS } from './store';
import { limitTime } from './waiting';

type Held = {
  opening: Promise<WorkspaceLog> | undefined;
  state: Workspace;
  readonly close: () => Promise<void>;
};

declare global {
  var chainAtlasWorkspace: Held | undefined;
}

// On globalThis, as the store is.
globalThis.chainAtlasWorkspace ??= { opening: undefined, state: EMPTY, close: closeWorkspace };
const held: Held = globalThis.chainAtlasWorkspace;

/** How things stand now. Throws GraphError 'store-unavailable', 'store-timeout' … when the log does not answer. */
export async function readWorkspace(): Promise<Workspace> {
  return ask(async (log) => {
    const before = held.state;
    const state = foldCommands(before, await log.read(before.seq));
    // Of two questions at once the one that read more stays.
    if (state.seq > held.state.seq) held.state = state;
    return state;
  });
}

/** The audit of everything, the latest first, with the state it leads to. */
export async function readChanges(): Promise<{ readonly state: Workspace; readonly changes: readonly Change[] }> {
  return ask(async (log) => {
    const commands = await log.read(0);
    return { state: foldCommands(EMPTY, commands), changes: listChanges(commands) };
  });
}

/** Writes all drafts or none. */
export function appendToWorkspace(drafts: readonly Draft[], known: Known): Promise<Appended> {
  return ask((log) => log.append(drafts, known));
}

/** Closes the log if it is open, and forgets what was read from it. */
export async function closeWorkspace(): Promise<void> {
  const { opening } = held;
  held.opening = undefined;
  held.state = EMPTY;
  const log = await opening?.catch(() => undefined);
  await log?.close();
}

async function ask<T>(question: (log: WorkspaceLog) => Promise<T>): Promise<T> {
  const opening = held.opening ?? openLog();
  held.opening = opening;
  try {
    return await limitTime(opening.then(question), DEADLINE_MS);
  } catch (error) {
    // A log that is lost is opened anew at the next question.
    if (error instanceof GraphError && error.code === 'store-unavailable' && held.opening === opening) {
      held.opening = undefined;
      void opening.then((log) => log.close()).catch(() => undefined);
    }
    throw error;
  }
}

async function openLog(): Promise<WorkspaceLog> {
  const target = toStoreTarget(process.env);
  return target.engine === 'neo4j'
    ? openNeo4jLog(await openNeo4j(target.settings, SERVING))
    : openLibsqlLog(toWorkspacePath(process.env));
}
