import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measureLog, toStartError } from '../../../scripts/neo4j/start-failure';

const ENDED = { state: 'ended', ending: { code: 1, reason: '' } } as const;
let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'chainatlas-failure-'));
  await mkdir(join(home, 'logs'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(home, 'logs', name), text);

describe('toStartError', () => {
  it.each([
    ['Caused by: java.net.BindException: Address already in use', 'Use others: --port= and --http-port='],
    ['Store and its lock file has been locked by another process: store_lock', 'Another Neo4j has this database open'],
    ['java.lang.UnsupportedClassVersionError: org/neo4j/X has been compiled', 'name another in JAVA_HOME'],
    ['Could not reserve enough space for 943718400KB object heap', 'check --heap='],
    ['java.io.IOException: No space left on device', 'The disk is full'],
    ['Unrecognized setting. No declared setting with name: server.bolt.por', 'does not accept one of the settings'],
  ])('tells the likely fix of "%s"', async (line, fix) => {
    await write('console.log', `${line}\n`);
    const { message, detail } = await toStartError(ENDED, home, 0);
    expect(message).toContain(fix);
    expect(message).toMatch(/^[^\n]*\p{Script=Han}[^\n]*\n {2}\S/u);
    expect(detail).toBe(line);
  });

  it('shows the end of the logs where the cause is not known, without stacks and without earlier starts', async () => {
    await write('neo4j.log', 'Started.\nStopped.\n');
    const start = await measureLog(home);
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`);
    await write('neo4j.log', `Started.\nStopped.\n${lines.join('\n')}\n\tat org.neo4j.Stack\n\t... 3 more\n`);
    const { message, detail } = await toStartError(
      { state: 'ended', ending: { code: null, reason: 'SIGKILL' } },
      home,
      start,
    );
    expect(detail.split('\n')).toEqual(lines.slice(-12));
    expect(message).toContain('SIGKILL');
    expect(message).toContain(join(home, 'logs'));
  });

  it('says where the right password may be', async () => {
    const { message } = await toStartError({ state: 'wrong-password' }, home, 0);
    expect(message).toContain('密码不对');
    expect(message).toContain(join(home, 'password'));
  });

  it('says that a server was too slow', async () => {
    expect((await toStartError({ state: 'late' }, home, 0)).message).toContain('did not answer in time');
  });
});
