// Community has one database, so tests that need an empty graph empty it.
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jTestServer } from './global-setup';

const BATCH = 20_000;

/** Removes every node, relation, constraint and index; the two lookup indexes of a new database stay. */
export async function emptyDatabase({
  uri,
  user,
  password,
}: Pick<Neo4jTestServer, 'uri' | 'user' | 'password'>): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    // The schema first: without it there is less to do for each node that goes.
    for (const name of await readNames(driver, 'SHOW CONSTRAINTS YIELD name')) {
      await run(driver, `DROP CONSTRAINT ${quote(name)} IF EXISTS`);
    }
    for (const name of await readNames(driver, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
      await run(driver, `DROP INDEX ${quote(name)} IF EXISTS`);
    }
    // Relations before nodes: those of a hub do not fit into one transaction.
    await run(driver, `MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF ${BATCH} ROWS`);
    await run(driver, `MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF ${BATCH} ROWS`);
  } finally {
    await driver.close();
  }
}

async function readNames(driver: Driver, query: string): Promise<readonly string[]> {
  const { records } = await run(driver, query);
  return records.map((record) => String(record.get('name')));
}

/** In a transaction of its own that the server opens, the only kind in which batches can be committed. */
async function run(driver: Driver, query: string) {
  const session = driver.session();
  try {
    return await session.run(query);
  } finally {
    await session.close();
  }
}

function quote(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
