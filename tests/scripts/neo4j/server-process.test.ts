// The keeper with a server that needs no Java: a script that lives until it is told otherwise.
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pidNote } from '../../../scripts/neo4j/keeper-messages';
import { readOccupant, toPidFile, vacate } from '../../../scripts/neo4j/pid-file';
import { isProcessAlive } from '../../../scripts/neo4j/process-alive.mjs';
import { launchServer, toConsoleLog } from '../../../scripts/neo4j/server-process';
import { startScript } from '../run-script';

let home = '';
beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'chainatlas-keeper-')));
  await mkdir(join(home, 'logs'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const OBEDIENT = 'setInterval(() => {}, 1000); process.on("SIGTERM", () => process.exit(0)); console.log("up")';

const toOrder = (script: string) => ({
  program: process.execPath,
  // As with Neo4j, the path of the home is on the command line.
  args: ['-e', script, home],
  pidFile: toPidFile(home),
  address: 'bolt://127.0.0.1:7687',
});
const launch = (script = OBEDIENT) => launchServer(toOrder(script), home, { WORD: '词' });

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('It did not come true in time.');
    await pause(20);
  }
}
const readNote = async () => pidNote.parse(JSON.parse(await readFile(toPidFile(home), 'utf8')));
const hasPidFile = () =>
  readNote().then(
    () => true,
    () => false,
  );
const printed = () => readFile(toConsoleLog(home), 'utf8');

/** Starts a server from a process of its own and tells that process and the server. */
async function launchElsewhere() {
  const script = `
    import { launchServer } from './scripts/neo4j/server-process.ts';
    const { pid } = await launchServer(${JSON.stringify(toOrder(OBEDIENT))}, ${JSON.stringify(home)}, {});
    console.log('server ' + pid);
    setInterval(() => {}, 1000);`;
  const { child, readOut } = startScript(['--import', 'tsx', '--input-type=module', '-e', script]);
  await until(() => readOut().includes('server '));
  await until(async () => (await printed()).includes('up'));
  return { starter: child, pid: Number(/server (\d+)/.exec(readOut())?.[1]) };
}

describe('launchServer', () => {
  it('leaves a note while the server runs, keeps what it prints, and stops it in order', async () => {
    const server = await launch(`${OBEDIENT}; console.log(process.env.WORD)`);
    await until(async () => (await printed()) === 'up\n词\n');
    expect(await readNote()).toMatchObject({ pid: server.pid, owner: process.pid, address: 'bolt://127.0.0.1:7687' });
    expect(await server.stop()).toMatchObject({ code: 0 });
    expect(isProcessAlive(server.pid)).toBe(false);
    expect(await hasPidFile()).toBe(false);
    expect(await server.stop()).toMatchObject({ code: 0 });
  });

  it('kills at once', async () => {
    const server = await launch('process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)');
    expect(await server.kill()).toMatchObject({ code: null, reason: 'SIGKILL' });
    expect(isProcessAlive(server.pid)).toBe(false);
  });

  it('tells how a server ended by itself', async () => {
    expect(await (await launch('process.exit(3)')).ended).toMatchObject({ code: 3 });
    await until(async () => !(await hasPidFile()));
    const missing = await launchServer({ ...toOrder(''), program: '/no/such/java' }, home, {});
    expect(await missing.ended).toMatchObject({ code: null, reason: expect.stringContaining('ENOENT') });
  });

  it('stops the server when its starter is killed', async () => {
    const { starter, pid } = await launchElsewhere();
    expect(isProcessAlive(pid)).toBe(true);
    starter.kill('SIGKILL');
    await until(() => !isProcessAlive(pid));
    await until(async () => !(await hasPidFile()));
  });

  it('does not leave a server behind whose keeper is killed', async () => {
    const server = await launch();
    process.kill((await readNote()).keeper, 'SIGKILL');
    expect(await server.ended).toMatchObject({ code: null, reason: 'SIGKILL' });
    await until(() => !isProcessAlive(server.pid));
    // The note stays and is known for what it is.
    expect(await hasPidFile()).toBe(true);
    await vacate(home);
    expect(await hasPidFile()).toBe(false);
  });
});

describe('vacate', () => {
  it('has nothing to do on a home without a note, or with one that cannot be read', async () => {
    await vacate(home);
    await writeFile(toPidFile(home), '');
    await vacate(home);
    expect(await hasPidFile()).toBe(false);
  });

  it('refuses while a server runs that somebody looks after, and says which', async () => {
    const server = await launch();
    const failing = vacate(home);
    await expect(failing).rejects.toThrow(`bolt://127.0.0.1:7687，进程 ${server.pid}`);
    await expect(failing).rejects.toThrow(`stop it first: kill ${server.pid}`);
    expect(isProcessAlive(server.pid)).toBe(true);
    await server.stop();
  });

  it('stops one that has lost both its starter and its keeper', async () => {
    const { starter, pid } = await launchElsewhere();
    process.kill((await readNote()).keeper, 'SIGSTOP');
    starter.kill('SIGKILL');
    process.kill((await readNote()).keeper, 'SIGKILL');
    await until(() => !isProcessAlive(starter.pid ?? 0));
    expect(isProcessAlive(pid)).toBe(true);
    await vacate(home);
    await until(() => !isProcessAlive(pid));
    expect(await hasPidFile()).toBe(false);
  });

  it('leaves alone a program that was given the number of a server long gone', async () => {
    const stranger = startScript(['-e', 'setInterval(() => {}, 1000)']);
    const pid = stranger.child.pid ?? 0;
    await writeFile(toPidFile(home), JSON.stringify({ pid, keeper: pid, owner: 1, address: '' }));
    await vacate(home);
    expect(isProcessAlive(pid)).toBe(true);
    expect(await hasPidFile()).toBe(false);
    stranger.child.kill('SIGKILL');
  });
});

describe('readOccupant', () => {
  const NOTE = JSON.stringify({ pid: 10, keeper: 11, owner: 12, address: 'bolt://x' });
  const STARTING = JSON.stringify({ keeper: 11, owner: 12, address: '' });
  const read = (text: string | undefined, ours: readonly number[], alive: readonly number[]) =>
    readOccupant(text, { isOurs: (pid) => ours.includes(pid), isAlive: (pid) => alive.includes(pid) });

  it.each([
    { when: 'there is no file', text: undefined, ours: [10], alive: [10, 12], state: 'none' },
    { when: 'the file was cut short', text: '{"pid":1', ours: [10], alive: [10, 12], state: 'stale' },
    { when: 'the server is gone', text: NOTE, ours: [], alive: [10, 11, 12], state: 'stale' },
    { when: 'its starter lives', text: NOTE, ours: [10], alive: [10, 12], state: 'running' },
    { when: 'its starter is gone', text: NOTE, ours: [10], alive: [10], state: 'orphan' },
    { when: 'its keeper is about to start it', text: STARTING, ours: [11], alive: [12], state: 'running' },
  ])('$state when $when', async ({ text, ours, alive, state }) => {
    expect((await read(text, ours, alive)).state).toBe(state);
  });
});
