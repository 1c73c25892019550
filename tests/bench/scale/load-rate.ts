// How fast a graph is written to Neo4j, against the bare driver that writes the same batches and does nothing else.
import neo4j from 'neo4j-driver';
import { schema } from '#graph/store/cypher/schema';
import { buildCypherLoader } from '#graph/store/cypher-loader';
import { LOADING, openNeo4j } from '#graph/store/neo4j/neo4j-runner';
import { countRows, listBatches } from '#graph/store/write-graph';
import type { LoadableGraph } from '../../../scripts/seed/read-graph';
import { emptyDatabase } from '../../neo4j/harness/empty-database';
import { toMedian } from '../statistics';

export type Address = { readonly uri: string; readonly user: string; readonly password: string };

export type LoadRates = {
  readonly rows: number;
  /** Rows a second: of the bare driver; of the loader while it writes; of the whole load with its checks. */
  readonly bare: number;
  readonly writing: number;
  readonly whole: number;
  /** Seconds of the whole load. */
  readonly seconds: number;
};

/** Loads in turn with the bare driver and with the loader, so often; the database ends with the loader's work. */
export async function measureLoadRates(address: Address, loadable: LoadableGraph, rounds: number): Promise<LoadRates> {
  const rows = countRows(loadable.graph);
  const times: { readonly bare: number; readonly writing: number; readonly whole: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push({ bare: await timeBareDriver(address, loadable), ...(await timeLoader(address, loadable)) });
  }
  const rate = (values: readonly number[]) => rows / (toMedian(values) / 1000);
  return {
    rows,
    bare: rate(times.map(({ bare }) => bare)),
    writing: rate(times.map(({ writing }) => writing)),
    whole: rate(times.map(({ whole }) => whole)),
    seconds: toMedian(times.map(({ whole }) => whole)) / 1000,
  };
}

/** Milliseconds in which the driver writes every batch; making the rows is not counted. */
async function timeBareDriver({ uri, user, password }: Address, { graph }: LoadableGraph): Promise<number> {
  await emptyDatabase({ uri, user, password });
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session();
  try {
    for (const text of schema) await session.run(text);
    let spent = 0;
    for (const { text, toRows } of listBatches(graph, 'bare')) {
      const rows = toRows();
      const startedAt = performance.now();
      await session.executeWrite((transaction) => transaction.run(text, { rows }));
      spent += performance.now() - startedAt;
    }
    return spent;
  } finally {
    await session.close();
    await driver.close();
  }
}

/** Milliseconds until the loader has written its last row, and until it has read everything back. */
async function timeLoader({ uri, user, password }: Address, { graph, record }: LoadableGraph) {
  await emptyDatabase({ uri, user, password });
  const runner = await openNeo4j({ uri, user, password, database: undefined }, LOADING);
  try {
    const startedAt = performance.now();
    let writing = 0;
    await buildCypherLoader(runner).load(graph, record, ({ step }) => {
      if (step !== 'verify') writing = performance.now() - startedAt;
    });
    return { writing, whole: performance.now() - startedAt };
  } finally {
    await runner.close();
  }
}
