// The second `npm start`: everything is installed, built and loaded already.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../scripts/launch/build.mjs';
import { findFreePort } from '../../scripts/launch/port.mjs';
import { PROJECT_ROOT } from '../../scripts/launch/project.mjs';
import { toMedian } from './statistics';
import { formatMilliseconds, formatRatio, type Table } from './table';

const RUNS = 3;
const LIMIT_MS = 5000;
const STUCK_MS = 120_000;

/** Starts and stops `npm start` a few times; the first start, which loads the data, does not count. */
export async function measureSecondStart(): Promise<Table> {
  await buildIfStale();
  const folder = await mkdtemp(join(tmpdir(), 'chainatlas-start-'));
  const env = { CHAINATLAS_STORE: join(folder, 'graph.grafeo'), PORT: String(await findFreePort()) };
  try {
    await timeStart(env);
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timeStart(env));
    const median = toMedian(times);
    const slowest = Math.max(...times);
    return {
      title: 'Second start',
      note: `From \`npm start\` until the server answers, median of ${RUNS}; at most ${LIMIT_MS / 1000} s, which is the ratio's 1.0.`,
      head: ['command', 'ratio', 'median', 'slowest'],
      rows: [['npm start', formatRatio(median, LIMIT_MS), formatMilliseconds(median), formatMilliseconds(slowest)]],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from the start of the process to the line that says it is ready; the process is stopped again. */
function timeStart(env: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn('npm', ['start'], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    let readyAfter = Number.NaN;
    const timer = setTimeout(() => child.kill('SIGKILL'), STUCK_MS);
    const read = (chunk: Buffer) => {
      printed += String(chunk);
      if (!Number.isNaN(readyAfter) || !printed.includes('· ready')) return;
      readyAfter = performance.now() - startedAt;
      child.kill('SIGTERM');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      if (Number.isNaN(readyAfter)) reject(new Error(`npm start did not get ready:\n${printed}`));
      else resolve(readyAfter);
    });
  });
}
