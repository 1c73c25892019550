// Which servers ChainAtlas speaks to.
// May import: errors. Invariant: what is too old is refused by name, never half understood.
import { GraphError } from '#graph/errors';

const OLDEST = { major: 5, minor: 26 } as const;

/**
 * Version out of what a server calls itself: "Neo4j/5.26.31" → "5.26.31", "Neo4j/2026.09.0" → "2026.09.0". Throws GraphError
 * 'store-misconfigured' for versions before 5.26 and for servers that are not Neo4j.
 */
export function parseServerVersion(agent: string | undefined): string {
  const [, version = '', major = '', minor = ''] = /^Neo4j\/((\d+)\.(\d+)[\w.-]*)/.exec(agent ?? '') ?? [];
  if (version === '') {
    const name = (agent ?? 'nothing').slice(0, 60);
    throw new GraphError(
      'store-misconfigured',
      `The server at NEO4J_URI calls itself "${name}"; ChainAtlas speaks to Neo4j 5.26 and newer.`,
      { zh: `NEO4J_URI 上的服务器自称“${name}”：链图只用 Neo4j 5.26 及更新版本` },
    );
  }
  const isOld = Number(major) < OLDEST.major || (Number(major) === OLDEST.major && Number(minor) < OLDEST.minor);
  if (isOld) {
    throw new GraphError(
      'store-misconfigured',
      `The server at NEO4J_URI is Neo4j ${version}; ChainAtlas needs 5.26 LTS or newer. Upgrade the server.`,
      { zh: `NEO4J_URI 上的服务器是 Neo4j ${version}：链图需要 5.26 LTS 或更新版本，请升级` },
    );
  }
  return version;
}
