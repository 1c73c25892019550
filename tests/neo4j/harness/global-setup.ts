// Starts one server of each line for all tests against a real Neo4j. A test file asks for them with `inject('neo4jServers')`, once for
// each: `describe.each(inject('neo4jServers'))('on Neo4j $line', ({ uri, user, password }) => …)`.
import type { TestProject } from 'vitest/node';
import { chooseJdk, findJdks, toJdkError } from '../../../scripts/neo4j/jdk.mjs';
import { NEO4J_LINES, type Neo4jLine } from '../../../scripts/neo4j/releases.mjs';
import { type Neo4jServer, startNeo4jServer } from '../../../scripts/neo4j/server';
import { openToolchain } from '../../../scripts/neo4j/toolchain';

export type Neo4jTestServer = Pick<Neo4jServer, 'line' | 'version' | 'uri' | 'httpUrl' | 'user' | 'password'>;

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one vitest declares
  export interface ProvidedContext {
    readonly neo4jServers: readonly Neo4jTestServer[];
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Listing the tests runs none of them, and has to work where no server can be started: it is how skipped ones are counted.
  if (process.argv.includes('list')) {
    project.provide('neo4jServers', NEO4J_LINES.map(toPlaceholder));
    return async () => {};
  }
  const servers = await startAll(findRunnableLines());
  project.provide('neo4jServers', servers.map(toTestServer));
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
}

/** With CHAINATLAS_TEST_LINE that one only. Where nothing may be skipped a line without its Java is a failure, elsewhere it is left out loudly. */
function findRunnableLines(): readonly Neo4jLine[] {
  const jdks = findJdks();
  const only = process.env['CHAINATLAS_TEST_LINE'];
  const wanted = NEO4J_LINES.filter((line) => only === undefined || line === only);
  const missing = wanted.filter((line) => chooseJdk(jdks, line) === undefined);
  if (missing.length === 0) return wanted;
  const error = toJdkError(jdks, missing);
  if (process.env['CHAINATLAS_NO_SKIP'] === '1' || missing.length === wanted.length) throw error;
  process.stderr.write(`✗ ${error.message}\n  这一版不测 · this line is left out: ${missing.join(', ')}\n`);
  return wanted.filter((line) => !missing.includes(line));
}

/**
 * All at once, though fetched one after the other, as Maven asks; when one does not start, none stays behind. They work for minutes,
 * which pays for the second compiler of Java: a load is done in half the time.
 */
async function startAll(lines: readonly Neo4jLine[]): Promise<readonly Neo4jServer[]> {
  for (const line of lines) await openToolchain(line);
  const started = await Promise.allSettled(lines.map((line) => startNeo4jServer({ line })));
  const servers = started.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = started.find((result) => result.status === 'rejected');
  if (failed === undefined) return servers;
  await Promise.all(servers.map(({ stop }) => stop()));
  throw failed.reason;
}

function toTestServer({ line, version, uri, httpUrl, user, password }: Neo4jServer): Neo4jTestServer {
  return { line, version, uri, httpUrl, user, password };
}

/** Nobody listens there, but a driver can be made for it. */
function toPlaceholder(line: Neo4jLine): Neo4jTestServer {
  return { line, version: '', uri: 'bolt://127.0.0.1:1', httpUrl: 'http://127.0.0.1:1', user: '', password: '' };
}
