// One question, one dataset: what happens when the data are replaced under way, and what is remembered how long.
import { describe, expect, it } from 'vitest';
import { askSnapshot, oncePerDigest, readSnapshot, type Snapshot } from '#graph/query/snapshot';
import type { GraphStore } from '#graph/store/port';
import { listFiles, readProjectFile } from '../../architecture/project-files';
import { openRealSnapshot } from './real-snapshot';

const real = await openRealSnapshot();
await real.close();

/** A store whose data are replaced each time it has been described: the digests in turn, the last for ever. */
function buildChangingStore(...digests: readonly (string | undefined)[]): GraphStore {
  let asked = 0;
  return {
    ...real.snapshot.store,
    describe: async () => {
      const digest = digests[Math.min(asked, digests.length - 1)];
      asked += 1;
      const load = digest === undefined ? undefined : { ...real.snapshot.load, digest };
      return { engine: 'embedded', version: '0', load };
    },
  };
}

const digestOf = async ({ load }: Snapshot) => load.digest;

describe('askSnapshot', () => {
  it('answers from the data that were there all the time', async () => {
    expect(await askSnapshot(buildChangingStore('a'), digestOf)).toEqual({ answer: 'a', digest: 'a' });
  });

  it('asks again when the data were replaced under way, and never mixes the two', async () => {
    expect(await askSnapshot(buildChangingStore('a', 'b'), digestOf)).toEqual({ answer: 'b', digest: 'b' });
  });

  it('does not report a failure that the replaced data alone explain', async () => {
    const ask = async ({ load }: Snapshot) => {
      if (load.digest === 'a') throw new Error('half of it was gone');
      return load.digest;
    };
    expect(await askSnapshot(buildChangingStore('a', 'b'), ask)).toEqual({ answer: 'b', digest: 'b' });
    await expect(askSnapshot(buildChangingStore('a'), ask)).rejects.toThrow('half of it was gone');
  });

  it('gives up when they are replaced again and again', async () => {
    const asking = askSnapshot(buildChangingStore('a', 'b', 'c', 'd'), digestOf);
    await expect(asking).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  it('says that nothing is loaded yet', async () => {
    await expect(askSnapshot(buildChangingStore(undefined), digestOf)).rejects.toMatchObject({ code: 'store-empty' });
    await expect(readSnapshot(buildChangingStore(undefined))).rejects.toMatchObject({ code: 'store-empty' });
  });
});

describe('oncePerDigest', () => {
  const of = (digest: string): Snapshot => ({ ...real.snapshot, load: { ...real.snapshot.load, digest } });

  it('builds once per dataset and key, also for questions that come while it builds', async () => {
    let built = 0;
    const read = oncePerDigest('test of keys', async (_, key) => {
      built += 1;
      return `${key} ${built}`;
    });
    expect(await Promise.all([read(of('a'), 'x'), read(of('a'), 'x'), read(of('a'), 'y')])).toEqual([
      'x 1',
      'x 1',
      'y 2',
    ]);
    expect(await read(of('b'), 'x')).toBe('x 3');
    expect(await read(of('a'), 'x')).toBe('x 4');
  });

  it('forgets what failed', async () => {
    let tried = 0;
    const read = oncePerDigest('test of failures', async () => {
      tried += 1;
      if (tried === 1) throw new Error('not yet');
      return tried;
    });
    await expect(read(of('a'))).rejects.toThrow('not yet');
    expect(await read(of('a'))).toBe(2);
    expect(await read(of('a'))).toBe(2);
  });

  it('forgets what was asked for longest ago when there is too much', async () => {
    const built: string[] = [];
    const read = oncePerDigest('test of many keys', async (_, key) => built.push(key));
    for (let key = 0; key < 100; key += 1) await read(of('a'), String(key));
    await read(of('a'), '0');
    await read(of('a'), 'one more');
    built.length = 0;
    for (const key of ['0', '2', 'one more', '1']) await read(of('a'), key);
    expect(built).toEqual(['1']);
  });

  it('remembers each thing under a name of its own', () => {
    const names = listFiles(/^(graph|app)\/.*\.ts$/).flatMap((path) =>
      [...readProjectFile(path).matchAll(/oncePerDigest\(\s*'([^']*)'/g)].map((match) => match[1]),
    );
    expect(names.length).toBeGreaterThan(10);
    expect(new Set(names).size).toBe(names.length);
  });
});
