import { describe, expect, it } from 'vitest';
import { buildConf } from '../../../scripts/neo4j/conf';
import { NEO4J_LINES } from '../../../scripts/neo4j/releases.mjs';

const OPTIONS = { boltPort: 7001, httpPort: 7002, pageCache: '128m', transactionMemory: '256m', extraConfig: {} };
const build = (changes: object, line: (typeof NEO4J_LINES)[number] = 'current') =>
  buildConf({ ...OPTIONS, line, ...changes })
    .trimEnd()
    .split('\n');

describe.each(NEO4J_LINES)('buildConf for line %s', (line) => {
  it('listens on this machine alone and says so to drivers that ask for the way', () => {
    const conf = build({}, line);
    for (const setting of [
      'server.bolt.listen_address=127.0.0.1:7001',
      'server.bolt.advertised_address=127.0.0.1:7001',
      'server.http.listen_address=127.0.0.1:7002',
      'server.https.enabled=false',
    ]) {
      expect(conf).toContain(setting);
    }
    expect(conf.filter((text) => text.includes('0.0.0.0'))).toEqual([]);
  });

  it('reports nothing to anybody and keeps memory within limits', () => {
    expect(build({ transactionMemory: '1g' }, line)).toEqual(
      expect.arrayContaining([
        'dbms.usage_report.enabled=false',
        'server.memory.pagecache.size=128m',
        'dbms.memory.transaction.total.max=1g',
      ]),
    );
  });

  it('names every setting once, because Neo4j refuses to start on two', () => {
    const names = build(
      { extraConfig: { 'server.memory.pagecache.size': '1g', 'db.logs.query.enabled': 'OFF' } },
      line,
    );
    expect(new Set(names.map((text) => text.split('=')[0])).size).toBe(names.length);
    expect(names).toContain('server.memory.pagecache.size=1g');
    expect(names).toContain('db.logs.query.enabled=OFF');
  });
});
