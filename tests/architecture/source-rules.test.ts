import { describe, expect, it } from 'vitest';
import { listFiles, readProjectFile } from './project-files';
import {
  findClientLeaks,
  findInlineChinese,
  findLeftovers,
  findLongFiles,
  findMachinePaths,
  findOutsideAddresses,
  findSecrets,
  findStrayTests,
  findUnexplainedFiles,
  findUnguardedServerFiles,
  findUntestedFolders,
  findVagueNames,
  type SourceFile,
} from './source-rules';

const read = (paths: readonly string[]): readonly SourceFile[] =>
  paths.map((path) => ({ path, text: readProjectFile(path) }));
const sources = read(listFiles(/\.(ts|tsx|mjs|cjs|js|css)$/));
const texts = read(
  listFiles(/(\.(ts|tsx|mjs|cjs|js|css|json|jsonc|md|yaml|yml)|^\.[^/]+|^\.ci\/.+)$/).filter(
    (path) => !/^data\//.test(path),
  ),
);
/** The fixtures of this very test name what is forbidden. */
const withoutRules = texts.filter(({ path }) => !path.startsWith('tests/architecture/source-rules'));

const RULES = [
  {
    rule: findLongFiles,
    files: sources,
    caught: { path: 'graph/search/rank.ts', text: 'const a = 1;\n'.repeat(301) },
    passes: { path: 'graph/search/rank.ts', text: 'const a = 1;\n'.repeat(300) },
  },
  {
    rule: findVagueNames,
    files: sources,
    caught: { path: 'graph/search/utils.ts', text: '' },
    passes: { path: 'graph/search/rank-types-of-hit.ts', text: '' },
  },
  {
    rule: findUnguardedServerFiles,
    files: sources,
    caught: { path: 'app/_server/store.ts', text: "// why\nimport x from 'x';\nimport 'server-only';\n" },
    passes: { path: 'app/_server/store.ts', text: "// why\n/* and */\nimport 'server-only';\n" },
  },
  {
    rule: findClientLeaks,
    files: sources,
    caught: { path: 'app/(pages)/button.tsx', text: "'use client';\nimport { a } from '../_server/store';\n" },
    passes: { path: 'app/(pages)/page.tsx', text: "import { a } from '../_server/store';\n" },
  },
  {
    rule: findClientLeaks,
    files: sources,
    caught: { path: 'app/_ui/chip.tsx', text: "export const a = process.env['SECRET'];\n" },
    passes: { path: 'app/_ui/chip.tsx', text: 'export const process = 1;\n' },
  },
  {
    rule: findInlineChinese,
    files: sources,
    caught: { path: 'app/(pages)/page.tsx', text: 'export const a = <p title="x">缺口</p>;\n' },
    passes: { path: 'app/(pages)/page.tsx', text: '// 缺口\nexport const a = <p>{words.gap}</p>;\n' },
  },
  {
    rule: findInlineChinese,
    files: sources,
    caught: { path: 'app/_ui/chip.tsx', text: 'export const a = <p>{one}家企业</p>;\n' },
    passes: { path: 'app/_i18n/chip.ts', text: "export const a = '家企业';\n" },
  },
  {
    rule: findUnexplainedFiles,
    files: sources,
    caught: { path: 'graph/search/rank.ts', text: '// Ranks.\n\n// May import: model. Invariant: pure.\n' },
    passes: { path: 'graph/search/rank.ts', text: '// Ranks.\n// May import: model. Invariant: pure.\n' },
  },
  {
    rule: findStrayTests,
    files: sources,
    caught: [
      { path: 'graph/search/rank.ts', text: '' },
      { path: 'tests/graph/searching/rank.test.ts', text: '' },
    ],
    passes: [
      { path: 'graph/search/rank.ts', text: '' },
      { path: 'tests/graph/search/odd-queries.test.ts', text: '' },
      { path: 'tests/architecture/odd.test.ts', text: '' },
    ],
  },
  {
    rule: findUntestedFolders,
    files: sources,
    caught: [
      { path: 'graph/search/rank.ts', text: '' },
      { path: 'tests/graph/query/rank.test.ts', text: '' },
    ],
    passes: [
      { path: 'graph/search/rank.ts', text: '' },
      { path: 'tests/graph/search/deep/rank.test.ts', text: '' },
    ],
  },
  {
    rule: findOutsideAddresses,
    files: sources,
    caught: { path: 'app/_ui/base.css', text: "@import url('https://fonts.example.com/sans.css');\n" },
    passes: { path: 'app/_ui/mark.tsx', text: "export const SVG = 'http://www.w3.org/2000/svg';\n// See the page.\n" },
  },
  {
    rule: findLeftovers,
    files: withoutRules,
    caught: { path: 'docs/guide.md', text: '<!-- TODO: write this -->\n' },
    passes: { path: 'docs/guide.md', text: 'Mastodon, todos.\n' },
  },
  {
    rule: findMachinePaths,
    files: withoutRules,
    caught: { path: 'docs/guide.md', text: 'open /home/somebody/chainatlas\n' },
    passes: { path: 'docs/guide.md', text: 'https://example.org/home/somebody and app/work/home\n' },
  },
  {
    rule: findSecrets,
    files: withoutRules,
    caught: { path: 'scripts/seed.ts', text: "const uri = 'neo4j://admin:correct-horse@db.example';\n" },
    passes: { path: 'scripts/seed.ts', text: "const uri = 'neo4j://db.example:7687';\n" },
  },
] as const;

describe('house rules', () => {
  it.each(RULES)('$rule.name: the project keeps it', ({ rule, files }) => {
    expect(files.length).toBeGreaterThan(10);
    expect(rule(files)).toEqual([]);
  });

  it.each(RULES)('$rule.name: can fail', ({ rule, caught, passes }) => {
    expect(rule([caught].flat())).toHaveLength(1);
    expect(rule([passes].flat())).toEqual([]);
  });
});
