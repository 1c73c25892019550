import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPassword, toPasswordFile } from '../../../scripts/neo4j/password';

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'chainatlas-password-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('openPassword', () => {
  it('makes one for a new home, in a file that only this user can read, and finds it again', async () => {
    const made = await openPassword(home, undefined, true);
    expect(made.file).toBe(toPasswordFile(home));
    expect(made.password.length).toBeGreaterThanOrEqual(20);
    expect((await stat(toPasswordFile(home))).mode & 0o777).toBe(0o600);
    expect(await readFile(toPasswordFile(home), 'utf8')).toBe(made.password);
    expect(await openPassword(home, undefined, false)).toEqual(made);
    // A start that failed before the first login: still new, still the same.
    expect(await openPassword(home, '', true)).toEqual(made);
  });

  it('never makes the same one twice', async () => {
    const { password } = await openPassword(home, undefined, true);
    await rm(toPasswordFile(home));
    expect((await openPassword(home, undefined, true)).password).not.toBe(password);
  });

  it('takes the one that is given and writes it nowhere', async () => {
    await writeFile(toPasswordFile(home), 'of a start that failed');
    expect(await openPassword(home, 'correct horse', true)).toEqual({ password: 'correct horse', file: undefined });
    await expect(stat(toPasswordFile(home))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('asks for it where the home was made with a given one', async () => {
    await expect(openPassword(home, undefined, false)).rejects.toThrow(/NEO4J_PASSWORD 里给出。\n.*NEO4J_PASSWORD/);
  });

  it('refuses one that Neo4j would refuse, without repeating it', async () => {
    const failing = openPassword(home, 'sesame', true);
    await expect(failing).rejects.toThrow('at least 8 characters');
    await expect(failing).rejects.not.toThrow('sesame');
  });
});
