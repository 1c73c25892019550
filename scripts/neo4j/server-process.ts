// The server as a process: started through its keeper, stopped, killed, waited for.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type KeeperOrder, keeperMessage } from './keeper-messages';

const KEEPER = fileURLToPath(new URL('./keeper.mjs', import.meta.url));

export type Ending = { readonly code: number | null; readonly reason: string };
export type ServerProcess = {
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<Ending>;
  /** Asks the server to end, as Ctrl+C does. */
  readonly stop: () => Promise<Ending>;
  /** Ends it at once, as a power cut does. */
  readonly kill: () => Promise<Ending>;
};

/** Where what the server prints goes; its own log lies beside it. */
export function toConsoleLog(home: string): string {
  return join(home, 'logs', 'console.log');
}

/** Starts the keeper, which starts the server. Resolves when the server runs, which is seconds before it answers. */
export async function launchServer(
  order: KeeperOrder,
  home: string,
  env: Readonly<Record<string, string>>,
): Promise<ServerProcess> {
  const log = openSync(toConsoleLog(home), 'w');
  // A session of its own, so that Ctrl+C in a terminal reaches the starter alone and the server is stopped once and in order.
  const keeper = fork(KEEPER, [JSON.stringify(order)], {
    detached: true,
    execArgv: [],
    env: { ...process.env, ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let pid = 0;
  const ended = new Promise<Ending>((resolve) => {
    keeper.on('message', (message) => {
      const parsed = keeperMessage.parse(message);
      if (parsed.event === 'ended') resolve(parsed);
      else pid = parsed.pid;
    });
    keeper.once('exit', (code, signal) => {
      // Without its keeper nobody would stop it.
      if (pid !== 0) killQuietly(pid);
      resolve({ code, reason: signal ?? '' });
    });
  });
  await Promise.race([once(keeper, 'message'), ended]);
  const tell = (word: 'stop' | 'kill') => {
    // One that ends at this moment can no longer be told, and need not be.
    if (keeper.connected) keeper.send(word, () => undefined);
    return ended;
  };
  return { pid, ended, stop: () => tell('stop'), kill: () => tell('kill') };
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended with its keeper.
  }
}
