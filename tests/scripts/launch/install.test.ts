// Whether node_modules has to be filled anew: decided by the lockfile, the platform and what npm itself noted.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstallStale } from '../../../scripts/launch/install.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.6' },
  'node_modules/a/node_modules/b': { version: '1.0.0' },
  'node_modules/only-on-macos': { version: '2.3.3', optional: true },
};
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'chainatlas-install-'));
  await mkdir(join(root, 'node_modules'));
  await writeLock('package-lock.json', LOCKED);
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Packages = Readonly<Record<string, { readonly version: string; readonly optional?: boolean }>>;
const writeLock = (name: string, packages: Packages) => writeFile(join(root, name), JSON.stringify({ packages }));
const HIDDEN = join('node_modules', '.package-lock.json');
const { '': _, 'node_modules/only-on-macos': __, ...INSTALLED } = LOCKED;

describe('isInstallStale', () => {
  it('is stale without node_modules, and where npm never finished', async () => {
    expect(isInstallStale(root)).toBe(true);
    await rm(join(root, 'node_modules'), { recursive: true });
    expect(isInstallStale(root)).toBe(true);
  });

  it('knows a folder that npm filled itself, whatever optional packages it left out', async () => {
    await writeLock(HIDDEN, INSTALLED);
    expect(isInstallStale(root)).toBe(false);
  });

  it('is stale when a package is missing or has another version', async () => {
    await writeLock(HIDDEN, { 'node_modules/next': { version: '16.4.6' } });
    expect(isInstallStale(root)).toBe(true);
    await writeLock(HIDDEN, { ...INSTALLED, 'node_modules/next': { version: '16.4.5' } });
    expect(isInstallStale(root)).toBe(true);
  });

  it('is stale when its own stamp is of another lockfile, Node.js or platform', async () => {
    await writeLock(HIDDEN, INSTALLED);
    await writeFile(join(root, 'node_modules', '.chainatlas-install'), 'of something else');
    expect(isInstallStale(root)).toBe(true);
  });

  it('is not fooled by a copy of the folder beside a newer lockfile', async () => {
    await writeLock(HIDDEN, INSTALLED);
    const copy = `${root}-copy`;
    await cp(root, copy, { recursive: true });
    await writeFile(
      join(copy, 'package-lock.json'),
      JSON.stringify({ packages: { ...LOCKED, 'node_modules/new': { version: '1.0.0' } } }),
    );
    expect(isInstallStale(copy)).toBe(true);
    await rm(copy, { recursive: true });
  });
});
