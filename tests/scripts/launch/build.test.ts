// Whether the app has to be built anew: decided by the content of the sources, not by their times.
import { mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildFolder, isBuildStale, toSourceDigest } from '../../../scripts/launch/build.mjs';

let root = '';
const write = async (path: string, text: string) => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'chainatlas-build-'));
  await write('app/page.tsx', 'page');
  await write('graph/model/ids.ts', 'ids');
  await write('package.json', '{}');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

describe('toSourceDigest', () => {
  it('stays when times change, and when a change is taken back', async () => {
    const before = toSourceDigest(root);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    await utimes(join(root, 'app/page.tsx'), 1, 1);
    expect(toSourceDigest(root)).toBe(before);
    await write('app/page.tsx', 'other');
    expect(toSourceDigest(root)).not.toBe(before);
    await write('app/page.tsx', 'page');
    expect(toSourceDigest(root)).toBe(before);
  });

  it.each(['app/new.tsx', 'graph/new.ts', 'public/new.svg', 'next.config.js', 'package-lock.json', 'tsconfig.json'])(
    'changes with %s',
    async (path) => {
      const before = toSourceDigest(root);
      await write(path, 'new');
      expect(toSourceDigest(root)).not.toBe(before);
    },
  );

  it.each([
    'data/chains.csv',
    'docs/guide.md',
    'tests/a.test.ts',
    'scripts/start.mjs',
    'app/.DS_Store',
    '.next/BUILD_ID',
  ])('does not change with %s', async (path) => {
    const before = toSourceDigest(root);
    await write(path, 'new');
    expect(toSourceDigest(root)).toBe(before);
  });

  it('tells a file that moved, and what moved from one file to the next', async () => {
    const before = toSourceDigest(root);
    await rename(join(root, 'app/page.tsx'), join(root, 'app/paged.tsx'));
    expect(toSourceDigest(root)).not.toBe(before);
    await rename(join(root, 'app/paged.tsx'), join(root, 'app/page.tsx'));
    await write('app/page.tsx', 'pa');
    await write('app/rest.tsx', 'ge');
    expect(toSourceDigest(root)).not.toBe(before);
  });

  it('looks at other sources when told so', async () => {
    const before = toSourceDigest(root, ['graph/model']);
    await write('app/page.tsx', 'other');
    expect(toSourceDigest(root, ['graph/model'])).toBe(before);
    await write('graph/model/ids.ts', 'other');
    expect(toSourceDigest(root, ['graph/model'])).not.toBe(before);
  });
});

describe('isBuildStale', () => {
  it('believes a stamp of these very sources beside a finished build, nothing less', async () => {
    vi.stubEnv('NEXT_DIST_DIR', '.next-test-of-staleness');
    const folder = buildFolder();
    await mkdir(folder, { recursive: true });
    try {
      expect(isBuildStale()).toBe(true);
      await writeFile(join(folder, 'chainatlas-build'), toSourceDigest());
      expect(isBuildStale()).toBe(true);
      await writeFile(join(folder, 'BUILD_ID'), 'x');
      expect(isBuildStale()).toBe(false);
      await writeFile(join(folder, 'chainatlas-build'), toSourceDigest(root));
      expect(isBuildStale()).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
