// The rules this project leans on are on, at error level, for the files they are meant for.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PROJECT, readProjectFile } from './project-files';

const CLEAN = 'graph/search/clean.ts';

const LINES = (count: number) => '  call();\n'.repeat(count);

type Fault = readonly [rule: string, path: string, text: string];

const FAULTS: readonly Fault[] = [
  ['noExplicitAny', 'graph/search/rank.ts', 'export const a = (b: any) => b;\n'],
  ['noNonNullAssertion', 'graph/search/rank.ts', 'export const a = (b?: string) => b!.length;\n'],
  ['useImportType', 'graph/search/rank.ts', "import { B } from './b';\nexport const a = (b: B) => b;\n"],
  ['noBarrelFile', 'graph/search/rank.ts', "export { a } from './a';\nexport { b } from './b';\n"],
  ['noReExportAll', 'graph/search/rank.ts', "export * from './a';\n"],
  ['noDefaultExport', 'graph/search/rank.ts', 'export default 1;\n'],
  ['noEnum', 'graph/search/rank.ts', 'export enum A {\n  B = 1,\n}\n'],
  ['noTsIgnore', 'graph/search/rank.ts', '// @ts-ignore\nexport const a = 1;\n'],
  ['noConsole', 'graph/search/rank.ts', 'console.log(1);\n'],
  ['useFilenamingConvention', 'graph/search/RankAll.ts', 'export const a = 1;\n'],
  ['useMaxParams', 'graph/search/rank.ts', 'export const a = (b: 1, c: 1, d: 1, e: 1) => [b, c, d, e];\n'],
  ['noExcessiveLinesPerFunction', 'graph/search/rank.ts', `export function a(call: () => void) {\n${LINES(61)}}\n`],
  ['noExcessiveLinesPerFile', 'graph/search/rank.ts', `declare const call: () => void;\n{\n${LINES(300)}}\n`],
  ['noJsxLiterals', 'app/_ui/chip.tsx', 'export const A = () => <p>Gap</p>;\n'],
  ['noFocusedTests', 'tests/a.test.ts', "import { it } from 'vitest';\nit.only('a', () => {});\n"],
  ['noSkippedTests', 'tests/a.test.ts', "import { it } from 'vitest';\nit.skip('a', () => {});\n"],
  ['noUnusedVariables', 'graph/search/rank.ts', 'const a = 1;\n'],
  ['noUndeclaredDependencies', 'graph/search/rank.ts', "import { a } from 'not-a-package';\nexport const b = a;\n"],
];

/** A folder of its own for each fault, so that files of the same name do not meet. */
const toFixturePath = ([rule, path]: Fault) => path.replace(/[^/]+$/, (name) => `${rule.toLowerCase()}/${name}`);

/** Lints a small project under this project's configuration; "file rule" for each error. */
async function lintFaults(folder: string): Promise<ReadonlySet<string>> {
  const config = JSON.parse(readProjectFile('.biome.json'));
  const files = [
    ['.biome.json', JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } })],
    ['package.json', readProjectFile('package.json')],
    [CLEAN, 'export const a = 1;\n'],
    ...FAULTS.map((fault) => [toFixturePath(fault), fault[2]]),
  ] as const;
  for (const [path = '', text = ''] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const report = await runBiome(folder);
  return new Set(
    report.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ category, location }) => `${location.path} ${category.split('/').at(-1)}`),
  );
}

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ severity: z.string(), category: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

function runBiome(cwd: string): Promise<z.infer<typeof reportSchema>> {
  const biome = join(PROJECT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) => {
      try {
        resolve(reportSchema.parse(JSON.parse(stdout)));
      } catch (cause) {
        reject(new Error(`Biome gave no report: ${stdout.slice(0, 500)}${stderr}`, { cause }));
      }
    });
  });
}

describe('lint', () => {
  let folder = '';
  let found: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chainatlas-lint-'));
    found = await lintFaults(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(FAULTS)('%s catches what it is for', (...fault) => {
    expect([...found]).toContain(`${toFixturePath(fault)} ${fault[0]}`);
  });

  it('says nothing about a clean file', () => {
    expect([...found].filter((line) => line.startsWith(CLEAN))).toEqual([]);
  });
});
