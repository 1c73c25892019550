// A Neo4j server behind the runner: neo4j-driver, over Bolt.
// May import: own port, errors, neo4j-driver. Invariants: reads use READ access mode (so that a cluster's followers answer, and nothing is
// written), a transaction timeout and a row limit; a failure leaves as a GraphError.
import neo4j, { type Driver, type Result } from 'neo4j-driver';
import { GraphError } from '#graph/errors';
import type { CypherParameters, CypherRow, CypherRunner, CypherStatement } from '../cypher-runner';
import { toBolt } from './bolt-values';
import { toGraphError } from './failure';
import type { Neo4jSettings } from './neo4j-settings';
import { parseServerVersion } from './server-version';

export type Neo4jLimits = {
  /** After this time the server itself ends a transaction, in milliseconds. */
  readonly timeoutMs: number;
  /** An answer with more rows is given up. */
  readonly maxRows: number;
  /** How long the driver itself goes on trying after a transient failure, in milliseconds. */
  readonly retryMs: number;
};

/** For answering readers, who are told of a lost server within three seconds. */
export const SERVING: Neo4jLimits = { timeoutMs: 10_000, maxRows: 200_000, retryMs: 500 };
/** For loading and checking: batches of a known size, counts over everything. */
export const LOADING: Neo4jLimits = { timeoutMs: 600_000, maxRows: 1_000_000, retryMs: 30_000 };

const CONNECT_MS = 2_000;
/** A connection that was idle for so long is asked whether it still lives before it is used. */
const IDLE_MS = 5_000;
/** The version is asked for again after this time: a server can be upgraded under a running app. */
const VERSION_MS = 10_000;

/** Connects to a server and asks for its version. Throws GraphError 'store-misconfigured' or 'store-unavailable', each in one sentence. */
export async function openNeo4j(settings: Neo4jSettings, limits: Neo4jLimits): Promise<CypherRunner> {
  const driver = buildDriver(settings, limits);
  const session: Session = { driver, database: settings.database, limits };
  const runner = buildNeo4jRunner(session);
  try {
    await runner.version();
    return runner;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

type Session = { readonly driver: Driver; readonly database: string | undefined; readonly limits: Neo4jLimits };

function buildDriver({ uri, user, password }: Neo4jSettings, { retryMs }: Neo4jLimits): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: CONNECT_MS,
      connectionLivenessCheckTimeout: IDLE_MS,
      maxTransactionRetryTime: retryMs,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'chainatlas',
    });
  } catch (error) {
    // The driver's own words may repeat the address.
    throw new GraphError('store-misconfigured', 'NEO4J_URI is not an address the Neo4j driver understands.', {
      cause: error instanceof Error ? error.name : undefined,
    });
  }
}

function buildNeo4jRunner(session: Session): CypherRunner {
  const { driver } = session;
  let known: { readonly version: string; readonly at: number } | undefined;
  return {
    engine: 'neo4j',
    version: async () => {
      if (known === undefined || Date.now() - known.at > VERSION_MS) {
        known = { version: await readVersion(session), at: Date.now() };
      }
      return known.version;
    },
    read: (text, parameters = {}) => wrap(() => readRows(session, text, parameters)),
    write: (statements) => wrap(() => writeAll(session, statements)),
    close: () => driver.close(),
  };
}

function readVersion({ driver, database }: Session): Promise<string> {
  return wrap(async () => {
    const { agent } = await driver.getServerInfo({ ...(database === undefined ? {} : { database }) });
    return parseServerVersion(agent);
  });
}

async function readRows(
  { driver, database, limits }: Session,
  text: string,
  parameters: CypherParameters,
): Promise<readonly CypherRow[]> {
  return driver.executeQuery(text, toBolt(parameters) as CypherParameters, {
    routing: neo4j.routing.READ,
    ...(database === undefined ? {} : { database }),
    transactionConfig: { timeout: limits.timeoutMs },
    resultTransformer: (result) => takeRows(result, limits.maxRows),
  });
}

/** The rows of a result as plain values. Throws GraphError 'internal' when there are more than can be held. */
async function takeRows(result: Result, maxRows: number): Promise<readonly CypherRow[]> {
  const rows: CypherRow[] = [];
  for await (const record of result) {
    if (rows.length === maxRows) {
      throw new GraphError(
        'internal',
        `An answer of the store has more than ${maxRows} rows; the question is too wide.`,
      );
    }
    rows.push(record.toObject());
  }
  return rows;
}

async function writeAll(
  { driver, database, limits }: Session,
  statements: readonly CypherStatement[],
): Promise<readonly CypherRow[]> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.WRITE,
    ...(database === undefined ? {} : { database }),
  });
  try {
    return await session.executeWrite(
      async (transaction) => {
        let rows: readonly CypherRow[] = [];
        for (const { text, parameters } of statements) {
          const { records } = await transaction.run(text, toBolt(parameters) as CypherParameters);
          rows = records.map((record) => record.toObject());
        }
        return rows;
      },
      { timeout: limits.timeoutMs },
    );
  } finally {
    await session.close();
  }
}

async function wrap<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toGraphError(error);
  }
}
