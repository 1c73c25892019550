// @ts-check
// Finds the Java installations of this machine and chooses the one a line of Neo4j runs on.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { StepError } from '../launch/step.mjs';
import { fitsJava, formatJavaNeed, NEO4J_LINES, NEO4J_RELEASES } from './releases.mjs';

/** @typedef {import('./releases.mjs').Neo4jLine} Neo4jLine */
/** @typedef {{ readonly home: string, readonly java: number }} Jdk `java` is the major version */

const LINUX_FOLDER = '/usr/lib/jvm';
const MAC_FINDER = '/usr/libexec/java_home';

/**
 * Every Java of this machine, the one somebody named first: `JAVA_HOME`, `java` in PATH, then what the system keeps, newest first.
 * @param {NodeJS.ProcessEnv} [env] @param {string} [platform] @param {string} [systemFolder] where Linux keeps them
 * @returns {readonly Jdk[]}
 */
export function findJdks(env = process.env, platform = process.platform, systemFolder = LINUX_FOLDER) {
  const named = [env['JAVA_HOME'] ?? '', findHomeInPath(env, platform)];
  const kept = listSystemHomes(platform, systemFolder).flatMap((home) => openJdk(home, platform));
  const found = [...named.flatMap((home) => openJdk(home, platform)), ...kept.sort(newestFirst)];
  return found.filter(({ home }, index) => found.findIndex((other) => other.home === home) === index);
}

/**
 * The first one that fits the line.
 * @param {readonly Jdk[]} jdks @param {Neo4jLine} line
 * @returns {Jdk | undefined}
 */
export function chooseJdk(jdks, line) {
  return jdks.find(({ java }) => fitsJava(line, java));
}

/**
 * The newest line that one of them runs.
 * @param {readonly Jdk[]} jdks
 * @returns {Neo4jLine | undefined}
 */
export function chooseLine(jdks) {
  return NEO4J_LINES.find((line) => chooseJdk(jdks, line) !== undefined);
}

/**
 * Why no Java fits, and what to install.
 * @param {readonly Jdk[]} jdks @param {readonly Neo4jLine[]} lines
 */
export function toJdkError(jdks, lines) {
  const need = lines.map((line) => `Neo4j ${NEO4J_RELEASES[line].version}: ${formatJavaNeed(line)}`).join('; ');
  const found = jdks.map(({ java, home }) => `${java} (${home})`).join(', ');
  return new StepError(
    `没有合适的 JDK（${need}）${found === '' ? '' : `，只有 ${found}`}。请安装后重试，或用 JAVA_HOME 指明。` +
      `\n  No JDK that fits (${need})${found === '' ? '' : `, only ${found}`}. Install one (Debian 13, Ubuntu 24.04: apt install openjdk-21-jdk-headless; macOS: brew install openjdk@21), or name one in JAVA_HOME.`,
  );
}

/** @param {Jdk} jdk @param {string} [platform] path of the program */
export function toJavaProgram({ home }, platform = process.platform) {
  return join(home, 'bin', platform === 'win32' ? 'java.exe' : 'java');
}

/** @param {Jdk} a @param {Jdk} b */
function newestFirst(a, b) {
  return b.java - a.java || (a.home < b.home ? -1 : 1);
}

/** @param {NodeJS.ProcessEnv} env @param {string} platform */
function findHomeInPath(env, platform) {
  const program = platform === 'win32' ? 'java.exe' : 'java';
  const path = (env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, program))
    .find((candidate) => existsSync(candidate));
  return path === undefined ? '' : dirname(dirname(realpathSync(path)));
}

/** @param {string} platform @param {string} folder */
function listSystemHomes(platform, folder) {
  if (platform === 'darwin') {
    // It lists them on the error stream, one a line, the path last.
    const { stderr } = spawnSync(MAC_FINDER, ['-V'], { encoding: 'utf8' });
    return [...(stderr ?? '').matchAll(/\s(\/\S.*\/Home)$/gm)].map(([, home]) => home ?? '');
  }
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/**
 * @param {string} home
 * @param {string} platform
 * @returns {readonly Jdk[]} none when there is no Java
 */
function openJdk(home, platform) {
  if (home === '' || !existsSync(toJavaProgram({ home, java: 0 }, platform))) return [];
  const real = realpathSync(home);
  const java = readRelease(real) ?? askVersion({ home: real, java: 0 }, platform);
  return java === undefined ? [] : [{ home: real, java }];
}

/** The file every Java since 9 carries: reading it takes no time. @param {string} home */
function readRelease(home) {
  const path = join(home, 'release');
  return existsSync(path) ? toMajor(/^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(path, 'utf8'))?.[1]) : undefined;
}

/** @param {Jdk} jdk @param {string} platform */
function askVersion(jdk, platform) {
  const { stderr } = spawnSync(toJavaProgram(jdk, platform), ['-version'], { encoding: 'utf8' });
  return toMajor(/version "([^"]+)"/.exec(stderr ?? '')?.[1]);
}

/** "17.0.15" → 17, "1.8.0_412" → 8. @param {string | undefined} version */
function toMajor(version) {
  const [first, second] = (version ?? '').split(/[._+-]/).map(Number);
  const major = first === 1 ? second : first;
  return Number.isInteger(major) && major !== 0 ? major : undefined;
}
