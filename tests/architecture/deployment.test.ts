// compose.yaml, Dockerfile and .env.example against the code and the documents: what an office starts is what was tried here.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readNeo4jSettings } from '#graph/store/neo4j/neo4j-settings';
import { ENDPOINTS } from '#graph/wire/endpoints';
import { toSourceDigest } from '../../scripts/launch/build.mjs';
import { isNodeRecentEnough } from '../../scripts/launch/node-version.mjs';
import { DEFAULT_HOST, DEFAULT_PORT } from '../../scripts/launch/port.mjs';
import { NEO4J_RELEASES } from '../../scripts/neo4j/releases.mjs';
import { type ComposeMap, fillIn, parseCompose } from './compose-text';
import { readNames, readTableBelow } from './markdown-tables';
import { PROJECT, readProjectFile } from './project-files';

const PASSWORD = { NEO4J_PASSWORD: 'any-password' };
const source = readProjectFile('compose.yaml');
const dockerfile = readProjectFile('Dockerfile');
const example = readProjectFile('.env.example');

/** The services as compose sees them with these variables. */
const compose = (variables: Readonly<Record<string, string>>) => {
  const { services, volumes } = parseCompose(fillIn(source, variables));
  return { neo4j: toMap(toMap(services)['neo4j']), app: toMap(toMap(services)['app']), volumes: toMap(volumes) };
};
const { neo4j, app, volumes } = compose(PASSWORD);

function toMap(value: unknown): ComposeMap {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no map');
  return value as ComposeMap;
}

/** `#NAME=value` and `NAME=value`. */
const exampleVariables = new Map(
  [...example.matchAll(/^#?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);
/** Variables of compose.yaml with their standards; `undefined` where one has to be given. */
const composeVariables = new Map(
  [...source.matchAll(/\$\{(\w+):(-([^}]*)|\?[^}]*)\}/g)].map(([, name = '', mark = '', standard]) => [
    name,
    mark.startsWith('-') ? standard : undefined,
  ]),
);

describe('compose.yaml', () => {
  it('runs the Neo4j that the tests run on, by its exact version, and the current line where asked to', () => {
    const [lts, current] = [NEO4J_RELEASES['5.26'].version, NEO4J_RELEASES.current.version];
    expect(neo4j['image']).toBe(`neo4j:${lts}-community`);
    expect(example).toContain(`neo4j:${current}-community`);
    const chosen = compose({ ...PASSWORD, NEO4J_IMAGE: `neo4j:${current}-community` });
    expect(chosen.neo4j['image']).toBe(`neo4j:${current}-community`);
  });

  it('does not start without a password, and says what to do', () => {
    expect(() => compose({})).toThrow(/NEO4J_PASSWORD: copy \.env\.example to \.env/);
    expect(() => compose({ NEO4J_PASSWORD: '' })).toThrow(/NEO4J_PASSWORD/);
  });

  it('points the app at that Neo4j, with that password', () => {
    const environment = toMap(app['environment']) as Readonly<Record<string, string>>;
    const settings = readNeo4jSettings(environment);
    expect(settings).toMatchObject({ uri: 'bolt://neo4j:7687', password: PASSWORD.NEO4J_PASSWORD });
    expect(toMap(neo4j['environment'])['NEO4J_AUTH']).toBe(`${settings?.user}/${settings?.password}`);
    expect(app['depends_on']).toEqual({ neo4j: { condition: 'service_healthy' } });
  });

  it('gives Neo4j settings of Neo4j only: the image takes every NEO4J_ variable for one', () => {
    const names = Object.keys(toMap(neo4j['environment'])).filter((name) => name !== 'NEO4J_AUTH');
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !/^NEO4J_(server|db|dbms|client)(_{1,2}[a-z]+)+$/.test(name))).toEqual([]);
    expect(neo4j['env_file']).toBeUndefined();
  });
});

