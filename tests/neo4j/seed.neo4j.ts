// `npm run seed` against a real server as a person runs it: what it says, what it refuses, and that no kill -9 costs anything.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import { openNeo4jLog } from '#graph/workspace/neo4j/neo4j-log';
import { readDatasetFolder } from '../../scripts/read-dataset-folder';
import { buildContractDataset } from '../contract/contract-dataset';
import { keepFewChains } from '../fixtures/synthetic/few-chains';
import { buildSyntheticFiles } from '../fixtures/synthetic/synthetic-files';
import { buildDrafts, numberDrafts } from '../graph/workspace/random-drafts';
import { runScript, startScript } from '../scripts/run-script';
import { emptyDatabase } from './harness/empty-database';
import type { Neo4jTestServer } from './harness/global-setup';
import { isNewest, isOldest } from './harness/lines';

const KILLS = 3;
/** Past this share of its progress a load may be done before it can be killed. */
const LAST_KILL = 90;
const SEED = 31;
const DIGEST = /digest ([0-9a-f]{64})/;

const root = await mkdtemp(join(tmpdir(), 'chainatlas-seed-neo4j-'));
const folders = { a: join(root, 'a'), b: join(root, 'b') };
const digests = { a: '', b: '' };
beforeAll(async () => {
  const base = keepFewChains(await readDatasetFolder('data'));
  for (const [name, firms] of [
    ['a', 90],
    ['b', 60],
  ] as const) {
    const files = buildSyntheticFiles(base, { firms, seed: firms });
    await cp('tests/fixtures/dataset/minimal', folders[name], { recursive: true });
    for (const [file, bytes] of files) await writeFile(join(folders[name], file), bytes);
    digests[name] = buildContractDataset(files).record.digest;
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

const toEnvironment = ({ uri, user, password }: Neo4jTestServer) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: '',
});

/** What the database really holds, and what it says of itself. */
async function readHeld({ uri, user, password }: Neo4jTestServer) {
  const runner = await openNeo4j({ uri, user, password, database: undefined }, LOADING);
  try {
    const { load } = await buildCypherStore(runner).describe();
    return { held: await buildCypherLoader(runner).readDigest(), said: load?.digest };
  } finally {
    await runner.close();
  }
}

function runSeed(server: Neo4jTestServer, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runScript(['scripts/seed.ts', ...args], { ...toEnvironment(server), ...env });
}

// What every line gives the same answer to is asked of one: tests/contract has both loaded, tests/neo4j/outage.neo4j.ts has both refuse what is wrong.
describe.each(inject('neo4jServers').filter(isOldest))('npm run seed on Neo4j $line', (server) => {
  const seed = (args: readonly string[]) => runSeed(server, args);
  beforeAll(() => emptyDatabase(server));

  it('loads an empty database at a start, keeps what it finds at the next, and replaces it when told to, with what people wrote left as it is', async () => {
    const log = openNeo4jLog(await openNeo4j({ ...server, database: undefined }, LOADING));
    const drafts = buildDrafts(5, 1);
    await log.append(drafts);
    const first = await seed([folders.a, '--if-stale']);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/ 100 % {2}(\d+)\/\1/);
    expect(DIGEST.exec(first.out)?.[1]).toBe(digests.a);
    expect((await seed([folders.b, '--if-stale'])).out).toMatch(/已有.*保留不动/);
    expect(await readHeld(server)).toEqual({ held: digests.a, said: digests.a });
    expect((await seed([folders.a])).out).toContain('无需改动 · the store already holds this dataset');
    const replaced = await seed([folders.b]);
    expect(replaced.out).toMatch(/removed \d+ that the dataset no longer holds/);
    expect(await readHeld(server)).toEqual({ held: digests.b, said: digests.b });
    expect(await log.read(0)).toEqual(numberDrafts(drafts));
    await log.close();
  });
});

