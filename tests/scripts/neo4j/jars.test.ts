import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchJars, findMaven, hasJars, toJarFolder } from '../../../scripts/neo4j/jars.mjs';
import { NEO4J_RELEASES } from '../../../scripts/neo4j/releases.mjs';

const JDK = { home: '/java/21', java: 21 };
const SERVER_JAR = `neo4j-server-${NEO4J_RELEASES.current.version}.jar`;
let cache = '';
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'chainatlas-jars-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

/** A Maven that does as it is told here; `$out` is the folder it is asked to fill. */
async function openMaven(script: string): Promise<{ readonly cache: string; readonly env: NodeJS.ProcessEnv }> {
  const path = join(cache, 'mvn');
  const findOut = `out=$(echo "$@" | sed 's/.*-DoutputDirectory=\\([^ ]*\\).*/\\1/')\n`;
  await writeFile(path, `#!/bin/sh\n${findOut}${script}\n`);
  await chmod(path, 0o755);
  return { cache, env: { NODE_ENV: 'test', PATH: cache } };
}

const FILL = `mkdir -p "$out" && touch "$out/${SERVER_JAR}"`;

describe('fetchJars', () => {
  it('fetches once, whole, with the chosen Java, and leaves nothing else behind', async () => {
    const means = await openMaven(`[ "$JAVA_HOME" = /java/21 ] && ${FILL}`);
    const folder = await fetchJars('current', JDK, means);
    expect(folder).toBe(toJarFolder('current', cache));
    expect(await readdir(folder)).toEqual([SERVER_JAR]);
    expect(await readdir(join(cache, 'jars'))).toEqual([NEO4J_RELEASES.current.version]);
    expect(hasJars('current', cache)).toBe(true);
    expect(hasJars('5.26', cache)).toBe(false);
    // There now, so that no Maven is needed.
    expect(await fetchJars('current', JDK, { cache, env: { NODE_ENV: 'test', PATH: '/none' } })).toBe(folder);
  });

  it('asks for the version of the line', async () => {
    const pom = join(cache, 'pom');
    const means = await openMaven(`cp "$4" "${pom}"; ${FILL}`);
    await fetchJars('current', JDK, means);
    const text = await readFile(pom, 'utf8');
    expect(text.split(`<version>${NEO4J_RELEASES.current.version}</version>`)).toHaveLength(3);
  });

  it('says why it failed, and that half is nothing', async () => {
    const means = await openMaven('mkdir -p "$out"; touch "$out/half.jar"; echo "[ERROR] no route to host"; exit 1');
    const failing = fetchJars('current', JDK, means);
    await expect(failing).rejects.toMatchObject({
      message: expect.stringMatching(/从 Maven Central 下载 Neo4j .* 失败[\s\S]*Fetching Neo4j .* failed/),
      detail: '[ERROR] no route to host',
    });
    expect(hasJars('current', cache)).toBe(false);
    expect(await readdir(join(cache, 'jars'))).toEqual([]);
  });

  it('does not believe a Maven that succeeds without the server', async () => {
    const means = await openMaven('mkdir -p "$out"');
    await expect(fetchJars('current', JDK, means)).rejects.toThrow('failed');
    expect(hasJars('current', cache)).toBe(false);
  });

  it('says how to get a Maven where there is none', async () => {
    await expect(fetchJars('current', JDK, { cache, env: { NODE_ENV: 'test', PATH: '/none' } })).rejects.toThrow(
      /找不到 Maven（mvn）[\s\S]*apt install maven/,
    );
  });

  it('clears away what a killed fetch left, and nothing that is under way', async () => {
    const dead = join(cache, 'jars', '.partial-99999999-current');
    const alive = join(cache, 'jars', `.partial-${process.ppid}-current`);
    for (const folder of [dead, alive]) await mkdir(folder, { recursive: true });
    await fetchJars('current', JDK, await openMaven(FILL));
    expect((await readdir(join(cache, 'jars'))).sort()).toEqual([
      `.partial-${process.ppid}-current`,
      NEO4J_RELEASES.current.version,
    ]);
  });
});

describe('findMaven', () => {
  it('looks in PATH', async () => {
    await openMaven('');
    expect(findMaven({ NODE_ENV: 'test', PATH: `/none:${cache}` })).toBe(join(cache, 'mvn'));
    expect(findMaven({ NODE_ENV: 'test', PATH: '/none' })).toBeUndefined();
    expect(findMaven({ NODE_ENV: 'test' })).toBeUndefined();
  });
});
