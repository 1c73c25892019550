// The server that `npm run neo4j` and the tests start, on the real Neo4j of each line. One home goes through its life, test by test.
import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findFreePort } from '../../scripts/launch/port.mjs';
import { NEO4J_RELEASES, type Neo4jLine } from '../../scripts/neo4j/releases.mjs';
import { startNeo4jServer } from '../../scripts/neo4j/server';
import { type Started, startScript } from '../scripts/run-script';
import { isOldest } from './harness/lines';

const PASSWORD = '-p "链 图" \\ $(x) ünd @';
const READ_KEPT = 'MATCH (n:Kept) RETURN n.word';
/** Seconds on a machine of its own; a Java that shares two cores with others may take minutes. */
const PATIENT = { timeout: 300_000 };

type Access = { readonly uri: string; readonly user: string; readonly password: string };

async function query({ uri, user, password }: Access, text: string): Promise<unknown> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    return (await driver.executeQuery(text)).records[0]?.get(0);
  } finally {
    await driver.close();
  }
}

/** Runs the command as a person does; `port` is what its server answers on. */
async function startCommand(
  line: Neo4jLine,
  home: string,
  password: string,
): Promise<Started & { readonly port: number }> {
  const [port, httpPort] = [await findFreePort(), await findFreePort()];
  const options = [`--line=${line}`, `--port=${port}`, `--http-port=${httpPort}`, `--home=${home}`];
  const command = ['--import', 'tsx', 'scripts/neo4j.ts', ...options];
  return { ...startScript(command, { NEO4J_PASSWORD: password }), port };
}

describe.each(inject('neo4jServers'))('Neo4j $line', PATIENT, ({ line }) => {
  const { version } = NEO4J_RELEASES[line];
  let folder = '';
  let home = '';
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'chainatlas-server-')));
    home = join(folder, 'home');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('answers over HTTP and Bolt under a given password, however strange, and ends in order on SIGTERM', async () => {
    const server = await startNeo4jServer({ line, home, password: PASSWORD, isShortLived: true });
    expect(server).toMatchObject({ line, version, home, user: 'neo4j', passwordFile: undefined });
    const root: unknown = await (await fetch(server.httpUrl, { headers: { connection: 'close' } })).json();
    expect(root).toMatchObject({ neo4j_version: version, neo4j_edition: 'community' });
    expect(await query(server, 'CREATE (n:Kept {word: "链图"}) RETURN n.word')).toBe('链图');
    expect(await query({ ...server, uri: server.uri.replace('bolt:', 'neo4j:') }, READ_KEPT)).toBe('链图');
    process.kill(server.pid, 'SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
    expect(await readFile(join(home, 'logs', 'neo4j.log'), 'utf8')).toMatch(/Stopped\.\s*$/);
  });

  // Both lines say these in the same words, and each costs a start. (tests/scripts/neo4j has the other ways to fail, from the logs they leave.)
  if (isOldest({ line })) describeWords(line, () => home);
});

function describeWords(line: Neo4jLine, toHome: () => string): void {
  it('starts again with its data as a command that says what to do next, and ends with it', async () => {
    const command = await startCommand(line, toHome(), PASSWORD);
    while (!command.readOut().includes('Ctrl+C') && command.child.exitCode === null) await pause(50);
    const uri = `bolt://127.0.0.1:${command.port}`;
    for (const words of ['已就绪', `NEO4J_URI=${uri}`, 'NEO4J_USER=neo4j', 'npm run seed']) {
      expect(command.readOut()).toContain(words);
    }
    expect(await query({ uri, user: 'neo4j', password: PASSWORD }, READ_KEPT)).toBe('链图');
    const second = await (await startCommand(line, toHome(), PASSWORD)).ended;
    expect([second.code, second.err]).toEqual([
      1,
      expect.stringContaining(`A Neo4j already runs on ${toHome()}: ${uri}`),
    ]);
    command.child.kill('SIGTERM');
    const { code, out, err } = await command.ended;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('已停止，数据还在');
    expect(out + second.out + second.err).not.toContain(PASSWORD);
  });

  it('says that a setting is wrong', async () => {
    const home = toHome();
    const starting = startNeo4jServer({ line, home, password: PASSWORD, extraConfig: { 'server.bolt.por': '1' } });
    await expect(starting).rejects.toThrow('does not accept one of the settings');
    expect(await readdir(home)).not.toContain('server.pid');
  });
}
