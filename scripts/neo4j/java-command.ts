// How Java is started for Neo4j: the options of Neo4j's own launcher that matter here.
import { join } from 'node:path';
import type { Jdk } from './jdk.mjs';

/** From this version on Java warns of what Neo4j and Netty do to be fast, on every start. */
const WARNS_SINCE = 24;

const OPTIONS = [
  '-XX:-OmitStackTraceInFastThrow',
  '-XX:+DisableExplicitGC',
  // A server without memory is better gone, and started again, than half alive.
  '-XX:+ExitOnOutOfMemoryError',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
];
/** For hours of work, and for a minute of it: on two cores the second start uses half the processor time of the first. */
const LASTING_OPTIONS = ['-XX:+UseG1GC'];
const SHORT_OPTIONS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const QUIET_OPTIONS = ['--sun-misc-unsafe-memory-access=allow', '--enable-native-access=ALL-UNNAMED'];

export type JavaCommand = {
  readonly jdk: Jdk;
  readonly jars: string;
  readonly heap: string;
  /** Whether it is used for a minute, as in tests, rather than for hours. */
  readonly isShortLived: boolean;
  readonly mainClass: string;
  readonly args: readonly string[];
};

/** Arguments for `java`. */
export function buildJavaArguments({ jdk, jars, heap, isShortLived, mainClass, args }: JavaCommand): readonly string[] {
  const quiet = jdk.java >= WARNS_SINCE ? QUIET_OPTIONS : [];
  const kind = isShortLived ? SHORT_OPTIONS : LASTING_OPTIONS;
  return [`-Xmx${heap}`, ...kind, ...OPTIONS, ...quiet, '-cp', join(jars, '*'), mainClass, ...args];
}

/**
 * Added to the environment of Java: Neo4j finds its folders by it, and passwords are UTF-8 whatever the machine speaks. The password of
 * this process is none of the server's business.
 */
export function toJavaEnvironment(home: string): Readonly<Record<string, string>> {
  return { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf'), NEO4J_PASSWORD: '', LC_ALL: 'C.UTF-8' };
}
