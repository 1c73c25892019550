// @ts-check
// The server's jars: fetched from Maven Central once for each version, whole or not at all.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../launch/command.mjs';
import { PROJECT_ROOT } from '../launch/project.mjs';
import { StepError } from '../launch/step.mjs';
import { isProcessAlive } from './process-alive.mjs';
import { NEO4J_RELEASES } from './releases.mjs';

/** @typedef {import('./releases.mjs').Neo4jLine} Neo4jLine */

/** Everything `npm run neo4j` keeps: jars, and a home for each line. */
export const NEO4J_CACHE = join(PROJECT_ROOT, '.cache', 'chainatlas', 'neo4j');

/** Named in full, so that Maven asks nobody which one is newest and works offline once it has it. */
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** @param {Neo4jLine} line @param {string} [cache] */
export function toJarFolder(line, cache = NEO4J_CACHE) {
  return join(cache, 'jars', NEO4J_RELEASES[line].version);
}

/** @param {Neo4jLine} line @param {string} [cache] */
export function hasJars(line, cache = NEO4J_CACHE) {
  return existsSync(toJarFolder(line, cache));
}

/**
 * @param {NodeJS.ProcessEnv} [env] @param {string} [platform]
 * @returns {string | undefined} absolute path
 */
export function findMaven(env = process.env, platform = process.platform) {
  const program = platform === 'win32' ? 'mvn.cmd' : 'mvn';
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/**
 * Fetches the jars of a line unless they are there. Two at once do no harm: the first to finish wins.
 * @param {Neo4jLine} line
 * @param {import('./jdk.mjs').Jdk} jdk runs Maven
 * @param {{ readonly cache?: string, readonly env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} their folder
 */
export async function fetchJars(line, jdk, { cache = NEO4J_CACHE, env = process.env } = {}) {
  const folder = toJarFolder(line, cache);
  if (hasJars(line, cache)) return folder;
  const maven = findMaven(env);
  if (maven === undefined) {
    throw new StepError(
      '找不到 Maven（mvn）：Neo4j 要用它从 Maven Central 下载。请安装后重试。' +
        '\n  Maven (mvn) is not in PATH; it fetches Neo4j from Maven Central. Install it (Debian, Ubuntu: apt install maven; macOS: brew install maven) and try again.',
    );
  }
  removeLeftovers(join(cache, 'jars'));
  const partial = join(cache, 'jars', `.partial-${process.pid}-${line}`);
  mkdirSync(partial, { recursive: true });
  try {
    await copyJars(line, { jdk, maven, partial });
    moveInPlace(join(partial, 'jars'), folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {Neo4jLine} line
 * @param {{ readonly jdk: import('./jdk.mjs').Jdk, readonly maven: string, readonly partial: string }} means
 */
async function copyJars(line, { jdk, maven, partial }) {
  const pom = join(partial, 'pom.xml');
  const jars = join(partial, 'jars');
  const { version } = NEO4J_RELEASES[line];
  writeFileSync(pom, toPom(version));
  const command = ['-q', '-B', '-f', pom, COPY, `-DoutputDirectory=${jars}`, '-DincludeScope=runtime'];
  const { code, output } = await runCommand(maven, command, { quiet: true, env: { JAVA_HOME: jdk.home } });
  if (code === 0 && existsSync(join(jars, `neo4j-server-${version}.jar`))) return;
  throw new StepError(
    `从 Maven Central 下载 Neo4j ${version} 失败，原因见上。请检查网络、代理或 Maven 的镜像设置后重试。` +
      `\n  Fetching Neo4j ${version} from Maven Central failed; the reason is above. Check the network, the proxy or the mirror in Maven's settings, then try again.`,
    findCause(output),
  );
}

/** @param {string} version */
function toPom(version) {
  const dependency = (/** @type {string} */ group, /** @type {string} */ artifact) =>
    `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  return [
    '<project><modelVersion>4.0.0</modelVersion>',
    '<groupId>chainatlas</groupId><artifactId>neo4j-home</artifactId><version>1</version><packaging>pom</packaging>',
    `<dependencies>${dependency('org.neo4j', 'neo4j')}${dependency('org.neo4j.app', 'neo4j-server')}</dependencies>`,
    '</project>\n',
  ].join('\n');
}

/** @param {string} from @param {string} to */
function moveInPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  }
}

/** What a fetch that was killed has left. @param {string} folder */
function removeLeftovers(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = /^\.partial-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isProcessAlive(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Maven says the cause first and then how to get help with it. @param {string} output */
function findCause(output) {
  const lines = output
    .split('\n')
    .filter((line) => /^\[ERROR\] \S/.test(line) && !/\[Help \d\] http|re-run|Re-run|For more/.test(line));
  return (lines.length === 0 ? output.trimEnd().split('\n') : lines).slice(-3).join('\n');
}
