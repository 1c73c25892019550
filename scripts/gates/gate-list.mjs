// @ts-check
import { join } from 'node:path';
import { buildIfStale } from '../launch/build.mjs';
import { findChromium } from '../launch/chromium.mjs';
import { runNode } from '../launch/command.mjs';
import { fetchJars, findMaven, hasJars } from '../neo4j/jars.mjs';
import { chooseJdk, findJdks, toJdkError } from '../neo4j/jdk.mjs';
import { NEO4J_LINES } from '../neo4j/releases.mjs';
import { countAsSkipped, runVitest } from './run-vitest.mjs';
import { addTallies, FAILED, PASSED } from './tally.mjs';

/**
 * How a gate ended. A quick one keeps what is wrong for the end, because another runs beside it.
 * @typedef {import('./tally.mjs').Tally & { readonly report?: string }} Outcome
 */
/** @typedef {{ readonly title: string, readonly isQuick: boolean, readonly run: () => Promise<Outcome> }} Gate */

const UNIT = join('tests', 'vitest.config.ts');
const NEO4J = join('tests', 'neo4j', 'vitest.config.ts');
const E2E = join('tests', 'e2e', 'vitest.config.ts');

/** @param {string} name @param {readonly string[]} path */
const inPackage = (name, ...path) => join('node_modules', name, ...path);

const BIOME = inPackage('@biomejs', 'biome', 'bin', 'biome');
const NEXT = inPackage('next', 'dist', 'bin', 'next');
const TSC = inPackage('typescript', 'bin', 'tsc');
const DEPCRUISE = inPackage('dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const KNIP = inPackage('knip', 'bin', 'knip.js');

/** Every gate, cheapest first. @type {readonly Gate[]} */
export const GATES = [
  {
    title: '格式与写法 · format and lint',
    isQuick: true,
    run: () => runTools([BIOME, 'ci', '--colors=off', '--max-diagnostics=50', '.']),
  },
  { title: '类型 · types', isQuick: true, run: () => runTools([NEXT, 'typegen'], [TSC, '--noEmit']) },
  { title: '导入方向 · import boundaries', isQuick: true, run: checkBoundaries },
  { title: '死代码 · dead code', isQuick: true, run: () => runTools([KNIP, '--config', '.knip.jsonc']) },
  {
    title: '数据 · dataset',
    isQuick: true,
    run: () => runTools(['--import', 'tsx', join('scripts', 'data-check.ts'), 'data']),
  },
  {
    title: '单元、契约、接口与结构测试 · unit, contract, API and architecture tests',
    isQuick: false,
    run: () => runVitest(UNIT),
  },
  { title: 'Neo4j 契约与故障测试 · Neo4j contract and outage tests', isQuick: false, run: runNeo4jTests },
  { title: '构建 · production build', isQuick: false, run: () => buildIfStale().then(() => PASSED) },
  { title: '浏览器测试 · end-to-end tests in a browser', isQuick: false, run: runBrowserTests },
];

/**
 * One gate made of tools that print only when something is wrong. All run, so that one report shows all.
 * @param {readonly string[][]} tools
 * @returns {Promise<Outcome>}
 */
async function runTools(...tools) {
  const reports = [];
  for (const tool of tools) {
    const { code, output } = await runNode(tool, { quiet: true });
    if (code !== 0) reports.push(output.trimEnd());
  }
  return reports.length === 0 ? PASSED : { ...FAILED, report: reports.join('\n') };
}

/**
 * A cruiser that read nothing would report success.
 * @returns {Promise<Outcome>}
 */
async function checkBoundaries() {
  const folders = ['app', 'graph', 'scripts', 'tests'];
  const command = [DEPCRUISE, ...folders, '--config', '.dependency-cruiser.cjs'];
  const { code, output } = await runNode(command, { quiet: true });
  const modules = Number(/(\d+) modules/.exec(output)?.[1] ?? 0);
  if (code === 0 && modules > 0) return PASSED;
  const hint = '0 modules cruised: is this a TypeScript that dependency-cruiser understands?';
  return { ...FAILED, report: [output.trimEnd(), ...(modules === 0 ? [hint] : [])].join('\n') };
}

/**
 * Each line of Neo4j has a server and a run of its own, side by side: a test mostly waits for its server. Maven fetches one server after the
 * other; with the jars in the cache it is not asked again. A line without its Java is left out loudly, and fails where nothing may be skipped.
 */
async function runNeo4jTests() {
  const jdks = findJdks();
  const missing = NEO4J_LINES.filter((line) => chooseJdk(jdks, line) === undefined);
  const lines = NEO4J_LINES.filter((line) => !missing.includes(line));
  if (lines.length > 0 && (lines.every((line) => hasJars(line)) || findMaven() !== undefined)) {
    for (const line of lines) {
      const jdk = chooseJdk(jdks, line);
      if (jdk !== undefined) await fetchJars(line, jdk);
    }
    const runs = lines.map((line) => runVitest(NEO4J, { CHAINATLAS_TEST_LINE: line }));
    const tally = addTallies(await Promise.all(runs));
    if (missing.length === 0) return tally;
    console.error(
      `✗ ${toJdkError(jdks, missing).message}\n  这一版不测 · this line is left out: ${missing.join(', ')}`,
    );
    return process.env['CHAINATLAS_NO_SKIP'] === '1' ? addTallies([tally, FAILED]) : tally;
  }
  console.error('  ┌──────────────────────────────────────────────────────────────────────┐');
  console.error('  │ 没有找到合适的 JDK 或 Maven：真实 Neo4j 上的测试全部跳过。           │');
  console.error('  │ 安装 JDK 21 和 Maven 后重试。                                        │');
  console.error('  │ NO JDK THAT FITS, OR NO MAVEN: every test against a real Neo4j is    │');
  console.error('  │ skipped. Install JDK 21 and Maven, and run npm test again.           │');
  console.error('  └──────────────────────────────────────────────────────────────────────┘');
  return countAsSkipped(NEO4J);
}

async function runBrowserTests() {
  if (findChromium() !== undefined) return runVitest(E2E);
  console.error('  ┌──────────────────────────────────────────────────────────────────────┐');
  console.error('  │ 没有找到 Chromium：浏览器测试全部跳过。安装后或用 CHROMIUM=路径 重试。 │');
  console.error('  │ NO CHROMIUM FOUND: every browser test is skipped. Install one, or set │');
  console.error('  │ CHROMIUM=/path/to/chromium, and run npm test again.                   │');
  console.error('  └──────────────────────────────────────────────────────────────────────┘');
  return countAsSkipped(E2E);
}
