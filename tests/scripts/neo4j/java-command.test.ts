import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildJavaArguments, toJavaEnvironment } from '../../../scripts/neo4j/java-command';

const build = (changes: object) =>
  buildJavaArguments({
    jdk: { home: '/java/17', java: 17 },
    jars: '/jars',
    heap: '512m',
    isShortLived: false,
    mainClass: 'org.neo4j.Main',
    args: ['--home-dir=/home dir'],
    ...changes,
  });

describe('buildJavaArguments', () => {
  it('ends with every jar, the class and its arguments, untouched', () => {
    expect(build({}).slice(-4)).toEqual(['-cp', join('/jars', '*'), 'org.neo4j.Main', '--home-dir=/home dir']);
  });

  it('limits the heap and dies rather than live on without memory', () => {
    expect(build({ heap: '2g' })).toEqual(expect.arrayContaining(['-Xmx2g', '-XX:+ExitOnOutOfMemoryError']));
  });

  it('silences a Java that would warn, with options that an older one does not know', () => {
    const option = '--sun-misc-unsafe-memory-access=allow';
    expect(build({ jdk: { home: '/java/25', java: 25 } })).toContain(option);
    expect(build({ jdk: { home: '/java/21', java: 21 } })).not.toContain(option);
  });

  it('compiles simply for a short life only', () => {
    const [lasting, short] = [build({}), build({ isShortLived: true })];
    expect(short).toContain('-XX:TieredStopAtLevel=1');
    expect(lasting).not.toContain('-XX:TieredStopAtLevel=1');
    // Java refuses to start with two.
    for (const options of [lasting, short]) {
      expect(options.filter((option) => /^-XX:\+Use\w+GC$/.test(option))).toHaveLength(1);
    }
  });
});

it('toJavaEnvironment names the folders and hands on no password', () => {
  expect(toJavaEnvironment('/home')).toMatchObject({
    NEO4J_HOME: '/home',
    NEO4J_CONF: join('/home', 'conf'),
    NEO4J_PASSWORD: '',
  });
});
