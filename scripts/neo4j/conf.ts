// The text of neo4j.conf.
import { NEO4J_RELEASES, type Neo4jLine } from './releases.mjs';
import { NEO4J_HOST } from './server-options';

export type ConfOptions = {
  readonly line: Neo4jLine;
  readonly boltPort: number;
  readonly httpPort: number;
  readonly pageCache: string;
  readonly transactionMemory: string;
  readonly extraConfig: Readonly<Record<string, string>>;
};

/**
 * This machine only, by one address that means the same to everybody: `localhost` may be ::1. Nothing is reported to anybody, and the
 * transaction log of a graph that can be loaded again stays small. Whoever stops the
 * server means it: transactions under way have two seconds.
 */
export function buildConf({ line, boltPort, httpPort, ...options }: ConfOptions): string {
  const settings = {
    'server.default_listen_address': NEO4J_HOST,
    'server.default_advertised_address': NEO4J_HOST,
    'server.bolt.listen_address': `${NEO4J_HOST}:${boltPort}`,
    'server.bolt.advertised_address': `${NEO4J_HOST}:${boltPort}`,
    'server.http.listen_address': `${NEO4J_HOST}:${httpPort}`,
    'server.http.advertised_address': `${NEO4J_HOST}:${httpPort}`,
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': options.pageCache,
    'dbms.memory.transaction.total.max': options.transactionMemory,
    'dbms.usage_report.enabled': 'false',
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': 'keep_none',
    'db.shutdown_transaction_end_timeout': '2s',
    ...NEO4J_RELEASES[line].quickStop,
    ...options.extraConfig,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