describe.each(inject('neo4jServers').filter(isNewest))('npm run seed', (server) => {
  const seed = (args: readonly string[], env?: Readonly<Record<string, string>>) => runSeed(server, args, env);

  it('tells what is wrong in one sentence, the password in none', async () => {
    const { port } = new URL(server.uri);
    const faults: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
      [{ NEO4J_URI: 'bolt://127.0.0.1:9' }, /没有程序应答.*Nothing answers/],
      [{ NEO4J_URI: 'bolt://no-such-host.invalid' }, /找不到.*主机.*cannot be found/],
      [{ NEO4J_URI: server.httpUrl.replace('http:', 'bolt:') }, /HTTP 端口.*HTTP port/],
      [{ NEO4J_URI: `bolt+s://127.0.0.1:${port}` }, /加密连接.*encrypted connection/],
      [{ NEO4J_DATABASE: 'elsewhere' }, /没有 NEO4J_DATABASE.*no database of the name/],
      [{ NEO4J_PASSWORD: 'not-the-password' }, /不接受.*refuses/],
    ];
    for (const [env, sentence] of faults) {
      const { code, out, err } = await seed([folders.a], env);
      expect([env, code, out]).toEqual([env, 1, '']);
      expect(err).toMatch(sentence);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).not.toContain(server.password);
      expect(err).not.toContain('not-the-password');
    }
  });

  it('goes on with a start when the server is away', async () => {
    const { code, out } = await seed([folders.a, '--if-stale'], { NEO4J_URI: 'bolt://127.0.0.1:9' });
    expect(code).toBe(0);
    expect(out).toMatch(/Nothing answers.*\n.*recover by themselves/);
  });

  it('leaves a graph that is not ours alone', async () => {
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
    try {
      await emptyDatabase(server);
      await driver.executeQuery("CREATE (:Person {name: 'A'})");
      const { code, err } = await seed([folders.a]);
      expect([code, err]).toEqual([1, expect.stringMatching(/另一张图.*another graph \(1 × :Person\)/)]);
      expect((await seed([folders.a, '--beside'])).code).toBe(0);
      const { records } = await driver.executeQuery('MATCH (n:Person) RETURN n.name AS name');
      expect(records.map((record) => record.get('name'))).toEqual(['A']);
    } finally {
      await driver.close();
      await emptyDatabase(server);
    }
  });
});

describe.each(inject('neo4jServers').filter(isNewest))('a load that is killed', (server) => {
  it(`with -9, at ${KILLS} random moments one after the other, and run again makes the same graph`, async () => {
    await emptyDatabase(server);
    const random = buildRandom(SEED);
    let cut = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      // In turn, so that each has something to do.
      const name = kill % 2 === 0 ? 'a' : 'b';
      await killAt(server, folders[name], ((kill + random()) / KILLS) * LAST_KILL);
      const { held, said } = await readHeld(server);
      // Whole or not called loaded: never called what it is not.
      if (said === undefined) cut += 1;
      else expect(said).toBe(held);
    }
    expect(cut).toBeGreaterThan(0);
    for (const name of ['b', 'a'] as const) {
      const { code } = await runScript(['scripts/seed.ts', folders[name]], toEnvironment(server));
      expect(code).toBe(0);
      expect(await readHeld(server)).toEqual({ held: digests[name], said: digests[name] });
    }
  });

  /** Ends the load without a word once it has told this much progress; one that finds nothing to do ends by itself. */
  async function killAt(target: Neo4jTestServer, folder: string, share: number): Promise<void> {
    const { child, readOut, ended } = startScript(
      ['--import', 'tsx', 'scripts/seed.ts', folder],
      toEnvironment(target),
    );
    child.stdout?.on('data', () => {
      const told = [...readOut().matchAll(/(\d+) % /g)].map(([, percent]) => Number(percent));
      if (Math.max(-1, ...told) >= share) child.kill('SIGKILL');
    });
    await ended;
  }
});
