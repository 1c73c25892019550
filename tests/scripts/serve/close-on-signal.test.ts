// How the server ends: with 0 when it closed, with 1 when it could not, at once when asked twice.
import { describe, expect, it } from 'vitest';
import { startScript } from '../run-script';

/** A process that serves nothing and closes as told. */
function start(close: string) {
  const script = `
    import { closeOnSignal } from './scripts/serve/open-server';
    closeOnSignal({ url: '', close: ${close} });
    console.log('ready');
    setInterval(() => {}, 1000);`;
  return startScript(['--import', 'tsx', '--input-type=module', '-e', script]);
}

async function waitFor(readOut: () => string, word: string): Promise<void> {
  while (!readOut().includes(word)) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  it('closes the server, says so, and ends with 0', async () => {
    const { child, readOut, ended } = start("async () => console.log('closed')");
    await waitFor(readOut, 'ready');
    child.kill(signal);
    const { code, out } = await ended;
    expect([code, out]).toEqual([0, 'ready\n\n正在停止 · stopping\nclosed\n']);
  });
});

it('ends with 1 and a line in the log when closing fails', async () => {
  const { child, readOut, ended } = start("async () => { throw new Error('stuck') }");
  await waitFor(readOut, 'ready');
  child.kill('SIGTERM');
  const { code, out } = await ended;
  expect(code).toBe(1);
  expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({ event: 'close-failed', level: 'error' });
});

it('does not wait when it is asked twice', async () => {
  const { child, readOut, ended } = start('() => new Promise(() => {})');
  await waitFor(readOut, 'ready');
  child.kill('SIGINT');
  await waitFor(readOut, 'stopping');
  child.kill('SIGINT');
  expect((await ended).code).toBe(130);
});
