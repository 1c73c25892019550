// `npm run seed` as a person runs it: what it prints, how it ends, and what the store holds afterwards.
import { access, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { buildRandom } from '#graph/analysis/random';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { buildCypherStore } from '#graph/store/cypher-store';
import { openEmbeddedFile } from '#graph/store/embedded/embedded-file';
import { PROJECT_ROOT } from '../../scripts/launch/project.mjs';
import { readDatasetFolder } from '../../scripts/read-dataset-folder';
import { buildContractDataset } from '../contract/contract-dataset';
import { keepFewChains } from '../fixtures/synthetic/few-chains';
import { buildSyntheticFiles } from '../fixtures/synthetic/synthetic-files';
import { type Ended, runScript, startScript } from './run-script';

const MINIMAL = join(PROJECT_ROOT, 'tests', 'fixtures', 'dataset', 'minimal');
const DIGEST = /digest ([0-9a-f]{64})/;

const root = await mkdtemp(join(tmpdir(), 'chainatlas-seed-'));
afterAll(() => rm(root, { recursive: true, force: true }));

let count = 0;
let store = '';
beforeEach(() => {
  count += 1;
  store = join(root, String(count), 'graph.grafeo');
});

const seed = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  runScript(['scripts/seed.ts', ...args], { CHAINATLAS_STORE: store, NEO4J_URI: '', ...env });

async function digestOf(folder: string): Promise<string> {
  return buildContractDataset(await readDatasetFolder(folder)).record.digest;
}

/** Digest of what a store holds, read back from it, beside the digest it says it holds. */
async function readStore(): Promise<{ readonly held: string; readonly said: string | undefined }> {
  const runner = await openEmbeddedFile(store);
  try {
    const held = await buildCypherLoader(runner).readDigest();
    return { held, said: (await buildCypherStore(runner).describe()).load?.digest };
  } finally {
    await runner.close();
  }
}

/** A folder that differs from the minimal one in a name. */
async function copyMinimal(name: string): Promise<string> {
  const folder = join(root, `data-${count}-${name}`);
  await cp(MINIMAL, folder, { recursive: true });
  const path = join(folder, 'chains.csv');
  const [header = '', first = '', ...others] = (await readFile(path, 'utf8')).split('\n');
  const cells = first.split(',');
  cells[1] = name;
  await writeFile(path, [header, cells.join(','), ...others].join('\n'));
  return folder;
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe('npm run seed', { timeout: 60_000 }, () => {
  it('loads the data of the project with progress, counts and the digest of the dataset; the second time it changes nothing', async () => {
    const digest = await digestOf(join(PROJECT_ROOT, 'data'));
    const first = await seed([]);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/ 100 % {2}(\d+)\/\1 {2}\w+/);
    const rows = (await readFile(join(PROJECT_ROOT, 'data', 'enterprises.csv'), 'utf8')).trim().split('\n').length - 1;
    expect(first.out).toContain(`enterprise ${rows}`);
    expect(DIGEST.exec(first.out)?.[1]).toBe(digest);
    expect(first.out).toMatch(/节点 · nodes \d+: .*\n.*关系 · relations \d+: /);
    expect(await readStore()).toEqual({ held: digest, said: digest });
    const before = await stat(store);
    const second = await seed([]);
    expect(second.out).toContain('无需改动 · the store already holds this dataset');
    expect(DIGEST.exec(second.out)?.[1]).toBe(digest);
    expect((await seed(['--if-stale'])).out).toBe('  数据已是最新 · up to date\n');
    expect((await stat(store)).mtimeMs).toBe(before.mtimeMs);
  });

  it('loads again when the data have changed, when the store is gone, and when it holds something else', async () => {
    const [first, second] = [await copyMinimal('甲链'), await copyMinimal('乙链')];
    await seed([first]);
    expect((await seed([second, '--if-stale'])).out).toContain('100 %');
    expect((await readStore()).held).toBe(await digestOf(second));
    await rm(store);
    expect((await seed([second, '--if-stale'])).out).toContain('100 %');
    // The stamp of one dataset beside the store of another, as two loads at once may leave them.
    const stamp = await readFile(`${store}.stamp`, 'utf8');
    await seed([first]);
    await writeFile(`${store}.stamp`, stamp);
    expect((await seed([second, '--if-stale'])).out).toContain('100 %');
    expect((await readStore()).held).toBe(await digestOf(second));
  });

  it('moves a file that will not open aside, says so, and builds anew', async () => {
    await seed([MINIMAL]);
    await writeFile(store, 'this is no graph');
    const { code, out } = await seed([MINIMAL, '--if-stale']);
    expect(code).toBe(0);
    const aside = /已移到 (\S+)，将重建 · .*moved aside, building anew/.exec(out)?.[1] ?? '';
    expect(await readFile(aside, 'utf8')).toBe('this is no graph');
    expect((await readStore()).held).toBe(await digestOf(MINIMAL));
  });
});

describe('a load that cannot be', { timeout: 60_000 }, () => {
  it.each([
    ['a folder that is not there', ['no-such-folder'], '✗ 没有这个文件夹 · there is no such folder: '],
    ['a file', ['README.md'], '✗ 这不是文件夹 · this is no folder: '],
    ['two folders', ['data', 'data'], '✗ 一次载入一个文件夹 · one folder at a time'],
    ['an unknown option', ['--now'], "✗ Unknown option '--now'"],
  ])('refuses %s in a sentence', async (_, args, sentence) => {
    const { code, out, err } = await seed(args);
    expect([code, out]).toEqual([1, '']);
    expect(err.startsWith(sentence)).toBe(true);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(await exists(store)).toBe(false);
  });

  it('lists the faults of the data and leaves the old graph', async () => {
    await seed([MINIMAL]);
    const before = await readFile(store);
    const folder = await copyMinimal('坏链');
    await writeFile(join(folder, 'sources.csv'), 'id,title\n');
    const { code, err } = await seed([folder]);
    expect(code).toBe(1);
    expect(err).toContain('sources.csv');
    expect(err).toMatch(/没有载入，原有的图不变.*nothing was loaded, the old graph stays/);
    expect((await readFile(store)).equals(before)).toBe(true);
  });

  it('says which platforms the engine loads on where it does not', async () => {
    const { code, out, err } = await seed([MINIMAL], { NAPI_RS_NATIVE_LIBRARY_PATH: join(root, 'nothing.node') });
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^✗ 图库在这里用不了 · .*Linux x64 .*macOS.*Windows x64.*NEO4J_URI.*\n$/);
  });

  it('says what is wrong with the settings of a server rather than load another store', async () => {
    const { code, err } = await seed([MINIMAL], { NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'secret-word' });
    expect(code).toBe(1);
    expect(err).toMatch(/^✗ NEO4J_URI 不是服务器的 Bolt 地址.* · NEO4J_URI is not the Bolt address.*\n$/);
    expect(await exists(store)).toBe(false);
  });
});

