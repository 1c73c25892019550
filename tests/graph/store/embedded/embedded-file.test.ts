// The file of the embedded graph: swapped in whole, followed by readers, never half a load.
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CypherRunner } from '#graph/store/cypher-runner';
import { openEmbeddedFile, replaceEmbeddedFile, setBrokenFileAside } from '#graph/store/embedded/embedded-file';

/** A little longer than a reader waits before it looks at the file again. */
const UNTIL_NEXT_LOOK_MS = 550;
const COUNT = 'MATCH (n:Mark) RETURN count(n) AS total';

let folder = '';
let path = '';
const open: CypherRunner[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chainatlas-file-'));
  path = join(folder, 'deep', 'graph.grafeo');
});
afterEach(async () => {
  for (const runner of open.splice(0)) await runner.close();
  await rm(folder, { recursive: true, force: true });
});

/** A file with so many nodes. */
const build = (marks: number) =>
  replaceEmbeddedFile(path, (runner) =>
    runner.write([{ text: 'UNWIND range(1, $marks) AS i CREATE (:Mark {i: i})', parameters: { marks } }]),
  );

async function openReader(): Promise<CypherRunner> {
  const runner = await openEmbeddedFile(path);
  open.push(runner);
  return runner;
}

const count = async (runner: CypherRunner) => (await runner.read(COUNT))[0]?.['total'];

describe('a reader', () => {
  it('follows the file when it is replaced, whoever asks first', async () => {
    await build(1);
    const reader = await openReader();
    expect(await count(reader)).toBe(1);
    await build(2);
    await pause(UNTIL_NEXT_LOOK_MS);
    expect(await Promise.all([count(reader), count(reader), count(reader)])).toEqual([2, 2, 2]);
    await build(3);
    await pause(UNTIL_NEXT_LOOK_MS);
    expect(await count(reader)).toBe(3);
  });

  it('says that the file is gone, and goes on when it is back', async () => {
    await build(1);
    const reader = await openReader();
    await rename(path, `${path}.away`);
    await pause(UNTIL_NEXT_LOOK_MS);
    await expect(reader.read(COUNT)).rejects.toMatchObject({ code: 'store-unavailable' });
    await rename(`${path}.away`, path);
    expect(await count(reader)).toBe(1);
  });

  it('says that a new file will not open, tells nothing of where it lies, and recovers with the next', async () => {
    await build(1);
    const reader = await openReader();
    await writeFile(path, 'this is no graph');
    await pause(UNTIL_NEXT_LOOK_MS);
    const failure: unknown = await reader.read(COUNT).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'store-unavailable' });
    expect(String(failure)).not.toContain(folder);
    await build(2);
    expect(await count(reader)).toBe(2);
  });

  it('cannot write, and cannot open what is not there', async () => {
    await expect(openEmbeddedFile(path)).rejects.toMatchObject({ code: 'store-unavailable' });
    await build(1);
    const reader = await openReader();
    const writing = reader.write([{ text: 'CREATE (:Mark)', parameters: {} }]);
    await expect(writing).rejects.toMatchObject({ code: 'store-misconfigured' });
    await expect(reader.read('CREATE (:Mark {i: 0}) RETURN 1 AS one')).rejects.toThrow();
    expect(await count(reader)).toBe(1);
  });
});

describe('a new file', () => {
  it('takes the place of the old one only when it is whole', async () => {
    await build(1);
    const before = await readFile(path);
    const failing = replaceEmbeddedFile(path, async (runner) => {
      await runner.write([{ text: 'CREATE (:Mark)', parameters: {} }]);
      throw new Error('cut');
    });
    await expect(failing).rejects.toThrow('cut');
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await readdir(join(folder, 'deep'))).toEqual(['graph.grafeo']);
  });

  it('takes away what killed loads left behind, not what others are writing', async () => {
    await build(1);
    const alive = `${path}.next-${process.ppid}`;
    await writeFile(`${path}.next-99999999`, 'left behind');
    await writeFile(`${path}.next-${process.pid}`, 'left behind by an earlier process of this number');
    await writeFile(alive, 'being written');
    await writeFile(`${path}.next-`, 'something else');
    await build(2);
    expect((await readdir(join(folder, 'deep'))).sort()).toEqual(
      ['graph.grafeo', 'graph.grafeo.next-', `graph.grafeo.next-${process.ppid}`].sort(),
    );
  });
});

describe('setBrokenFileAside', () => {
  const now = new Date('2026-01-02T03:04:05.678Z');

  it('leaves alone what opens and what is not there', async () => {
    expect(await setBrokenFileAside(path, now)).toBeUndefined();
    await build(1);
    expect(await setBrokenFileAside(path, now)).toBeUndefined();
    expect(await count(await openReader())).toBe(1);
  });

  it.each([
    ['an empty file', () => Buffer.alloc(0)],
    ['a foreign file', () => Buffer.from('PK\u0003\u0004 not a graph'.repeat(400))],
    ['half a file', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['a file that ends in zeros', (whole: Buffer) => Buffer.from(whole).fill(0, Math.floor(whole.length * 0.7))],
  ])('moves %s aside under a name that tells when, and keeps its bytes', async (_, breakFile) => {
    await build(3000);
    const broken = breakFile(await readFile(path));
    await writeFile(path, broken);
    const aside = await setBrokenFileAside(path, now);
    expect(aside).toBe(`${path}.broken-2026-01-02T03-04-05-678Z`);
    expect((await readFile(aside ?? '')).equals(broken)).toBe(true);
    expect(await readdir(join(folder, 'deep'))).toHaveLength(1);
  });
});
