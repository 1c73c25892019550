// `npm run neo4j [-- --line=current|5.26 --port= --http-port= --heap= --home=]`: a Neo4j Community server on this machine, until
// Ctrl+C. Its jars and its data stay below .cache/chainatlas/neo4j. For Linux and macOS with a JDK and Maven.
import { join, relative } from 'node:path';
import { stopChildrenOnSignal } from './launch/command.mjs';
import { stopWithParent } from './launch/parent.mjs';
import { PROJECT_ROOT } from './launch/project.mjs';
import { printFailure, runStep, StepError } from './launch/step.mjs';
import { parseNeo4jArguments } from './neo4j/arguments';
import { readHomeLine, toHome } from './neo4j/home';
import { hasJars } from './neo4j/jars.mjs';
import { NEO4J_RELEASES } from './neo4j/releases.mjs';
import { type Neo4jServer, startNeo4jServer } from './neo4j/server';
import { chooseDefaultLine, openToolchain, requireJdk } from './neo4j/toolchain';

/** npm and the terminal both pass Ctrl+C on; a second one within this time is the same one. */
const SAME_SIGNAL_MS = 1_000;

async function main(): Promise<void> {
  stopWithParent();
  const leaveSignals = stopChildrenOnSignal();
  if (process.platform === 'win32') {
    throw new StepError(
      '这个命令用于 Linux 和 macOS；Windows 上请用 WSL 或 Docker。\n  This command is for Linux and macOS; on Windows use WSL or Docker.',
    );
  }
  const options = parseNeo4jArguments(process.argv.slice(2), process.env);
  // Another Java on the machine is no reason to upgrade somebody's data.
  const held = options.home === undefined ? undefined : await readHomeLine(options.home);
  const line = options.line ?? held ?? chooseDefaultLine();
  requireJdk(line);
  if (!hasJars(line)) {
    console.log('首次运行，从 Maven Central 下载约 150 MB · the first run fetches some 150 MB from Maven Central');
    await runStep('下载 Neo4j · fetching Neo4j', () => openToolchain(line));
  }
  const home = options.home ?? toHome(line);
  console.log(`Neo4j ${NEO4J_RELEASES[line].version} Community`);
  const server = await runStep('启动 · starting', () => startNeo4jServer({ ...options, line, home }));
  leaveSignals();
  stopOnSignal(server);
  printAddress(server);
}

function printAddress({ uri, httpUrl, user, home, passwordFile }: Neo4jServer): void {
  const password =
    passwordFile === undefined
      ? '…   # 您给的密码 · the password you gave'
      : `"$(cat '${shorten(passwordFile)}')"   # 自动生成，存在这个文件里 · generated, kept in this file`;
  console.log(`
已就绪，在另一个终端里运行 · ready; in another terminal:

  export NEO4J_URI=${uri}
  export NEO4J_USER=${user}
  export NEO4J_PASSWORD=${password}
  npm run seed

  HTTP            ${httpUrl}
  数据 · data     ${shorten(home)}
  停止 · stop     Ctrl+C
`);
}

/** From the project's folder, where npm runs, unless it lies outside. */
function shorten(path: string): string {
  const short = relative(PROJECT_ROOT, path);
  return short.startsWith('..') ? path : short;
}

/** Ctrl+C and SIGTERM stop the server in order and end with 0; asked again, it does not wait. A server that ends by itself has failed. */
function stopOnSignal(server: Neo4jServer): void {
  let stoppedAt: number | undefined;
  const stop = () => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now();
      console.log('\n正在停止 · stopping');
      void server.stop();
    } else if (performance.now() - stoppedAt > SAME_SIGNAL_MS) {
      void server.kill();
    }
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  void server.ended.then(({ code, reason }) => {
    if (stoppedAt !== undefined) {
      console.log('已停止，数据还在 · stopped; the data stay');
      process.exit(0);
    }
    const logs = shorten(join(server.home, 'logs'));
    console.error(
      `✗ Neo4j 自己停了（${reason || code}），日志在 ${logs} · Neo4j ended by itself (${reason || code}); its logs are in ${logs}`,
    );
    process.exit(1);
  });
}

main().catch((error: unknown) => {
  // What failed because it was stopped needs no explanation.
  if (process.exitCode === undefined) {
    printFailure(error);
    process.exitCode = 1;
  }
  process.exit();
});
