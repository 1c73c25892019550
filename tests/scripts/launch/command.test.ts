import { describe, expect, it } from 'vitest';
import { mustSucceed, runCommand, runNode } from '../../../scripts/launch/command.mjs';
import { startScript } from '../run-script';

describe('runCommand', () => {
  it('keeps what a quiet command prints, on both streams, and its exit code', async () => {
    const script = 'console.log("out"); console.error("err"); process.exit(3)';
    const { code, output } = await runNode(['-e', script], { quiet: true });
    expect(code).toBe(3);
    expect(output.split('\n').sort()).toEqual(['', 'err', 'out']);
  });

  it('hands on the environment', async () => {
    const { output } = await runNode(['-p', 'process.env.WORD'], { quiet: true, env: { WORD: '词' } });
    expect(output.trim()).toBe('词');
  });

  it('never throws: a program that is not there has failed', async () => {
    const { code, output } = await runCommand('no-such-program', [], { quiet: true });
    expect([code, output]).toEqual([1, expect.stringContaining('no-such-program')]);
  });

  it('counts an end by a signal as a failure', async () => {
    expect((await runNode(['-e', 'process.kill(process.pid, "SIGKILL")'], { quiet: true })).code).toBe(1);
  });
});

it('mustSucceed keeps the output of what failed', async () => {
  await expect(mustSucceed(Promise.resolve({ code: 0, output: '' }), '不行')).resolves.toBeUndefined();
  const failing = mustSucceed(Promise.resolve({ code: 1, output: 'why' }), '不行');
  await expect(failing).rejects.toMatchObject({ message: '不行', detail: 'why' });
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s stops the command under way and ends with %d', async (signal, code) => {
  const script = `
    import { runNode, stopChildrenOnSignal } from './scripts/launch/command.mjs';
    stopChildrenOnSignal();
    const child = 'console.log("child " + process.pid); setInterval(() => {}, 1000)';
    await runNode(['-e', child]);`;
  const { child, readOut, ended } = startScript(['--input-type=module', '-e', script]);
  while (!readOut().includes('child ')) await new Promise((resolve) => setTimeout(resolve, 20));
  const pid = Number(/child (\d+)/.exec(readOut())?.[1]);
  child.kill(signal);
  const { code: ending, err } = await ended;
  expect([ending, err]).toEqual([code, '\n已中止 · stopped\n']);
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});
