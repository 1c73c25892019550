import { chmod, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseJdk, chooseLine, findJdks, toJavaProgram, toJdkError } from '../../../scripts/neo4j/jdk.mjs';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'chainatlas-jdk-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A Java as far as it is looked at: a program and the file that names its version. */
async function install(name: string, version: string | undefined, program = ''): Promise<string> {
  const home = join(folder, name);
  await mkdir(join(home, 'bin'), { recursive: true });
  await writeFile(join(home, 'bin', 'java'), program);
  await chmod(join(home, 'bin', 'java'), 0o755);
  if (version !== undefined) await writeFile(join(home, 'release'), `IMPLEMENTOR="X"\nJAVA_VERSION="${version}"\n`);
  return home;
}

const find = (env: Readonly<Record<string, string>>, systemFolder = join(folder, 'none')) =>
  findJdks({ NODE_ENV: 'test', ...env }, 'linux', systemFolder);

describe('findJdks', () => {
  it('finds JAVA_HOME first, then java in PATH through its links, then what the system keeps, newest first', async () => {
    const named = await install('named', '21.0.5');
    const inPath = await install('in-path', '17.0.15');
    await install('system/jdk-17', '17.0.1');
    await install('system/jdk-25', '25.0.3');
    await install('system/jdk-8', '1.8.0_412');
    await mkdir(join(folder, 'bin'));
    await symlink(toJavaProgram({ home: inPath, java: 17 }), join(folder, 'bin', 'java'));
    const jdks = find({ JAVA_HOME: named, PATH: `${folder}:${join(folder, 'bin')}` }, join(folder, 'system'));
    expect(jdks.map(({ java }) => java)).toEqual([21, 17, 25, 17, 8]);
    expect(jdks[1]).toEqual({ home: inPath, java: 17 });
  });

  it('counts one that has several names once', async () => {
    const home = await install('system/jdk-21', '21');
    await symlink(home, join(folder, 'system', 'default'));
    expect(find({ JAVA_HOME: home, PATH: join(home, 'bin') }, join(folder, 'system'))).toEqual([{ home, java: 21 }]);
  });

  it('passes over folders without a Java and names that lead nowhere', async () => {
    await mkdir(join(folder, 'system', 'openjdk-17'), { recursive: true });
    expect(find({ JAVA_HOME: join(folder, 'gone'), PATH: '' }, join(folder, 'system'))).toEqual([]);
    expect(find({})).toEqual([]);
  });

  it('asks a Java that carries no file of its version', async () => {
    const home = await install('old', undefined, '#!/bin/sh\necho \'openjdk version "17.0.2" 2022-01-18\' >&2\n');
    expect(find({ JAVA_HOME: home })).toEqual([{ home, java: 17 }]);
    const broken = await install('broken', undefined, '#!/bin/sh\nexit 1\n');
    expect(find({ JAVA_HOME: broken })).toEqual([]);
  });
});

const jdk = (java: number) => ({ home: `/java/${java}`, java });

describe('chooseJdk', () => {
  it.each([
    ['5.26', [25, 17], 17],
    ['5.26', [21, 17], 21],
    ['5.26', [16, 22, 25], undefined],
    ['current', [17, 25, 21], 25],
    ['current', [21], 21],
    ['current', [17, 20], undefined],
    ['current', [], undefined],
  ] as const)('for line %s takes of %j the first that fits: %s', (line, versions, expected) => {
    expect(chooseJdk(versions.map(jdk), line)?.java).toBe(expected);
  });
});

describe('chooseLine', () => {
  it.each([
    [[17, 25], 'current'],
    [[21], 'current'],
    [[17], '5.26'],
    [[11], undefined],
    [[], undefined],
  ] as const)('with %j it is %s', (versions, expected) => {
    expect(chooseLine(versions.map(jdk))).toBe(expected);
  });
});

describe('toJdkError', () => {
  it('says what is needed, what there is and what to do, in both languages', () => {
    const { message } = toJdkError([jdk(11)], ['current', '5.26']);
    for (const words of ['没有合适的 JDK', 'No JDK that fits', 'JDK 21+', 'JDK 17–21', '11 (/java/11)', 'JAVA_HOME']) {
      expect(message).toContain(words);
    }
    expect(toJdkError([], ['current']).message).not.toContain('only');
  });
});
