// What a load says on the terminal: how far it is, how fast, how long it still takes, and what it ended with.
import type { LoadProgress, LoadRecord, LoadSummary } from '#graph/store/port';

const STEPS: Readonly<Record<string, string>> = {
  remove: '移除旧数据 · removing what is gone',
  verify: '读回核对 · reading back',
};
/** Off a terminal a step that takes longer than this says so again. */
const AGAIN_MS = 5_000;

/** Prints progress: on a terminal one line that moves, elsewhere a line a step. `now` gives milliseconds. */
export function buildProgressPrinter(now: () => number = () => performance.now()): (progress: LoadProgress) => void {
  let step = '';
  let start: { readonly at: number; readonly done: number } | undefined;
  let printedAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const isNew = progress.step !== step;
    // Speed is that of this run: what was there before its first report, from a load that was cut off, is not counted.
    if (start === undefined || toPhase(progress.step) !== toPhase(step)) start = { at: now(), done: progress.done };
    step = progress.step;
    const line = formatProgress(progress, (now() - start.at) / 1000, progress.done - start.done);
    const isLast = progress.done >= progress.total;
    if (process.stdout.isTTY) process.stdout.write(`\r${line.padEnd(78)}${isLast ? '\n' : ''}`);
    else if (isNew || isLast || now() - printedAt >= AGAIN_MS) console.log(line);
    else return;
    printedAt = now();
  };
}

/** "  45 %  1200/2600  Segment · 8500/s · 还要 · left 3 s"; `moved` rows in so many seconds. */
export function formatProgress({ step, done, total }: LoadProgress, seconds: number, moved: number): string {
  const percent = String(Math.floor((done / Math.max(1, total)) * 100)).padStart(3);
  const rate = seconds > 0 ? moved / seconds : 0;
  const left =
    rate > 0 && done < total ? ` · ${Math.round(rate)}/s · 还要 · left ${formatDuration((total - done) / rate)}` : '';
  return `  ${percent} %  ${done}/${total}  ${STEPS[step] ?? step}${left}`;
}

function formatDuration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

function toPhase(step: string): string {
  return step in STEPS ? step : 'write';
}

/** Prints what the database holds after a load. */
export function printSummary(summary: LoadSummary, record: LoadRecord): void {
  const { nodes, relations } = summary.counts;
  for (const [title, counts] of [
    ['节点 · nodes', nodes],
    ['关系 · relations', relations],
  ] as const) {
    const entries = Object.entries(counts);
    const sum = entries.reduce((total, [, count]) => total + count, 0);
    console.log(`  ${title} ${sum}: ${entries.map(([key, count]) => `${key} ${count}`).join(', ')}`);
  }
  if (summary.removed > 0) {
    console.log(
      `  移除了数据里已没有的 ${summary.removed} 项 · removed ${summary.removed} that the dataset no longer holds`,
    );
  }
  console.log(`  digest ${summary.digest} = 数据集 · equals the dataset's`);
  console.log(`  ${record.datasetName} ${record.datasetVersion}`);
}

export function printUnchanged(digest: string): void {
  console.log(
    `  图里已是这份数据，无需改动 · the store already holds this dataset, nothing to change\n  digest ${digest}`,
  );
}
