// A Neo4j Community server of one's own: started, ready to be asked, and gone when its starter is gone.
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { claimHome, isNewHome, setInitialPassword, writeConf } from './home';
import { buildJavaArguments, toJavaEnvironment } from './java-command';
import { toJavaProgram } from './jdk.mjs';
import { openPassword, type Password } from './password';
import { toPidFile, vacate } from './pid-file';
import { openPorts, type Ports } from './ports';
import { waitUntilReady } from './readiness';
import { NEO4J_RELEASES, type Neo4jLine } from './releases.mjs';
import { DEFAULT_MEMORY, NEO4J_HOST, NEO4J_USER, type Neo4jServerOptions } from './server-options';
import { type Ending, launchServer, type ServerProcess } from './server-process';
import { measureLog, toStartError } from './start-failure';
import { chooseDefaultLine, openToolchain } from './toolchain';

const READY_TIMEOUT_MS = 240_000;

export type Neo4jServer = {
  readonly line: Neo4jLine;
  /** As the server says it. */
  readonly version: string;
  readonly home: string;
  /** `bolt://…`; `neo4j://` with the same address works too. */
  readonly uri: string;
  readonly httpUrl: string;
  readonly user: string;
  readonly password: string;
  /** The file that keeps a password that was made, not given. */
  readonly passwordFile: string | undefined;
  /** The JVM's. */
  readonly pid: number;
  /** Resolves when the server has ended, for whatever reason. */
  readonly ended: Promise<Ending>;
  /** Stops in order: two seconds, five with transactions under way. */
  readonly stop: () => Promise<void>;
  /** Ends with SIGKILL. */
  readonly kill: () => Promise<void>;
};

/**
 * Starts a server and waits until it answers queries. Fetches the jars first where they are missing. Throws StepError, in words for a
 * person, when there is no Java or Maven, a port is taken, the home is in use, the password is not the home's, or the server dies.
 */
export async function startNeo4jServer(options: Neo4jServerOptions = {}): Promise<Neo4jServer> {
  const line = options.line ?? chooseDefaultLine();
  await openToolchain(line);
  const isTemporary = options.home === undefined;
  const home = await openHome(options.home);
  const discard = async () => {
    if (isTemporary) await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return await startOn(home, { ...options, line }, discard);
  } catch (error) {
    await discard();
    throw error;
  }
}

type StartOptions = Neo4jServerOptions & { readonly line: Neo4jLine };

async function startOn(home: string, options: StartOptions, discard: () => Promise<void>): Promise<Neo4jServer> {
  await vacate(home);
  const { line, extraConfig = {} } = options;
  const ports = await openPorts(options.boltPort, options.httpPort);
  const isNew = isNewHome(home);
  await claimHome(home, line);
  const secret = await openPassword(home, options.password, isNew);
  await writeConf(home, { ...DEFAULT_MEMORY, ...options, ...ports, extraConfig });
  const logStart = await measureLog(home);
  if (isNew) await setInitialPassword(line, home, secret.password);
  const server = await launch(home, options, ports);
  const address = { uri: toUri(ports), httpUrl: `http://${NEO4J_HOST}:${ports.httpPort}` };
  const readiness = await waitUntilReady({
    httpUrl: address.httpUrl,
    user: NEO4J_USER,
    password: secret.password,
    database: extraConfig['initial.dbms.default_database'] ?? 'neo4j',
    ended: server.ended,
    timeoutMs: READY_TIMEOUT_MS,
  });
  if (readiness.state !== 'ready') {
    await server.stop();
    throw await toStartError(readiness, home, logStart);
  }
  return toServer({ line, version: readiness.version, home, ...address }, { server, secret, discard });
}

async function launch(home: string, options: StartOptions, ports: Ports): Promise<ServerProcess> {
  const { line, heap = DEFAULT_MEMORY.heap, isShortLived = false } = options;
  const { jdk, jars } = await openToolchain(line);
  const { mainClass } = NEO4J_RELEASES[line];
  const args = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  const command = buildJavaArguments({ jdk, jars, heap, isShortLived, mainClass, args });
  const order = { program: toJavaProgram(jdk), args: command, pidFile: toPidFile(home), address: toUri(ports) };
  return launchServer(order, home, toJavaEnvironment(home));
}

type Means = { readonly server: ServerProcess; readonly secret: Password; readonly discard: () => Promise<void> };

function toServer(
  about: Pick<Neo4jServer, 'line' | 'version' | 'home' | 'uri' | 'httpUrl'>,
  { server, secret, discard }: Means,
): Neo4jServer {
  return {
    ...about,
    user: NEO4J_USER,
    password: secret.password,
    passwordFile: secret.file,
    pid: server.pid,
    ended: server.ended,
    stop: () => server.stop().then(discard),
    kill: () => server.kill().then(discard),
  };
}

/** The real path, so that one home has one name whichever way it was reached. */
async function openHome(home: string | undefined): Promise<string> {
  if (home === undefined) return realpath(await mkdtemp(join(tmpdir(), 'chainatlas-neo4j-')));
  await mkdir(resolve(home), { recursive: true });
  return realpath(home);
}

function toUri({ boltPort }: Ports): string {
  return `bolt://${NEO4J_HOST}:${boltPort}`;
}
