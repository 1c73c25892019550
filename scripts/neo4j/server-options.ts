// What can be asked of a Neo4j server, and what it is unless asked otherwise.
import type { Neo4jLine } from './releases.mjs';

export type Neo4jServerOptions = {
  /** The newest one that a Java of this machine runs. */
  readonly line?: Neo4jLine | undefined;
  /** Folder of data, logs and configuration, kept and used again. Without it a temporary one, removed when the server has ended. */
  readonly home?: string | undefined;
  /** 0 or nothing takes a free one. */
  readonly boltPort?: number | undefined;
  readonly httpPort?: number | undefined;
  /** At least 8 characters. Without it one is made and kept in the home, see password.ts. */
  readonly password?: string | undefined;
  /** As the JVM and Neo4j write sizes: `512m`, `2g`. */
  readonly heap?: string;
  readonly pageCache?: string;
  /** Whether it is used for a minute, as in tests, rather than for hours. */
  readonly isShortLived?: boolean;
  /** What all transactions together may hold; a query that wants more is refused instead of taking the server down. */
  readonly transactionMemory?: string;
  /** Further lines of neo4j.conf; they win over the ones written here. */
  readonly extraConfig?: Readonly<Record<string, string>>;
};

/** Small enough for a laptop and for two servers beside a test run. */
export const DEFAULT_MEMORY = { heap: '512m', pageCache: '128m', transactionMemory: '256m' } as const;

/** The one user that Community creates by itself. */
export const NEO4J_USER = 'neo4j';
export const NEO4J_HOST = '127.0.0.1';
