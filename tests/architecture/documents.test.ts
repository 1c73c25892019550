// README and docs say what is true: commands exist, links resolve, every dependency has its reason.
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MINIMUM_NODE } from '../../scripts/launch/node-version.mjs';
import { listFiles, PROJECT, readProjectFile } from './project-files';

const manifest = z
  .object({
    engines: z.object({ node: z.string() }),
    scripts: z.record(z.string(), z.string()),
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readProjectFile('package.json')));
const documents = listFiles(/^([A-Z]+\.md|docs\/.*\.md|data\/README\.md)$/).map((path) => ({
  path,
  text: readProjectFile(path),
}));

/** First cells of the table's rows: "| `zod` | …". */
function findTableNames(text: string): readonly string[] {
  return [...text.matchAll(/^\| `([^`]+)` +\|/gm)].map((match) => match[1] ?? '');
}

/** `npm start`, `npm run x`: the names of scripts a text speaks of. */
function findCommands(text: string): readonly string[] {
  const commands = text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g);
  return [...new Set([...commands].map((match) => match[1] ?? match[2] ?? ''))];
}

type Link = { readonly target: string; readonly anchor: string };

/** Relative links and pictures of a text; code blocks left out. */
function findLinks(text: string): readonly Link[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  const markdown = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => match[1] ?? '');
  const html = [...prose.matchAll(/\b(?:src|href|srcset)="([^"]+)"/g)].map((match) => match[1] ?? '');
  return [...markdown, ...html]
    .filter((link) => !/^[a-z]+:/i.test(link))
    .map((link) => {
      const [target = '', anchor = ''] = link.split('#');
      return { target: decodeURIComponent(target), anchor: decodeURIComponent(anchor) };
    });
}

/** Anchors as GitHub makes them from headings. */
function findAnchors(text: string): readonly string[] {
  const headings = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? '');
  return headings.map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

function findBrokenLinks(path: string, text: string): readonly string[] {
  return findLinks(text).flatMap(({ target, anchor }) => {
    const file = target === '' ? path : normalize(join(dirname(path), target));
    if (!existsSync(join(PROJECT, file))) return [`${path}: ${target}`];
    if (anchor === '' || !file.endsWith('.md')) return [];
    return findAnchors(readProjectFile(file)).includes(anchor) ? [] : [`${path}: ${target}#${anchor}`];
  });
}

describe('documents', () => {
  it('docs/dependencies.md gives a reason for each dependency, and for nothing else', () => {
    const names = findTableNames(readProjectFile('docs/dependencies.md'));
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('speak only of npm scripts that exist', () => {
    const missing = documents.flatMap(({ path, text }) =>
      findCommands(text)
        .filter((command) => manifest.scripts[command] === undefined)
        .map((command) => `${path}: npm run ${command}`),
    );
    expect(missing).toEqual([]);
    expect(findCommands('`npm run no-such` and npm start')).toEqual(['no-such', 'start']);
  });

  it('link only to what is there', () => {
    expect(documents.length).toBeGreaterThan(1);
    expect(documents.flatMap(({ path, text }) => findBrokenLinks(path, text))).toEqual([]);
  });

  it('and would be caught otherwise', () => {
    const text =
      '# 一、数据 Data\n[a](no/such.md) ![b](public/none.png) [c](#data) [d](#一数据-data) [e](https://x.org)\n<img src="gone.png">';
    const missing = findBrokenLinks('docs/x.md', text.replace('[c](#data) [d](#一数据-data) ', ''));
    expect(missing).toEqual(['docs/x.md: no/such.md', 'docs/x.md: public/none.png', 'docs/x.md: gone.png']);
    expect(findAnchors(text)).toEqual(['一数据-data']);
  });
});

describe('package.json', () => {
  it('asks for the Node.js that the start script, .nvmrc and CI ask for', () => {
    expect(`${manifest.engines.node}.0`).toBe(`>=${MINIMUM_NODE}`);
    expect(readProjectFile('.nvmrc').trim()).toBe(MINIMUM_NODE);
  });

  it('pins every version exactly', () => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('names only files that exist in its scripts', () => {
    const files = Object.values(manifest.scripts).flatMap(
      (script) => script.match(/(?<![\w/.-])[\w/.-]+\.(ts|mjs|cjs|jsonc)\b/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });

  it('has a lockfile that names no host to download from', () => {
    const lockfile = readProjectFile('package-lock.json');
    expect(lockfile).toContain('"lockfileVersion": 3');
    expect([...lockfile.matchAll(/"resolved": "[^"]*"|https?:\/\/[^"]*\.tgz/g)].map(String)).toEqual([]);
  });
});
