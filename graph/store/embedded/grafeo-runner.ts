// The embedded engine behind the runner: @grafeo-db/js, in process.
// May import: own port, errors, @grafeo-db/js. Invariants: a read-only runner cannot write; a transaction is all or nothing;
// the engine's transient conflict GRAFEO-T001 is tried again as one tries Neo4j's transient errors.
import { GraphError } from '#graph/errors';
import type { CypherParameters, CypherRow, CypherRunner, CypherStatement } from '../cypher-runner';

type Engine = typeof import('@grafeo-db/js');
export type GrafeoDatabase = InstanceType<Engine['GrafeoDB']>;

const TRANSIENT = 'GRAFEO-T001';
const MAX_ATTEMPTS = 5;

/** What the engine says of a query that is wrong in itself: a fault of ours, not of the store. */
const FAULTY_QUERY = /GRAFEO-Q\d/;

/** Loads the native engine. Throws GraphError 'store-misconfigured' where it has no binary for this platform. */
export async function loadEngine(): Promise<Engine> {
  try {
    const loaded: Engine & { readonly default?: Engine } = await import('@grafeo-db/js');
    return loaded.default ?? loaded;
  } catch (cause) {
    const here = `${process.platform}-${process.arch}`;
    throw new GraphError(
      'store-misconfigured',
      `The embedded graph engine does not load on ${here}. It works on Linux x64 (glibc) and arm64, macOS x64 and arm64, and Windows x64; ` +
        'elsewhere put the graph into a Neo4j server and name it in NEO4J_URI.',
      { cause },
    );
  }
}

/** A runner over an open database; closing the runner closes the database. */
export function buildGrafeoRunner(database: GrafeoDatabase): CypherRunner {
  return {
    engine: 'embedded',
    version: async () => database.version(),
    read: (text, parameters = {}) => run(() => readRows(database, text, parameters)),
    write: (statements) => run(() => writeAll(database, statements)),
    close: async () => database.close(),
  };
}

async function readRows(
  database: GrafeoDatabase,
  text: string,
  parameters: CypherParameters,
): Promise<readonly CypherRow[]> {
  return (await database.executeCypher(text, parameters)).toArray();
}

async function writeAll(
  database: GrafeoDatabase,
  statements: readonly CypherStatement[],
): Promise<readonly CypherRow[]> {
  const [only] = statements;
  if (statements.length === 1 && only !== undefined) return readRows(database, only.text, only.parameters);
  const transaction = database.beginTransaction();
  try {
    let rows: readonly CypherRow[] = [];
    for (const { text, parameters } of statements) {
      rows = (await transaction.executeCypher(text, parameters)).toArray();
    }
    transaction.commit();
    return rows;
  } catch (error) {
    if (transaction.isActive) transaction.rollback();
    throw error;
  }
}

async function run<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message.includes(TRANSIENT) && attempt < MAX_ATTEMPTS) continue;
      throw FAULTY_QUERY.test(message)
        ? new GraphError('internal', 'A query of ChainAtlas itself is faulty; the log says more.', { cause: error })
        : new GraphError('store-unavailable', 'The embedded graph could not answer; the log says more.', {
            cause: error,
          });
    }
  }
}
