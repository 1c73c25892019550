// Where the Neo4j server is and who asks: read from the environment, checked before anything is sent.
// May import: zod, errors. Invariant: no message repeats the password, nor an address that may contain one.
import { z } from 'zod';
import { GraphError } from '#graph/errors';

export type Neo4jSettings = {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database when absent. */
  readonly database: string | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

const SCHEMES = ['neo4j:', 'neo4j+s:', 'neo4j+ssc:', 'bolt:', 'bolt+s:', 'bolt+ssc:'];
/** Names as Neo4j allows them. */
const databaseName = z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/);

/**
 * Reads NEO4J_URI, NEO4J_USER (default "neo4j"), NEO4J_PASSWORD and NEO4J_DATABASE. `undefined` when no server is named.
 * Throws GraphError 'store-misconfigured', in one sentence, for what cannot be right.
 */
export function readNeo4jSettings(environment: Environment): Neo4jSettings | undefined {
  const uri = environment['NEO4J_URI']?.trim();
  if (uri === undefined || uri === '') return undefined;
  checkUri(uri);
  const password = environment['NEO4J_PASSWORD'];
  if (password === undefined || password === '') {
    throw misconfigured(
      '写了 NEO4J_URI，没写 NEO4J_PASSWORD：请写上 NEO4J_USER 的密码',
      'NEO4J_URI is set but NEO4J_PASSWORD is not; set the password of NEO4J_USER.',
    );
  }
  const database = environment['NEO4J_DATABASE']?.trim() || undefined;
  if (database !== undefined && !databaseName.safeParse(database).success) {
    throw misconfigured(
      'NEO4J_DATABASE 不是数据库的名称：3 到 63 个字母、数字、点和短横，以字母开头',
      'NEO4J_DATABASE is no name of a database: 3 to 63 letters, digits, dots and dashes, the first a letter.',
    );
  }
  return { uri, user: environment['NEO4J_USER']?.trim() || 'neo4j', password, database };
}

function checkUri(uri: string): void {
  const parsed = URL.canParse(uri) ? new URL(uri) : undefined;
  if (parsed === undefined || !SCHEMES.includes(parsed.protocol) || parsed.hostname === '') {
    throw misconfigured(
      'NEO4J_URI 不是服务器的 Bolt 地址：请写 neo4j://主机:7687，服务器用 TLS 就写 neo4j+s://',
      'NEO4J_URI is not the Bolt address of a server; write neo4j://host:7687, or neo4j+s:// where the server speaks TLS.',
    );
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw misconfigured(
      'NEO4J_URI 里不要写用户和密码：请写在 NEO4J_USER 和 NEO4J_PASSWORD 里',
      'NEO4J_URI must not carry a user or password; put them into NEO4J_USER and NEO4J_PASSWORD.',
    );
  }
}

function misconfigured(zh: string, en: string): GraphError {
  return new GraphError('store-misconfigured', en, { zh });
}