describe('a load that is killed', { timeout: 120_000 }, () => {
  const random = buildRandom(4);
  const shares = [Math.round(20 + random() * 60)];

  it.each(shares)(
    'at %i percent leaves the old graph or the new one, and run again makes the new one',
    async (share) => {
      await seed([MINIMAL]);
      const folder = join(root, `synthetic-${count}`);
      const base = keepFewChains(await readDatasetFolder('data'));
      await writeFiles(folder, buildSyntheticFiles(base, { firms: 100, seed: share }));
      const [old, wanted] = [await digestOf(MINIMAL), await digestOf(folder)];
      await killAt(share, folder);
      const { held, said } = await readStore();
      expect([old, wanted]).toContain(held);
      expect(said).toBe(held);
      expect((await seed([folder, '--if-stale'])).code).toBe(0);
      expect(await readStore()).toEqual({ held: wanted, said: wanted });
      expect((await readdir(join(store, '..'))).sort()).toEqual(['graph.grafeo', 'graph.grafeo.stamp']);
    },
  );

  /** Ends the load without a word once it has told this much progress. */
  async function killAt(share: number, folder: string): Promise<void> {
    const { child, readOut, ended } = startScript(['--import', 'tsx', 'scripts/seed.ts', folder], {
      CHAINATLAS_STORE: store,
      NEO4J_URI: '',
    });
    child.stdout?.on('data', () => {
      const told = [...readOut().matchAll(/(\d+) % /g)].map(([, percent]) => Number(percent));
      if (Math.max(-1, ...told) >= share) child.kill('SIGKILL');
    });
    expect((await ended).code).toBeNull();
  }
});

describe('loading and reading at once', { timeout: 120_000 }, () => {
  it('lets two loads and a reader go on, each answer of one dataset', async () => {
    const folders = [await copyMinimal('甲链'), await copyMinimal('乙链')];
    const digests = await Promise.all(folders.map(digestOf));
    await seed([folders[0] ?? '']);
    const runner = await openEmbeddedFile(store);
    const reader = buildCypherStore(runner);
    const seen = new Set<string>();
    const loads = Promise.all(folders.map((folder) => seed([folder])));
    let isLoading = true;
    void loads.finally(() => {
      isLoading = false;
    });
    while (isLoading) {
      seen.add((await reader.describe()).load?.digest ?? 'nothing');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await reader.close();
    expect((await loads).map(({ code }) => code)).toEqual([0, 0]);
    expect(digests).toEqual(expect.arrayContaining([...seen]));
    const { held, said } = await readStore();
    expect(digests).toContain(held);
    expect(said).toBe(held);
  });
});

async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await cp(MINIMAL, folder, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
}
