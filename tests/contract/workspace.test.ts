// The contract of the log in a SQLite file, and what is of that file alone.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDrafts } from '../graph/workspace/random-drafts';
import { describeWorkspaceLog } from './describe-workspace-log';
import { libsqlEngine } from './libsql-engine';
import type { EmptyLog } from './workspace-engine';

describeWorkspaceLog('SQLite', libsqlEngine);

describe('the file of the workspace', () => {
  let held: EmptyLog;
  beforeAll(async () => {
    held = await libsqlEngine.openEmpty();
  });
  afterAll(() => held.remove());
  const pathOf = () => ('path' in held.target ? held.target.path : '');

  it('is made by the first command and not by a reader', async () => {
    const log = await held.open();
    expect(await log.read(0)).toEqual([]);
    expect(existsSync(pathOf())).toBe(false);
    await log.append(buildDrafts(2, 1));
    expect(existsSync(pathOf())).toBe(true);
    await log.close();
  });

  it('refuses to change or remove a row, whoever asks', () => {
    const database = new Database(pathOf());
    expect(() => database.exec("UPDATE command SET actor = 'x'")).toThrow(/what was written stays/);
    expect(() => database.exec('DELETE FROM command')).toThrow(/what was written stays/);
    database.close();
  });

  it('stops at a command of a newer ChainAtlas instead of passing it over', async () => {
    const database = new Database(pathOf());
    database.exec("INSERT INTO command VALUES (3, '2026-12-01T08:00:00.000Z', 'a', 'merge', 'x', '{}')");
    database.close();
    const log = await held.open();
    await expect(log.read(0)).rejects.toMatchObject({ code: 'store-misconfigured' });
    await log.close();
  });

  it('says in one sentence that a file is none', async () => {
    const { open, target, remove } = await libsqlEngine.openEmpty();
    const path = 'path' in target ? target.path : '';
    await mkdir(dirname(path), { recursive: true });
    await writeFile(
      path,
      'this is no database, whatever its name says; it is only a text that is long enough to be read as one',
    );
    const log = await open();
    await expect(log.append(buildDrafts(1, 1))).rejects.toMatchObject({ code: 'store-unavailable' });
    await log.close();
    await remove();
  });
});
