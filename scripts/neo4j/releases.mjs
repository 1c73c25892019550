// @ts-check
// The lines of Neo4j that ChainAtlas is tested on. Plain Node without dependencies, like everything `.ci/run` needs before the install.

/** @typedef {'5.26' | 'current'} Neo4jLine */

/**
 * @typedef {object} Neo4jRelease
 * @property {string} version as on Maven Central
 * @property {number} oldestJava
 * @property {number | undefined} newestJava newest one that Neo4j supports for it; `undefined` where there is no limit
 * @property {string} mainClass
 * @property {Readonly<Record<string, string>>} quickStop setting without which a server, asked to stop, waits ten seconds for
 *   connections that nobody opens
 */

/** Newest first: the order in which a line is chosen. @type {readonly Neo4jLine[]} */
export const NEO4J_LINES = ['current', '5.26'];

/** @type {Readonly<Record<Neo4jLine, Neo4jRelease>>} */
export const NEO4J_RELEASES = {
  current: {
    version: '2026.09.0',
    oldestJava: 21,
    newestJava: undefined,
    mainClass: 'org.neo4j.server.Neo4jCommunity',
    quickStop: { 'internal.dbms.bolt.netty_server_shutdown_quiet_period_duration': '0s' },
  },
  5.26: {
    version: '5.26.31',
    oldestJava: 17,
    newestJava: 21,
    mainClass: 'org.neo4j.server.CommunityEntryPoint',
    quickStop: { 'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0' },
  },
};

/** @param {Neo4jLine} line @param {number} java major version */
export function fitsJava(line, java) {
  const { oldestJava, newestJava } = NEO4J_RELEASES[line];
  return java >= oldestJava && (newestJava === undefined || java <= newestJava);
}

/**
 * @param {Neo4jLine} line
 * @returns {string} "JDK 17–21", "JDK 21+"
 */
export function formatJavaNeed(line) {
  const { oldestJava, newestJava } = NEO4J_RELEASES[line];
  return newestJava === undefined ? `JDK ${oldestJava}+` : `JDK ${oldestJava}–${newestJava}`;
}
