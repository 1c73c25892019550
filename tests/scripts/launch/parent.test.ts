import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../scripts/launch/project.mjs';
import { isProcessAlive } from '../../../scripts/neo4j/process-alive.mjs';

const SCRIPT = `
  import { stopWithParent } from './scripts/launch/parent.mjs';
  stopWithParent();
  console.log(process.pid);
  setInterval(() => {}, 1000);`;

/** Starts the script as npm does: a process, below it a shell that stays, below that the script. */
async function startBelow(env: Readonly<Record<string, string>>) {
  const command = `"${process.execPath}" --input-type=module -e "$SCRIPT"; true`;
  const npm = `require('node:child_process').spawn('/bin/sh', ['-c', process.env.COMMAND], { stdio: 'inherit' })`;
  const parent = spawn(process.execPath, ['-e', npm], {
    cwd: PROJECT_ROOT,
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], SCRIPT, COMMAND: command, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(parent.stdout, 'data');
  return { parent, script: Number(String(line)) };
}

async function endsWithin(ms: number, pid: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (isProcessAlive(pid) && Date.now() < deadline) await pause(20);
  return !isProcessAlive(pid);
}

describe.skipIf(process.platform !== 'linux')('stopWithParent', () => {
  it('stops a script whose npm was killed, though the shell between them lives on', async () => {
    const { parent, script } = await startBelow({ npm_lifecycle_event: 'neo4j' });
    parent.kill('SIGKILL');
    expect(await endsWithin(10_000, script)).toBe(true);
  });

  it('leaves alone what was started by hand', async () => {
    const { parent, script } = await startBelow({});
    parent.kill('SIGKILL');
    expect(await endsWithin(1_000, script)).toBe(false);
    process.kill(script, 'SIGKILL');
  });
});