describe('the containers of compose.yaml', () => {
  it('are asked how they are, the app at an address it has', () => {
    const [path] = /\/api\/\w+/.exec(String(toMap(app['healthcheck'])['test'])) ?? [];
    expect(ENDPOINTS.map((endpoint) => endpoint.path)).toContain(path);
    for (const service of [neo4j, app]) {
      const check = toMap(service['healthcheck']);
      expect(Object.keys(check)).toEqual(['test', 'interval', 'timeout', 'retries', 'start_period']);
      expect(service['restart']).toBe('unless-stopped');
    }
  });

  it('are open to this machine alone unless told otherwise', () => {
    expect(app['ports']).toEqual([`${DEFAULT_HOST}:${DEFAULT_PORT}:3000`]);
    expect(neo4j['ports']).toEqual([`${DEFAULT_HOST}:7687:7687`, `${DEFAULT_HOST}:7474:7474`]);
    expect(compose({ ...PASSWORD, HOST: '0.0.0.0', PORT: '80' }).app['ports']).toEqual(['0.0.0.0:80:3000']);
  });

  it('keep data and logs of Neo4j in named volumes, and nothing of the app', () => {
    expect(neo4j['volumes']).toEqual(['neo4j-data:/data', 'neo4j-logs:/logs']);
    expect(Object.keys(volumes)).toEqual(['neo4j-data', 'neo4j-logs']);
    expect([app['volumes'], app['read_only'], app['tmpfs']]).toEqual([undefined, 'true', ['/tmp']]);
  });

  it('let no log grow without end', () => {
    for (const { logging } of [neo4j, app]) {
      expect(toMap(toMap(logging)['options'])).toEqual({ 'max-size': '10m', 'max-file': '5' });
    }
  });
});

describe('the reader of compose.yaml', () => {
  it('refuses what it does not know', () => {
    expect(parseCompose("a:\n  # b\n  b:\n    - c d\n  e: ['f', \"g\"]\nh: 'i: j'\nk:\n")).toEqual({
      a: { b: ['c d'], e: ['f', 'g'] },
      h: 'i: j',
      k: {},
    });
    for (const text of [
      'a: &b c',
      'a: *b',
      'a: {b: c}',
      '- a',
      'a: b # c',
      'a: |\n  b',
      'a: 1\na: 2',
      'a: b\n  c: d',
    ]) {
      expect(() => parseCompose(text), text).toThrow(/more YAML than this reader knows/);
    }
  });
});

describe('.env.example', () => {
  it('has every variable of compose.yaml with its standard, and no other', () => {
    const standards = [...composeVariables].map(([name, standard]) => [name, standard ?? '']);
    expect(standards.length).toBeGreaterThan(6);
    expect([...exampleVariables].sort()).toEqual(standards.sort());
  });

  it('sets nothing: the password is for whoever copies it to choose', () => {
    const set = [...example.matchAll(/^([A-Z]\w*)=(.*)$/gm)].map(([line]) => line);
    expect(set).toEqual(['NEO4J_PASSWORD=']);
  });

  it('is explained in docs/settings.md, standards included', () => {
    const text = readProjectFile('docs/settings.md');
    const rows = [...readTableBelow(text, '# 设置 Settings'), ...readTableBelow(text, '## Docker Compose')];
    const documented = new Map(rows.map(([name = '', standard = '']) => [readNames(name)[0], readNames(standard)[0]]));
    for (const [name, standard] of composeVariables) {
      expect([name, documented.has(name), documented.get(name)]).toEqual([name, true, standard || undefined]);
    }
  });

  it('is copied to a file that neither git nor the image takes in', () => {
    expect(readProjectFile('.gitignore').split('\n')).toContain('.env');
    expect(readProjectFile('.dockerignore')).not.toMatch(/^!\.env/m);
  });
});

describe('Dockerfile', () => {
  const [image = ''] = /(?<=^ARG NODE_IMAGE=).+$/m.exec(dockerfile) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'chainatlas-image-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('builds on an exact Node.js that ChainAtlas runs on, with the C library of its native modules', () => {
    const [, version = ''] = /^node:(\d+\.\d+\.\d+)-bookworm-slim$/.exec(image) ?? [];
    expect([version, isNodeRecentEnough(version)]).toEqual([version, true]);
    expect(composeVariables.get('NODE_IMAGE')).toBe(image);
    expect(dockerfile).toMatch(/^FROM \$\{NODE_IMAGE\}$/m);
  });

  it('runs as a user without rights, without npm in between, as npm start does', () => {
    expect(dockerfile).toMatch(/\nUSER node\n(?:.*\n)*CMD \["node", "scripts\/start\.mjs"\]\n$/);
    expect(JSON.parse(readProjectFile('package.json'))).toMatchObject({ scripts: { start: 'node scripts/start.mjs' } });
    expect(dockerfile).toMatch(/^ENV .*\bHOST=0\.0\.0\.0 PORT=3000\b/m);
  });

  it('gets everything the build is made of: the start finds it fresh and builds nothing', () => {
    const kept = [...readProjectFile('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name = '']) => name);
    for (const name of kept) symlinkSync(join(PROJECT, name), join(folder, name));
    expect(toSourceDigest(folder)).toBe(toSourceDigest(PROJECT));
    expect(kept).toEqual(expect.arrayContaining(['data', 'scripts', '.npmrc', 'LICENSE']));
    expect(readProjectFile('.dockerignore')).toMatch(/^\*$/m);
  });
});
