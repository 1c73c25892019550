// @ts-check
// Stands between a server and whoever started it, as a process of its own: when the starter is gone, however it ended, the channel to it
// closes and the server is stopped. A signal cannot promise that, because nothing runs in a process that was killed with SIGKILL.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';

/** Open connections take Neo4j some five seconds, a busy machine some more; after this it hangs. */
const STOP_TIMEOUT_MS = 30_000;

/** @type {import('./keeper-messages').KeeperOrder} */
const { program, args, pidFile, address } = JSON.parse(process.argv[2] ?? '');
const note = { owner: process.ppid, keeper: process.pid, address };

writeFileSync(pidFile, JSON.stringify(note), { flag: 'wx' });
const server = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
if (server.pid !== undefined) {
  writeFileSync(pidFile, JSON.stringify({ ...note, pid: server.pid }));
  tell({ event: 'started', pid: server.pid });
}
server.once('error', (error) => end({ event: 'ended', code: null, reason: error.message }));
server.once('exit', (code, signal) => end({ event: 'ended', code, reason: signal ?? '' }));

process.on('message', (order) => (order === 'kill' ? server.kill('SIGKILL') : stop()));
process.on('disconnect', stop);
process.on('SIGTERM', stop).on('SIGINT', stop).on('SIGHUP', stop);

function stop() {
  server.kill('SIGTERM');
  setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT_MS).unref();
}

/** @param {import('./keeper-messages').KeeperMessage} message */
function end(message) {
  rmSync(pidFile, { force: true });
  tell(message, () => process.exit());
}

/** @param {import('./keeper-messages').KeeperMessage} message @param {() => void} [then] */
function tell(message, then = () => {}) {
  if (process.connected) process.send?.(message, undefined, undefined, then);
  else then();
}
